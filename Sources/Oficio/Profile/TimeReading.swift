/// Duties and availability of a profile.
extension Obligation {
  init?(_ fields: FieldReader) {
    let name = fields.requiredText("name")
    let recurrence = fields.recurrence("recurrence")
    let start = fields.requiredMoment("start")
    let minutes = fields.requiredInteger("minutes", in: 1...10_080)
    let canMove = fields.boolean("canMove")
    let until = fields.date("until")
    let place = fields.text("place")
    let travel = fields.integer("travelMinutes", in: 0...1440)
    guard let name, let start, let minutes else { return nil }
    self.init(
      name: name, recurrence: recurrence, start: start.day, startTime: start.time, minutes: minutes, canMove: canMove,
      until: until, place: place, travelMinutes: travel ?? 0)
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
  /// A day and a time written `YYYY-MM-DDTHH:MM`.
  fileprivate func requiredMoment(_ key: String) -> (day: CivilDate, time: ClockTime)? {
    guard let node = requiredNode(key), let text = text(in: node, of: key) else { return nil }
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].utf8.count == 5, let day = CivilDate(parts[0]), let time = ClockTime(parts[1]) {
      return (day, time)
    }
    log.report(
      "not-a-date", at: node, message: "“\(path(of: key))” is not a day with a time of day",
      remedy: "write it as YYYY-MM-DDTHH:MM, such as 2026-11-02T08:00")
    return nil
  }
}
