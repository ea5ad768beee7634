import Oficio
import OficioReport

/// The feeds, as the command needs them.
struct FeedStation {
  /// Folders that hold `feeds/` and `phrases/`.
  let folders: [String]
  /// For the skills and occupations that words name.
  let catalog: Catalog

  /// Dialect, encoding verdict and repairs, without reading the postings.
  func sniff(_ file: InputFile) throws(CommandFailure) -> FeedSummary {
    // TO WIRE: FeedReader(mappings: …).sniff(…); the bytes are ByteReader.read(file.path), or a stream of it
    throw .partMissing(what: "this build cannot read feeds", remedy: "build the finished project")
  }

  /// Every posting in the order of the feed; bad items are findings, and the reading goes on.
  ///
  /// The station opens the file itself, so that it can read it as a stream.
  /// - Parameter prose: whether the words of the advert are read too.
  func read(
    _ file: InputFile, asOf: CivilDate, prose: Bool, each: (Posting) throws -> Void
  ) throws -> (summary: FeedSummary, findings: [Finding]) {
    // TO WIRE: FeedReader(mappings: …).read(source, feed: file.feed, asOf: asOf, prose: …, each: each)
    throw CommandFailure.partMissing(what: "this build cannot read feeds", remedy: "build the finished project")
  }
}
