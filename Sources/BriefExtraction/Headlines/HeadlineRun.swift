/// Lines or items that stand together, with what stands over them.
struct HeadlineRun {
    /// What stands over it: its introduction, a line that is nothing but a label, the heading of its section.
    var label: Range<Int>?
    /// The label is the title of the whole text.
    var isTitled = false
    /// The list is one department of several under that title.
    var isDepartment = false
    var blocks: [Int]
    /// Its items have bullets or numbers.
    let isMarked: Bool
    let depth: Int
    /// Its lines touch; `nil` while there is only one.
    var isClose: Bool?
}
