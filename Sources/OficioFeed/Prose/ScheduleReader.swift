import Oficio

/// Reads rotation, cycles, weekly hours, full or part time, night work and living in.
enum ScheduleReader {
  /// The days on by days off of a cycle, such as `6x1`.
  static func cycle(_ reading: Reading) -> Sourced<String>? {
    let tokens = reading.tokens
    guard reading.has(.cycleWord) else { return nil }
    for index in reading.numbers where index < tokens.count - 1 && (1...31).contains(tokens[index].number) {
      var next = index + 1
      var isSlash = false
      if let by = reading.match(.cycleBy, at: next) {
        next = by.end
      } else if tokens[next].gap == .slash {
        isSlash = true
      } else {
        continue
      }
      guard next < tokens.count, tokens[next].isNumber, (1...31).contains(tokens[next].number),
        tokens[next].length <= 2,
        tokens[index].length <= 2
      else { continue }
      let range = index..<next + 1
      if isSlash, next + 1 < tokens.count, tokens[next + 1].isNumber, tokens[next + 1].gap == .slash { continue }
      let window = reading.window(range, before: isSlash ? 3 : 10, after: isSlash ? 0 : 4)
      guard reading.first(.cycleWord, in: window) != nil else { continue }
      return Sourced("\(tokens[index].number)x\(tokens[next].number)", reading.provenance(range))
    }
    return nil
  }

  /// Hours a week: `48 horas semanales`, `40 a 48 horas por semana`.
  static func weeklyHours(_ reading: Reading) -> Sourced<WeeklyHours>? {
    for match in reading.all(.weeklyUnit) {
      var hours: [Int] = []
      var start = match.start
      for index in match.range {
        if reading.tokens[index].isNumber { hours.append(reading.tokens[index].number) }
      }
      if hours.isEmpty, start > 0, reading.tokens[start - 1].isNumber {
        start -= 1
        hours.append(reading.tokens[start].number)
        if start > 1, reading.match(.clockTo, at: start - 1) != nil, reading.tokens[start - 2].isNumber {
          start -= 2
          hours.insert(reading.tokens[start].number, at: 0)
        }
      }
      hours = hours.filter { (4...98).contains($0) }
      if let low = hours.min(), let high = hours.max() {
        return Sourced(WeeklyHours(min: low, max: high), reading.provenance(start..<match.end))
      }
    }
    return nil
  }

  /// Hours a week from hours a day and days of the month (or of the week): `13 horas al día, 24 días al mes`.
  static func weeklyHours(_ reading: Reading, days: WeekdaySet?) -> Sourced<WeeklyHours>? {
    guard let daily = reading.all(.dailyHours).first, let hours = number(in: daily, reading, 1...24) else { return nil }
    if let monthly = reading.all(.monthlyDays).first, let days = number(in: monthly, reading, 1...31) {
      let week = hours * days * 12 / 52
      let range = min(daily.start, monthly.start)..<max(daily.end, monthly.end)
      return Sourced(WeeklyHours(min: week, max: week), reading.provenance(range))
    }
    guard let count = days?.rawValue.nonzeroBitCount, count > 0 else { return nil }
    return Sourced(WeeklyHours(min: hours * count, max: hours * count), reading.provenance(daily.range))
  }

  private static func number(in match: PhraseMatch, _ reading: Reading, _ range: ClosedRange<Int>) -> Int? {
    match.range.lazy.map { reading.tokens[$0] }.first { $0.isNumber && range.contains($0.number) }?.number
  }

  /// Full or part time; nil when the advert offers both.
  static func workTime(_ reading: Reading) -> Sourced<WorkTime>? {
    let full = reading.all(.scheduleFull).first { !reading.isNegated($0.range) }
    let part = reading.all(.schedulePart).first { !reading.isNegated($0.range) }
    switch (full, part) {
    case (let full?, nil): return Sourced(.full, reading.provenance(full.range))
    case (nil, let part?): return Sourced(.part, reading.provenance(part.range))
    case (nil, nil):
      // A week of forty hours or more is full time in every country read here.
      guard let hours = weeklyHours(reading), hours.value.min >= 40 else { return nil }
      return Sourced(.full, hours.provenance)
    default: return nil
    }
  }

  /// A plain yes where a phrase of a role stands and is not denied.
  static func says(_ trigger: Trigger, _ reading: Reading) -> Sourced<Bool>? {
    reading.all(trigger).first { !reading.isNegated($0.range) }.map { Sourced(true, reading.provenance($0.range)) }
  }
}
