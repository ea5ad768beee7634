import Foundation
import Oficio
import Testing

@Suite("Activity files") struct ActivityReaderTests {
  private static let head = "trainee,posting,employer,date,state,reason\n"

  private static func read(_ text: String) -> (acts: [Activity], findings: [Finding]) {
    ActivityReader.read(Data(text.utf8), file: "a.csv")
  }

  @Test("rows are read with their columns in any order, empty cells as unknown, a row a person and job")
  func rows() throws {
    let (acts, findings) = Self.read(
      "state;date;trainee;employer;posting\nsent;2026-11-02;T-1;;f:1\n\nhired;2026-11-09;T-2;\"Pan, \"\"Casa\"\"\";\n")
    #expect(findings.isEmpty, "\(findings)")
    let days = [try #require(CivilDate("2026-11-02")), try #require(CivilDate("2026-11-09"))]
    #expect(
      acts == [
        Activity(trainee: "T-1", posting: "f:1", date: days[0], state: .sent),
        Activity(trainee: "T-2", employer: "Pan, \"Casa\"", date: days[1], state: .hired),
      ])
  }

  @Test("every state of the contract is a word", arguments: Activity.State.allCases)
  func states(state: Activity.State) {
    let (acts, findings) = Self.read(Self.head + "T-1,f:1,,2026-11-02,\(state.rawValue),'=words\n")
    #expect(findings.isEmpty && acts.map(\.state) == [state] && acts.first?.reason == "=words")
  }

  @Test(
    "a bad row is named at its place without quoting anybody, and the rest is read",
    arguments: [
      (",f:1,,2026-11-02,sent,", "missing-value 2:1"), ("T-1,,,2026-11-02,sent,", "missing-value 2:1"),
      ("T-1,f:1,,02/11/2026,sent,CANARY", "not-a-date 2:10"), ("T-1,f:1,,2026-02-30,sent,", "not-a-date 2:10"),
      ("T-1,f:1,,2026-11-02,CANARY,", "unknown-word 2:21"), ("T-1,f:1,,2026-11-02,,", "unknown-word 2:21"),
      ("12345678,f:1,,2026-11-02,sent,", "national-id-refused 2:1"), ("T-1,f:1,,2026-11-02,sent", "wrong-width 2:1"),
      ("T-1,f:1,,2026-11-02,sent,,CANARY", "wrong-width 2:1"),
    ] as [(String, String)])
  func mistakes(row: String, expected: String) {
    let (acts, findings) = Self.read(Self.head + row + "\nT-9,f:9,,2026-11-02,sent,\n")
    #expect(findings.map { "\($0.code) \($0.line):\($0.column)" } == [expected], "\(findings)")
    #expect(findings.allSatisfy { !$0.description.contains("CANARY") && !$0.remedy.isEmpty && $0.file == "a.csv" })
    #expect(acts.map(\.trainee) == ["T-9"])
  }

  @Test(
    "a file that cannot be trusted gives nothing",
    arguments: [
      ("trainee,posting,date\nT-1,f:1,2026-11-02\n", ["missing-column"]),
      ("trainee,date,state\nT-1,2026-11-02,sent\n", ["missing-column"]),
      ("trainee,posting,date,state,nombre\nT-1,f:1,2026-11-02,sent,x\n", ["name-refused"]),
      ("trainee,posting,date,state,colour\nT-1,f:1,2026-11-02,sent,x\n", ["unknown-column"]),
      ("trainee,posting,date,state,state\nT-1,f:1,2026-11-02,sent,sent\n", ["doubled-column"]),
      ("trainee,posting,date,state\nT-1,f:1,2026-11-02,sent\n\"T-2,f:1,2026-11-02,sent\n", ["bad-quotation"]),
    ] as [(String, [String])])
  func broken(text: String, codes: [String]) {
    let (acts, findings) = Self.read(text)
    #expect(acts.isEmpty && findings.map(\.code) == codes, "\(findings)")
  }

  @Test("an act prints neither who nor where")
  func printing() throws {
    let act = Activity(
      trainee: "CANARY", posting: "CANARY", employer: "CANARY", date: try #require(CivilDate("2026-11-02")),
      state: .sent, reason: "CANARY")
    var text = "\(act) \(String(reflecting: act)) \([act])"
    dump(act, to: &text)
    #expect(text.contains("sent") && !text.contains("CANARY"))
  }
}
