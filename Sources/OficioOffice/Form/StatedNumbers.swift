import Oficio

/// Numbers and days as people type them into cells of text.
enum StatedNumbers {
  /// Why a text is no number.
  enum Refusal: Error, Equatable {
    case notANumber
    /// `1.130` may be a thousand and more, or one and a fraction.
    case ambiguous
  }

  /// A number with a decimal comma or point, with signs between thousands or without.
  static func number(_ text: String) throws(Refusal) -> Double {
    var plain = ""
    var signs: [Character] = []
    var behind = 0
    for letter in text.prefix(40) {
      switch letter {
      case "0"..."9":
        plain.append(letter)
        behind += 1
      case ".", ",":
        signs.append(letter)
        plain.append(letter)
        behind = 0
      case " ", "\u{A0}", "\u{202F}", "'": break
      case "-" where plain.isEmpty: plain.append(letter)
      default: throw .notANumber
      }
    }
    guard text.count <= 40 else { throw .notANumber }
    let kinds = Set(signs)
    if kinds.count == 1, signs.count == 1 {
      // One sign before three figures says nothing of itself, unless a nought stands before it.
      if behind == 3, !plain.hasPrefix("0") { throw .ambiguous }
      return try double(plain.replacing(",", with: "."))
    }
    if kinds.count == 1 { return try double(plain.filter { $0 != signs[0] }) }
    guard kinds.count == 2, let last = signs.last, signs.filter({ $0 == last }).count == 1 else {
      return try double(plain)
    }
    return try double(String(plain.filter { $0 == last || !kinds.contains($0) }.map { $0 == last ? "." : $0 }))
  }

  private static func double(_ text: String) throws(Refusal) -> Double {
    guard let number = Double(text), number.isFinite else { throw .notANumber }
    return number
  }

  /// What a text says of a day.
  enum StatedDay: Equatable {
    case day(CivilDate)
    /// A month and its year.
    case month(CivilDate)
    /// The month stands where the day belongs: `11/25/2026`.
    case monthFirst
    /// The year has two figures.
    case shortYear
    case none
  }

  /// A day written `25/11/2026`, `25-11-2026`, `25.11.2026` or `2026-11-25`, or a month `11/2026` or `2026-11`.
  static func day(_ text: String) -> StatedDay {
    let parts = text.split(omittingEmptySubsequences: false) { "/-. ".contains($0) }
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }) else {
      return .none
    }
    let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
    guard numbers.count == parts.count else { return .none }
    let isYearFirst = parts[0].utf8.count == 4
    if parts.count == 2 {
      let (year, month) = isYearFirst ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
      guard isYearFirst || parts[1].utf8.count == 4 else { return .none }
      return CivilDate(year: year, month: month, day: 1).map { .month($0) } ?? .none
    }
    if isYearFirst { return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]).map { .day($0) } ?? .none }
    guard parts[2].utf8.count == 4 else { return parts[2].utf8.count == 2 ? .shortYear : .none }
    if let day = CivilDate(year: numbers[2], month: numbers[1], day: numbers[0]) { return .day(day) }
    return CivilDate(year: numbers[2], month: numbers[0], day: numbers[1]) == nil ? .none : .monthFirst
  }
}
