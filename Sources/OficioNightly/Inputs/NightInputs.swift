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

/// A table that staff keep (answers, activity), as the manifest records it.
public struct StaffTable: Hashable, Sendable {
  /// The file as the configuration writes it.
  public var file: String
  /// SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
  /// Rows that count.
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
  /// What counts of the answers on the day, and their files.
  var answerBook: AnswerBook
  var answers: [StaffTable] = []
  /// What was done with leads, and the files that tell of it.
  var acts: [Activity] = []
  var activity: [StaffTable] = []
  /// The pages of the feeds, in the order in which they were read.
  var feeds: [FeedSummary] = []
  /// What each feed came to.
  private(set) var updates: [FeedUpdate] = []
  /// Whether a store remembers them.
  var hasStore = false
  var findings: [Finding] = []

  /// Nothing read yet of a night of a day.
  init(asOf: CivilDate) { answerBook = AnswerBook(asOf: asOf) }

  /// Postings to match with: those read and those remembered, what several feeds carry as one, each with what staff were
  /// told of it. The store keeps what feeds say, so that an answer that runs out leaves no trace.
  private(set) var postings: [Posting] = []

  /// Takes what each feed came to.
  mutating func set(_ updates: [FeedUpdate]) {
    self.updates = updates
    postings = answerBook.applied(to: PostingMerge.merged(updates.flatMap { $0.listed + $0.remembered }))
  }

  /// Ids of feeds whose silence about a posting proves that it is gone.
  var wholeFeeds: Set<String> { Set(updates.filter(\.verdict.withdraws).map(\.feed)) }

  /// Whether there is something that the caller must be told: the night ends with code 1.
  var hasProblems: Bool { findings.contains { $0.severity == .error } || feeds.contains { $0.quarantined > 0 } }
}
