import Foundation
import Judging
import Oficio
import OficioMatch

/// Prints the figures as Markdown.
struct RankingReport {
  var given: JudgedSet
  var seed: UInt64

  private var judged: [[Judgement]] { given.people.map(given.judged) }

  /// One way of ordering, person by person.
  func scores(_ contestant: Contestant) -> [Scores] {
    zip(given.people, judged).map { Scores(contestant.orders($0), $1) }
  }

  /// The judge's own order: the ceiling of every measure.
  var ideal: Contestant {
    Contestant(name: "the judge's own order") { trainee in
      let groups = Dictionary(grouping: given.judged(trainee), by: \.grade).sorted { $0.key > $1.key }
      return [groups.flatMap { $0.value.map { [$0.posting] } }]
    }
  }

  /// How many pairs have each grade under each verdict.
  func crosstab(_ matcher: Matcher) -> String {
    var counts: [String: [Int: Int]] = [:]
    for (trainee, judged) in zip(given.people, judged) {
      let leads = Contestant.leads(matcher, trainee)
      let words = Dictionary(uniqueKeysWithValues: leads.map { ($0.posting, Self.column($0)) })
      for judgement in judged {
        counts[words[judgement.posting] ?? "not live", default: [:]][judgement.grade, default: 0] += 1
      }
    }
    let columns = Verdict.allCases.map(\.rawValue) + ["belowFloor", "risk", "not live"]
    let shown = columns.filter { counts[$0] != nil }
    let rows = Judgement.grades.reversed().map { grade in
      ["\(grade)"] + shown.map { String(counts[$0]?[grade] ?? 0) }
    }
    return Self.table(["grade"] + shown, rows)
  }

  private static func column(_ lead: Lead) -> String {
    lead.section.list == 0 ? lead.verdict.rawValue : lead.section.rawValue
  }

  /// A row a way of ordering: means with their intervals, and how far nDCG@10 differs from another way's, person by person.
  func comparison(_ contestants: [Contestant], against other: Contestant) -> String {
    let others = scores(other)
    let rows = contestants.map { contestant in
      let scores = scores(contestant)
      let means = Scores.names.indices.map { part in
        Self.interval(Bootstrap.mean(of: scores.compactMap { $0.values[part] }, seed: seed))
      }
      return [contestant.name] + means + [Self.interval(difference(scores, others))]
    }
    return Self.table(["order"] + Scores.names + ["nDCG@10 less that of \(other.name)"], rows)
  }

  private func difference(_ left: [Scores], _ right: [Scores]) -> Estimate? {
    let differences = zip(left, right).compactMap { left, right -> Double? in
      guard let l = left.gainAt10, let r = right.gainAt10 else { return nil }
      return l - r
    }
    return Bootstrap.mean(of: differences, seed: seed)
  }

  /// A row a person, with the grade of what stands first.
  func people(_ contestant: Contestant) -> String {
    let rows = zip(given.people, zip(judged, scores(contestant))).map { trainee, figures in
      let first = contestant.orders(trainee).first?.joined().first.flatMap {
        given.judgements.judgement(trainee.id, $0)
      }
      let counts = [1, 3].map { least in String(figures.0.filter { $0.grade >= least }.count) }
      return [trainee.id] + counts + [first.map { String($0.grade) } ?? "–"]
        + figures.1.values.map { $0.map(Self.decimal) ?? "–" }
    }
    return Self.table(["person", "grade 1 and up", "3 and up", "grade of the first"] + Scores.names, rows)
  }

  /// What each weight is worth: how much nDCG@10 falls without it.
  func ablation(_ policy: Policy, _ matcher: (Policy) -> Matcher) -> String {
    let whole = scores(.engine(matcher(policy), name: policy.id))
    let factors = Factor.allCases.filter { policy.weights[$0, default: 0] > 0 }
    let rows = factors.map { factor in
      let part = scores(.engine(matcher(policy.without(factor)), name: factor.rawValue))
      return [
        factor.rawValue, String(policy.weights[factor, default: 0]), Self.interval(difference(whole, part)),
      ]
    }
    return Self.table(["weight set to 0", "was", "loss of nDCG@10"], rows)
  }

  /// The pairs that judge and engine place most differently.
  func disagreements(_ matcher: Matcher, count: Int) -> String {
    let titles = Dictionary(uniqueKeysWithValues: given.postings.map { ($0.key, $0.title) })
    let all = zip(given.people, judged).flatMap { Disagreement.of(Contestant.leads(matcher, $0), $1) }
    let worst = all.filter { $0.miss > 0 }.sorted(by: Disagreement.isFarther)
    return worst.prefix(count)
      .map { $0.lines(title: titles[$0.judgement.posting] ?? "") }.joined(separator: "\n")
  }

  /// How far a second judge agrees over the pairs that both judged.
  func agreement(_ second: JudgementFile) -> String {
    var (taus, same, both) = ([Double](), 0, 0)
    for judged in judged {
      let pairs = judged.compactMap { first in
        second.judgement(first.trainee, first.posting).map { (first.grade, $0.grade) }
      }
      both += pairs.count
      same += pairs.filter { $0.0 == $0.1 }.count
      if let tau = KendallTau.b(pairs.map(\.0), pairs.map(\.1)) { taus.append(tau) }
    }
    guard both > 0 else { return "The second judge judged none of these pairs." }
    let tau = Self.interval(Bootstrap.mean(of: taus, seed: seed))
    return "\(both) pairs judged twice, \(same) with the same grade; tau-b of \(taus.count) people \(tau)."
  }

  private static func interval(_ estimate: Estimate?) -> String {
    estimate.map { "\(decimal($0.mean)) [\(decimal($0.low)), \(decimal($0.high))]" } ?? "–"
  }

  private static func decimal(_ number: Double) -> String {
    let text = String(format: "%.3f", number)
    return text == "-0.000" ? "0.000" : text
  }

  private static func table(_ heading: [String], _ rows: [[String]]) -> String {
    let rule = "|---|" + String(repeating: "---:|", count: heading.count - 1)
    return
      (["| " + heading.joined(separator: " | ") + " |", rule] + rows.map { "| " + $0.joined(separator: " | ") + " |" })
      .joined(separator: "\n")
  }
}
