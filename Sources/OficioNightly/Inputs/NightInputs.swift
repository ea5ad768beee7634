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

/// A file of what was done with leads, as the manifest records it.
public struct ActivityFile: Hashable, Sendable {
  /// The file as the configuration writes it.
  public var file: String
  /// SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
  /// Rows that are whole.
  public var usable: Int
}

/// Everything that a night reads, with what is wrong in it.
struct NightInputs {
  var catalogDigest = ""
  var catalog = Catalog()
  var policy: Policy?
  /// In the order in which they are written.
  var people: [NightPerson] = []
  var profiles: [ProfileFile] = []
  /// What was done with leads, and the files that tell of it.
  var acts: [Activity] = []
  var activity: [ActivityFile] = []
  /// The pages of the feeds, in the order in which they were read.
  var feeds: [FeedSummary] = []
  /// What each feed came to.
  private(set) var updates: [FeedUpdate] = []
  /// Whether a store remembers them.
  var hasStore = false
  var findings: [Finding] = []

  /// Postings to match with: those read and those remembered, what several feeds carry as one.
  private(set) var postings: [Posting] = []

  /// Takes what each feed came to.
  mutating func set(_ updates: [FeedUpdate]) {
    self.updates = updates
    postings = PostingMerge.merged(updates.flatMap { $0.listed + $0.remembered })
  }

  /// Ids of feeds whose silence about a posting proves that it is gone.
  var wholeFeeds: Set<String> { Set(updates.filter(\.verdict.withdraws).map(\.feed)) }

  /// Whether there is something that the caller must be told: the night ends with code 1.
  var hasProblems: Bool { findings.contains { $0.severity == .error } || feeds.contains { $0.quarantined > 0 } }
}
