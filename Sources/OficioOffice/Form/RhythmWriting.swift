import Oficio

/// The phrases of `Catalogs/forms` in which rhythms are written.
enum RhythmPhrase: String, CaseIterable, Hashable {
  case daily, days, weekly, weeks, monthly, months, yearly, years
  case onDays, weeksOnDays, nth, nthMonths, monthDay, once
}

/// Writes rules of RFC 5545 in the words of a language.
struct RhythmWriting {
  let words: FormWords
  let reading: RhythmReading

  init(_ words: FormWords) {
    self.words = words
    reading = RhythmReading(words)
  }

  /// A rule in words, or as it stands where the language has none that are read back as the same rule.
  func words(of rule: String) -> String {
    guard let text = phrase(rule), reading.read(text)?.days == .rule(rule) else { return rule }
    return text
  }

  /// Days of the week, such as “lunes a viernes”.
  func words(of days: [Weekday]) -> String {
    let names = days.map { words.word(.weekdays, $0.code) }
    let isRun = days.count > 2 && zip(days, days.dropFirst()).allSatisfy { $0.rawValue + 1 == $1.rawValue }
    if isRun { return "\(names[0]) \(words.word(.rhythm, "range")) \(names[names.count - 1])" }
    guard names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(words.word(.rhythm, "and")) " + names[names.count - 1]
  }

  /// Hours, such as `8–13` and `8:30–10`.
  func words(of from: ClockTime, _ to: ClockTime) -> String {
    func shown(_ time: ClockTime) -> String {
      let (hour, minute) = (time.minutes / 60, time.minutes % 60)
      return minute == 0 ? String(hour) : "\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
    return "\(shown(from))–\(shown(to))"
  }

  /// Examples for the form's drop-down.
  var examples: [String] {
    [
      words.word(.phrases, "once"), words.word(.rhythm, "night"), "FREQ=DAILY", "FREQ=DAILY;INTERVAL=30",
      "FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "FREQ=MONTHLY;BYDAY=1MO",
      "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYMONTHDAY=15", "FREQ=MONTHLY",
    ].map { $0.hasPrefix("FREQ=") ? words(of: $0) : $0 }
  }

  private func phrase(_ rule: String) -> String? {
    var parts: [Substring: Substring] = [:]
    for part in rule.split(separator: ";") {
      let pair = part.split(separator: "=")
      guard pair.count == 2 else { return nil }
      parts[pair[0]] = pair[1]
    }
    let keys = Set(parts.keys).subtracting(["FREQ", "INTERVAL"])
    let every = parts["INTERVAL"].flatMap { Int($0) }
    guard let frequency = parts["FREQ"], parts["INTERVAL"] == nil || every != nil else { return nil }
    switch (frequency, keys) {
    case ("DAILY", []): return fill(every == nil ? .daily : .days, n: every)
    case ("WEEKLY", []): return fill(every == nil ? .weekly : .weeks, n: every)
    case ("MONTHLY", []): return fill(every == nil ? .monthly : .months, n: every)
    case ("YEARLY", []): return fill(every == nil ? .yearly : .years, n: every)
    case ("WEEKLY", ["BYDAY"]):
      guard let days = weekdays(parts["BYDAY"]) else { return nil }
      return fill(every == nil ? .onDays : .weeksOnDays, n: every, days: words(of: days))
    case ("MONTHLY", ["BYMONTHDAY"]) where every == nil:
      return fill(.monthDay, n: parts["BYMONTHDAY"].flatMap { Int($0) })
    case ("MONTHLY", ["BYDAY"]):
      guard let day = parts["BYDAY"], let weekday = Weekday(code: day.suffix(2)) else { return nil }
      let forms = words.words(.ordinals, String(day.dropLast(2)))
      let isSecond = words.words(.rhythm, "second").contains(weekday.code)
      guard let ordinal = isSecond && forms.count > 1 ? forms[1] : forms.first else { return nil }
      let days = "\(ordinal) \(words.word(.weekdays, weekday.code))"
      return fill(every == nil ? .nth : .nthMonths, n: every, days: days)
    default: return nil
    }
  }

  private func weekdays(_ list: Substring?) -> [Weekday]? {
    let days = (list ?? "").split(separator: ",").map { Weekday(code: $0) }
    return days.contains(nil) || days.isEmpty ? nil : days.compactMap(\.self)
  }

  private func fill(_ phrase: RhythmPhrase, n: Int?, days: String = "") -> String {
    words.word(.phrases, phrase.rawValue).replacing("{n}", with: n.map(String.init) ?? "")
      .replacing("{days}", with: days)
  }
}
