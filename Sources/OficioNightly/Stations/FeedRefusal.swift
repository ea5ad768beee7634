import Glibc
import Oficio
import OficioFeed

extension FeedError {
  /// The refusal of a whole feed as a finding: what, where, what to do.
  func finding(_ file: String) -> Finding {
    let (code, line, message, remedy) = sentence
    return Finding(code, file: file, line: line, message: message, remedy: remedy)
  }

  private var sentence: (code: String, line: Int, message: String, remedy: String) {
    switch self {
    case .unreadable(_, let code):
      ("unreadable", 0, "cannot be read: \(String(cString: strerror(code)))", "check the file and its permissions")
    case .noBytes: ("no-bytes", 0, "the file is empty", "fetch the feed again")
    case .tooLarge(let limit, let decompressed):
      ("too-large", 0, "more than \(limit) bytes\(decompressed ? " after unpacking" : "")", "split the feed")
    case .ratio(let limit, let input, let output):
      (
        "gzip-ratio", 0, "\(input) bytes unpack to more than \(output), over \(limit) to 1",
        "unpack it yourself if you trust it"
      )
    case .brokenGzip(let offset): ("broken-gzip", 0, "the gzip stream breaks at byte \(offset)", "fetch the feed again")
    case .unsupportedContainer(let name): ("container", 0, "a \(name) archive, which is not read", "unpack it first")
    case .undecodable(let declared):
      (
        "undecodable", 0, "the encoding \(declared ?? "") is not one that feeds may have",
        "convert it to UTF-8"
      )
    case .doctypeRefused(let line):
      (
        "doctype", line, "has a document type declaration, which is never read",
        "remove it, or ask for the feed without"
      )
    case .notAJobFeed(let reason):
      ("not-a-job-feed", 0, "is no job feed (\(reason.rawValue))", "check the address it came from")
    case .noMapping(let root, let paths):
      (
        "no-mapping", 0, "no mapping fits the root <\(root)>; most frequent paths: \(paths.joined(separator: ", "))",
        "add a mapping to Catalogs/feeds"
      )
    case .unknownMapping(let name):
      ("unknown-mapping", 0, "there is no mapping “\(name)”", "name one of Catalogs/feeds")
    case .tooManyItems(let limit): ("too-many-items", 0, "more than \(limit) items", "split the feed")
    case .stopped(let reason): ("stopped", 0, "the reading was stopped: \(reason)", "see the error above")
    case .outOfMemory: ("out-of-memory", 0, "the parser could not get memory", "make memory free and run again")
    }
  }
}
