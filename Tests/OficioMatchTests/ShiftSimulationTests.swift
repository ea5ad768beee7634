import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

/// Shifts and duties on a line of minutes, walked one by one: what `Duty.hits` reckons by the week.
@Suite("Shift conflicts agree with a walk through the minutes") struct ShiftSimulationTests {
  @Test("of 2,000 seeded weeks")
  func weeks() throws {
    var world = RandomWorld(seed: 7)
    var (hit, free, different) = (0, 0, 0)
    for number in 0..<2_000 {
      let pair = Pair(&world)
      let simulated = pair.simulate()
      let hits = Duty(pair.duty).hits(pair.shifts)
      if simulated.minutes > 0 { hit += 1 } else { free += 1 }
      var isSame = hits.shifts == simulated.shifts
      // Where the way to one time begins before the way back from another ends, the minutes in common count for both.
      isSame = isSame && (simulated.meetsItself ? hits.minutes > simulated.minutes : hits.minutes == simulated.minutes)
      if !simulated.hasDouble {
        isSame = isSame && hits.count == simulated.count && hits.isAlways == simulated.isAlways
      }
      if isSame { continue }
      different += 1
      if different < 4 { Issue.record("pair \(number): \(pair)\n\(hits)\n\(simulated)") }
    }
    #expect(different == 0 && hit > 500 && free > 200)
  }

  /// Some duty, by day or week, and the shifts of a week.
  private struct Pair {
    var duty: Obligation
    var shifts: [WeeklySpan]
    /// Days from the Monday of the first week on which it falls.
    var falls: (Int) -> Bool
    var weeks: Int

    init(_ world: inout RandomWorld) {
      let monday = Shipped.day("2026-12-07")
      let (interval, first) = (world.number(1...5), world.number(0...6))
      var minutes = world.number(15...600)
      let rule: String
      if world.chance(40) {
        rule = "FREQ=DAILY;INTERVAL=\(interval)"
        falls = { $0 >= first && ($0 - first).isMultiple(of: interval) }
        weeks = interval
      } else {
        // A long block, from Friday to Monday, is owed on one day of the week.
        let isLong = world.chance(30)
        let days = WeekdaySet(
          isLong ? [world.pick(Weekday.allCases)] : Weekday.allCases.filter { _ in world.chance(35) })
        let all = days.isEmpty ? WeekdaySet([Weekday.tuesday]) : days
        if isLong { minutes = world.number(600...3600) }
        rule = "FREQ=WEEKLY;INTERVAL=\(interval);BYDAY=" + all.days.map(\.code).joined(separator: ",")
        let bits = all.rawValue
        falls = { $0 >= first && ($0 / 7).isMultiple(of: interval) && bits & 1 << UInt8($0 % 7) != 0 }
        weeks = interval
      }
      duty = Obligation(
        name: "duty", recurrence: rule, start: monday.adding(days: first),
        startTime: ClockTime(minutes: world.number(0...1439)), minutes: minutes, travelMinutes: world.number(0...90))
      if world.chance(30) {
        duty.startTime = nil
        let from = ClockTime(minutes: world.number(0...720)) ?? .noon
        duty.within = PlacementWindow(from: from, to: .endOfDay, days: minutes > 600 ? 5 : 0)
      }
      var left = Weekday.allCases.filter { _ in world.chance(80) }
      shifts = []
      while !left.isEmpty {
        let days = left.prefix(world.number(1...7))
        left.removeFirst(days.count)
        shifts.append(
          WeeklySpan(
            days: WeekdaySet(days), from: ClockTime(minutes: world.number(0...1439)) ?? .noon,
            to: ClockTime(minutes: world.number(1...1440)) ?? .noon))
      }
      // Shifts that run into each other are no week that anybody works.
      if isOverlapping { shifts = Array(shifts.prefix(1)) }
    }

    private var isOverlapping: Bool {
      var worked = [Bool](repeating: false, count: 7 * 1440)
      for shift in shifts {
        for day in shift.days.days {
          for minute in 0..<shift.minutes {
            let place = (Int(day.rawValue) * 1440 + shift.from.minutes + minute) % worked.count
            if worked[place] { return true }
            worked[place] = true
          }
        }
      }
      return false
    }

    struct Simulated {
      var (minutes, count, isAlways) = (0, 0, false)
      /// Two times of the duty meet in one shift; they have minutes of a shift in common.
      var (hasDouble, meetsItself) = (false, false)
      var shifts: [WeeklySpan] = []
    }

    /// One whole cycle in the midst of several.
    func simulate() -> Simulated {
      let week = 7 * 1440
      let (before, all) = (2 + weeks * 2, 5 + weeks * 3)
      var worked = [Bool](repeating: false, count: all * week)
      for shift in shifts {
        for day in 0..<all * 7 where shift.days.rawValue & 1 << UInt8(day % 7) != 0 {
          for minute in 0..<shift.minutes where day * 1440 + shift.from.minutes + minute < worked.count {
            worked[day * 1440 + shift.from.minutes + minute] = true
          }
        }
      }
      // Which time of the duty takes a minute; 0 for none.
      var taken = [Int](repeating: 0, count: all * week)
      var simulated = Simulated()
      var number = 0
      for day in 0..<all * 7 where falls(day) {
        number += 1
        let start = day * 1440 + place(day, worked) - duty.travelMinutes
        for minute in start..<start + duty.minutes + 2 * duty.travelMinutes where taken.indices.contains(minute) {
          if taken[minute] > 0, worked[minute] { simulated.meetsItself = true }
          taken[minute] = number
        }
      }
      for shift in shifts {
        var days = WeekdaySet()
        for weekday in shift.days.days {
          var hits = 0
          for number in before..<before + weeks {
            let start = (number * 7 + Int(weekday.rawValue)) * 1440 + shift.from.minutes
            let minutes = taken[start..<start + shift.minutes].filter { $0 > 0 }
            simulated.minutes += minutes.count
            if !minutes.isEmpty { hits += 1 }
            if Set(minutes).count > 1 { simulated.hasDouble = true }
          }
          simulated.count += hits
          if hits == weeks { simulated.isAlways = true }
          if hits > 0 { days.formUnion(WeekdaySet([weekday])) }
        }
        if !days.isEmpty { simulated.shifts.append(WeeklySpan(days: days, from: shift.from, to: shift.to)) }
      }
      return simulated
    }

    /// The minute of its day at which a time of the duty begins: its own, else the first that takes least of the shifts.
    private func place(_ day: Int, _ worked: [Bool]) -> Int {
      guard let window = duty.within else { return duty.startTime?.minutes ?? 0 }
      func isWorked(_ minute: Int) -> Bool { worked.indices.contains(minute) && worked[minute] }
      let length = duty.minutes + 2 * duty.travelMinutes
      var start = day * 1440 + window.from.minutes - duty.travelMinutes
      var cost = (start..<start + length).filter(isWorked).count
      var best = (cost: cost, minute: window.from.minutes)
      let last = window.from.minutes + window.minutes - duty.minutes
      for minute in window.from.minutes..<max(window.from.minutes, last) {
        if isWorked(start) { cost -= 1 }
        if isWorked(start + length) { cost += 1 }
        start += 1
        if cost < best.cost { best = (cost, minute + 1) }
      }
      return best.minute
    }
  }
}
