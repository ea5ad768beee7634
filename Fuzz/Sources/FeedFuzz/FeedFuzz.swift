import CLibFuzzer
import Foundation
import OficioFeed

/// Any bytes are read to an end with a reason; and read in pieces of seven bytes they come to the same end.
@main
enum FeedFuzz {
  static func main() {
    // Reading them is no part of the first input's second.
    _ = mappings
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        FeedFuzz.judge(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      })
  }

  /// The whole input is the head, so that both readings choose their dialect by the same bytes.
  private static let limits: (whole: FeedLimits, pieces: FeedLimits) = {
    var whole = FeedLimits()
    whole.headBytes = 1 << 20
    var pieces = whole
    pieces.chunkBytes = 7
    return (whole, pieces)
  }()

  private static let mappings: [FeedMapping] = {
    let folder = ProcessInfo.processInfo.environment["OFICIO_FEEDS"] ?? "../Catalogs/feeds"
    guard let read = try? FeedMappings(folder: folder) else { fatalError("no mappings in \(folder)") }
    return read.mappings
  }()

  private static func judge(_ bytes: [UInt8]) {
    let whole = Outcome(bytes, mappings, limits.whole)
    let pieces = Outcome(bytes, mappings, limits.pieces)
    precondition(whole.error == pieces.error, "\(whole.error as Any) or \(pieces.error as Any)")
    // What was handed over before a refusal counts for nothing, and may be more or less of the feed.
    precondition(whole.error != nil || whole.postings == pieces.postings, "other postings in small pieces")
    precondition(whole.facts == pieces.facts, "\(whole.facts as Any)\n\(pieces.facts as Any)")
  }
}
