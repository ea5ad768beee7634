import Oficio

/// Writes profiles in one of their formats, so that `ProfileReader` reads the same documents back.
///
/// Nothing is cleaned or cut: these files are data of the office and no report.
public struct ProfileWriter: Sendable {
  private let format: ProfileFormat
  private var isFirst = true

  /// A writer of one file.
  public init(_ format: ProfileFormat) { self.format = format }

  /// What stands before the first profile.
  public func begin() -> [UInt8] {
    switch format {
    case .jsonl, .yaml: []
    case .json: Array("[".utf8)
    case .csv: FactRows.header
    }
  }

  /// One profile.
  public mutating func add(_ document: ProfileDocument) -> [UInt8] {
    defer { isFirst = false }
    switch format {
    case .jsonl: return json(document) + [UInt8(ascii: "\n")]
    case .json: return Array((isFirst ? "\n" : ",\n").utf8) + json(document)
    case .yaml: return YAMLLines.item(document.tree)
    case .csv: return FactRows.rows(of: document)
    }
  }

  /// What stands behind the last profile.
  public func end() -> [UInt8] {
    switch format {
    case .jsonl, .csv: []
    case .json: Array((isFirst ? "]\n" : "\n]\n").utf8)
    case .yaml: isFirst ? Array("[]\n".utf8) : []
    }
  }

  private func json(_ document: ProfileDocument) -> [UInt8] {
    var writer = JSONWriter(reserving: 1024)
    writer.value(document.tree)
    return writer.takeBytes()
  }
}
