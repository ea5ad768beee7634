import Foundation
import Oficio
import OficioMatch
import OficioNightly
import OficioReport
import Testing

@testable import OficioCommand

/// The stations together: shipped catalogs, the people of the demo, an advert made here, the real engine, every form.
@Suite("From people and postings to a report")
struct StationTests {
  private static let asOf = CivilDate(daysSinceEpoch: 18_779)
  private static let folders = [Spawned.root.appendingPathComponent("Catalogs").path]
  private static let catalog = CatalogStation.read(folders: folders).catalog

  private static var posting: Posting {
    var posting = Posting(key: "lima:1", feed: "lima", sourceId: "1", title: "Gasfitero\u{1B}[2J", text: "Gasfitero")
    posting.employer = Employer(name: "=Obras & Cía", kind: .private)
    posting.places = [Sourced(Place(locality: "Lince", region: "Lima", country: "PE"), Provenance(.stated))]
    posting.occupation = [OccupationGuess(code: "7126", share: 10_000, Provenance(.stated))]
    posting.skills = [SkillAsk(skill: "plumbing", need: .essential, Provenance(.stated))]
    posting.recordChecks = [RecordCheck(kind: .criminal, Provenance(.stated, raw: "sin antecedentes"))]
    posting.lastSeen = asOf
    return posting
  }

  private func people() throws -> [Trainee] {
    var station = PeopleStation(catalog: Self.catalog, folders: Self.folders)
    let path = Spawned.root.appendingPathComponent("Catalogs/demo/people.jsonl").path
    return try station.read([InputFile(path: path, feed: "")]).flatMap(\.reading.trainees)
  }

  private func report(_ format: ReportFormat, _ language: Language) async throws -> String {
    let station = MatchStation(
      catalog: Self.catalog, policy: try CatalogStation.policy("balanced", in: Self.catalog),
      postings: [Self.posting], asOf: Self.asOf)
    let context = ReportContext(language: language, catalog: Self.catalog, postings: station.postings)
    var report = LeadReport(format, context: context)
    var bytes = report.begin()
    _ = try await station.match(try people(), share: nil, top: 3, verdicts: Set(Verdict.allCases), jobs: 2) {
      _, leads in
      bytes += report.add(leads)
    }
    return String(decoding: bytes + report.end(), as: UTF8.self)
  }

  @Test("every lead's points add up to its score, in JSON as in the engine", arguments: Language.allCases)
  func json(_ language: Language) async throws {
    let text = try await report(.json, language)
    let leads = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(leads.count == 6)
    for lead in leads {
      let factors = try #require(lead["factors"] as? [[String: Any]])
      #expect(factors.compactMap { $0["points"] as? Int }.reduce(0, +) == lead["score"] as? Int)
    }
  }

  @Test("tables fit 100 columns and are tame", arguments: Language.allCases)
  func table(_ language: Language) async throws {
    let text = try await report(.table, language)
    #expect(text.contains("CM1"))
    #expect(!text.contains("\u{1B}"))
    for line in text.split(separator: "\n") { #expect(TerminalText.width(String(line)) <= 100, "\(line)") }
  }

  @Test("a spreadsheet meets no formula")
  func csv() async throws {
    let text = try await report(.csv, .es)
    #expect(text.contains(",'=Obras & Cía,"))
    #expect(text.split(separator: "\r\n").count == 7)
  }

  @Test("one pair is explained with every gate")
  func explain() async throws {
    let station = MatchStation(
      catalog: Self.catalog, policy: try CatalogStation.policy("balanced", in: Self.catalog),
      postings: [Self.posting], asOf: Self.asOf)
    let person = try #require(try people().first)
    let pair = station.explain(person, Self.posting)
    #expect(pair.gates.map(\.gate) == Gate.allCases)
    #expect(!pair.sources.isEmpty)
  }

  @Test("a policy that no catalog has is a mistake of usage")
  func policy() {
    #expect(throws: CommandFailure.self) { try CatalogStation.policy("nothing", in: Self.catalog) }
  }
}
