import Oficio

/// How the numbers of cells are to be read: as numbers, days, months or times, by the format of their style.
struct CellStyles {
  /// What a number format shows.
  enum Shown { case number, day, month, time }

  private var custom: [Int: Shown] = [:]
  private var styles: [Shown] = []
  /// Days are counted from 1904 on, as old Macs did.
  var countsFrom1904 = false

  /// Adds a number format of the workbook's own.
  mutating func add(format: Int, code: String) { custom[format] = Self.shown(by: code) }

  /// Adds the next style of cells.
  mutating func addStyle(format: Int) { styles.append(custom[format] ?? Self.builtIn(format)) }

  /// What a number in a cell of a style is; a day that no calendar has stays a number.
  func value(_ number: Double, style: Int?) -> CellValue {
    let shown = style.flatMap { styles.indices.contains($0) ? styles[$0] : nil } ?? .number
    switch shown {
    case .number: return .number(number)
    case .time:
      let minutes = (number * 1440).rounded()
      guard (0...1440).contains(minutes), let time = ClockTime(minutes: Int(minutes)) else { return .number(number) }
      return .time(time)
    case .day, .month:
      guard let day = day(number) else { return .number(number) }
      return .day(day, isMonth: shown == .month)
    }
  }

  /// The day of a serial number; its fraction, a time of day, is left out.
  private func day(_ number: Double) -> CivilDate? {
    guard number >= 1 || (countsFrom1904 && number >= 0), number < 2_958_466 else { return nil }
    let serial = Int(number)
    if countsFrom1904 { return Self.first1904?.adding(days: serial) }
    // The spreadsheets' calendar has a 29 February 1900 (serial 60), which never was.
    if serial == 60 { return nil }
    return Self.before1900?.adding(days: serial < 60 ? serial + 1 : serial)
  }

  /// The serial number of a day, or nil before March 1900, where the two calendars differ.
  static func serial(of day: CivilDate) -> Int? {
    guard let first = before1900 else { return nil }
    let serial = day.days(since: first)
    return (61..<2_958_466).contains(serial) ? serial : nil
  }

  private static let before1900 = CivilDate(year: 1899, month: 12, day: 30)
  private static let first1904 = CivilDate(year: 1904, month: 1, day: 1)

  /// The formats that every workbook has (ECMA-376, 18.8.30).
  private static func builtIn(_ format: Int) -> Shown {
    switch format {
    case 14...16, 22, 27...31, 34...36, 50...58: .day
    case 17: .month
    case 18...21, 32, 33, 45...47: .time
    default: .number
    }
  }

  /// What a format code shows, texts and colours in it left out.
  private static func shown(by code: String) -> Shown {
    var letters: Set<Character> = []
    var (isQuoted, isBracketed, isEscaped) = (false, false, false)
    // Only the first of the parts for positive, negative and other values counts.
    for letter in code.lowercased() {
      if isEscaped { isEscaped = false; continue }
      switch letter {
      case "\\", "_", "*": isEscaped = !isQuoted
      case "\"": isQuoted.toggle()
      case "[": isBracketed = !isQuoted
      case "]": isBracketed = false
      case ";" where !isQuoted: return shown(by: letters)
      default: if !isQuoted, !isBracketed { letters.insert(letter) }
      }
    }
    return shown(by: letters)
  }

  private static func shown(by letters: Set<Character>) -> Shown {
    if letters.contains("d") { return .day }
    if letters.contains("y") { return .month }
    if letters.contains("h") || letters.contains("s") { return .time }
    return letters.contains("m") ? .month : .number
  }
}
