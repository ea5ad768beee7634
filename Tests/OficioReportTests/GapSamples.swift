import Oficio

@testable import OficioMatch

/// Gaps that use every part of the formats.
enum GapSamples {
  static let gaps: Gaps = {
    let step = Samples.lead.blockers[0].steps
    func row(_ subject: GapSubject, _ needs: [Int], _ people: [Figure]) -> GapRow {
      GapRow(
        subject: subject, demand: Demand(postings: needs.reduce(0, +), vacancies: needs.reduce(0, +) * 2),
        byNeed: subject.kind.needs.isEmpty ? [] : needs.map { Demand(postings: $0, vacancies: $0 * 2) }, people: people)
    }
    return Gaps(
      asOf: Samples.asOf, policy: "balanced", minCell: 5, people: .shown(124),
      postings: GapPostings(live: 5500, counted: 5432, belowFloor: 60, risk: 8, vacancies: 6700),
      pairs: GapPairs(
        all: .shown(673_568), open: .shown(12_000), oneBlocker: .shown(12_447), severalBlockers: .shown(649_121)),
      blockers: [
        SingleBlocker(
          gate: .record, subject: "criminal", pairs: 12_345, people: .withheld, postings: 2310,
          ways: [
            GapWay(kind: .waiting, steps: [], pairs: 4000, halfBy: Samples.day("2027-04-30")),
            GapWay(kind: .sooner, steps: [step[0]], pairs: 3000, halfBy: Samples.day("2027-05-31")),
            GapWay(kind: .steps, steps: step, pairs: 5000),
            GapWay(kind: .none, steps: [], pairs: 300),
          ], otherPairs: 45),
        SingleBlocker(
          gate: .skill, subject: "=1+1", pairs: 12, people: .shown(6), postings: 2,
          ways: [GapWay(kind: .none, steps: [], pairs: 12)]),
      ],
      otherBlockers: UnnamedBlockers(pairs: 90, people: .shown(40), postings: 80),
      tables: [
        GapTable(
          kind: .skill,
          rows: [
            row(.skill("bread-baking"), [1, 20, 3], [.shown(20), .shown(104)]),
            row(.skill("@handicraft"), [0, 0, 0], [.shown(124), .few]),
          ]),
        GapTable(
          kind: .certificate,
          rows: [
            row(.certificate("pe.a"), [7, 1], [.few, .withheld, .shown(80)]),
            row(.certificate("driving-licence"), [1, 0], [.few, .shown(40), .shown(84)]),
          ]),
        GapTable(
          kind: .record,
          rows: [row(.record(.criminal, .years, years: 5), [4], [.shown(60), .shown(34), .shown(30)])]),
        GapTable(kind: .occupation, rows: [row(.occupation("7512"), [9], [.shown(10), .shown(14), .shown(100)])]),
      ],
      programmes: [
        ProgrammeGap(
          programme: "pe.women", people: [.few, .shown(12), .shown(30), .shown(60), .few, .withheld, .shown(9)])
      ])
  }()
}
