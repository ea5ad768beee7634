import Oficio

/// A sign of a rhythm in words: what is left of a text such as “cada 2 semanas, lunes 8:30–13”.
enum RhythmToken: Equatable {
  /// A word, plain and in lower case.
  case word(String)
  case number(Int)
  case time(ClockTime)
  /// A hyphen or dash between two times.
  case dash
  /// A comma or the like between two things.
  case comma

  /// The tokens of a text; nil when a number in it is too long to mean anything.
  static func tokens(of text: String) -> [RhythmToken]? {
    var tokens: [RhythmToken] = []
    var rest = Array(text.prefix(200).unicodeScalars)[...]
    while let scalar = rest.first {
      if ("0"..."9").contains(scalar) {
        guard let token = number(&rest) else { return nil }
        tokens.append(token)
      } else if scalar.properties.isAlphabetic {
        var word = String.UnicodeScalarView()
        while let letter = rest.first, letter.properties.isAlphabetic || (0x300...0x36F).contains(letter.value) {
          word.append(letter)
          rest = rest.dropFirst()
        }
        tokens.append(.word(String(word).folded))
      } else {
        switch scalar {
        // A hyphen within a word (“segunda-feira”) joins it; only between times it counts.
        case "-", "‐", "‑", "–", "—", "−": tokens.append(.dash)
        case ",", ";", "/", "&", "+": tokens.append(.comma)
        default: break
        }
        rest = rest.dropFirst()
      }
    }
    return tokens
  }

  /// A number, or with minutes behind it a time.
  private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> RhythmToken? {
    func digits(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      return digits.count <= 5 ? Int(String(String.UnicodeScalarView(digits))) : nil
    }
    guard let hour = digits(&rest) else { return nil }
    guard let sign = rest.first, sign == ":" || sign == "." || sign == "h" || sign == "H",
      let next = rest.dropFirst().first, ("0"..."9").contains(next)
    else { return .number(hour) }
    rest = rest.dropFirst()
    guard let minute = digits(&rest), hour <= 24, minute < 60, let time = ClockTime(minutes: hour * 60 + minute) else {
      return nil
    }
    return .time(time)
  }

  /// The time of day that a token may be: `8:30`, or the hour alone.
  var time: ClockTime? {
    switch self {
    case .time(let time): time
    case .number(let hour) where (0...24).contains(hour): ClockTime(minutes: hour * 60)
    default: nil
    }
  }
}
