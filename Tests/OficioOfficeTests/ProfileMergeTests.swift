import Oficio
import OficioTestSupport
import Testing

@testable import OficioOffice

@Suite("Merging two versions of a profile")
struct ProfileMergeTests {
  private static func merge(_ old: String, _ new: String, days: (String, String) = ("2026-01-01", "2026-11-01"))
    -> (ProfileMerge, (String) -> DataNode?)
  {
    let merge = ProfileMerge(Office.person(old, asOf: days.0), Office.person(new, asOf: days.1))
    return (merge, { merge.document.tree[$0]?.statement })
  }

  @Test("the later value counts, whichever file it stands in, and what is empty displaces nothing")
  func later() {
    let old =
      #""office":"A","maxCommuteMinutes":60,"education":{"level":"primary"},"home":{"region":"Lima","locality":"Ate"}"#
    let new = #""office":"B","maxCommuteMinutes":null,"home":{"region":"Cusco"}"#
    let forward = Self.merge(old, new)
    let backward = Self.merge(new, old, days: ("2026-11-01", "2026-01-01"))
    for (merge, value) in [forward, backward] {
      #expect(merge.notes.isEmpty)
      #expect(value("office")?.value == .text("B") && value("maxCommuteMinutes")?.value == .integer(60))
      #expect(value("education")?["level"]?.value == .text("primary"))
      // Whoever has moved has no district of the old region.
      #expect(value("home")?["region"]?.value == .text("Cusco") && value("home")?["locality"] == nil)
      #expect(value("asOf")?.value == .text("2026-11-01"))
    }
  }

  @Test("a record counts by the day its paper was seen, a certificate by the day it was issued")
  func papers() {
    let old =
      #""records":[{"kind":"criminal","shows":false,"seenOn":"2026-10-30","reparationPaid":true}],"certificates":[{"type":"pe.dni","issuedOn":"2026-06-02","inHand":false}]"#
    let new =
      #""records":[{"kind":"criminal","shows":true,"seenOn":"2025-01-01"},{"kind":"police","shows":null}],"certificates":[{"type":"pe.dni","issuedOn":"2019-06-02","expiresOn":"2027-06-02","inHand":true}]"#
    let (merge, value) = Self.merge(old, new)
    guard case .list(let records)? = value("records")?.value,
      case .list(let certificates)? = value("certificates")?.value
    else {
      Issue.record("no lists")
      return
    }
    #expect(
      records.count == 2 && records[0]["shows"]?.value == .bool(false)
        && records[0]["reparationPaid"]?.value == .bool(true))
    #expect(certificates[0]["inHand"]?.value == .bool(false) && certificates[0]["expiresOn"] == nil)
    #expect(merge.notes.isEmpty)
  }

  @Test("different values of one day are a conflict, and the first is kept")
  func conflict() {
    let day = CivilDate("2026-11-01")!
    let old = #""office":"A","records":[{"kind":"criminal","shows":false,"seenOn":"2026-10-30"}]"#
    let new = #""office":"B","records":[{"kind":"criminal","shows":true,"seenOn":"2026-10-30"}]"#
    let (merge, value) = Self.merge(old, new, days: ("2026-11-01", "2026-11-01"))
    #expect(
      merge.notes == [
        .init(path: "office", kind: .conflict(day)),
        .init(path: "records[criminal]", kind: .conflict(CivilDate("2026-10-30")!)),
      ])
    #expect(value("office")?.value == .text("A"))
  }

  @Test("an item that only the earlier version has is kept and said; what was agreed to is as said last")
  func items() {
    let old =
      #""skills":[{"skill":"bread-baking"},{"skill":"cooking"}],"consent":{"match":true,"tellEmployers":["X","Y"]}"#
    let new = #""skills":[{"skill":"cooking","level":3}],"consent":{"match":true,"tellEmployers":["Y"]}"#
    let (merge, value) = Self.merge(old, new)
    #expect(merge.notes == [.init(path: "skills[bread-baking]", kind: .kept)])
    #expect(value("consent")?["tellEmployers"]?.value == .list([DataNode(.text("Y"))]))
    guard case .list(let skills)? = value("skills")?.value else { return }
    #expect(skills.count == 2 && skills[1]["level"]?.value == .integer(3))
  }

  @Test("the same twice is the same; merging loses no fact and makes no bad profile", arguments: Seeds.range(10))
  func nothingLost(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    var tree = ProfileTree(seed: seed)
    let judge = ProfileReader(catalog: Shipped.catalog)
    for _ in 0..<10 {
      let (one, two) = (tree.document(of: world.wholeTrainee("T-1")), tree.document(of: world.wholeTrainee("T-1")))
      #expect(ProfileMerge(one, one).document == one && ProfileMerge(one, one).notes.isEmpty)
      let merged = ProfileMerge(one, two).document
      var reader = judge
      let log = FindingLog(file: "")
      #expect(reader.read([(merged.tree, true)], log: log).trainees.count == 1, "seed \(seed): \(log.findings)")
      for document in [one, two] {
        guard case .map(let members) = document.tree.value else { continue }
        for member in members where member.value.value != .null {
          #expect(merged.tree[member.key].map { $0.value != .null } == true, "seed \(seed): \(member.key)")
          guard case .list(let items) = member.value.value, ["records", "papers", "skills"].contains(member.key),
            case .list(let others)? = merged.tree[member.key]?.value
          else { continue }
          for item in items {
            let key = ["kind", "type", "skill", "text"].first { item[$0] != nil } ?? ""
            // A later “none” is a fact of its own.
            #expect(others.isEmpty || others.contains { $0[key]?.statement == item[key]?.statement }, "seed \(seed)")
          }
        }
      }
    }
  }
}
