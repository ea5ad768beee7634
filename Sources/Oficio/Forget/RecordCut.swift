import Foundation

/// A file without the records of one person: every other byte as it was.
public struct RecordCut: Sendable {
  /// Why nothing was cut out of a file.
  public enum Refusal: Error, Hashable, Sendable {
    /// Quotation marks of a table that do not fit together.
    case brokenTable(line: Int)
    /// YAML that cannot be read, or in which a profile cannot be cut out by its lines.
    case tangledYAML
  }

  /// The bytes that stay.
  public var bytes: [UInt8]
  /// How many records, or rows of a table, are gone.
  public var removed: Int

  /// Cuts the records of a person out of a file: objects whose `id` or `trainee` is the person's (or that of the `lead` in
  /// them), and rows of tables whose column of people (`trainee`, `id`, `persona` …) names the person.
  ///
  /// What is no record stays, and so does a record that cannot be read: whoever calls looks for the id afterwards.
  public init(of mark: TraineeMark, from bytes: [UInt8], format: ProfileFormat) throws(Refusal) {
    switch format {
    case .jsonl: self = Self.lines(mark, bytes)
    case .json: self = Self.document(mark, bytes)
    case .yaml: self = try YAMLCut.cut(mark, bytes)
    case .csv: self = try Self.table(mark, bytes)
    }
  }

  init(bytes: [UInt8], removed: Int) {
    self.bytes = bytes
    self.removed = removed
  }

  /// JSON Lines: whole lines with their ends.
  private static func lines(_ mark: TraineeMark, _ bytes: [UInt8]) -> RecordCut {
    var cut = RecordCut(bytes: [], removed: 0)
    cut.bytes.reserveCapacity(bytes.count)
    var start = 0
    if bytes.starts(with: byteOrderMark) {
      cut.bytes += byteOrderMark
      start = byteOrderMark.count
    }
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      if JSONOwner.owns(mark, bytes[start..<end]) {
        cut.removed += 1
      } else {
        cut.bytes += bytes[start..<end]
      }
      start = end
    }
    return cut
  }

  /// A JSON document: elements of its list with the commas between them, or the one object there is.
  private static func document(_ mark: TraineeMark, _ bytes: [UInt8]) -> RecordCut {
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    guard let open = bytes[start...].firstIndex(where: { !isSpace($0) }) else {
      return RecordCut(bytes: bytes, removed: 0)
    }
    guard bytes[open] == UInt8(ascii: "[") else {
      guard JSONOwner.owns(mark, bytes[open...]) else { return RecordCut(bytes: bytes, removed: 0) }
      return RecordCut(bytes: Array(bytes[..<open]) + Array("[]".utf8) + blanks(behind: bytes[open...]), removed: 1)
    }
    guard let (elements, end) = elements(bytes, from: open + 1) else { return RecordCut(bytes: bytes, removed: 0) }
    let kept = elements.filter { !JSONOwner.owns(mark, bytes[$0]) }
    guard kept.count < elements.count, let last = elements.last else { return RecordCut(bytes: bytes, removed: 0) }
    var cut = RecordCut(bytes: Array(bytes[...open]), removed: elements.count - kept.count)
    for (place, element) in kept.enumerated() {
      if place > 0 { cut.bytes.append(UInt8(ascii: ",")) }
      cut.bytes += bytes[element]
    }
    // The blanks before the closing bracket belong to the list and not to its last element.
    if kept.last != last { cut.bytes += blanks(behind: bytes[last]) }
    cut.bytes += bytes[end...]
    return cut
  }

  /// Where the elements of a list stand, blanks included, and where it is closed; nil when it is not.
  private static func elements(_ bytes: [UInt8], from start: Int) -> (elements: [Range<Int>], end: Int)? {
    var scan = JSONElements.Scan()
    var elements: [Range<Int>] = []
    var begin = start
    for place in start..<bytes.count {
      let byte = bytes[place]
      let isOutside = scan.depth == 0 && !scan.isInString
      if isOutside, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") {
        elements.append(begin..<place)
        begin = place + 1
        if byte == UInt8(ascii: "]") { return (elements, place) }
      }
      scan.take(byte)
    }
    return nil
  }

  /// A table: whole rows with their ends, by the columns that name people.
  private static func table(_ mark: TraineeMark, _ bytes: [UInt8]) throws(Refusal) -> RecordCut {
    var rows = CSVRows(bytes)
    guard let head = rows.next() else { return RecordCut(bytes: bytes, removed: 0) }
    if let problem = head.problem { throw .brokenTable(line: problem.line) }
    let columns = head.cells.indices.filter { columnsOfPeople.contains(text(of: head.cells[$0]).folded) }
    var cut = RecordCut(bytes: Array(bytes[..<rows.position]), removed: 0)
    var start = rows.position
    while let row = rows.next() {
      if let problem = row.problem { throw .brokenTable(line: problem.line) }
      if columns.contains(where: { $0 < row.cells.count && mark.matches(text(of: row.cells[$0])) }) {
        cut.removed += 1
      } else {
        cut.bytes += bytes[start..<rows.position]
      }
      start = rows.position
    }
    return cut
  }

  /// Heads of the columns that name people, folded: of facts, activity, leads and names, and of an office's sheets.
  private static let columnsOfPeople: Set<String> = [
    "trainee", "id", "person", "persona", "pessoa", "code", "codigo", "pseudonym", "pseudonimo", "seudonimo",
  ]
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static func text(of cell: CSVRows.Cell) -> String {
    FormulaGuard.text(of: String(decoding: cell.bytes, as: UTF8.self).trimmingCharacters(in: .whitespaces))
  }

  /// The blanks at the end of some bytes.
  private static func blanks(behind bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes[(bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? bytes.startIndex)...]
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }
}
