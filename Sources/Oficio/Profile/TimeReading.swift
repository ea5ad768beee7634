/// Duties and availability of a profile.
extension Obligation {
  init?(_ fields: FieldReader) {
    let name = fields.requiredText("name")
    let recurrence = fields.recurrence("recurrence")
    let start = fields.requiredMoment("start")
    let within = fields.map("within") { PlacementWindow($0) }
    let minutes = fields.requiredInteger("minutes", in: 1...10_080)
    let canMove = fields.boolean("canMove")
    let until = fields.date("until")
    let place = fields.text("place")
    let travel = fields.integer("travelMinutes", in: 0...1440)
    let absences = fields.text("absences")
    guard let name, let start, let minutes else { return nil }
    if let within, start.time != nil || minutes > within.minutes, let node = fields.node("within") {
      fields.log.report(
        start.time == nil ? "window-too-short" : "two-hours", at: node,
        message: start.time == nil
          ? "“\(fields.path(of: "within"))” is shorter than the minutes of the duty"
          : "“\(fields.path(of: "within"))” lets the hour be chosen, and the start names one",
        remedy: start.time == nil
          ? "give the whole stretch in which it may lie, with days when it ends later than the next day"
          : "write the start as a day alone, or leave “within” out")
      return nil
    }
    self.init(
      name: name, recurrence: recurrence, start: start.day, startTime: start.time, within: within, minutes: minutes,
      canMove: canMove, until: until, place: place, travelMinutes: travel ?? 0, absences: absences)
  }
}

extension PlacementWindow {
  init?(_ fields: FieldReader) {
    _ = fields.requiredNode("from")
    _ = fields.requiredNode("to")
    let from = fields.time("from")
    let to = fields.time("to")
    let days = fields.integer("days", in: 0...7)
    guard let from, let to else { return nil }
    if let window = PlacementWindow(from: from, to: to, days: days) {
      self = window
      return
    }
    if let node = fields.node("to") {
      fields.log.report(
        "not-a-window", at: node,
        message: "“\(fields.path(of: "to"))” does not come after the beginning of the stretch",
        remedy: "leave “days” out when the stretch ends on the next day, else count the days to its end")
    }
    return nil
  }
}

extension WeeklySpan {
  init?(_ fields: FieldReader) {
    _ = fields.requiredNode("days")
    _ = fields.requiredNode("from")
    _ = fields.requiredNode("to")
    let days = fields.weekdays("days")
    let from = fields.time("from")
    let to = fields.time("to")
    guard let days, let from, let to else { return nil }
    self.init(days: days, from: from, to: to)
  }
}

extension FieldReader {
  /// A day and a time written `YYYY-MM-DDTHH:MM`, or a day alone when nobody knows the hour.
  fileprivate func requiredMoment(_ key: String) -> (day: CivilDate, time: ClockTime?)? {
    guard let node = requiredNode(key), let text = text(in: node, of: key) else { return nil }
    if let day = CivilDate(text) { return (day, nil) }
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].utf8.count == 5, let day = CivilDate(parts[0]), let time = ClockTime(parts[1]) {
      return (day, time)
    }
    log.report(
      "not-a-date", at: node, message: "“\(path(of: key))” is not a day with a time of day",
      remedy: "write it as YYYY-MM-DDTHH:MM, such as 2026-11-02T08:00, or as a day alone when the hour is not known")
    return nil
  }
}
