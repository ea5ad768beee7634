import Oficio

/// Writes iCalendar (RFC 5545): lines of at most 75 bytes, folded between characters, texts escaped, CRLF ends.
struct CalendarWriter {
  private(set) var bytes: [UInt8] = []

  /// A line as it stands.
  mutating func line(_ text: String) {
    var length = 0
    for character in text {
      let count = character.utf8.count
      if length + count > 75, length > 0 {
        bytes += Array("\r\n ".utf8)
        length = 1
      }
      bytes += Array(character.utf8)
      length += count
    }
    bytes += Array("\r\n".utf8)
  }

  /// A property whose value is text.
  mutating func text(_ name: String, _ value: String) {
    var escaped = ""
    for character in value {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += "\\n"
      case _ where character.unicodeScalars.contains { $0.properties.generalCategory == .control }: escaped += " "
      default: escaped.append(character)
      }
    }
    line("\(name):\(escaped)")
  }

  /// `20261102T080000`: a time of the clock on the wall, in no zone, as shifts are.
  static func moment(_ day: CivilDate, _ time: ClockTime) -> String {
    // 24:00 is midnight of the day after.
    let (day, minutes) = time.minutes == 1440 ? (day.adding(days: 1), 0) : (day, time.minutes)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return day.description.filter { $0 != "-" } + "T\(two(minutes / 60))\(two(minutes % 60))00"
  }
}
