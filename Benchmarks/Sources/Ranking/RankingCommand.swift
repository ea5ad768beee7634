import ArgumentParser
import Foundation
import Judging
import Oficio
import OficioMatch

extension Part: ExpressibleByArgument {}

/// `ranking`: how well the engine's order of leads agrees with a person's judgement, as Markdown.
@main
struct RankingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranking",
    abstract: "Measures the order of leads against judged pairs: nDCG, Kendall's tau-b, baselines, weights left out.",
    usage: "ranking --policy balanced --seed 1")

  @Option(help: "Profiles, JSON Lines.") var people = "ranking/people.jsonl"
  @Option(help: "A feed; its base name is its id.") var feed = "ranking/postings.xml"
  @Option(help: "Judgements, JSON Lines: trainee, posting, grade 0 to 4, reason.")
  var judgements = "ranking/judgements.jsonl"
  @Option(help: "A second judge's file: how far the two agree.") var second: String?
  @Option(help: "Id of the policy that is looked at closely; all are compared.") var policy = "balanced"
  @Option(help: "The day of the run, YYYY-MM-DD.") var date = "2026-11-21"
  @Option(help: "Catalog folder; several may be given, later ones win entry by entry.") var catalogs = ["../Catalogs"]
  @Option(help: "tune or check: half of the people, drawn by the seed.") var part: Part?
  @Option(help: "Pairs of the largest disagreement.") var disagreements = 10
  @Option(help: "Any number: lots, halves and intervals come from it.") var seed: UInt64 = 1

  func run() throws {
    guard let asOf = CivilDate(date) else { throw ValidationError("\(date) is not a date; write YYYY-MM-DD") }
    let (catalog, _) = CatalogReader.read(folders: catalogs)
    guard let chosen = catalog.policies[policy] else {
      let known = catalog.policies.entries.map(\.id).joined(separator: ", ")
      throw ValidationError("there is no policy \(policy); name one of: \(known)")
    }
    var set = try JudgedSet(
      people: people, feed: feed, judgements: judgements, catalogs: catalogs, catalog: catalog, asOf: asOf)
    if let part { set.keep(part, seed: seed) }
    let report = RankingReport(given: set, seed: seed)
    let compiled = { (policy: Policy) in
      Matcher(catalog: catalog, policy: policy, postings: set.postings, asOf: asOf)
    }
    let matcher = compiled(chosen)
    let half = part.map { ", the half `\($0.rawValue)`" } ?? ""
    print("\(set.people.count) people\(half), \(set.postings.count) postings, as of \(asOf), seed \(seed)")
    if let second { print("\n" + report.agreement(try JudgedSet.judgements(second))) }
    print("\n## Orders: means over people, with 95 % intervals\n")
    let orders = contestants(catalog, matcher, set, ideal: report.ideal, compiled)
    print(report.comparison(orders, against: .engine(matcher, name: "`\(policy)`")))
    print("\n## Grades and verdicts (`\(policy)`)\n\n" + report.crosstab(matcher))
    print("\n## Weights left out (`\(policy)`)\n\n" + report.ablation(chosen, compiled))
    print("\n## People (`\(policy)`)\n\n" + report.people(.engine(matcher, name: policy)))
    print("\n## Largest disagreements (`\(policy)`)\n\n" + report.disagreements(matcher, count: disagreements))
  }

  private func contestants(
    _ catalog: Catalog, _ matcher: Matcher, _ set: JudgedSet, ideal: Contestant, _ compiled: (Policy) -> Matcher
  ) -> [Contestant] {
    [ideal] + catalog.policies.entries.map { .engine(compiled($0), name: "`\($0.id)`") } + [
      .openedByScore(matcher), .tradelessLast(matcher), .gates(matcher), .score(matcher), .factor(.skills, matcher),
      .pay(set.postings), .newest(set.postings),
      .lot(set.postings, seed: seed),
    ]
  }
}
