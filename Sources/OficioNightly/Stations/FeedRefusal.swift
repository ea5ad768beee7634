import Glibc
import Oficio
import OficioFeed

extension FeedError {
  /// The refusal of a whole feed as a finding: what, where, what to do.
  func finding(_ file: String) -> Finding {
    let (code, line, message, remedy) = sentence(file)
    return Finding(code, file: file, line: line, message: message, remedy: remedy)
  }

  private func sentence(_ file: String) -> (code: String, line: Int, message: String, remedy: String) {
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
      ("not-a-job-feed", 0, "is no job feed (\(reason.rawValue)): \(Self.words(reason))", Self.remedy(reason))
    case .noMapping(let root, let paths):
      (
        "no-mapping", 0, "no mapping fits the root <\(root)>; most frequent paths: \(paths.joined(separator: ", "))",
        "write a mapping: begin with “oficio feed map \(file)”, and name it with --mapping"
      )
    case .unknownMapping(let name):
      ("unknown-mapping", 0, "there is no mapping “\(name)”", "name the id of one of Catalogs/feeds, or a mapping file")
    case .tooManyItems(let limit): ("too-many-items", 0, "more than \(limit) items", "split the feed")
    case .stopped(let reason): ("stopped", 0, "the reading was stopped: \(reason)", "see the error above")
    case .outOfMemory: ("out-of-memory", 0, "the parser could not get memory", "make memory free and run again")
    }
  }

  private static func words(_ reason: NotAJobFeed) -> String {
    switch reason {
    case .htmlPage: "it is an HTML page"
    case .notXML: "there is no markup in it"
    case .malformed: "its markup breaks before anything can be recognised"
    case .noTitles: "most of its first items have neither title nor text"
    case .noJobSigns: "its first items name no employer, place, pay or address of a job"
    }
  }

  private static func remedy(_ reason: NotAJobFeed) -> String {
    switch reason {
    case .htmlPage, .notXML, .malformed: "check the address it came from"
    case .noTitles, .noJobSigns: "if it is one, name its mapping with --mapping"
    }
  }
}
