import Oficio
import OficioFeed
import OficioReport

/// A file of profiles as the manifest records it.
public struct ProfileFile: Hashable, Sendable {
  /// The file as the configuration writes it.
  public var file: String
  /// SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
  /// Profiles that are whole.
  public var usable: Int
  /// Profiles set aside, each with its findings.
  public var refused: Int
}

/// Everything that a night reads, with what is wrong in it.
struct NightInputs {
  var catalogDigest = ""
  var catalog = Catalog()
  var policy: Policy?
  /// In the order in which they are written.
  var people: [NightPerson] = []
  var profiles: [ProfileFile] = []
  var postings: [Posting] = []
  var feeds: [FeedSummary] = []
  var findings: [Finding] = []

  /// Ids of feeds of which every page was read to the end and is the whole truth.
  var wholeFeeds: Set<String> {
    let doubtful = feeds.filter { $0.status != FeedReport.Status.complete.rawValue }.map(\.feed)
    return Set(feeds.map(\.feed)).subtracting(doubtful)
  }

  /// Whether there is something that the caller must be told: the night ends with code 1.
  var hasProblems: Bool { findings.contains { $0.severity == .error } || feeds.contains { $0.quarantined > 0 } }
}
