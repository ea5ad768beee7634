import Oficio

/// A stretch of the day in the words of an advert.
struct ClockRange {
  var from: ClockTime
  var to: ClockTime
  var range: Range<Int>
}

/// Reads stretches of the day: `8 a 17 h`, `8:00 a.m. - 6:00 p.m.`, `08h00 a 16h00`, `9 a 6`.
enum ClockReader {
  /// One end of a stretch as it is written.
  private struct Time {
    enum Half { case morning, afternoon }
    var hour: Int
    var minute: Int
    var half: Half?
    /// Written in a way that only times are.
    var isSure: Bool
    var end: Int
  }

  /// - Parameter days: where days of the week stand, beside which bare numbers are hours.
  static func read(_ reading: Reading, days: [DayGroup]) -> [ClockRange] {
    var found: [ClockRange] = []
    var next = 0
    let noons = reading.all(.clockNoon).map(\.start)
    for index in noons.isEmpty ? reading.numbers : (reading.numbers + noons).sorted() where index >= next {
      // "De 2ª a 6ª" are days.
      guard !days.contains(where: { $0.range.contains(index) }),
        let (range, end) = stretch(at: index, reading, days, after: found.last)
      else { continue }
      next = end
      if let range { found.append(range) }
    }
    return found
  }

  private static func stretch(
    at start: Int, _ reading: Reading, _ days: [DayGroup], after last: ClockRange?
  ) -> (ClockRange?, Int)? {
    guard let from = time(at: start, reading), let second = afterLink(from.end, reading),
      let to = time(at: second, reading)
    else { return nil }
    let range = start..<to.end
    guard from.isSure || to.isSure || isNearSchedule(range, reading, days, last) else { return nil }
    guard !isOtherNumber(range, reading) else { return (nil, to.end) }
    if let trap = reading.last(.clockTrap, in: reading.window(range, before: 5, after: 0)), trap.end <= start {
      return (nil, to.end)
    }
    if DayReader.isContact(range, reading) { return (nil, to.end) }
    return (resolve(from, to, range), to.end)
  }

  /// One time at a token: hour, minutes, half of the day.
  private static func time(at index: Int, _ reading: Reading) -> Time? {
    if let noon = reading.match(.clockNoon, at: index), let hour = Int(reading.value(noon)) {
      return Time(hour: hour, minute: 0, half: nil, isSure: true, end: noon.end)
    }
    guard index < reading.tokens.count, reading.tokens[index].isNumber else { return nil }
    let token = reading.tokens[index]
    var time = Time(hour: token.number, minute: 0, half: nil, isSure: false, end: index + 1)
    if token.length == 4 || (token.length == 3 && token.spread), token.number % 100 < 60, token.number <= 2400 {
      // 0800, 1730: only with a unit after it.
      guard reading.match(.clockUnit, at: index + 1) != nil else { return nil }
      time.hour = token.number / 100
      time.minute = token.number % 100
      time.isSure = true
    } else {
      guard token.length <= 2, token.number <= 24 else { return nil }
      minutes(&time, reading)
    }
    if let unit = reading.match(.clockUnit, at: time.end) {
      time.isSure = true
      time.end = unit.end
    }
    half(&time, reading)
    if let unit = reading.match(.clockUnit, at: time.end) { time.end = unit.end }
    return time
  }

  private static func minutes(_ time: inout Time, _ reading: Reading) {
    let next = time.end
    guard next < reading.tokens.count else { return }
    let token = reading.tokens[next]
    if token.isNumber, token.length == 2, token.number < 60 {
      let gap = token.gap
      let isColon =
        gap == .colon || (gap == [.colon, .space] && (token.spread || token.start - reading.tokens[next - 1].end <= 2))
      let isDot = gap == .dot && token.number % 5 == 0
      guard isColon || isDot else { return }
      time.minute = token.number
      time.isSure = time.isSure || isColon || isDot
      time.end = next + 1
    } else if token.length == 1, token.first == UInt8(ascii: "h"), next + 1 < reading.tokens.count,
      words(reading, glued: next), words(reading, glued: next + 1), reading.tokens[next + 1].isNumber,
      reading.tokens[next + 1].length == 2, reading.tokens[next + 1].number < 60
    {
      // 08h30
      time.minute = reading.tokens[next + 1].number
      time.isSure = true
      time.end = next + 2
    }
  }

