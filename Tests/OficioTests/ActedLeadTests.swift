import Oficio
import Testing

@Suite("What became of a lead") struct ActedLeadTests {
  private static let start = CivilDate("2026-01-01")!

  /// `hired@0 left@20`: states with the days since the first of January; `/x` behind a state: with employer X alone,
  /// `/y` and `/z` with another.
  private static func acts(_ text: String) -> [Activity] {
    text.split(separator: " ").map { word in
      let parts = word.split(whereSeparator: { "@/".contains($0) })
      let state = Activity.State(rawValue: String(parts[0]))!
      let date = start.adding(days: Int(parts[1])!)
      let employer = parts.count > 2 ? "Casa \(parts[2])" : nil
      return Activity(
        trainee: "T", posting: employer == nil ? "f:1" : nil, employer: employer, date: date, state: state)
    }
  }

  private static func postings() -> [Posting] {
    var posting = Posting(key: "f:1", feed: "f", sourceId: "1", title: "", text: "")
    posting.employer = Employer(name: "CASA  X", kind: .private)
    posting.sources = [PostingSource(feed: "f", key: "f:1"), PostingSource(feed: "g", key: "g:9")]
    return [posting]
  }

  /// `0-20 kept 30`: first and last day since the first of January, what was confirmed.
  private static func text(_ stint: Stint) -> String {
    func day(_ date: CivilDate?) -> String { date.map { "\($0.days(since: start))" } ?? "?" }
    return "\(day(stint.hiredOn))-\(stint.leftOn == nil ? "" : day(stint.leftOn)) kept \(stint.keptDays)"
  }

  @Test(
    "acts tell of the times for which a person had a job",
    arguments: [
      ("proposed@0 sent@1 interviewed@3", []), ("proposed@0 declined@2", []), ("sent@0 rejected@2", []),
      ("sent@0 hired@5", ["5- kept 0"]), ("hired@0 kept30@31 kept90@95", ["0- kept 90"]),
      ("hired@0 left@20", ["0-20 kept 0"]), ("kept30@31 hired@0 left@40", ["0-40 kept 30"]),
      ("kept90@100", ["10- kept 90"]), ("left@7", ["?-7 kept 0"]), ("hired@0 hired@4", ["0- kept 0"]),
      ("hired@0 left@10 hired@50 kept30@81", ["0-10 kept 0", "50- kept 30"]),
      ("hired@0 declined@3", ["0-3 kept 0"]), ("hired@0 proposed@9", ["0- kept 0"]), ("hired@0 left@0", ["0-0 kept 0"]),
    ] as [(String, [String])])
  func stints(_ acts: String, _ expected: [String]) {
    let leads = ActedLead.all(of: Self.acts(acts), postings: [], asOf: Self.start.adding(days: 400))
    #expect(leads.count == 1)
    #expect(leads.first?.stints.map(Self.text) == expected)
  }

  @Test(
    "a stay is due so many days after the hire, and lasted when confirmed or left no sooner",
    arguments: [
      ("hired@0", 30, true, false), ("hired@0", 90, true, false), ("hired@0", 180, false, false),
      ("hired@71", 30, false, false), ("hired@70", 30, true, false), ("hired@0 kept90@90", 30, true, true),
      ("hired@0 left@29", 30, true, false), ("hired@0 left@30", 30, true, true), ("left@50", 30, false, false),
      ("kept30@60", 90, false, false),
    ] as [(String, Int, Bool, Bool)])
  func milestones(_ acts: String, _ days: Int, _ isDue: Bool, _ lasted: Bool) throws {
    let day = Self.start.adding(days: 100)
    let stint = try #require(ActedLead.all(of: Self.acts(acts), postings: [], asOf: day).first?.stints.first)
    #expect(stint.isDue(days, on: day) == isDue && stint.lasted(days) == lasted)
  }

  @Test(
    "an act with an employer alone goes on with what the person last had to do with them",
    arguments: [
      ("sent@0 rejected@5/x", ["f:1 sent rejected"]), ("hired@0 left@9/x", ["f:1 hired left"]),
      ("sent@0 rejected@5/y", ["f:1 sent", "Casa y rejected"]), ("sent@0/x hired@5", ["Casa x sent", "f:1 hired"]),
      ("sent@0/x sent@2 hired@5/x", ["Casa x sent", "f:1 sent hired"]),
      ("hired@0/x sent@5 kept30@31/x", ["Casa x hired kept30", "f:1 sent"]),
      ("sent@9 rejected@5/x", ["Casa x rejected", "f:1 sent"]),
    ] as [(String, [String])])
  func employers(_ acts: String, _ expected: [String]) {
    let leads = ActedLead.all(of: Self.acts(acts), postings: Self.postings(), asOf: Self.start.adding(days: 400))
    let texts = leads.map { lead in
      ([lead.posting ?? lead.employer ?? "?"] + lead.acts.map(\.state.rawValue)).joined(separator: " ")
    }
    #expect(texts == expected)
  }

  @Test("what another feed calls the same offer is one lead, under the key by which it is listed")
  func sources() {
    var acts = Self.acts("sent@0 hired@9")
    acts[1].posting = "g:9"
    let leads = ActedLead.all(of: acts, postings: Self.postings(), asOf: Self.start.adding(days: 9))
    #expect(leads.map(\.posting) == ["f:1"] && leads.map(\.acts.count) == [2] && leads.map(\.employer) == ["CASA  X"])
    #expect(ActedLead.all(of: acts, postings: [], asOf: Self.start.adding(days: 9)).count == 2)
    #expect(ActedLead.all(of: acts, postings: [], asOf: Self.start.adding(days: 8)).map(\.acts.count) == [1])
  }

  @Test(
    "the first word of a reason is its code, in three languages; what is no code is other",
    arguments: [
      ("pay", .pay), ("pay: less than was said", .pay), ("PAGO - menos", .pay), ("salário", .pay),
      ("Antecedentes, pidieron CUL", .record), ("papeles", .papers), ("Horário noturno", .schedule),
      ("condições", .conditions), ("competências", .skills), ("distancia", .distance), ("otro", .other),
      ("paying", .other), ("no le gustó el sueldo", .other), ("no pay", .other), ("…", nil), (nil, nil),
    ] as [(String?, Activity.ReasonCode?)])
  func reasons(_ text: String?, _ expected: Activity.ReasonCode?) {
    let act = Activity(trainee: "T", posting: "f:1", date: Self.start, state: .left, reason: text)
    #expect(act.reasonCode == expected)
  }
}
