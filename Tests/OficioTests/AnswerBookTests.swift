import Oficio
import OficioTestSupport
import Testing

@Suite("Answers over postings") struct AnswerBookTests {
  private static let asOf = Shipped.day("2026-11-21")

  private static let posting: Posting = {
    var posting = Posting(key: "f:1", feed: "f", sourceId: "1", title: "Mozo", text: "")
    posting.employer.name = "Panadería  San José"
    posting.contract = Sourced(.casual, Provenance(.stated, from: "job/contract"))
    posting.sources = [PostingSource(feed: "f", key: "f:1"), PostingSource(feed: "g", key: "g:9")]
    return posting
  }()

  private static func answer(
    _ subject: Answer.Subject, _ field: AnswerField, _ value: AnswerValue, _ date: String = "2026-11-20",
    until: String? = nil, raw: String = "code"
  ) -> Answer {
    Answer(subject, field, value, raw: raw, date: Shipped.day(date), validUntil: until.map(Shipped.day))
  }

  private static func applied(_ answers: [Answer], to posting: Posting = posting) -> Posting {
    AnswerBook(answers, asOf: asOf).applied(to: posting)
  }

  @Test("an answer beats the feed and says on which day it was given")
  func beats() {
    let told = Self.applied([Self.answer(.posting("f:1"), .contract, .contract(.fixed), raw: "fixed")]).contract
    #expect(told == Sourced(.fixed, Provenance(.staff, from: "answers/2026-11-20", raw: "fixed")))
    #expect(told?.provenance.answeredOn == Shipped.day("2026-11-20"))
    #expect(Self.posting.contract?.provenance.answeredOn == nil)
  }

