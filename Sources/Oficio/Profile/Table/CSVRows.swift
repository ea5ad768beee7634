/// Cuts bytes into rows and cells as RFC 4180 says, with the place of every cell.
///
/// Our own and not SwiftCSV 0.10.0, which was tried on the same cases: it takes quoted line breaks, CRLF and a byte order
/// mark, but says of no cell where it stands; a quotation mark that is never closed swallows the rest of the file without a
/// word; blanks before a text are dropped; and a mark over a letter behind a comma or a quotation mark hides that sign,
/// because it cuts by what the eye takes for a letter.
package struct CSVRows: Sequence, IteratorProtocol {
  /// The bytes of a cell, quotation marks undone, and where it begins.
  package struct Cell {
    package var bytes: [UInt8] = []
    package var line: Int
    /// 1-based, in bytes.
    package var column: Int
  }

  /// Why a row cannot be trusted, and where.
  package struct Problem {
    package enum Reason { case unclosedQuotation, textBehindQuotation }

    package var reason: Reason
    package var line: Int
    package var column: Int
  }

  /// One row; with a problem, the cells before it are good.
  package struct Row {
    package var cells: [Cell] = []
    package var problem: Problem?
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  /// Where the next row begins, in bytes.
  private(set) var position = 0
  private var line = 1
  private var lineStart = 0

  /// The rows of a file. Cells stand apart by the first of comma, semicolon and tabulator that its first row has.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (position, lineStart) = (3, 3) }
    let head = bytes[position...].prefix { $0 != 10 && $0 != 13 }
    separator =
      head.first { [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains($0) } ?? UInt8(ascii: ",")
  }

  /// The next row; nil at the end. A line that is empty is a row of one empty cell.
  package mutating func next() -> Row? {
    guard position < bytes.count else { return nil }
    var row = Row()
    while true {
      var cell = Cell(line: line, column: position - lineStart + 1)
      if current == UInt8(ascii: "\"") { row.problem = row.problem ?? quoted(&cell) }
      while let byte = current, byte != separator, byte != 10, byte != 13 {
        cell.bytes.append(byte)
        position += 1
      }
      row.cells.append(cell)
      guard current == separator else { break }
      position += 1
    }
    endLine()
    return row
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Reads a cell up to its closing quotation mark.
  private mutating func quoted(_ cell: inout Cell) -> Problem? {
    position += 1
    while let byte = current {
      if byte == 10 || byte == 13 {
        let start = position
        endLine()
        cell.bytes.append(contentsOf: bytes[start..<position])
        continue
      }
      position += 1
      if byte == UInt8(ascii: "\"") {
        if current != UInt8(ascii: "\"") {
          let isEnd = current.map { $0 == separator || $0 == 10 || $0 == 13 } ?? true
          return isEnd ? nil : Problem(reason: .textBehindQuotation, line: line, column: position - lineStart + 1)
        }
        position += 1
      }
      cell.bytes.append(byte)
    }
    return Problem(reason: .unclosedQuotation, line: cell.line, column: cell.column)
  }

  /// Takes LF, CR or CRLF.
  private mutating func endLine() {
    guard let byte = current else { return }
    position += 1
    if byte == 13, current == 10 { position += 1 }
    line += 1
    lineStart = position
  }
}