  private static func words(_ reading: Reading, glued index: Int) -> Bool { reading.words.isGlued(index) }

  private static func half(_ time: inout Time, _ reading: Reading) {
    if let match = reading.match(.clockMorning, at: time.end) {
      time.half = .morning
      time.isSure = true
      time.end = match.end
    } else if let match = reading.match(.clockAfternoon, at: time.end) {
      time.half = .afternoon
      time.isSure = true
      time.end = match.end
    }
  }

  /// The token after the word or dash that links two times.
  private static func afterLink(_ index: Int, _ reading: Reading) -> Int? {
    guard index < reading.tokens.count, !reading.tokens[index].gap.contains(.sentence) else { return nil }
    if let to = reading.match(.clockTo, at: index) { return to.end }
    let gap = reading.tokens[index].gap
    return gap.contains(.dash) || (gap.contains(.slash) && reading.tokens[index].isNumber) ? index : nil
  }

  /// Bare numbers are hours right after days of the week or a word for working hours.
  private static func isNearSchedule(
    _ range: Range<Int>, _ reading: Reading, _ days: [DayGroup], _ last: ClockRange?
  ) -> Bool {
    let start = range.lowerBound
    if reading.tokens[start + 1..<range.upperBound].contains(where: { $0.gap.contains(.slash) }) { return false }
    let near = days.contains { $0.range.upperBound <= start && start - $0.range.upperBound <= 3 }
    let after = last.map { start - $0.range.upperBound <= 2 && start >= $0.range.upperBound } ?? false
    let word =
      reading.last(.scheduleWord, in: reading.window(range, before: 5, after: 0)).map { $0.end <= start } ?? false
    return near || after || word
  }

  /// "De 20 a 35 años", "de 2 a 3 meses", "10 a 12 personas".
  private static func isOtherNumber(_ range: Range<Int>, _ reading: Reading) -> Bool {
    let end = range.upperBound
    guard end < reading.tokens.count else { return false }
    // "de 9 a 17. $7.500": after a stop the next thing begins.
    guard reading.tokens[end].gap.isDisjoint(with: [.sentence, .dot, .newline]) else { return false }
    if reading.words.byte(after: end - 1) == UInt8(ascii: "%") { return true }
    return [Trigger.unitYears, .unitMonths, .unitOther, .currency].contains { reading.match($0, at: end) != nil }
  }

  /// Settles on which half of the day each end falls.
  private static func resolve(_ from: Time, _ to: Time, _ range: Range<Int>) -> ClockRange? {
    var start = minutes(from)
    var end = minutes(to)
    if from.half == nil, from.hour < 12, to.half == .afternoon, from.hour <= 5, start < end - 720 { start += 720 }
    if from.half == nil, to.half == nil, (1...4).contains(from.hour), to.hour < 12, end > start {
      // "2 a 7" is an afternoon: nobody starts at two in the morning without saying so.
      start += 720
      end += 720
    }
    if to.half == nil, to.hour < 12, end <= start, to.hour > 0 || to.minute > 0 {
      // "9 a 6" ends at 18:00; "22 a 6" and "7 p.m. a 6" end next morning.
      let isEvening = start >= 13 * 60
      if !isEvening, end + 720 > start { end += 720 }
    } else if to.half == nil, from.half == nil, to.hour == 12, from.hour < 12, from.hour >= 8, !to.isSure {
      end = 720
    }
    guard let from = ClockTime(minutes: start), let to = ClockTime(minutes: end == 1440 ? 0 : end) else { return nil }
    guard from != to else { return nil }
    return ClockRange(from: from, to: to, range: range)
  }

  private static func minutes(_ time: Time) -> Int {
    var hour = time.hour
    switch time.half {
    case .afternoon where hour < 12: hour += 12
    case .morning where hour == 12: hour = 0
    default: break
    }
    return min(hour * 60 + time.minute, 1440)
  }
}
