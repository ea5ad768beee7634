import Oficio

/// One content line of an iCalendar file (RFC 5545 §3.1), folded lines joined.
struct CalendarLine {
  /// Most characters of a line; what stands behind them belongs to no part that is read.
  static let longest = 4096

  /// Upper case, as `DTSTART`.
  var name: String
  /// Parameters by their name in upper case, quotation marks taken off.
  var parameters: [String: String]
  var value: String
  /// 1-based, of its first line in the file.
  var line: Int

  /// The lines of a text: those that begin with a space or a tab belong to the one before; what is no content line is nil.
  static func lines(of text: String) -> [(line: Int, content: CalendarLine?)] {
    var joined: [(line: Int, text: String)] = []
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if let first = raw.first, first == " " || first == "\t", let last = joined.indices.last {
        let room = longest - joined[last].text.utf8.count
        if room > 0 { joined[last].text += raw.dropFirst().prefix(room) }
      } else if !raw.isEmpty {
        joined.append((index + 1, String(raw.prefix(longest))))
      }
    }
    return joined.map { ($0.line, CalendarLine($0.text, line: $0.line)) }
  }

  private init?(_ text: String, line: Int) {
    var parts: [String] = [""]
    var isQuoted = false
    var value: Substring?
    for place in text.indices {
      switch text[place] {
      case "\"": isQuoted.toggle()
      case ";" where !isQuoted: parts.append("")
      case ":" where !isQuoted: value = text[text.index(after: place)...]
      default: parts[parts.count - 1].append(text[place])
      }
      if value != nil { break }
    }
    guard let value, let name = parts.first?.uppercased(), !name.isEmpty else { return nil }
    self.name = name
    self.value = String(value)
    self.line = line
    parameters = [:]
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      if pair.count == 2 { parameters.updateValue(String(pair[1]), forKey: pair[0].uppercased()) }
    }
  }

  /// The value as text, its escapes undone.
  var text: String {
    var text = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        text.append(character == "n" || character == "N" ? " " : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}
