import Oficio

/// What an advert says of days and hours, joined.
struct ShiftFindings {
  var shifts: [Sourced<WeeklySpan>] = []
  /// Days named without hours.
  var days: Sourced<WeekdaySet>?
  /// Hours named without days.
  var hours: [ClockRange] = []
}

/// Joins days of the week with hours of the day into shifts.
enum ShiftReader {
  static func read(_ reading: Reading) -> ShiftFindings {
    // No advert has more shifts than this; a text made of them would be slow to join.
    let groups = Array(DayReader.read(reading).filter { !$0.isOff }.prefix(60))
    let clocks = ClockReader.read(reading, days: groups).prefix(60)
    var findings = ShiftFindings()
    var used = Set<Int>()
    for clock in clocks {
      if let place = group(of: clock, groups, clocks, reading) {
        used.insert(place)
        let range =
          min(
            groups[place].range.lowerBound, clock.range.lowerBound)..<max(
            groups[place].range.upperBound, clock.range.upperBound)
        let provenance = reading.provenance(range)
        let shift = Sourced(WeeklySpan(days: groups[place].days, from: clock.from, to: clock.to), provenance)
        if !findings.shifts.contains(where: { $0.value == shift.value }) { findings.shifts.append(shift) }
      } else {
        findings.hours.append(clock)
      }
    }
    let idle = groups.indices.filter { !used.contains($0) }
    if let first = idle.first {
      let days = idle.reduce(into: WeekdaySet()) { $0.formUnion(groups[$1].days) }
      findings.days = Sourced(days, reading.provenance(groups[first].range))
    }
    return findings
  }

  /// The days that hours belong to: the last ones named before them, else those right after them.
  private static func group(
    of clock: ClockRange, _ groups: [DayGroup], _ clocks: ArraySlice<ClockRange>, _ reading: Reading
  ) -> Int? {
    let start = clock.range.lowerBound
    if let before = groups.lastIndex(where: { $0.range.upperBound <= start }) {
      let sentences = sentence(start, reading) - sentence(groups[before].range.lowerBound, reading)
      let distance = start - groups[before].range.upperBound
      if sentences == 0 ? distance <= 40 : sentences <= 2 && distance <= 14 { return before }
    }
    let end = clock.range.upperBound
    guard let after = groups.firstIndex(where: { $0.range.lowerBound >= end }) else { return nil }
    let group = groups[after].range
    guard group.lowerBound - end <= 8, sentence(group.lowerBound, reading) - sentence(start, reading) <= 1 else {
      return nil
    }
    // Days with hours of their own right after them belong to those.
    let hasOwn = clocks.contains {
      $0.range.lowerBound >= group.upperBound && $0.range.lowerBound - group.upperBound <= 4
    }
    return hasOwn ? nil : after
  }

  private static func sentence(_ index: Int, _ reading: Reading) -> Int { Int(reading.tokens[index].sentence) }
}
