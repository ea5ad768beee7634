import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("Answers in leads") struct AnswerLawTests {
  private static func matcher(_ postings: [Posting], _ asOf: CivilDate) -> Matcher {
    Matcher(catalog: Shipped.catalog, policy: Shipped.balanced, postings: postings, asOf: asOf)
  }

  /// What the feed states of a posting, said again by the employer in the codes of answers.
  private static func repeated(_ posting: Posting) -> [String] {
    func day(_ date: Sourced<CivilDate>?) -> String? { date?.value.description }
    let pay = posting.pay.flatMap { pay -> String? in
      guard let low = pay.value.min, let high = pay.value.max, let currency = pay.value.currency,
        let period = pay.value.period
      else { return nil }
      return "\(low)-\(high) \(currency) \(period.rawValue)"
    }
    let checks = posting.recordChecks.map { check in
      let rule = check.rule == .years ? "years:\(check.years ?? 0)" : check.rule.rawValue
      return [check.kind.rawValue, rule, check.stage?.rawValue].compactMap(\.self).joined(separator: " ")
    }
    let papers = posting.certificates.map { "\($0.type ?? "") \($0.need.rawValue)" }
    let hasTwice = Set(posting.certificates.map(\.type)).count < papers.count
    let shifts = posting.shifts.map { shift in
      let span = shift.value
      return "\(span.days.days.map(\.code).joined(separator: " ")) \(span.from)-\(span.to)"
    }
    let said: [(AnswerField, String?)] = [
      (.pay, pay), (.shifts, shifts.isEmpty ? nil : shifts.joined(separator: " + ")),
      (.hoursPerWeek, posting.hoursPerWeek.map { "\($0.value.min)-\($0.value.max)" }),
      (.rotating, posting.rotating.map { $0.value ? "yes" : "no" }), (.workTime, posting.workTime?.value.rawValue),
      (.contract, posting.contract?.value.rawValue), (.formality, posting.formality?.value.rawValue),
      (.recordCheck, checks.isEmpty ? nil : checks.joined(separator: " + ")),
      (.papers, papers.isEmpty || hasTwice ? nil : papers.joined(separator: " + ")),
      (.startsOn, day(posting.startsOn)), (.closesOn, day(posting.closesOn)),
      (.secondChance, posting.secondChance.map { $0.value ? "yes" : "no" }),
    ]
    return said.compactMap { field, code in
      code.map { "\(posting.key),\(field.rawValue),\"\($0)\",2026-11-20" }
    }
  }

  private static func book(_ rows: [String], _ asOf: CivilDate) -> AnswerBook {
    let text = "posting,field,value,date\n" + rows.joined(separator: "\n") + "\n"
    let (answers, findings) = AnswerReader.read(Array(text.utf8), file: "-", catalog: Shipped.catalog)
    #expect(findings.isEmpty, "\(findings)")
    #expect(answers.count == rows.count)
    return AnswerBook(answers, asOf: asOf)
  }

  @Test(
    "an employer who repeats what the advert states changes no verdict, score, day or question",
    arguments: Seeds.range(6))
  func repeats(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let (people, postings) = (world.people(4), world.postings(40))
    let rows = postings.flatMap(Self.repeated)
    let told = Self.book(rows, world.asOf).applied(to: postings)
    #expect(told != postings)
    let (before, after) = (Self.matcher(postings, world.asOf), Self.matcher(told, world.asOf))
    for person in people {
      for (posting, again) in zip(postings, told) {
        let (one, other) = (before.explain(person, posting), after.explain(person, again))
        let name = "seed \(seed): \(person.id) × \(posting.key)"
        #expect(one.verdict == other.verdict && one.score == other.score && one.section == other.section, "\(name)")
        #expect(one.opensOn == other.opensOn && one.opensWithSteps == other.opensWithSteps, "\(name)")
        #expect(one.flags == other.flags && one.questions == other.questions, "\(name)")
        #expect(one.callFirst == other.callFirst && one.assumed == other.assumed, "\(name)")
        #expect(one.blockers.map(\.gate) == other.blockers.map(\.gate), "\(name)")
      }
    }
  }

  private static let silent = Posting(key: "f:1", feed: "f", sourceId: "1", title: "Mozo", text: "")

  private static let person: Trainee = {
    var person = Trainee(id: "T-1", jurisdiction: "PE", asOf: Shipped.day("2026-11-01"))
    person.consent = Consent(match: true)
    return person
  }()

  private static func lead(_ posting: Posting, _ rows: [String] = []) -> Lead {
    let asOf = Shipped.day("2026-11-21")
    let told = book(rows.map { "f:1,\($0),2026-11-20" }, asOf).applied(to: posting)
    return matcher([told], asOf).explain(person, told)
  }

  @Test(
    "a question that was answered is asked no more",
    arguments: [
      (.pay, "pay,1300 PEN month"), (.pay, "pay,5 PEN piece"), (.hours, "shifts,MO-FR 08:00-17:00"),
      (.contract, "contract,none"), (.contract, "contract,fixed"), (.formality, "formality,informal"),
      (.formality, "sector,cooperative"), (.recordCheck, "recordCheck,none"),
      (.recordCheck, "recordCheck,criminal clean"), (.papers, "papers,none"),
      (.papers, "papers,pe.carne_sanidad required"), (.place, "place,\"Comas, Lima, PE\""),
    ] as [(Question.About, String)])
  func asked(about: Question.About, row: String) {
    let question = Question(.employer, about)
    let (before, after) = (Self.lead(Self.silent), Self.lead(Self.silent, [row]))
    #expect(before.callFirst.contains(question) && !after.callFirst.contains(question))
    #expect(Set(after.callFirst).isSubset(of: Set(before.callFirst)))
  }

  @Test("which of several jobs is meant is asked until somebody knows")
  func jobs() {
    var posting = Self.silent
    posting.severalJobs = [NamedJob("Cajera", Provenance(.inferred)), NamedJob("Mozo", Provenance(.inferred))]
    #expect(Self.lead(posting).callFirst.contains(Question(.employer, .jobs)))
    #expect(!Self.lead(posting, ["job,Mozo"]).callFirst.contains(Question(.employer, .jobs)))
  }

  @Test(
    "a posting that is filled or closed by the employer's word is no lead, and says so",
    arguments: ["filled", "closed"])
  func gone(state: String) {
    let lead = Self.lead(Self.silent, ["state,\(state)"])
    #expect(lead.verdict == .closed)
    #expect(lead.blockers.first?.subject == (state == "filled" ? "filled" : "takenBack"))
    #expect(lead.blockers.first?.source == "answers/2026-11-20")
    let told = Self.book(["f:1,state,\(state),2026-11-20"], Shipped.day("2026-11-21")).applied(to: [Self.silent])
    #expect(Self.matcher(told, Shipped.day("2026-11-21")).liveCount == 0)
    #expect(Self.lead(Self.silent, ["state,open"]).verdict != .closed)
  }

  @Test("staff's check lifts the signs of a trap; pay below the floor stays apart, with the check beside it")
  func checked() {
    var posting = Self.silent
    posting.risks = [RiskSign(sign: "fee-asked", Provenance(.inferred))]
    #expect(Self.lead(posting).section == .risk && Self.lead(posting, ["riskChecked,no"]).section == .risk)
    let checked = Self.lead(posting, ["riskChecked,yes"])
    #expect(checked.section == .leads && checked.flags.contains(.riskChecked))
    posting.absencePenalty = Sourced(true, Provenance(.stated))
    let poor = Self.lead(posting, ["riskChecked,yes"])
    #expect(poor.section == .belowFloor && poor.flags.contains(.riskChecked))
  }

  @Test("a call sheet has an employer once, counts people once, and puts first whom most wait for")
  func calls() throws {
    func posting(_ key: String, _ employer: String?) -> Posting {
      var posting = Posting(key: key, feed: "f", sourceId: key, title: "Mozo", text: "")
      posting.employer.name = employer
      posting.apply = Apply(phone: "01 000 0000")
      return posting
    }
    var known = posting("f:2", "PANADERIA  Sol")
    known.pay = Sourced(Pay(min: Amount(1500), max: Amount(1500), currency: "PEN", period: .month), Provenance(.stated))
    known.apply.phone = "01 000 0002"
    let postings = [posting("f:1", "Panadería Sol"), known, posting("f:3", "Zapatería"), posting("f:4", nil)]
    let asOf = Shipped.day("2026-11-21")
    var other = Self.person
    other.id = "T-2"
    other.refuses.employers = ["Zapatería"]
    let matcher = Self.matcher(postings, asOf)
    func sheet(_ people: [Trainee]) -> CallSheet {
      var gathering = CallSheet.Gathering()
      for person in people { gathering.add(matcher.leads(for: person, top: 10)) }
      return gathering.sheet { matcher.posting($0) }
    }
    let sheet1 = sheet([Self.person, other])
    #expect(sheet1.calls.map(\.employer) == [nil, "Panadería Sol", "Zapatería"])
    #expect(sheet1.calls.map(\.people) == [2, 2, 1])
    let bakery = try #require(sheet1.calls.dropFirst().first)
    #expect(bakery.ways.map(\.phone) == ["01 000 0000", "01 000 0002"])
    #expect(bakery.asks.map(\.field) == [.contract, .formality, .recordCheck, .papers])
    #expect(bakery.postings.map(\.posting.key) == ["f:1", "f:2"])
    #expect(bakery.postings.map { $0.asks.map(\.field) } == [[.place, .pay, .shifts], [.place, .shifts]])
    #expect(bakery.asks.allSatisfy { $0.people == 2 })
    let nameless = try #require(sheet1.calls.first)
    #expect(nameless.asks.isEmpty && nameless.postings.first?.asks.map(\.field).contains(.recordCheck) == true)
    #expect(sheet([other, Self.person]).calls.map(\.people) == [2, 2, 1])
  }
}
