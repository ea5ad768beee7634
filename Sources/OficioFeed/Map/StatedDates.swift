import Oficio

/// Reads the dates that elements state, in the shapes that the mapping allows. It never guesses.
struct StatedDates {
  private let shapes: [DateShape]
  private let words: FeedWords

  /// `locale` decides between day first and month first when the shapes do not.
  init(shapes: [DateShape], locale: String?, words: FeedWords) {
    var all = shapes.isEmpty ? DateShape.unambiguous : shapes
    if !all.contains(.dayFirst), !all.contains(.monthFirst), let order = locale.flatMap(DateShape.order(locale:)) {
      all.append(order)
    }
    self.shapes = all
    self.words = words
  }

  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case sign(UInt8)
  }

  /// The day as written; a time and a zone behind it change nothing. Nil when no shape fits.
  func date(_ text: String) -> CivilDate? {
    guard text.utf8.count <= 64 else { return nil }
    let tokens = tokens(Folding.plain(text))
    for shape in shapes {
      if let date = date(tokens, shape) { return date }
    }
    return obvious(tokens)
  }

  private func date(_ tokens: [Token], _ shape: DateShape) -> CivilDate? {
    switch shape {
    case .iso: return numbers(tokens, sign: 0x2D, yearFirst: true).flatMap { civil($0.0, $0.1, $0.2) }
    case .yearFirst: return numbers(tokens, sign: 0x2F, yearFirst: true).flatMap { civil($0.0, $0.1, $0.2) }
    case .dotted: return numbers(tokens, sign: 0x2E, yearFirst: false).flatMap { civil($0.2, $0.1, $0.0) }
    case .dayFirst: return slashed(tokens).flatMap { civil($0.2, $0.1, $0.0) }
    case .monthFirst: return slashed(tokens).flatMap { civil($0.2, $0.0, $0.1) }
    case .rfc822: return named(withoutWeekday(tokens), signs: [0x20])
    case .monthName: return named(tokens, signs: [0x20, 0x2D, 0x2F, 0x2E]) ?? monthLed(tokens)
    case .parts: return numbers(tokens, sign: 0x20, yearFirst: false).flatMap { civil($0.2, $0.1, $0.0) }
    case .unix: return unix(tokens)
    }
  }

  /// A date with slashes whose order is no question, because one number is greater than twelve.
  private func obvious(_ tokens: [Token]) -> CivilDate? {
    guard !shapes.contains(.dayFirst), !shapes.contains(.monthFirst), let parts = slashed(tokens) else { return nil }
    if parts.0 > 12 { return civil(parts.2, parts.1, parts.0) }
    if parts.1 > 12 || parts.0 == parts.1 { return civil(parts.2, parts.0, parts.1) }
    return nil
  }

  private func civil(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    // Years of adverts: what lies outside is a typing error, and no date.
    guard (1970...2099).contains(year) else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private func slashed(_ tokens: [Token]) -> (Int, Int, Int)? {
    numbers(tokens, sign: 0x2F, yearFirst: false) ?? numbers(tokens, sign: 0x2D, yearFirst: false)
  }

  /// Three numbers between two equal signs, and behind them nothing but a time.
  private func numbers(_ tokens: [Token], sign: UInt8, yearFirst: Bool) -> (Int, Int, Int)? {
    guard tokens.count >= 5, case .number(let first, let firstDigits) = tokens[0], tokens[1] == .sign(sign),
      case .number(let second, let secondDigits) = tokens[2], tokens[3] == .sign(sign),
      case .number(let third, let thirdDigits) = tokens[4], secondDigits <= 2, isTime(tokens[5...])
    else { return nil }
    if yearFirst { return firstDigits == 4 && thirdDigits <= 2 ? (first, second, third) : nil }
    guard firstDigits <= 2, thirdDigits == 4 || thirdDigits == 2 else { return nil }
    return (first, second, thirdDigits == 2 ? century(third) : third)
  }

  private func century(_ year: Int) -> Int { year < 70 ? 2000 + year : 1900 + year }

  /// Day, name of the month, year.
  private func named(_ tokens: [Token], signs: [UInt8]) -> CivilDate? {
    var tokens = tokens
    // "12 de noviembre de 2025"
    tokens.removeAll { $0 == .word("de") || $0 == .word("of") }
    tokens = collapseSpaces(tokens)
    guard tokens.count >= 5, case .number(let day, let digits) = tokens[0], digits <= 2,
      case .sign(let one) = tokens[1],
      case .word(let word) = tokens[2], case .sign(let two) = tokens[3], signs.contains(one), signs.contains(two),
      case .number(let year, let yearDigits) = tokens[4], yearDigits == 4 || yearDigits == 2,
      let month = month(word), isTime(tokens[5...])
    else { return nil }
    return civil(yearDigits == 2 ? century(year) : year, month, day)
  }

  /// Name of the month, day, comma, year.
  private func monthLed(_ tokens: [Token]) -> CivilDate? {
    let tokens = tokens.filter { $0 != .sign(0x2C) }
    guard tokens.count >= 5, case .word(let word) = tokens[0], let month = month(word), tokens[1] == .sign(0x20),
      case .number(let day, let digits) = tokens[2], digits <= 2, tokens[3] == .sign(0x20),
      case .number(let year, 4) = tokens[4], isTime(tokens[5...])
    else { return nil }
    return civil(year, month, day)
  }

  private func collapseSpaces(_ tokens: [Token]) -> [Token] {
    var list: [Token] = []
    for token in tokens where !(token == .sign(0x20) && list.last == .sign(0x20)) { list.append(token) }
    return list
  }

  private func withoutWeekday(_ tokens: [Token]) -> [Token] {
    guard tokens.count > 2, case .word = tokens[0] else { return tokens }
    var rest = tokens.dropFirst()
    if rest.first == .sign(0x2C) || rest.first == .sign(0x2E) { rest = rest.dropFirst() }
    if rest.first == .sign(0x20) { rest = rest.dropFirst() }
    return Array(rest)
  }

  /// Weekday, month, day, time, zone, year.
  private func unix(_ tokens: [Token]) -> CivilDate? {
    guard tokens.count > 8, case .word = tokens[0], case .word(let word) = tokens[2], let month = month(word),
      case .number(let day, _) = tokens[4], case .number(let year, 4)? = tokens.last
    else { return nil }
    return civil(year, month, day)
  }

  private func month(_ word: String) -> Int? { words.value(of: word, kind: "month").flatMap { Int($0) } }

  /// Whether the rest can be a time with a zone: digits, `:`, `.`, `+`, `-`, `T`, `Z`, and zone names.
  private func isTime(_ rest: ArraySlice<Token>) -> Bool {
    guard let first = rest.first else { return true }
    switch first {
    case .word(let word): guard word == "t" || word == "z" else { return false }
    case .sign(let sign): guard sign == 0x20 || sign == 0x2C || sign == 0x2B || sign == 0x2D else { return false }
    case .number: return false
    }
    return rest.allSatisfy { token in
      switch token {
      case .number: true
      case .sign(let sign): [0x20, 0x3A, 0x2E, 0x2C, 0x2B, 0x2D, 0x28, 0x29].contains(sign)
      case .word(let word): Self.timeWords.contains(word)
      }
    }
  }

  /// What may stand in a time: markers and the zones that adverts write.
  private static let timeWords: Set<String> = [
    "t", "z", "utc", "gmt", "ut", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst", "ist", "wet", "west",
    "cet",
    "cest", "eet", "eest", "aest", "aedt", "art", "brt", "pet", "clt", "clst", "cot", "bot", "ect", "am", "pm", "a",
    "p",
    "m", "h", "hs", "hrs",
  ]

  private func tokens(_ bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var end = index + 1
      if (0x30...0x39).contains(byte) {
        var value = Int(byte) - 0x30
        while end < bytes.count, (0x30...0x39).contains(bytes[end]) {
          value = min(value * 10 + Int(bytes[end]) - 0x30, 1_000_000_000)
          end += 1
        }
        tokens.append(.number(value, digits: end - index))
      } else if (0x61...0x7A).contains(byte) || byte >= 0x80 {
        while end < bytes.count, (0x61...0x7A).contains(bytes[end]) || bytes[end] >= 0x80 { end += 1 }
        tokens.append(.word(String(validating: bytes[index..<end], as: UTF8.self) ?? "?"))
      } else if byte == 0x20 {
        while end < bytes.count, bytes[end] == 0x20 { end += 1 }
        tokens.append(.sign(0x20))
      } else {
        tokens.append(.sign(byte))
      }
      index = end
    }
    if tokens.last == .sign(0x20) { tokens.removeLast() }
    if tokens.first == .sign(0x20) { tokens.removeFirst() }
    return tokens
  }
}
