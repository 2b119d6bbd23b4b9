import BriefModel

/// The version of the program (Semantic Versioning 2.0.0).
public enum BriefdVersion {
    public static let text = Producer.currentVersion
}
