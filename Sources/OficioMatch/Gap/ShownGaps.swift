import Oficio

/// Puts exact counts in order and hides what is about too few people: the only door from one to the other.
struct ShownGaps {
  let cells: SmallCells
  let pairs: PairCounts
  let demand: DemandCounts
  let supply: SupplyCounts
  let programmes: ProgrammeCounts

  func gaps(asOf: CivilDate, policy: String) -> Gaps {
    let people = supply.people
    let rows = pairs.doors.map { (door: $0, count: $1) }.sorted { left, right in
      Self.isBefore(left.count.count.pairs, left.door.id, right.count.count.pairs, right.door.id)
    }
    // Pairs that nothing or much keeps out, then those of each door: together they are all pairs.
    let parts = [pairs.open, pairs.several] + rows.map(\.count.count)
    let hidden = hidden(parts)
    let single = rows.map(\.count.count).reduce(into: PairCount()) { $0.add($1) }
    // Shown beside the others, the sum over the doors would tell of the first two what must not be told.
    let isSumHidden = hidden.contains { $0 < 2 && parts[$0].pairs > 0 }
    let unnamed = hidden.filter { $0 >= 2 }.map { rows[$0 - 2].count }
    return Gaps(
      asOf: asOf, policy: policy, minCell: cells.least, people: cells.figure(people, people: people),
      postings: demand.postings,
      pairs: GapPairs(
        all: cells.figure(people * demand.postings.counted, people: people),
        open: figure(pairs.open, hidden.contains(0)), oneBlocker: figure(single, isSumHidden),
        severalBlockers: figure(pairs.several, hidden.contains(1))),
      blockers: rows.indices.filter { !hidden.contains($0 + 2) }.map { blocker(rows[$0].door, rows[$0].count) },
      otherBlockers: isSumHidden ? nil : self.unnamed(unnamed), tables: GapKind.allCases.map(table),
      programmes: reached())
  }

  private func figure(_ count: PairCount, _ isHidden: Bool) -> Figure {
    cells.figure(count.pairs, people: count.people.count, isHidden: isHidden)
  }

  /// People of a cohort in which the others are shown as well, by the size of the cohort.
  private func people(_ people: NumberSet) -> Figure {
    cells.figures([people.count, supply.people - people.count])[0]
  }

  private func hidden(_ parts: [PairCount]) -> Set<Int> {
    cells.hidden(parts.map(\.people.count)) { numbers in
      numbers.reduce(into: NumberSet()) { $0.formUnion(parts[$1].people) }.count
    }
  }

  private func unnamed(_ doors: [PairCounts.DoorCount]) -> UnnamedBlockers? {
    let count = doors.map(\.count).reduce(into: PairCount()) { $0.add($1) }
    guard count.pairs > 0, !cells.isSmall(count.people.count) else { return nil }
    let postings = doors.reduce(into: NumberSet()) { $0.formUnion($1.postings) }
    return UnnamedBlockers(pairs: count.pairs, people: people(count.people), postings: postings.count)
  }

  private func blocker(_ door: Door, _ count: PairCounts.DoorCount) -> SingleBlocker {
    let ways = count.ways.map { (way: $0, count: $1) }.sorted { left, right in
      if left.way.kind != right.way.kind { return left.way.kind.index < right.way.kind.index }
      return Self.isBefore(left.count.count.pairs, left.way.id, right.count.count.pairs, right.way.id)
    }
    let hidden = hidden(ways.map(\.count.count))
    return SingleBlocker(
      gate: door.gate, subject: door.subject, pairs: count.count.pairs, people: people(count.count.people),
      postings: count.postings.count,
      ways: ways.indices.filter { !hidden.contains($0) }.map { number in
        let (way, count) = ways[number]
        let days = count.days.values.sorted()
        return GapWay(
          kind: way.kind, steps: way.steps, pairs: count.count.pairs,
          halfBy: days.isEmpty ? nil : days[(days.count - 1) / 2])
      },
      otherPairs: hidden.isEmpty ? nil : hidden.reduce(0) { $0 + ways[$1].count.count.pairs })
  }

  /// What postings ask for; and what people have that none asks for, where that may be shown.
  private func table(_ kind: GapKind) -> GapTable {
    var rows: [GapRow] = []
    for (subject, byNeed) in demand.asked where subject.kind == kind {
      rows.append(
        GapRow(
          subject: subject, demand: byNeed.reduce(Demand(), +), byNeed: kind.needs.isEmpty ? [] : byNeed,
          people: cells.figures(supply.parts(subject))))
    }
    for subject in supply.standings.keys where subject.kind == kind && demand.asked[subject] == nil {
      let people = cells.figures(supply.parts(subject))
      guard let held = people[0].number, held > 0 else { continue }
      rows.append(
        GapRow(subject: subject, demand: Demand(), byNeed: kind.needs.map { _ in Demand() }, people: people))
    }
    rows.sort { Self.isBefore($0.demand.postings, $0.subject.id, $1.demand.postings, $1.subject.id) }
    return GapTable(kind: kind, rows: rows)
  }

  /// Whom programmes reach, where anything may be shown.
  private func reached() -> [ProgrammeGap] {
    programmes.people.map { programme, counts in
      let parts = ProgrammeGap.Standing.allCases.map { counts[$0] ?? 0 }
      return ProgrammeGap(programme: programme, people: cells.figures(parts))
    }
    .filter { $0.people.contains { $0.number ?? 0 > 0 } }
    .sorted { $0.programme.utf8.lexicographicallyPrecedes($1.programme.utf8) }
  }

  /// More first; of equally many the id that comes first in byte order.
  private static func isBefore(_ count: Int, _ id: String, _ other: Int, _ otherID: String) -> Bool {
    count != other ? count > other : id.utf8.lexicographicallyPrecedes(otherID.utf8)
  }
}

extension Door {
  /// As `SingleBlocker.id`.
  fileprivate var id: String { "\(gate.rawValue):\(subject)" }
}

extension PairCounts.Way {
  /// Tells ways of one kind apart.
  fileprivate var id: String { steps.map(\.step).joined(separator: " ") }
}
