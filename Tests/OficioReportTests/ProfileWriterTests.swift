import Oficio
import OficioTestSupport
import Testing

@testable import OficioReport

@Suite("Profiles in every format")
struct ProfileWriterTests {
  private static func write(_ documents: [ProfileDocument], _ format: ProfileFormat) -> [UInt8] {
    var writer = ProfileWriter(format)
    return writer.begin() + documents.flatMap { writer.add($0) } + writer.end()
  }

  private static func read(_ bytes: [UInt8], _ format: ProfileFormat) -> ProfileReading {
    var reader = ProfileReader(catalog: Shipped.catalog, keepsDocuments: true)
    return reader.read(bytes, file: "p.\(format)", format: format)
  }

  @Test(
    "a person is the same person in every format, with absent, null and empty kept apart",
    arguments: ProfileFormat.allCases, 1...10 as ClosedRange<UInt64>)
  func roundTrip(format: ProfileFormat, seed: UInt64) throws {
    var world = RandomWorld(seed: seed)
    var tree = ProfileTree(seed: seed)
    let people = (0..<30).map { world.wholeTrainee("T-\(seed)-\($0)") }
    let documents = people.map { tree.document(of: $0) }
    let bytes = Self.write(documents, format)
    let reading = Self.read(bytes, format)
    #expect(reading.findings.allSatisfy { $0.severity == .warning }, "seed \(seed): \(reading.findings)")
    #expect(reading.trainees.count == people.count)
    for (person, read) in zip(people, reading.trainees) { #expect(person == read, "seed \(seed), \(person.id)") }
    #expect(reading.documents == documents, "seed \(seed)")
    #expect(ProfileFormat(firstBytesOf: bytes) == format)
  }

  @Test("from any format to any other and back the bytes stay", arguments: ProfileFormat.allCases)
  func everyWay(from: ProfileFormat) {
    var world = RandomWorld(seed: 99)
    var tree = ProfileTree(seed: 99)
    let bytes = Self.write((0..<20).map { tree.document(of: world.wholeTrainee("T-\($0)")) }, from)
    for other in ProfileFormat.allCases {
      let there = Self.write(Self.read(bytes, from).documents, other)
      #expect(Self.write(Self.read(there, other).documents, from) == bytes, "\(other)")
    }
  }

  @Test("the drawn people fill every field, and leave every field out")
  func everyField() {
    var world = RandomWorld(seed: 7)
    let people = (0..<300).map { world.wholeTrainee("T-\($0)") }
    let seen: [(String, (Trainee) -> Bool)] = [
      ("office", { $0.office != nil }), ("home", { $0.home?.locality != nil }),
      ("countries", { !$0.countries.isEmpty }),
      ("commute", { $0.maxCommuteMinutes != nil }), ("hours", { $0.maxHoursPerWeek != nil }),
      ("exclusions", { !$0.exclusions.isEmpty }), ("eligible", { $0.status?.eligible.isEmpty == false }),
      ("skills", { !$0.skills.isEmpty }), ("stated", { !$0.statedSkills.isEmpty }),
      ("experience", { !$0.experience.isEmpty }), ("education", { $0.education != nil }),
      ("certificates", { $0.certificates?.isEmpty == false }), ("papers", { $0.papers?.isEmpty == false }),
      ("no papers", { $0.papers?.isEmpty == true }), ("records", { $0.records?.isEmpty == false }),
      ("barredFrom", { $0.barredFrom?.isEmpty == false }), ("obligations", { $0.obligations?.isEmpty == false }),
      ("availability", { $0.availability?.isEmpty == false }), ("income", { $0.needs.monthlyIncome != nil }),
      ("wants", { !$0.wants.occupations.isEmpty }), ("sectors", { !$0.refuses.sectors.isEmpty }),
      ("employers", { !$0.refuses.employers.isEmpty }), ("contacts", { !$0.contacts.isEmpty }),
      ("sex", { $0.group?.sex != nil }), ("year", { $0.group?.birthYear != nil }),
    ]
    for (name, isFilled) in seen {
      #expect(people.contains(where: isFilled) && people.contains { !isFilled($0) }, "\(name)")
    }
  }

  @Test("no profile at all is a file that can be read", arguments: ProfileFormat.allCases)
  func nobody(format: ProfileFormat) {
    let reading = Self.read(Self.write([], format), format)
    #expect(reading.documents.isEmpty && reading.findings.isEmpty)
  }

  @Test("a profile as people see it", arguments: [ProfileFormat.yaml, .csv, .json])
  func snapshot(format: ProfileFormat) {
    let line = #"""
      {"id":"T-0142","jurisdiction":"PE","asOf":"2026-11-01","consent":{"match":true,"tellEmployers":[]},"education":null,
      "home":{"locality":"Breña","region":"Lima"},"records":[],
      "skills":[{"skill":"bread-baking","level":3,"evidence":"workshop","lastUsed":"2026-08"},{"text":"dicho \"así\"","level":null}],
      "status":{"programmes":["pe-focos"],"eligible":{"pe-creo":null}},
      "obligations":[{"name":"signature","recurrence":"FREQ=MONTHLY;BYDAY=1MO","start":"2026-11-02T08:00","minutes":300}],
      "availability":[{"days":["MO","TU"],"from":"07:00","to":"18:00"}],"needs":{"monthlyIncome":{"amount":1130.5,"currency":"PEN"}},
      "wants":{"occupations":["7512"]},"refuses":{},"contacts":[{"employer":"=Panadería, S.A."}]}
      """#
    let documents = Self.read(Array(line.utf8), .json).documents
    #expect(documents.count == 1)
    Snapshot.expect(String(decoding: Self.write(documents, format), as: UTF8.self), "profile.\(format)")
  }

  @Test("a document prints nothing but its id")
  func printing() {
    let document = ProfileDocument(
      id: "T-1", tree: DataNode(.map([.init(key: "office", value: DataNode(.text("CANARY")))])))
    var text = "\(document) \(String(reflecting: document)) \([document])"
    dump(document, to: &text)
    #expect(text.contains("T-1") && !text.contains("CANARY"))
  }
}
