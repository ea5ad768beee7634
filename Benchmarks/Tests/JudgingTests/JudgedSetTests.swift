import Foundation
import Oficio
import Testing

@testable import Judging

@Suite("Judged pairs")
struct JudgedSetTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
  private static let catalog = CatalogReader.read(folders: [root.appending(path: "../Catalogs").path]).catalog

  private func file(_ lines: String...) throws(JudgementError) -> JudgementFile {
    try JudgementFile(Data(lines.joined(separator: "\n").utf8), file: "j")
  }

  private static func line(_ posting: String, grade: Int = 2, reason: String = "near") -> String {
    #"{"trainee":"A","posting":"\#(posting)","grade":\#(grade),"reason":"\#(reason)"}"#
  }

  @Test("are found by person and posting; blank lines are nothing")
  func reads() throws {
    let file = try file(Self.line("f:1", grade: 4), "", Self.line("f:2"))
    #expect(file.judgements.count == 2)
    #expect(file.judgement("A", "f:1")?.grade == 4)
    #expect(file.judgement("A", "f:3") == nil)
  }

  @Test("stop at the first mistake and say where it stands")
  func refuses() {
    #expect(throws: JudgementError.malformed(file: "j", line: 2)) { try file(Self.line("f:1"), "{}") }
    #expect(throws: JudgementError.grade(file: "j", line: 1, 5)) { try file(Self.line("f:1", grade: 5)) }
    #expect(throws: JudgementError.noReason(file: "j", line: 1)) { try file(Self.line("f:1", reason: " ")) }
    #expect(throws: JudgementError.doubled(file: "j", line: 3, earlier: 1)) {
      try file(Self.line("f:1"), "", Self.line("f:1"))
    }
  }

  @Test("of the project cover every pair of its people and postings, each person with something to find")
  func shippedSet() throws {
    let folder = Self.root.appending(path: "ranking")
    let file = try JudgementFile(Data(contentsOf: folder.appending(path: "judgements.jsonl")), file: "judgements.jsonl")
    let people = Dictionary(grouping: file.judgements, by: \.trainee)
    #expect(people.count == 30)
    #expect(people.values.allSatisfy { Set($0.map(\.posting)).count == 40 })
    #expect(people.values.allSatisfy { $0.contains { $0.grade > 0 } })
  }

  @Test("lose one weight and share it out in proportion")
  func ablation() throws {
    var policy = try #require(Self.catalog.policies["balanced"])
    policy.weights = [.skills: 5000, .schedule: 3000, .access: 2000]
    // 3000 and 2000 of 5000: 6000 and 4000.
    #expect(policy.without(.skills).weights.filter { $0.value > 0 } == [.schedule: 6000, .access: 4000])
    // 5000 and 2000 of 7000: 7142.86 and 2857.14; the larger remainder takes the last one.
    #expect(policy.without(.schedule).weights.filter { $0.value > 0 } == [.skills: 7143, .access: 2857])
    #expect(policy.without(.network).weights.filter { $0.value > 0 } == policy.weights)
  }

  @Test("leave weights that sum to 10 000, whatever is left out of whatever policy", arguments: Factor.allCases)
  func ablationSums(_ factor: Factor) {
    for policy in Self.catalog.policies.entries {
      #expect(policy.without(factor).weights.values.reduce(0, +) == 10_000)
      #expect(policy.without(factor).weights[factor] == 0)
    }
  }
}
