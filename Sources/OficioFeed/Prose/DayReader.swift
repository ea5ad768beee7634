import Oficio

/// Some days of the week as one stretch of words names them.
struct DayGroup {
  var days: WeekdaySet
  var range: Range<Int>
  /// Days on which nobody works ("descanso los domingos").
  var isOff: Bool
}

/// Reads days of the week: ranges, lists, sets.
enum DayReader {
  static func read(_ reading: Reading) -> [DayGroup] {
    let names = reading.family(of: .day).filter { ($0.trigger == .day || $0.trigger == .daySet) && isDay($0, reading) }
    var groups: [DayGroup] = []
    var index = 0
    while index < names.count {
      let (group, next) = group(at: index, of: names, reading)
      index = next
      guard !isDate(group.range, reading), !isContact(group.range, reading) else { continue }
      groups.append(group)
    }
    return groups
  }

  /// One group that begins at a name, with the index of the name after it.
  private static func group(at start: Int, of names: [PhraseMatch], _ reading: Reading) -> (DayGroup, Int) {
    var days = reading.days(names[start])
    var end = names[start].end
    var index = start + 1
    while index < names.count {
      guard let link = link(names[index - 1], names[index], reading) else { break }
      let next = reading.days(names[index])
      let isRange: Bool
      switch link {
      case .range: isRange = true
      case .dash:
        // Two days with a dash are a range, three are a list.
        let goesOn = index + 1 < names.count && Self.link(names[index], names[index + 1], reading) == .dash
        let wentOn = index - 1 > start && Self.link(names[index - 2], names[index - 1], reading) == .dash
        isRange = !goesOn && !wentOn
      case .list: isRange = false
      }
      if isRange, let from = reading.days(names[index - 1]).days.last, let to = next.days.first {
        var day = from
        while day != to {
          days.insert(WeekdaySet([day]))
          day = Weekday(rawValue: (day.rawValue + 1) % 7) ?? to
        }
      }
      days.formUnion(next)
      end = names[index].end
      index += 1
    }
    let range = names[start].start..<end
    let before = reading.window(range, before: 4, after: 0).lowerBound..<range.lowerBound
    let off = reading.last(.dayOff, in: before)
    return (DayGroup(days: days, range: range, isOff: off.map { range.lowerBound - $0.end <= 2 } ?? false), index)
  }

  private enum Link { case range, dash, list }

  /// How two names next to each other belong together; nil when they do not.
  private static func link(_ left: PhraseMatch, _ right: PhraseMatch, _ reading: Reading) -> Link? {
    let gap = reading.tokens[right.start].gap
    guard right.start - left.end <= 2, !gap.contains(.sentence) else { return nil }
    if right.start == left.end {
      if gap.contains(.dash) { return .dash }
      return gap.isDisjoint(with: [.comma, .slash]) ? nil : .list
    }
    if reading.match(.dayTo, at: left.end) != nil { return .range }
    if reading.match(.conjunction, at: left.end) != nil || reading.match(.alternative, at: left.end) != nil {
      return .list
    }
    return nil
  }

  /// A one-letter name counts only between other days and a time ("L–V 9–6 | S 9–1").
  private static func isDay(_ match: PhraseMatch, _ reading: Reading) -> Bool {
    guard match.end - match.start == 1, reading.tokens[match.start].length == 1 else { return true }
    return match.end < reading.tokens.count && reading.tokens[match.end].isNumber && match.start > 0
      && reading.tokens[match.start - 1].isNumber
  }

  /// "Miércoles 14 de agosto" is a date.
  private static func isDate(_ range: Range<Int>, _ reading: Reading) -> Bool {
    guard range.upperBound < reading.tokens.count, reading.tokens[range.upperBound].isNumber else { return false }
    return reading.first(.month, in: reading.window(range, before: 0, after: 4)) != nil
  }

  /// Days to call or to come for an interview, not to work.
  static func isContact(_ range: Range<Int>, _ reading: Reading) -> Bool {
    let sentence = reading.sentence(of: range.lowerBound)
    guard let contact = reading.last(.contactHours, in: sentence.lowerBound..<range.lowerBound) else { return false }
    return reading.first(.scheduleWord, in: contact.end..<range.lowerBound) == nil
  }
}
