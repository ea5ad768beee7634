import Oficio
import OficioFeed

/// One file under a forgetting: what it is, what was cut out of it, and what can only be named.
struct FileWork {
  /// Files that are no text with records.
  private enum Container: String {
    case packed = "packed (gzip)"
    case archive = "a workbook or archive (zip)"
    case database = "a database (SQLite)"

    init?(_ bytes: [UInt8]) {
      if bytes.starts(with: [0x1F, 0x8B]) {
        self = .packed
      } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
        self = .archive
      } else if bytes.starts(with: "SQLite format 3\0".utf8) {
        self = .database
      } else {
        return nil
      }
    }

    /// Whether what is in it can be seen without opening it.
    var isOpaque: Bool { self != .database }

    var remedy: String {
      switch self {
      case .packed: "unpack it, forget the person in the file, and pack that again"
      case .archive: "open it, delete the person's rows, save it, or write it anew from profiles without the person"
      case .database: "delete the rows with its own program, then “VACUUM”; a store of feeds has no people in it"
      }
    }
  }

  let path: String
  /// Length and digest before, as the record of a run has them.
  let before: (bytes: Int, sha256: String)
  /// The bytes that stay; nil where nothing is gone.
  let kept: [UInt8]?
  /// Records that are gone.
  let removed: Int
  private let container: Container?
  private let refusal: RecordCut.Refusal?

  init(_ path: String, _ bytes: [UInt8], _ mark: TraineeMark) {
    self.path = path
    container = Container(bytes)
    var cut: RecordCut?
    var refusal: RecordCut.Refusal?
    // Most files name nobody, or other people.
    if container == nil, !mark.lines(in: bytes).isEmpty {
      do throws(RecordCut.Refusal) {
        cut = try RecordCut(
          of: mark, from: bytes, format: ProfileFormat(fileName: path) ?? ProfileFormat(firstBytesOf: bytes))
      } catch {
        refusal = error
      }
    }
    self.refusal = refusal
    removed = cut?.removed ?? 0
    kept = removed > 0 ? cut?.bytes : nil
    before = removed > 0 ? (bytes.count, Digest.of(bytes)) : (bytes.count, "")
  }

  /// Where the person still stands in the bytes of the file or in its name, or nobody can tell.
  func left(_ mark: TraineeMark, in bytes: [UInt8]) -> [Finding] {
    var left: [Finding] = []
    func add(_ code: String, line: Int, _ message: String, _ remedy: String) {
      left.append(Finding(code, file: path, line: line, message: message, remedy: remedy))
    }
    if mark.names(path: path) {
      add("in-name", line: 0, "the file, or its folder, is named for the person", "delete it, or give it another name")
    }
    if let container {
      let lines = mark.lines(in: bytes)
      if container.isOpaque {
        add("not-searched", line: 0, "\(container.rawValue) cannot be searched", container.remedy)
      } else if !lines.isEmpty {
        add("still-there", line: 0, "the person stands in \(container.rawValue)", container.remedy)
      }
      return left
    }
    for line in mark.lines(in: bytes) { add("still-there", line: line, message, remedy) }
    return left
  }

  private var message: String {
    switch refusal {
    case .brokenTable(let line): "the person is still there: quotation marks do not fit from line \(line) on"
    case .tangledYAML: "the person is still there: the lines of the profile cannot be told apart from the others'"
    case nil: "the person is still there, in what is no record of a format of oficio"
    }
  }

  private var remedy: String {
    switch refusal {
    case .brokenTable: "close every quotation mark, and run again; nothing was cut out of the file"
    case .tangledYAML: "write it as JSON Lines with “oficio profile convert --to jsonl”, and run again"
    case nil: "delete the words by hand, or the file when it can be written anew"
    }
  }
}
