import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("Gaps") struct GapTwinTests {
  private static func gaps(_ people: [Trainee], _ postings: [Posting], asOf: CivilDate, jobs: Int = 2) async -> Gaps {
    await Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, asOf: asOf)
      .gaps(of: people, minCell: 1, jobs: jobs)
  }

  @Test("single blockers are what explaining every pair finds", arguments: 1...6 as ClosedRange<UInt64>)
  func blockersEqualTwin(seed: UInt64) async {
    var world = RandomWorld(seed: seed)
    var people = world.people(10)
    people[3].consent.match = false
    let postings = world.postings(60)
    let twin = GapTwin(people, postings, asOf: world.asOf)
    let gaps = await Self.gaps(people, postings, asOf: world.asOf)
    let expected = twin.blockers
    #expect(gaps.blockers.map(\.id) == expected.map(\.id))
    for (found, wanted) in zip(gaps.blockers, expected) { #expect(found == wanted) }
    #expect(!expected.isEmpty)
    #expect(gaps.otherBlockers == nil)
    #expect(gaps.people == .shown(9))
    #expect(gaps.pairs.all == .shown(twin.pairs.count))
    #expect(gaps.pairs.open == .shown(twin.pairs.filter { $0.blockers.isEmpty }.count))
    #expect(gaps.pairs.oneBlocker == .shown(twin.pairs.filter { $0.blockers.count == 1 }.count))
    #expect(gaps.pairs.severalBlockers == .shown(twin.pairs.filter { $0.blockers.count > 1 }.count))
  }

  @Test("demand and supply are what asking everybody about every single thing finds", arguments: [7, 8] as [UInt64])
  func tablesEqualTwin(seed: UInt64) async {
    var world = RandomWorld(seed: seed)
    let people = world.people(12)
    var postings = world.postings(80)
    for number in postings.indices where number % 3 == 0 {
      postings[number].vacancies = Sourced(number % 7 + 1, Provenance(.stated))
    }
    let twin = GapTwin(people, postings, asOf: world.asOf)
    let gaps = await Self.gaps(people, postings, asOf: world.asOf)
    #expect(gaps.postings.counted == twin.postings.count)
    #expect(gaps.postings.vacancies == twin.postings.reduce(0) { $0 + ($1.vacancies?.value ?? 1) })
    #expect(gaps.postings.live == gaps.postings.counted + gaps.postings.belowFloor + gaps.postings.risk)
    #expect(gaps.tables.map(\.kind) == GapKind.allCases)
    for table in gaps.tables {
      let expected = twin.table(table.kind)
      #expect(table.rows.map(\.subject) == expected.map(\.subject))
      for (found, wanted) in zip(table.rows, expected) { #expect(found == wanted) }
    }
  }

  @Test("threads, and the order of people and postings, change nothing")
  func orderIsFixed() async {
    var world = RandomWorld(seed: 11)
    let (people, postings) = (world.people(9), world.postings(50))
    let gaps = await Self.gaps(people, postings, asOf: world.asOf, jobs: 1)
    for jobs in [2, 5] {
      let other = await Self.gaps(world.shuffled(people), world.shuffled(postings), asOf: world.asOf, jobs: jobs)
      #expect(other == gaps)
    }
  }

  @Test("every way to open a pair is met in the worlds of these tests")
  func waysAreMet() async {
    var kinds: Set<GapWay.Kind> = []
    var gates: Set<Gate> = []
    for seed in 1...6 as ClosedRange<UInt64> {
      var world = RandomWorld(seed: seed)
      let people = world.people(10)
      // Where shifts rotate, another one may be asked for at once, while a duty ends later.
      let postings = world.postings(60).map { posting in
        var posting = posting
        posting.rotating = Sourced(true, Provenance(.stated))
        return posting
      }
      let gaps = await Self.gaps(people, postings, asOf: world.asOf)
      kinds.formUnion(gaps.blockers.flatMap(\.ways).map(\.kind))
      gates.formUnion(gaps.blockers.map(\.gate))
    }
    #expect(kinds == Set(GapWay.Kind.allCases))
    #expect(gates.count >= 8, "\(gates)")
  }

  /// A person with two duties and two records that show, nothing else in the way; a posting at the hours of the duties.
  private static func twice() -> (Trainee, Posting) {
    var trainee = Trainee(id: "T", jurisdiction: "PE", asOf: Shipped.day("2026-11-21"))
    trainee.consent = Consent(match: true)
    trainee.papers = [HeldPaper(type: "identity", inHand: true)]
    trainee.certificates = []
    let day = Shipped.day("2026-11-01")
    trainee.records = [.criminal, .police].map { RecordState(kind: $0, shows: true, seenOn: day) }
    trainee.availability = [
      WeeklySpan(days: .mondayToSaturday, from: ClockTime("00:00")!, to: ClockTime("23:59")!)
    ]
    trainee.obligations = []
    return (trainee, Posting(key: "a:1", feed: "a", sourceId: "1", title: "", text: ""))
  }

  private static func duty(_ name: String) -> Obligation {
    Obligation(
      name: name, recurrence: "FREQ=DAILY", start: Shipped.day("2026-01-01"), startTime: ClockTime("09:00")!,
      minutes: 60, until: Shipped.day("2027-01-31"))
  }

  private static func ids(_ trainee: Trainee, _ posting: Posting) async -> [String] {
    await gaps([trainee], [posting], asOf: Shipped.day("2026-11-21")).blockers.map(\.id)
  }

  @Test("several blockers within one compiled value are several")
  func severalInOneCell() async {
    var (trainee, posting) = Self.twice()
    func stated<Value>(_ value: Value) -> Sourced<Value> { Sourced(value, Provenance(.stated)) }
    posting.recordChecks = [RecordCheck(kind: .criminal, Provenance(.stated))]
    #expect(await Self.ids(trainee, posting) == ["record:criminal"])
    posting.recordChecks.append(RecordCheck(kind: .police, Provenance(.stated)))
    #expect(await Self.ids(trainee, posting).isEmpty)
    posting.recordChecks = []
    posting.shifts = [
      stated(WeeklySpan(days: .mondayToSaturday, from: ClockTime("08:00")!, to: ClockTime("16:00")!))
    ]
    trainee.obligations = [Self.duty("one")]
    #expect(await Self.ids(trainee, posting) == ["schedule:one"])
    trainee.obligations = [Self.duty("one"), Self.duty("two")]
    #expect(await Self.ids(trainee, posting).isEmpty)
  }

  @Test("two blockers with one gate and subject are one")
  func oneSubjectTwice() async {
    var (trainee, posting) = Self.twice()
    posting.recordChecks = [
      RecordCheck(kind: .criminal, Provenance(.stated)),
      RecordCheck(kind: .criminal, rule: .years, years: 5, Provenance(.stated)),
    ]
    #expect(await Self.ids(trainee, posting) == ["record:criminal"])
    posting.recordChecks = []
    posting.shifts = [
      Sourced(
        WeeklySpan(days: .mondayToSaturday, from: ClockTime("08:00")!, to: ClockTime("16:00")!), Provenance(.stated))
    ]
    trainee.obligations = [Self.duty("one"), Self.duty("one")]
    let gaps = await Self.gaps([trainee], [posting], asOf: Shipped.day("2026-11-21"))
    #expect(gaps.blockers.map(\.id) == ["schedule:one"])
    #expect(gaps.blockers.first?.ways.map(\.halfBy) == [Shipped.day("2027-02-01")])
  }

  @Test("postings below the floor or with signs of a trap are set aside")
  func setAside() async {
    var (trainee, posting) = Self.twice()
    trainee.records = nil
    posting.skills = [SkillAsk(skill: Shipped.catalog.skills.entries[0].id, need: .must, Provenance(.stated))]
    var trap = posting
    (trap.key, trap.sourceId) = ("a:2", "2")
    trap.risks = [RiskSign(sign: "fee-asked", Provenance(.stated))]
    let gaps = await Self.gaps([trainee], [posting, trap], asOf: Shipped.day("2026-11-21"))
    #expect(gaps.postings == GapPostings(live: 2, counted: 1, belowFloor: 0, risk: 1, vacancies: 1))
    #expect(gaps.blockers.map(\.pairs) == [1])
    #expect(gaps.tables[0].rows.first?.demand.postings == 1)
  }
}
