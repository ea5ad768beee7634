import Foundation
import Oficio
import OficioMatch
import OficioReport

/// Shares as Markdown: most first, equal ones in byte order, so that the same counts are the same bytes.
struct SharesReport {
  let shares: Shares
  let words: Sentences

  var text: String {
    [
      ("Verdicts by list", verdicts), ("Verdicts by feed", feeds), ("What stands in the way, by gate", gates),
      ("What stands in the way", doors), ("To call about first", ranked(shares.callFirst)),
      ("To ask before anything, for `unclear`", ranked(shares.questions)), ("Leads a person", people),
      ("People with nothing open today", empty),
    ].map { "\n## \($0)\n\n\($1)" }.joined(separator: "\n")
  }

  private var verdicts: String {
    let sections: [Section?] = Section.allCases + [nil]
    let rows = (Verdict.allCases + [nil]).map { (verdict: Verdict?) in
      [verdict?.rawValue ?? "all"]
        + sections.map { "\(shares.count($0, verdict)) (\(percent(shares.count($0, verdict), shares.pairs)))" }
    }
    return table(["verdict"] + sections.map { $0?.rawValue ?? "all" }, rows)
  }

  private var feeds: String {
    let rows = shares.feeds.sorted { $0.key < $1.key }.map { feed, counts in
      let pairs = counts.values.reduce(0, +)
      return [feed, String(pairs)] + Verdict.allCases.map { percent(counts[$0] ?? 0, pairs) }
    }
    return table(["feed", "pairs"] + Verdict.allCases.map(\.rawValue), rows)
  }

  private var gates: String {
    // A pair may be shut at several doors of one gate: only pairs that nothing else shuts can be added up.
    let alone = Dictionary(grouping: shares.doors, by: \.key.gate).mapValues { $0.reduce(0) { $0 + $1.value.alone } }
    let rows = alone.filter { $0.value > 0 }.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    return table(["gate", "alone in the way of pairs"], rows.map { [$0.key.rawValue, number($0.value)] })
  }

  private var doors: String {
    let rows = shares.doors.sorted { ($1.value.pairs, $0.key) < ($0.value.pairs, $1.key) }.prefix(10)
    return table(
      ["gate", "subject", "pairs", "nothing else in the way"],
      rows.map { [$0.key.gate.rawValue, $0.key.subject, number($0.value.pairs), number($0.value.alone)] })
  }

  private func ranked(_ questions: [Question: Int]) -> String {
    let named = questions.map { ("\(words.whom($0.key.ask)): \(words.about($0.key.about))", $0.value) }
    let rows = named.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(10)
    return table(["question", "pairs"], rows.map { [$0.0, number($0.1)] })
  }

  private var people: String {
    func row(_ name: String, _ count: (Shares.Person) -> Int) -> [String] {
      let sorted = shares.people.map(count).sorted()
      guard let least = sorted.first, let most = sorted.last else { return [name] }
      let quarters = [1, 2, 3].map { String(sorted[(sorted.count - 1) * $0 / 4]) }
      return [name, String(least)] + quarters + [String(most), String(sorted.count { $0 == 0 })]
    }
    return table(
      ["on the sheet", "least", "quarter", "median", "three quarters", "most", "people with none"],
      [row("open") { $0.onSheet[.open] ?? 0 }, row("open or unclear") { $0.today }]
        + [Verdict.opens, .unlockable].map { verdict in row(verdict.rawValue) { $0.onSheet[verdict] ?? 0 } })
  }

  /// Of those who have nothing today, the one door that alone keeps out most of their pairs.
  private var empty: String {
    let doors = shares.people.filter { $0.today == 0 }.map {
      $0.worstDoor.map { "\($0.gate.rawValue) \($0.subject)" } ?? "no single one"
    }
    if doors.isEmpty { return "None." }
    let counts = Dictionary(grouping: doors) { $0 }.mapValues(\.count)
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return table(["alone keeps out most of their pairs", "people"], rows.map { [$0.key, String($0.value)] })
  }

  private func number(_ count: Int) -> String { "\(count) (\(percent(count, shares.pairs)))" }

  private func percent(_ part: Int, _ whole: Int) -> String {
    String(format: "%.1f %%", 100 * Double(part) / Double(max(1, whole)))
  }

  private func table(_ heading: [String], _ rows: [[String]]) -> String {
    let rule = ["---"] + Array(repeating: "---:", count: heading.count - 1)
    return ([heading, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