  @Test(
    "which answer counts",
    arguments: [
      (
        "the posting's own before the employer's",
        [(.employer("panaderia san jose"), "2026-11-20", nil), (.posting("f:1"), "2026-11-01", nil)], 1
      ),
      ("the later of two", [(.posting("f:1"), "2026-11-01", nil), (.posting("f:1"), "2026-11-02", nil)], 1),
      (
        "the earlier when the later has run out",
        [(.posting("f:1"), "2026-11-01", nil), (.posting("f:1"), "2026-11-02", "2026-11-20")], 0
      ),
      ("on its last day", [(.posting("f:1"), "2026-11-02", "2026-11-21")], 0),
      ("under the key of another feed", [(.posting("g:9"), "2026-11-02", nil)], 0),
      ("the later under either key", [(.posting("g:9"), "2026-11-02", nil), (.posting("f:1"), "2026-11-01", nil)], 0),
      ("none from tomorrow", [(.posting("f:1"), "2026-11-22", nil)], nil),
      ("none of another employer", [(.employer("panaderia san juan"), "2026-11-02", nil)], nil),
      ("none that has run out", [(.employer("panaderia san jose"), "2026-11-02", "2026-11-20")], nil),
    ] as [(String, [(Answer.Subject, String, String?)], Int?)])
  func precedence(name: String, answers: [(Answer.Subject, String, String?)], counts: Int?) {
    let bonds: [Contract] = [.fixed, .permanent]
    let given = zip(answers, bonds).map { Self.answer($0.0, .contract, .contract($1), $0.1, until: $0.2) }
    let expected = counts.map { bonds[$0] } ?? .casual
    for order in [given, given.reversed()] { #expect(Self.applied(order).contract?.value == expected, "\(name)") }
  }

  @Test("what is said of an advert holds for each of its jobs that nothing else is said of")
  func advert() {
    var job = Self.posting
    job.key = "f:1#mozo"
    job.sources = []
    job.partOf = AdvertPart(key: "f:1", title: "Personal")
    let advert = Self.answer(.posting("f:1"), .vacancies, .number(4))
    #expect(Self.applied([advert], to: job).vacancies?.value == 4)
    let own = Self.answer(.posting("f:1#mozo"), .vacancies, .number(2), "2026-10-01")
    #expect(Self.applied([advert, own], to: job).vacancies?.value == 2)
  }

  @Test("an employer's papers are added to those of an advert, a posting's own are all there are")
  func papers() {
    var posting = Self.posting
    posting.certificates = [
      CertificateAsk(kind: .drivingLicence, type: "pe.licence.A1", need: .required, Provenance(.stated))
    ]
    let card = AnswerValue.papers([AnsweredPaper(kind: .foodHandlerCard, type: "pe.carne_sanidad", need: .required)])
    let whole = Answer.Subject.employer("panaderia san jose")
    func types(_ answer: Answer) -> [String?] { Self.applied([answer], to: posting).certificates.map(\.type) }
    #expect(types(Self.answer(whole, .papers, card)) == ["pe.licence.A1", "pe.carne_sanidad"])
    #expect(types(Self.answer(whole, .papers, .papers([]))) == ["pe.licence.A1"])
    #expect(types(Self.answer(.posting("f:1"), .papers, card)) == ["pe.carne_sanidad"])
    let none = Self.applied([Self.answer(.posting("f:1"), .papers, .papers([]))], to: posting).certificates
    #expect(none.map(\.need) == [.notRequired])
  }

  @Test("the hours told and the days of the advert make shifts")
  func halves() throws {
    var posting = Self.posting
    posting.workDays = Sourced(.workdays, Provenance(.inferred))
    let span = WeeklySpan(days: [], from: try #require(ClockTime("08:00")), to: try #require(ClockTime("16:00")))
    let told = Self.applied([Self.answer(.posting("f:1"), .shifts, .shifts([], hours: [span], days: nil))], to: posting)
    #expect(told.shifts.map(\.value) == [WeeklySpan(days: .workdays, from: span.from, to: span.to)])
    #expect(told.workDays == nil && told.workHours.isEmpty && told.shifts.first?.provenance.origin == .staff)
  }

  @Test("a conclusion about the sector falls with its evidence, one that staff were told does not")
  func formality() {
    var posting = Self.posting
    posting.sector = Sourced(.informal, Provenance(.inferred))
    let formal = Self.answer(.posting("f:1"), .formality, .formality(.formal))
    #expect(Self.applied([formal], to: posting).sector == nil)
    let sector = Self.answer(.posting("f:1"), .sector, .sector(.informal))
    #expect(Self.applied([formal, sector], to: posting).sector?.value == .informal)
    posting.sector = Sourced(.cooperative, Provenance(.stated))
    #expect(Self.applied([formal], to: posting).sector?.value == .cooperative)
  }

  @Test("what is said to be open is active, seen that day, and past a deadline that did not hold")
  func open() {
    var posting = Self.posting
    posting.state = .withdrawn
    posting.lastSeen = Shipped.day("2026-10-01")
    posting.closesOn = Sourced(Shipped.day("2026-11-10"), Provenance(.stated))
    let told = Self.applied([Self.answer(.posting("f:1"), .standing, .standing(.open))], to: posting)
    #expect(told.state == .active && told.lastSeen == Shipped.day("2026-11-20") && told.closesOn == nil)
    posting.closesOn = Sourced(Shipped.day("2026-11-25"), Provenance(.stated))
    #expect(Self.applied([Self.answer(.posting("f:1"), .standing, .standing(.open))], to: posting).closesOn != nil)
  }

  @Test("the one job that is meant gives the posting its title")
  func job() {
    var posting = Self.posting
    let told = Self.answer(.posting("f:1"), .job, .job("Cajera"))
    #expect(Self.applied([told], to: posting).title == "Mozo")
    posting.severalJobs = [NamedJob("Cajera", Provenance(.inferred)), NamedJob("Mozo", Provenance(.inferred))]
    let one = Self.applied([told], to: posting)
    #expect(one.title == "Cajera" && one.severalJobs.isEmpty && one.partOf?.title == "Mozo" && one.key == "f:1")
    #expect(Self.applied([told], to: one) == one)
  }

  @Test("answers whose postings and employers are not at hand are counted")
  func unmet() {
    let book = AnswerBook(
      [
        Self.answer(.posting("f:1"), .vacancies, .number(1)), Self.answer(.posting("x:1"), .vacancies, .number(1)),
        Self.answer(.employer("panaderia san jose"), .contract, .contract(.fixed)),
        Self.answer(.employer("nadie"), .contract, .contract(.fixed)),
      ], asOf: Self.asOf)
    #expect(book.unmet(in: [Self.posting]) == 2)
  }

  /// Random answers about a world's postings and employers.
  private static func answers(_ world: inout RandomWorld, _ postings: [Posting]) -> [Answer] {
    (0..<60).map { number in
      let field = world.pick([AnswerField.contract, .vacancies, .secondChance, .formality])
      let value: AnswerValue =
        switch field {
        case .contract: .contract(world.pick(Contract.allCases))
        case .vacancies: .number(world.number(1...9))
        case .formality: .formality(world.pick(Formality.allCases))
        default: .flag(world.chance(50))
        }
      let ofEmployer = field.isOfEmployer && world.chance(40)
      let subject: Answer.Subject =
        ofEmployer ? .employer("empresa \(world.number(0...5))") : .posting(world.pick(postings).key)
      let date = world.day(-5...2)
      return Answer(
        subject, field, value, raw: "\(value)", date: date,
        validUntil: world.maybe(40) { date.adding(days: $0.number(0...6)) })
    }
  }

  @Test("neither the order of rows nor a row written twice changes anything", arguments: Seeds.range(20))
  func commutes(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let postings = world.postings(20)
    let answers = Self.answers(&world, postings)
    let told = AnswerBook(answers, asOf: world.asOf).applied(to: postings)
    #expect(told != postings)
    for _ in 0..<5 {
      #expect(AnswerBook(world.shuffled(answers), asOf: world.asOf).applied(to: postings) == told, "seed \(seed)")
    }
    #expect(AnswerBook(answers + answers, asOf: world.asOf).applied(to: postings) == told, "seed \(seed)")
    let book = AnswerBook(answers, asOf: world.asOf)
    #expect(book.applied(to: told) == told, "seed \(seed)")
  }

  @Test("what has run out or has not been said yet changes nothing", arguments: Seeds.range(20))
  func outOfForce(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let postings = world.postings(20)
    let answers = Self.answers(&world, postings)
    let inForce = answers.filter { $0.isInForce(on: world.asOf) }
    #expect(inForce.count < answers.count && !inForce.isEmpty)
    #expect(
      AnswerBook(answers, asOf: world.asOf).applied(to: postings)
        == AnswerBook(inForce, asOf: world.asOf).applied(to: postings), "seed \(seed)")
    let others = answers.filter { !$0.isInForce(on: world.asOf) }
    #expect(AnswerBook(others, asOf: world.asOf).applied(to: postings) == postings, "seed \(seed)")
  }
}
