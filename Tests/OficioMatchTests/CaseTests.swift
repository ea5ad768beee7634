import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

/// The cases of `Tests/Cases`: what the engine must say of a person and a posting, derived from the rules and the
/// catalogs, and judged here against the catalogs as they are shipped.
@Suite struct CaseTests {
  private static let (cases, findings) = CaseFile.all

  @Test("no case file holds a mistake, and no two cases one name")
  func files() {
    #expect(Self.findings.isEmpty, "\(Self.findings.map(\.description).joined(separator: "\n"))")
    let names = Dictionary(grouping: Self.cases, by: \.name).filter { $1.count > 1 }
    #expect(names.isEmpty, "\(names.keys.sorted())")
  }

  @Test("what a case expects comes out", arguments: cases)
  func comesOut(_ it: Case) {
    let log = FindingLog(file: it.file)
    guard let expectation = Expectation(it.expected, log: log) else {
      Issue.record("\(log.findings.map(\.description).joined(separator: "\n"))")
      return
    }
    let differences = Self.differences(it, expectation)
    guard let known = it.known else {
      #expect(differences.isEmpty, "\(it)\n  \(differences.joined(separator: "\n  "))\n  why: \(it.why)")
      return
    }
    #expect(!differences.isEmpty, "\(it)\n  comes out now: delete its line “known: \(known)”")
  }

  @Test("every verdict, section, flag, factor, gate and question is expected somewhere")
  func everyWord() {
    var words: Set<String> = []
    for it in Self.cases { words.formUnion(Expectation(it.expected, log: FindingLog(file: it.file))?.vocabulary ?? []) }
    var all = Set(Flag.allCases.map { "flag \($0.rawValue)" } + Factor.allCases.map { "factor \($0.rawValue)" })
    all.formUnion(Verdict.allCases.map { "verdict \($0.rawValue)" } + Section.allCases.map { "section \($0.rawValue)" })
    // Floor and risk list a lead apart and block nothing.
    all.formUnion(Set(Gate.allCases).subtracting([.floor, .risk]).map { "gate \($0.rawValue)" })
    all.formUnion(Self.topics.map { "question \($0)" })
    #expect(all.subtracting(words).isEmpty, "\(all.subtracting(words).sorted())")
  }

  @Test("a mistake in a case file is found with its line", arguments: mistakes)
  func mistake(yaml: String, line: Int, code: String) {
    let reading = CaseFile.read(yaml: yaml, file: "some.yaml")
    var findings = reading.findings
    for it in reading.cases {
      let log = FindingLog(file: it.file)
      if Expectation(it.expected, log: log) != nil { Issue.record("\(it) has no mistake") }
      findings += log.findings
    }
    #expect(findings.map(\.code) == [code] && findings.map(\.line) == [line], "\(findings)")
  }

  private static func differences(_ it: Case, _ expected: Expectation) -> [String] {
    let matcher = Matcher(
      catalog: it.world.catalog, policy: Shipped.policy(it.policy), postings: it.postings, others: it.world.others,
      activity: it.world.activity, asOf: it.day)
    let leads = matcher.leads(for: it.trainee, top: 1000)
    var lines: [String] = []
    if let order = expected.order {
      let ids = leads.map { String($0.posting.dropFirst("case:".count)) }
      if ids != order { lines.append("order: expected \(order), got \(ids)") }
    }
    if let listed = expected.listed, listed == leads.isEmpty {
      lines.append(listed ? "listed: expected a lead, got none" : "listed: expected no lead, got one")
    }
    guard expected.namesLead else { return lines }
    return lines + expected.differences(from: matcher.explain(it.trainee, it.postings[0]))
  }

  /// What questions may be about; nothing asks about `home` and `skill`.
  private static let topics = [
    "record", "certificate", "paper", "bar", "availability", "obligations", "education", "pay", "hours", "contract",
    "recordCheck", "papers", "place", "income", "formality",
  ]

  private static let mistakes: [(yaml: String, line: Int, code: String)] = [
    ("about: x\ncases:\n- name: a\n  why: b\n  expectd: {}\n  expected: {}", 5, "unknown-key"),
    ("about: x\ncases:\n- name: a\n  why: b\n  person: {colour: c}\n  expected: {}", 5, "unknown-key"),
    ("about: x\ncases:\n- name: a\n  why: b\n  person: {nickname: c}\n  expected: {}", 5, "name-refused"),
    ("about: x\ncases:\n- name: a\n  why: b\n  person: {offence: c}\n  expected: {}", 5, "offence-refused"),
    ("about: x\ncases:\n- name: a\n  why: b\n  posting:\n    wage: 3\n  expected: {}", 6, "unknown-key"),
    ("about: x\ncases:\n- name: a\n  posting: {contract: forever}\n  why: b\n  expected: {}", 4, "unknown-word"),
    ("about: x\ncases:\n- name: a\n  why: b\n  person: {without: [shoes]}\n  expected: {}", 5, "unknown-key"),
    ("about: x\ncases:\n- name: a\n  expected: {}", 3, "missing-key"),
    ("about: x\ncases:\n- name: a\n  why: b\n  expected: {verdit: open}", 5, "unknown-key"),
    ("about: x\ncases:\n- name: a\n  why: b\n  expected: {blockers: [{gate: gait}]}", 5, "unknown-word"),
    ("about: x\nday: 2026-02-30\ncases: []", 2, "not-a-date"),
    ("about: x\ncases:\n  - name: [", 4, "not-yaml"),
  ]
}
