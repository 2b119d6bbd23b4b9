/// A small PDF (ISO 32000-1, 7.5) with one line of Courier below the other.
enum PDF {
    static func page(_ lines: [String]) -> String {
        let shown = lines.map { line in
            let escaped = line.flatMap { $0 == "(" || $0 == ")" || $0 == "\\" ? ["\\", $0] : [$0] }
            return "(\(String(escaped))) Tj T*"
        }
        let content = "BT /F1 12 Tf 14 TL 72 760 Td \(shown.joined(separator: " ")) ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R
            /Resources << /Font << /F1 5 0 R >> >> >>
            """,
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
        ]
        var file = "%PDF-1.4\n"
        var entries = ["0000000000 65535 f "]
        for (index, object) in objects.enumerated() {
            let offset = "\(file.utf8.count)"
            entries.append(String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n ")
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = file.utf8.count
        file += "xref\n0 \(entries.count)\n\(entries.joined(separator: "\n"))\n"
        return file + "trailer << /Size \(entries.count) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    }
}
