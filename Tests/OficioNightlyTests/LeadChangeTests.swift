import Foundation
import Oficio
import OficioMatch
import OficioReport
import OficioTestSupport
import Testing

@testable import OficioNightly

@Suite("Changes since the last run")
struct LeadChangeTests {
  private static func lead(
    _ trainee: String, _ posting: String, _ verdict: Verdict = .open, opensOn: String? = nil,
    _ section: Section = .leads
  ) -> Lead {
    var lead = Lead(trainee: trainee, posting: posting, asOf: Shipped.day("2026-11-22"), policy: "balanced")
    lead.verdict = verdict
    lead.opensOn = opensOn.flatMap(CivilDate.init)
    lead.section = section
    return lead
  }

  private static func changes(_ before: [Lead], _ now: [Lead]) -> [String] {
    LeadChange.between(before.map(ListedLead.init), now.map(ListedLead.init)) { _ in .offer }.map {
      "\($0.kind) \($0.posting)\($0.reason.map { " \($0)" } ?? "")"
    }
  }

  @Test("a list that stands has no changes, whatever its order and its ranks")
  func same() {
    var second = Self.lead("T", "b")
    second.rank = 7
    #expect(Self.changes([Self.lead("T", "a"), Self.lead("T", "b")], [second, Self.lead("T", "a")]) == [])
  }

  @Test("new and changed leads come in the order of the list, then those that are gone in the order of theirs")
  func order() {
    let before = [Self.lead("T", "d"), Self.lead("T", "c"), Self.lead("T", "b"), Self.lead("T", "a")]
    let now = [Self.lead("T", "z"), Self.lead("T", "a", .opens, opensOn: "2027-01-01"), Self.lead("T", "c")]
    #expect(Self.changes(before, now) == ["new z", "changed a", "gone d offer", "gone b offer"])
  }

  @Test(
    "verdict, first day and section are looked at",
    arguments: [
      lead("T", "a", .unclear), lead("T", "a", .open, opensOn: "2027-01-01"), lead("T", "a", .open, .risk),
    ])
  func what(_ now: Lead) { #expect(Self.changes([Self.lead("T", "a")], [now]) == ["changed a"]) }

  /// Writes an office twice and returns the changes of the second time.
  private func office(_ before: [(String, [Lead])], _ now: [(String, [Lead])]) throws -> [String] {
    let scratch = try ScratchFolder()
    let report = LeadReport(.jsonl, context: ReportContext(language: .en))
    for (folder, people) in [("old", before), ("new", now)] {
      try FileManager.default.createDirectory(atPath: "\(scratch.path)/\(folder)", withIntermediateDirectories: true)
      let last = folder == "old" ? nil : PublishedRun("\(scratch.path)/old")
      let writer = RunWriter("\(scratch.path)/\(folder)", last: last, report: report, reason: { _ in .list })
      for (id, leads) in people {
        var trainee = Trainee(id: id, jurisdiction: "PE", asOf: Shipped.day("2026-11-22"))
        trainee.office = "cusco"
        try writer.add(NightPerson(trainee), leads, isMatched: !leads.isEmpty)
      }
      try writer.finish()
      let files = writer.leadFiles.map { #"{"path":"\#($0.path)","bytes":\#($0.bytes),"sha256":"\#($0.sha256)"}"# }
      try scratch.write(
        #"{"content":{"asOf":"x","files":[\#(files.joined(separator: ","))]},"contentDigest":"d","changes":{"files":[]}}"#,
        to: "\(folder)/manifest.json")
    }
    let text = try #require(scratch.text("new/offices/cusco/changes.jsonl"))
    return try text.split(separator: "\n").map { line in
      let change = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return ["trainee", "change", "posting", "reason"].compactMap { change[$0] as? String }.joined(separator: " ")
    }
  }

  @Test("people are compared side by side: who came, who went, who is no longer asked for")
  func sideBySide() throws {
    let changes = try office(
      [
        ("A", [Self.lead("A", "p:1")]), ("C", [Self.lead("C", "p:1"), Self.lead("C", "p:2")]),
        ("D", [Self.lead("D", "p:1")]), ("E", [Self.lead("E", "p:1")]),
      ],
      [("B", [Self.lead("B", "p:1")]), ("C", [Self.lead("C", "p:2")]), ("D", []), ("F", [])])
    #expect(
      changes == [
        "A gone p:1 trainee", "B new p:1", "C gone p:1 list", "D gone p:1 trainee", "E gone p:1 trainee",
      ])
  }

  @Test("an office that has nobody left is told what is gone, and has no list")
  func nobodyLeft() throws {
    #expect(try office([("A", [Self.lead("A", "p:1")])], []) == ["A gone p:1 trainee"])
  }

  @Test("a run with a file that is cut, changed or missing is no run to compare with", arguments: [0, 1, 2])
  func damaged(_ how: Int) throws {
    let scratch = try ScratchFolder()
    try scratch.write("hola", to: "offices/a/leads.jsonl")
    // The digest is that of `printf hola | sha256sum`.
    try scratch.write(
      """
      {"content":{"asOf":"2026-11-22","files":[{"path":"offices/a/leads.jsonl","bytes":4,
      "sha256":"b221d9dbb083a7f33428d7c2a3c3198ae925614d70210e28716ccaa7cd4ddb79"}]},
      "contentDigest":"d","changes":{"files":[]}}
      """, to: "manifest.json")
    #expect(PublishedRun(scratch.path)?.offices == ["offices/a"])
    switch how {
    case 0: try scratch.write("hol", to: "offices/a/leads.jsonl")
    case 1: try scratch.write("holo", to: "offices/a/leads.jsonl")
    default: unlink("\(scratch.path)/offices/a/leads.jsonl")
    }
    #expect(PublishedRun(scratch.path) == nil)
  }
}
