/// Lines of text for a terminal: cleaned, wrapped within the columns, painted when colours are asked for.
///
/// Everything that reaches a terminal goes through here, so that no text of a feed can be forgotten.
struct Page {
  /// The widest line, in columns.
  static let columns = 100

  /// How a line is painted.
  enum Style: String {
    case plain = ""
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  private(set) var text = ""
  let colour: Bool

  init(colour: Bool) { self.colour = colour }

  var bytes: [UInt8] { Array(text.utf8) }

  /// A line, or as many as it needs; those after the first are indented by `hanging` more.
  mutating func line(_ content: String, indent: Int = 0, hanging: Int = 0, style: Style = .plain) {
    var left = indent
    for piece in Self.wrap(
      TerminalText.clean(content), first: Self.columns - indent, next: Self.columns - indent - hanging)
    {
      text += String(repeating: " ", count: left) + paint(piece, style) + "\n"
      left = indent + hanging
    }
  }

  /// A line that begins with a mark (`+ `, `1. `); further lines stand under its text.
  mutating func item(_ mark: String, _ content: String, indent: Int, style: Style = .plain) {
    line("\(mark) \(content)", indent: indent, hanging: TerminalText.width(mark) + 1, style: style)
  }

  /// A row of a small table: the first cell on the left, the others right-aligned in columns of 16.
  mutating func columns(_ cells: [String], style: Style = .plain) {
    columns(cells, widths: [30, 15, 15, 15, 15], style: style)
  }

  /// A row of a table with a column for each width, a space between them: the first cell on the left, the others
  /// right-aligned; what does not fit is cut.
  mutating func columns(_ cells: [String], widths: [Int], style: Style = .plain) {
    var row = "  "
    for (index, (cell, width)) in zip(cells, widths).enumerated() {
      let cleaned = TerminalText.fit(TerminalText.clean(cell), width)
      let fill = String(repeating: " ", count: width + 1 - TerminalText.width(cleaned))
      row += index == 0 ? cleaned + fill : fill + cleaned
    }
    text += paint(row, style) + "\n"
  }

  mutating func gap() { if !text.isEmpty { text += "\n" } }

  mutating func rule(_ mark: Character = "─", style: Style = .dim) {
    text += paint(String(repeating: mark, count: Self.columns), style) + "\n"
  }

  private func paint(_ text: String, _ style: Style) -> String {
    colour && style != .plain ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Breaks a cleaned text at spaces; a word longer than a line is cut.
  private static func wrap(_ text: String, first: Int, next: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    var limit = first
    func flush() {
      lines.append(line)
      line = ""
      used = 0
      limit = next
    }
    for word in text.split(separator: " ") {
      var rest = String(word)
      var width = TerminalText.width(rest)
      if used > 0, used + 1 + width > limit { flush() }
      while width > limit {
        let head = cut(rest, to: limit)
        line = head
        rest = String(rest.unicodeScalars.dropFirst(head.unicodeScalars.count))
        width = TerminalText.width(rest)
        flush()
      }
      if rest.isEmpty { continue }
      line += used > 0 ? " " + rest : rest
      used += used > 0 ? width + 1 : width
    }
    if !line.isEmpty { flush() }
    return lines
  }

  /// As much of a word as fits, at least one character.
  private static func cut(_ word: String, to columns: Int) -> String {
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in word.unicodeScalars {
      let next = TerminalText.width(scalar)
      if used + next > columns, !kept.isEmpty { break }
      kept.append(scalar)
      used += next
    }
    return String(kept)
  }
}
