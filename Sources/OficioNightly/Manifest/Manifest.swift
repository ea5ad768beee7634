import Oficio
import OficioFeed
import OficioReport

/// The record of a night (`manifest.schema.json`): what it read, what it found, every file with its digest.
public struct Manifest: Sendable {
  /// What follows from the inputs alone.
  public struct Content: Sendable {
    /// Version of the tool.
    public var tool: String
    /// The day it was judged on.
    public var asOf: CivilDate
    /// Id of the policy.
    public var policy: String
    /// Leads for each person, list and verdict.
    public var top: Int
    /// Language of reasons and questions.
    public var language: Language
    /// Digest of all catalogs.
    public var catalogs: String
    /// The files of profiles, in the order in which they were read.
    public var profiles: [ProfileFile]
    /// The files of answers, in the order in which they were read.
    public var answers: [StaffTable]
    /// The files of what was done with leads, in the order in which they were read.
    public var activity: [StaffTable]
    /// The feeds' pages, in the order in which they were read.
    public var feeds: [FeedSummary]
    /// What each feed as a whole came to, in their order.
    public var runs: [FeedRunSummary]
    /// How many of everything.
    public var counts: NightCounts
    /// What is wrong in the inputs.
    public var problems: [Finding]
    /// The files of leads, in byte order of paths.
    public var files: [WrittenFile]
  }

  /// What follows from the inputs and the last published run.
  public struct Changes: Sendable {
    /// What was compared with.
    public enum Base: Sendable {
      /// Nothing was published before: every lead is new.
      case none
      /// What was published is not whole any more: every lead is new.
      case damaged
      /// A run, by its day and the digest of its content.
      case run(asOf: String, contentDigest: String)
    }

    /// What was compared with.
    public var base: Base
    /// Leads that are new.
    public var new: Int
    /// Leads that are gone.
    public var gone: Int
    /// Leads whose verdict, first day or section is another.
    public var changed: Int
    /// The files of changes, in byte order of paths.
    public var files: [WrittenFile]
  }

  /// What follows from the inputs alone.
  public let content: Content
  /// What follows from the inputs and the last published run.
  public let changes: Changes
  /// SHA-256 of `content` as it is written.
  public let contentDigest: String
  /// The folder of the run within the output folder, named for its day and for the digest of content and changes.
  public let run: String

  private let contentJSON: [UInt8]
  private let changesJSON: [UInt8]

  init(_ content: Content, _ changes: Changes) {
    self.content = content
    self.changes = changes
    contentJSON = ManifestJSON.content(content)
    changesJSON = ManifestJSON.changes(changes)
    contentDigest = Digest.of(contentJSON)
    run = "runs/\(content.asOf)-\(Digest.of(contentJSON + changesJSON).prefix(12))"
  }

  /// The file, with what the clock says under `run` and nowhere else.
  func json(_ times: NightTimes) -> [UInt8] {
    var json = JSONWriter(reserving: contentJSON.count + changesJSON.count + 1024)
    json.beginObject()
    json.breakLine()
    json.key("content")
    json.embed(contentJSON)
    json.breakLine()
    json.member("contentDigest", contentDigest)
    json.breakLine()
    json.key("changes")
    json.embed(changesJSON)
    json.breakLine()
    json.key("run")
    ManifestJSON.write(times, to: &json)
    json.endObject()
    json.newLine()
    return json.takeBytes()
  }
}
