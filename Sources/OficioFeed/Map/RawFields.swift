/// What one walk over an item found, each column's best: a raw posting, whose values are bytes still.
struct RawFields {
  let raw: RawItem
  let captures: [FieldPlan.Capture]
  /// The winning captures.
  let winners: [FieldPlan.Capture]
  /// For every column its place among the winners, -1 for none.
  let places: [Int32]

  init(_ raw: RawItem, _ captures: [FieldPlan.Capture], columns: Int) {
    var winners: [FieldPlan.Capture] = []
    var places = [Int32](repeating: -1, count: columns)
    winners.reserveCapacity(captures.count)
    for capture in captures where Int(capture.slot) < columns {
      let place = Int(places[Int(capture.slot)])
      if place >= 0, winners[place].priority <= capture.priority { continue }
      if raw.isBlank(capture.from, capture.to) { continue }
      if place >= 0 {
        winners[place] = capture
      } else {
        places[Int(capture.slot)] = Int32(winners.count)
        winners.append(capture)
      }
    }
    self.raw = raw
    self.captures = captures
    self.winners = winners
    self.places = places
  }
}
