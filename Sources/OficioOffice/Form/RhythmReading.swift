import Oficio

/// What a cell such as “primer lunes 8–13” says: on which days, and from when to when.
struct StatedRhythm: Equatable {
  /// On which days.
  enum Days: Equatable {
    /// Nothing is said of them.
    case unsaid
    case once
    /// A rule of RFC 5545.
    case rule(String)
  }

  var days = Days.unsaid
  /// Days of the week when the rule is weekly and says nothing else.
  var weekdays: [Weekday]?
  var hours: (from: ClockTime, to: ClockTime)?

  static func == (left: StatedRhythm, right: StatedRhythm) -> Bool {
    left.days == right.days && left.weekdays == right.weekdays && left.hours?.from == right.hours?.from
      && left.hours?.to == right.hours?.to
  }
}

/// Reads rhythms in the words of one language.
struct RhythmReading {
  /// What a word of the language may stand for; in Portuguese *segunda* is Monday, and the second.
  private enum Part: Equatable {
    case weekday(Weekday)
    case ordinal(Int)
    case either(weekday: Weekday, ordinal: Int)
    case unit(String)
    case number(Int)
    case range, separator, once, night
  }

  private let words: FormWords
  private let phrases: [(words: [String], part: Part?)]

  init(_ words: FormWords) {
    self.words = words
    var parts: [String: Part?] = [:]
    func add(_ group: FormGroup, _ key: String, _ part: Part?) {
      for word in words.words(group, key) {
        let text = word.folded
        if case .ordinal(let ordinal) = part, case .weekday(let day)?? = parts[text] {
          parts.updateValue(.either(weekday: day, ordinal: ordinal), forKey: text)
        } else {
          parts.updateValue(part, forKey: text)
        }
      }
    }
    for day in Weekday.allCases { add(.weekdays, day.code, .weekday(day)) }
    for ordinal in [1, 2, 3, 4, 5, -1] { add(.ordinals, String(ordinal), .ordinal(ordinal)) }
    for unit in FormGroup.units.keys ?? [] { add(.units, unit, .unit(unit)) }
    add(.rhythm, "small", nil)
    add(.rhythm, "range", .range)
    add(.rhythm, "and", .separator)
    add(.rhythm, "once", .once)
    add(.rhythm, "night", .night)
    phrases = parts.map { (words: $0.key.split(separator: " ").map(String.init), part: $0.value) }
      .sorted { ($0.words.count, $1.words.joined()) > ($1.words.count, $0.words.joined()) }
  }

  /// What a text says; nil when it is not understood in this language.
  func read(_ text: String) -> StatedRhythm? {
    if let ruled = Self.rule(text) { return ruled }
    guard var tokens = RhythmToken.tokens(of: text), !tokens.isEmpty else { return nil }
    var rhythm = StatedRhythm()
    rhythm.hours = takeHours(&tokens)
    guard let parts = parts(of: tokens) else { return nil }
    if parts.isEmpty { return rhythm.hours == nil ? nil : rhythm }
    guard let days = days(parts) else { return nil }
    rhythm.days = days.days
    rhythm.weekdays = days.weekdays
    return rhythm
  }

  /// A rule written as such, with hours behind it or without.
  private static func rule(_ text: String) -> StatedRhythm? {
    guard text.hasPrefix("FREQ=") else { return nil }
    let rule = text.prefix { $0 != " " }
    var rhythm = StatedRhythm(days: .rule(String(rule)))
    let rest = text.dropFirst(rule.count)
    guard rest.contains(where: { $0 != " " }) else { return rhythm }
    guard let tokens = RhythmToken.tokens(of: String(rest)), tokens.count == 3, tokens[1] == .dash,
      let from = tokens[0].time, let to = tokens[2].time
    else { return nil }
    rhythm.hours = (from, to)
    return rhythm
  }

  /// Takes `8–13` or `de 9 a 11` out of the tokens.
  private func takeHours(_ tokens: inout [RhythmToken]) -> (from: ClockTime, to: ClockTime)? {
    for index in tokens.indices.dropLast(2).reversed() {
      guard let from = tokens[index].time, isBetween(tokens[index + 1]), let to = tokens[index + 2].time else {
        continue
      }
      tokens.removeSubrange(index...index + 2)
      return (from, to)
    }
    return nil
  }

  private func isBetween(_ token: RhythmToken) -> Bool {
    if token == .dash { return true }
    guard case .word(let word) = token else { return false }
    return words.words(.rhythm, "range").contains { $0.folded == word }
  }

