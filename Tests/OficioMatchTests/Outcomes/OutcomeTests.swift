import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("Outcomes") struct OutcomeTests {
  private static let asOf = Shipped.day("2026-11-21")

  /// People with programmes, postings with occupations and employers, and what became of leads.
  private struct Office {
    var people: [Trainee]
    var postings: [Posting]
    var acts: [Activity]

    init(seed: UInt64, people count: Int) {
      var world = RandomWorld(seed: seed, asOf: OutcomeTests.asOf)
      people = world.people(count)
      let programmes = Shipped.catalog.programmes.entries.prefix(3).map(\.id)
      for number in people.indices {
        people[number].status = Status(programmes: world.shuffled(programmes).dropLast(world.number(1...3)))
      }
      postings = world.postings(12)
      acts = []
      let ways: [[Activity.State]] = [
        [.proposed, .declined], [.proposed, .sent, .rejected], [.sent, .interviewed, .rejected], [.sent],
        [.proposed, .sent, .interviewed, .hired, .kept30, .left], [.sent, .hired, .kept30, .kept90, .kept180],
        [.hired, .left, .hired], [.hired, .kept30], [.kept90], [.left], [.sent, .hired, .declined],
      ]
      for person in people {
        for _ in 0..<world.number(0...4) {
          let posting = world.maybe(80) { $0.pick(postings) }
          var day = world.number(-400...(-20))
          for state in world.pick(ways) {
            acts.append(
              Activity(
                trainee: person.id, posting: posting?.key,
                employer: posting == nil ? "Casa \(world.number(0...2))" : nil,
                date: OutcomeTests.asOf.adding(days: day), state: state,
                reason: world.maybe(70) { $0.pick(["pay", "horario: de noche", "sin ganas", "record"]) }))
            day += world.number(0...70)
          }
        }
      }
      acts = world.shuffled(acts)
    }

    func outcomes(by grouping: OutcomeGrouping?, minCell: Int) -> Outcomes {
      Outcomes(acts, by: grouping, profiles: people, postings: postings, minCell: minCell, asOf: OutcomeTests.asOf)
    }

    /// Who stands behind every figure, by the name of the row.
    func twin(by grouping: OutcomeGrouping?) -> [String: [OutcomeMeasure: Set<String>]] {
      let postings = Dictionary(uniqueKeysWithValues: postings.map { ($0.key, $0) })
      let programmes = Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.status?.programmes ?? []) })
      func rows(_ act: Activity) -> [String] {
        let posting = act.posting.flatMap { postings[$0] }
        switch grouping {
        case .occupation: return [posting?.occupation.first?.code ?? "?"]
        case .employer: return [act.employer ?? posting?.employer.name ?? "?"]
        case .programme: return programmes[act.trainee]!.isEmpty ? ["-"] : programmes[act.trainee]!
        case .reason:
          return [
            act.reason.map { ["pay": "pay", "horario: de noche": "schedule", "record": "record"][$0] ?? "other" } ?? "-"
          ]
        case nil: return []
        }
      }
      let ended = acts.filter { [.declined, .rejected, .left].contains($0.state) }
      return OutcomeTwin(acts: grouping == .reason ? ended : acts, asOf: OutcomeTests.asOf)
        .people(grouping?.measures ?? OutcomeMeasure.allCases, rows)
    }
  }

  private static func name(_ group: OutcomeGroup) -> String {
    switch group {
    case .named(let id): id
    case .without: "-"
    case .unknown: "?"
    case .all: ""
    }
  }

  private static let groupings: [OutcomeGrouping?] = OutcomeGrouping.allCases + [nil]

  @Test("every figure is what counting by hand finds", arguments: groupings, [1, 2, 3] as [UInt64])
  func equalsTwin(grouping: OutcomeGrouping?, seed: UInt64) {
    let office = Office(seed: seed, people: 40)
    let twin = office.twin(by: grouping)
    let outcomes = office.outcomes(by: grouping, minCell: 1)
    #expect(outcomes.others == nil)
    #expect(Set(outcomes.rows.map { Self.name($0.group) }) == Set(twin.keys).subtracting([""]))
    for row in outcomes.rows + [outcomes.total] {
      for measure in grouping?.measures ?? OutcomeMeasure.allCases {
        let wanted = twin[Self.name(row.group)]?[measure]?.count
        #expect(row.figures[measure] == wanted.map(Figure.shown), "\(row.group) \(measure)")
      }
    }
    let sizes = outcomes.rows.compactMap { $0.figures[.people]?.number }
    #expect(sizes == sizes.sorted(by: >))
    if grouping == nil { #expect(OutcomeMeasure.allCases.allSatisfy { outcomes.total.figures[$0]?.number ?? 0 > 0 }) }
  }

  @Test(
    "nobody can be told from a shown figure, nor from the difference of two, nor from what is left of a column",
    arguments: groupings,
    [(1, 5, 40), (2, 3, 25), (3, 5, 60), (4, 8, 60), (5, 5, 7), (6, 5, 3)] as [(UInt64, Int, Int)])
  func smallCells(grouping: OutcomeGrouping?, office: (seed: UInt64, least: Int, people: Int)) {
    let (seed, least, count) = office
    let office = Office(seed: seed, people: count)
    let twin = office.twin(by: grouping)
    let outcomes = office.outcomes(by: grouping, minCell: least)
    let measures = grouping?.measures ?? OutcomeMeasure.allCases
    let named = Set(outcomes.rows.map { Self.name($0.group) })
    var unnamed: [OutcomeMeasure: Set<String>] = [:]
    for (name, row) in twin where !name.isEmpty && !named.contains(name) {
      unnamed.merge(row) { $0.union($1) }
    }
    var rows = outcomes.rows.map { (figures: $0.figures, people: twin[Self.name($0.group)]!) }
    if let others = outcomes.others {
      rows.append((others.figures, unnamed))
    } else {
      #expect(unnamed[.people]?.count ?? 0 < least)
    }
    let total = (figures: outcomes.total.figures, people: twin[""]!)
    func isSafe(_ people: Int) -> Bool { people == 0 || people >= least }
    for row in rows + [total] {
      for measure in measures {
        guard let number = row.figures[measure]?.number else { continue }
        #expect(number == row.people[measure]?.count && number >= least)
        if let all = total.figures[measure]?.number { #expect(isSafe(all - number)) }
        // Whatever counts some of the same people and no others.
        for other in measures {
          guard let part = row.figures[other]?.number, row.people[other]!.isSubset(of: row.people[measure]!),
            measure == .people || other.wholes.contains(measure)
          else { continue }
          #expect(isSafe(number - part), "\(measure) \(other)")
        }
      }
    }
    for measure in measures where total.figures[measure]?.number != nil && !rows.isEmpty {
      let hidden = rows.filter { $0.figures[measure]?.number == nil }
      #expect(isSafe(hidden.reduce(into: Set()) { $0.formUnion($1.people[measure] ?? []) }.count), "\(measure)")
    }
  }

  @Test("figures that are shown are some, with enough people")
  func isNotAllHidden() {
    let outcomes = Office(seed: 3, people: 120).outcomes(by: .employer, minCell: 5)
    #expect(outcomes.rows.count >= 5)
    let figures = outcomes.rows.flatMap { $0.figures.values }
    #expect(figures.count { $0.number != nil } * 3 > figures.count)
    #expect(figures.contains(.few) && figures.contains(.withheld))
  }

  @Test("the order of rows, people and postings changes nothing, and rows after the day change nothing")
  func anyOrder() {
    var office = Office(seed: 9, people: 30)
    var world = RandomWorld(seed: 9)
    for grouping in Self.groupings {
      let once = office.outcomes(by: grouping, minCell: 2)
      (office.people, office.postings) = (world.shuffled(office.people), world.shuffled(office.postings))
      office.acts = world.shuffled(office.acts.filter { $0.date <= Self.asOf })
      #expect(office.outcomes(by: grouping, minCell: 2) == once)
      office.acts += office.acts
      #expect(office.outcomes(by: grouping, minCell: 2) == once)
    }
  }

  @Test(
    "what holds the people of another measure is named as such, whatever became of leads",
    arguments: [1, 2] as [UInt64])
  func wholes(seed: UInt64) {
    for row in Office(seed: seed, people: 40).twin(by: .employer).values {
      for measure in OutcomeMeasure.allCases {
        for whole in measure.wholes { #expect(row[measure]!.isSubset(of: row[whole]!), "\(measure) \(whole)") }
      }
    }
    #expect(Set(OutcomeMeasure.byWorth) == Set(OutcomeMeasure.allCases))
  }
}
