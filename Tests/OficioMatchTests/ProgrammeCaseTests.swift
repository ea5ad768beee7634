import Foundation
import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

/// The cases of `Tests/Cases/programmes`: how a person stands towards a programme of the shipped catalogs.
@Suite("Who can enter which programme")
struct ProgrammeCaseTests {
  /// One case of the file.
  struct ProgrammeCase: Sendable, CustomTestStringConvertible {
    var name: String
    var programme: String
    var day: CivilDate
    var trainee: Trainee
    var answer: String
    var fails: [String]?
    var unknown: [String]?
    var leadsTo: [String]?

    var testDescription: String { name }
  }

  private static let (cases, findings) = read()

  @Test("the file holds no mistake, no name twice, and a case of every programme")
  func whole() {
    #expect(Self.findings.isEmpty, "\(Self.findings.map(\.description).joined(separator: "\n"))")
    #expect(Set(Self.cases.map(\.name)).count == Self.cases.count)
    let missing = Set(Shipped.catalog.programmes.entries.map(\.id)).subtracting(Self.cases.map(\.programme))
    #expect(missing.isEmpty, "\(missing.sorted())")
  }

  @Test("what a case expects comes out", arguments: cases)
  func comesOut(_ it: ProgrammeCase) {
    let standings = ProgrammeCriterion.standings(of: it.trainee, in: Shipped.catalog, on: it.day)
    let standing = standings.first { $0.programme == it.programme }
    #expect(standing?.answer.rawValue ?? "none" == it.answer)
    guard let standing else { return }
    if let fails = it.fails { #expect(Self.words(standing, .fails) == fails) }
    if let unknown = it.unknown { #expect(Self.words(standing, .unknown) == unknown) }
    if let things = it.leadsTo {
      let found = (Shipped.catalog.programmes[it.programme]?.leadsTo ?? []).map { prospect in
        switch prospect.thing {
        case .occupation(let id), .skill(let id), .course(let id), .certificate(let id): id
        }
      }
      #expect(found == things)
    }
  }

  @Test("who is in a programme comes first, who cannot enter last; each programme stands once")
  func order() {
    let it = Self.cases[0].trainee
    let standings = ProgrammeCriterion.standings(of: it, in: Shipped.catalog, on: Self.cases[0].day)
    let places = standings.map { ProgrammeStanding.Answer.allCases.firstIndex(of: $0.answer) ?? -1 }
    #expect(places == places.sorted() && Set(standings.map(\.programme)).count == standings.count)
    #expect(standings.count > 8)
  }

  @Test("sex and age decide about programmes and about nothing else: no answer of staff is made up from them")
  func statedStaysUnknown() {
    for it in Self.cases where it.trainee.status?.eligible.isEmpty != false {
      for standing in ProgrammeCriterion.standings(of: it.trainee, in: Shipped.catalog, on: it.day) {
        for judged in standing.rules where judged.rule.word == "stated" { #expect(judged.result == .unknown) }
      }
    }
  }

  private static func words(_ standing: ProgrammeStanding, _ result: ProgrammeStanding.Judged.Result) -> [String] {
    standing.rules.filter { $0.result == result }.map { judged in
      if case .own(.stated(let word, _)) = judged.rule { word } else { judged.rule.word }
    }
  }

  // MARK: - Reading

  private static func read() -> (cases: [ProgrammeCase], findings: [Finding]) {
    let path = CaseFile.folder + "/programmes/programmes.yaml"
    let log = FindingLog(file: "programmes.yaml")
    let text = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    guard let document = try? DataNode(yaml: text) else {
      return ([], [Finding("not-yaml", file: path, message: "", remedy: "")])
    }
    var cases: [ProgrammeCase] = []
    _ = FieldReader.read(document, log: log) { fields in
      _ = fields.requiredText("about")
      let day = fields.requiredDate("day")
      let base = fields.map("person") { $0.allMembers() } ?? []
      cases = fields.maps("cases") { one($0, day: day, base: base) } ?? []
      return true
    }
    return (cases, log.findings)
  }

  private static func one(_ fields: FieldReader, day: CivilDate?, base: [DataNode.Member]) -> ProgrammeCase? {
    let name = fields.requiredText("name")
    _ = fields.requiredText("why")
    let programme = fields.requiredText("programme")
    let day = fields.date("day") ?? day
    let own = fields.map("person") { $0.allMembers() } ?? []
    let members = base.filter { member in !own.contains { $0.key == member.key } } + own
    var reader = ProfileReader(catalog: Shipped.catalog)
    let reading = reader.read(DataNode(.map(members)).jsonLine.utf8, file: fields.log.file)
    for finding in reading.findings where finding.severity == .error {
      fields.log.report(finding.code, at: fields.node, message: finding.message, remedy: finding.remedy)
    }
    let expected = fields.map("expected") {
      (
        answer: $0.requiredText("answer"), fails: $0.texts("fails"), unknown: $0.texts("unknown"),
        leadsTo: $0.texts("leadsTo")
      )
    }
    guard let name, let programme, let day, let trainee = reading.trainees.first, let expected,
      let answer = expected.answer
    else { return nil }
    return ProgrammeCase(
      name: name, programme: programme, day: day, trainee: trainee, answer: answer, fails: expected.fails,
      unknown: expected.unknown, leadsTo: expected.leadsTo)
  }
}