  /// The meanings of the tokens, small words left out; nil when one has none.
  private func parts(of tokens: [RhythmToken]) -> [Part]? {
    var parts: [Part] = []
    var rest = tokens[...]
    while let token = rest.first {
      switch token {
      case .number(let number): parts.append(.number(number))
      case .comma: parts.append(.separator)
      case .dash:
        // Between days it is a range (“lunes–viernes”); within a word of two parts the phrase below has taken it.
        parts.append(.range)
      case .time: return nil
      case .word:
        guard let (phrase, length) = phrase(at: rest) else { return nil }
        if let part = phrase { parts.append(part) }
        rest = rest.dropFirst(length)
        continue
      }
      rest = rest.dropFirst()
    }
    return parts.enumerated().map { index, part in
      guard case .either(let day, let ordinal) = part else { return part }
      // “Segunda segunda-feira” is the second Monday, “segunda e quarta” Monday and Wednesday.
      if index + 1 < parts.count, case .weekday = parts[index + 1] { return .ordinal(ordinal) }
      return .weekday(day)
    }
  }

  /// The longest phrase that begins here, hyphens within it passed over, and how many tokens it takes.
  private func phrase(at tokens: ArraySlice<RhythmToken>) -> (part: Part?, length: Int)? {
    for phrase in phrases {
      var taken = 0
      var rest = tokens
      let isHere = phrase.words.enumerated().allSatisfy { index, word in
        if index > 0, rest.first == .dash {
          rest = rest.dropFirst()
          taken += 1
        }
        guard rest.first == .word(word) else { return false }
        rest = rest.dropFirst()
        taken += 1
        return true
      }
      if isHere { return (phrase.part, taken) }
    }
    return nil
  }

  private func days(_ parts: [Part]) -> (days: StatedRhythm.Days, weekdays: [Weekday]?)? {
    if parts == [.once] { return (.once, nil) }
    if parts == [.night] { return (.rule("FREQ=DAILY"), nil) }
    var weekdays: [Weekday] = []
    var ordinals: [Int] = []
    var numbers: [Int] = []
    var units: [String] = []
    var isRange = false
    for part in parts {
      switch part {
      case .weekday(let day):
        if isRange, let first = weekdays.last {
          var next = first
          while next != day {
            next = Weekday(rawValue: (next.rawValue + 1) % 7) ?? day
            weekdays.append(next)
          }
          isRange = false
        } else {
          weekdays.append(day)
        }
      case .ordinal(let ordinal): ordinals.append(ordinal)
      case .number(let number): numbers.append(number)
      case .unit(let unit): units.append(unit)
      // Before any day it is a small word: “a cada 30 dias”.
      case .range: isRange = !weekdays.isEmpty
      case .separator: break
      case .once, .night, .either: return nil
      }
    }
    if isRange { return nil }
    return rule(weekdays, ordinals, numbers, units)
  }

  private func rule(
    _ weekdays: [Weekday], _ ordinals: [Int], _ numbers: [Int], _ units: [String]
  ) -> (days: StatedRhythm.Days, weekdays: [Weekday]?)? {
    let codes = weekdays.map(\.code)
    let every = numbers.first.map { $0 > 1 ? ";INTERVAL=\($0)" : "" } ?? ""
    switch (ordinals.isEmpty, weekdays.isEmpty) {
    case (false, false):
      guard numbers.count <= 1, units.isEmpty || units == ["month"], numbers.isEmpty || units == ["month"] else {
        return nil
      }
      let days = ordinals.flatMap { ordinal in codes.map { "\(ordinal)\($0)" } }
      return valid("FREQ=MONTHLY\(every);BYDAY=\(days.joined(separator: ","))")
    case (true, false):
      if numbers.isEmpty, units.isEmpty || units == ["week"] {
        return (.rule("FREQ=WEEKLY;BYDAY=\(codes.joined(separator: ","))"), weekdays)
      }
      guard numbers.count == 1, units == ["week"] else { return nil }
      return valid("FREQ=WEEKLY\(every);BYDAY=\(codes.joined(separator: ","))")
    case (false, true): return nil
    case (true, true):
      if units == ["day", "month"], !numbers.isEmpty {
        return valid("FREQ=MONTHLY;BYMONTHDAY=\(numbers.map(String.init).joined(separator: ","))")
      }
      let names = ["day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"]
      guard units.count == 1, numbers.count <= 1, let name = names[units[0]] else { return nil }
      return valid("FREQ=\(name)\(every)")
    }
  }

  private func valid(_ rule: String) -> (days: StatedRhythm.Days, weekdays: [Weekday]?)? {
    Recurrence(rule) == nil ? nil : (.rule(rule), nil)
  }
}
