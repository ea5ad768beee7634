import Oficio

extension Outcomes {
  /// Counts what came of leads and hides what is about too few people.
  ///
  /// - Parameters:
  ///   - acts: in any order; what is dated after `asOf` has not happened yet.
  ///   - grouping: how rows are told apart; nil: the total alone.
  ///   - profiles: tell people's programmes; needed for `programme` alone.
  ///   - postings: tell occupations, and the employers of acts that name a posting alone.
  ///   - minCell: people that must stand behind a figure for it to be shown; 1 shows everything.
  ///   - asOf: the day judged.
  public init(
    _ acts: [Activity], by grouping: OutcomeGrouping?, profiles: [Trainee] = [], postings: [Posting] = [],
    minCell: Int, asOf: CivilDate
  ) {
    let counts = OutcomeCounts(acts, by: grouping, profiles: profiles, postings: postings, asOf: asOf)
    self = ShownOutcomes(counts, SmallCells(least: minCell), grouping?.measures ?? OutcomeMeasure.ofLeads)
      .outcomes(by: grouping, asOf: asOf)
  }
}

/// Puts counts of outcomes in order and hides what is about too few people: the only door from one to the other.
///
/// Hidden are figures about fewer than the least, and of any two shown figures that differ by fewer people than that,
/// where one counts the people of the other and more, the lesser one: by subtracting one learns as much. And a column
/// whose hidden parts are together about too few loses its smallest shown part as well, as in `SmallCells`.
struct ShownOutcomes {
  private let cells: SmallCells
  private let measures: [OutcomeMeasure]
  /// The total, then the rows that are shown, then the unnamed ones together.
  private var rows: [(group: OutcomeGroup, people: OutcomeCounts.Row)]
  private let hasOthers: Bool
  private var hidden: [Set<OutcomeMeasure>]

  init(_ counts: OutcomeCounts, _ cells: SmallCells, _ measures: [OutcomeMeasure]) {
    self.cells = cells
    self.measures = measures
    let all = counts.rows.sorted {
      Self.comesFirst(($0.key, $0.value[.people].count), ($1.key, $1.value[.people].count))
    }
    let unnamed = cells.hidden(all.map { $0.value[.people].count }) { numbers in
      numbers.reduce(into: NumberSet()) { $0.formUnion(all[$1].value[.people]) }.count
    }
    var others = OutcomeCounts.Row()
    for number in unnamed { others.formUnion(all[number].value) }
    hasOthers = !others[.people].isEmpty && !cells.isSmall(others[.people].count)
    rows = [(.all, counts.total)]
    rows += all.indices.filter { !unnamed.contains($0) }.map { (all[$0].key, all[$0].value) }
    if hasOthers { rows.append((.all, others)) }
    hidden = rows.map { row in Set(measures.filter { cells.isSmall(row.people[$0].count) }) }
    // What one rule hides may call for another; each only ever hides.
    while true {
      let changes = [hideWithinRows(), hideBesideTotal(), hideInColumns()]
      if !changes.contains(true) { return }
    }
  }

  func outcomes(by grouping: OutcomeGrouping?, asOf: CivilDate) -> Outcomes {
    let shown = rows.indices.map { row in
      OutcomeRow(
        group: rows[row].group,
        figures: Dictionary(uniqueKeysWithValues: measures.map { ($0, figure(row, $0)) }))
    }
    return Outcomes(
      asOf: asOf, minCell: cells.least, by: grouping, total: shown[0],
      rows: Array(shown.dropFirst().dropLast(hasOthers ? 1 : 0)), others: hasOthers ? shown.last : nil)
  }

  private func figure(_ row: Int, _ measure: OutcomeMeasure) -> Figure {
    let count = count(row, measure)
    return cells.figure(count, people: count, isHidden: hidden[row].contains(measure))
  }

  private func count(_ row: Int, _ measure: OutcomeMeasure) -> Int { rows[row].people[measure].count }

  /// Whether two shown counts, one of which holds the other, differ by people who are too few to be told.
  private func tells(_ whole: Int, _ part: Int) -> Bool { whole != part && cells.isSmall(whole - part) }

  private mutating func hideWithinRows() -> Bool {
    var didHide = false
    let byWorth = OutcomeMeasure.byWorth.filter(measures.contains)
    for row in rows.indices {
      for (place, lesser) in byWorth.enumerated() where !hidden[row].contains(lesser) {
        let isTelling = byWorth[..<place].contains { better in
          guard !hidden[row].contains(better) else { return false }
          if lesser.wholes.contains(better) { return tells(count(row, better), count(row, lesser)) }
          return better.wholes.contains(lesser) && tells(count(row, lesser), count(row, better))
        }
        if isTelling { didHide = hide(row, lesser) }
      }
    }
    return didHide
  }

  private mutating func hideBesideTotal() -> Bool {
    var didHide = false
    for row in rows.indices.dropFirst() {
      for measure in measures where !hidden[0].contains(measure) && !hidden[row].contains(measure) {
        if tells(count(0, measure), count(row, measure)) { didHide = hide(row, measure) }
      }
    }
    return didHide
  }

  private mutating func hideInColumns() -> Bool {
    var didHide = false
    for measure in measures where rows.count > 1 && !hidden[0].contains(measure) {
      let parts = rows.indices.dropFirst()
      var behind = NumberSet()
      for row in parts where hidden[row].contains(measure) { behind.formUnion(rows[row].people[measure]) }
      guard !behind.isEmpty, cells.isSmall(behind.count) else { continue }
      let smallest = parts.filter { !hidden[$0].contains(measure) }
        .min { (count($0, measure), -$0) < (count($1, measure), -$1) }
      didHide = hide(smallest ?? 0, measure)
    }
    return didHide
  }

  private mutating func hide(_ row: Int, _ measure: OutcomeMeasure) -> Bool {
    hidden[row].insert(measure)
    return true
  }

  /// More people first; then by id in byte order, and what has no name last.
  private static func comesFirst(_ left: (OutcomeGroup, Int), _ right: (OutcomeGroup, Int)) -> Bool {
    if left.1 != right.1 { return left.1 > right.1 }
    func id(_ group: OutcomeGroup) -> String? { if case .named(let id) = group { id } else { nil } }
    switch (id(left.0), id(right.0)) {
    case (let one?, let other?): return one.utf8.lexicographicallyPrecedes(other.utf8)
    case (.some, nil): return true
    case (nil, .some): return false
    case (nil, nil): return left.0 == .without && right.0 != .without
    }
  }
}
