import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("Whom programmes leave out") struct ProgrammeGapTests {
  private static let asOf = Shipped.day("2026-11-21")

  private static func person(
    _ id: String, sex: String? = "M", born year: Int? = 2004, stage: String? = "in-prison", in programme: String? = nil,
    eligible: [String: Bool?] = [:], jurisdiction: String = "PE"
  ) -> Trainee {
    var trainee = Trainee(id: id, jurisdiction: jurisdiction, asOf: asOf)
    trainee.consent = Consent(match: true)
    trainee.group = Group(sex: sex, birthYear: year)
    trainee.status = Status(kind: stage, programmes: programme.map { [$0] } ?? [], eligible: eligible)
    return trainee
  }

  private static func gaps(_ people: [Trainee], minCell: Int = 1, jobs: Int = 1) async -> [ProgrammeGap] {
    await Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: [], asOf: asOf)
      .gaps(of: people, minCell: minCell, jobs: jobs).programmes
  }

  @Test(
    "one person stands towards CREO in one way",
    arguments: [
      (person("in", in: "pe-creo"), .takesPart),
      (person("in, and too old by now", born: 1980, in: "pe-creo"), .takesPart),
      (person("staff say yes", eligible: ["pe-creo": true]), .canEnter), (person("nobody has asked"), .unknown),
      (person("no sex on file", sex: nil), .unknown), (person("a woman", sex: "F"), .outBySex),
      (person("a woman, older, released", sex: "F", born: 1980, stage: "released"), .outBySex),
      (person("older", born: 1980), .outByAge),
      (person("older and released", born: 1980, stage: "released"), .outByAge),
      (person("released", stage: "released"), .outByStage),
      (person("staff say no", eligible: ["pe-creo": false]), .outByOther),
    ] as [(Trainee, ProgrammeGap.Standing)])
  func oneWay(_ person: Trainee, _ expected: ProgrammeGap.Standing) async throws {
    let creo = try #require(await Self.gaps([person]).first { $0.programme == "pe-creo" })
    #expect(creo.people == ProgrammeGap.Standing.allCases.map { .shown($0 == expected ? 1 : 0) })
  }

  @Test("programmes of other countries, and people who have not agreed, are not counted")
  func elsewhere() async {
    var silent = Self.person("silent")
    silent.consent = Consent()
    #expect(await Self.gaps([silent]).isEmpty)
    let found = await Self.gaps([Self.person("here"), Self.person("there", jurisdiction: "MX")])
    for gap in found {
      let country = Shipped.catalog.programmes[gap.programme]?.jurisdiction
      #expect(gap.people.compactMap(\.number).reduce(0, +) == (country == nil ? 2 : 1), "\(gap.programme)")
    }
    #expect(Set(found.compactMap { Shipped.catalog.programmes[$0.programme]?.jurisdiction }) == ["PE", "MX"])
  }

  @Test("a cohort adds up to what asking each person gives, whatever the threads", arguments: [1, 2] as [UInt64])
  func addsUp(_ seed: UInt64) async {
    var world = RandomWorld(seed: seed)
    let ids = Shipped.catalog.programmes.entries.map(\.id)
    let people = (0..<40).map { number in
      Self.person(
        "T-\(number)", sex: world.maybe(80) { $0.pick(["F", "M"]) }, born: world.maybe(80) { $0.number(1960...2008) },
        stage: world.maybe(80) { $0.pick(["in-prison", "released", "semi-liberty"]) },
        in: world.maybe(10) { $0.pick(ids) }, eligible: world.chance(30) ? [world.pick(ids): world.chance(50)] : [:],
        jurisdiction: world.pick(["PE", "PE", "CO", "MX"]))
    }
    var expected: [String: [Int]] = [:]
    for person in people {
      for gap in await Self.gaps([person]) {
        let numbers = gap.people.map { $0.number ?? 0 }
        expected[gap.programme] = expected[gap.programme].map { zip($0, numbers).map(+) } ?? numbers
      }
    }
    for jobs in [1, 3] {
      let found = await Self.gaps(people, jobs: jobs)
      #expect(
        Dictionary(uniqueKeysWithValues: found.map { ($0.programme, $0.people.map { $0.number ?? -1 }) }) == expected)
    }
    let hidden = await Self.gaps(people, minCell: 5)
    #expect(!hidden.isEmpty && hidden.count < expected.count)
    for gap in hidden {
      for (figure, exact) in zip(gap.people, expected[gap.programme] ?? []) {
        if let number = figure.number { #expect(number == exact && number >= 5) }
      }
    }
  }
}
