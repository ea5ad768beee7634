import ArgumentParser
import Corpus
import Foundation
import Oficio
import OficioMatch
import OficioNightly
import OficioReport

extension Shape: ExpressibleByArgument {}

/// `shares`: how all pairs of some people and some adverts come out, as Markdown tables.
@main
struct SharesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shares",
    abstract: "Counts verdicts, lists, blockers, questions and open leads over all pairs of people and adverts.",
    usage: "shares --profiles ../Catalogs/demo/people.jsonl --cohort 200 --feed ../Catalogs/demo/lima.xml")

  @Option(help: "Profiles: files, folders or patterns.") var profiles: [String] = []
  @Option(help: "Invented people beside them.") var cohort = 0
  @Option(help: "lima, dense or sparse: what the invented people are like.") var shape: Shape = .lima
  @Option(help: "Any number: the invented people come from it.") var seed: UInt64 = 1
  @Option(help: "Feeds: files, folders, patterns, or ID=PATH.") var feed: [String]
  @Option(help: "The day to judge as of, YYYY-MM-DD.") var date = "2026-11-21"
  @Option(help: "Catalog folder; several may be given, later ones win entry by entry.") var catalogs = ["../Catalogs"]
  @Option(help: "Id of a policy.") var policy = "balanced"
  @Option(help: "Threads.") var jobs = 2

  func run() async throws {
    guard let asOf = CivilDate(date) else { throw ValidationError("\(date) is not a date; write YYYY-MM-DD") }
    let (catalog, _) = CatalogReader.read(folders: catalogs)
    guard let chosen = catalog.policies[policy] else { throw ValidationError("no policy \(policy) in \(catalogs)") }
    let people = try people(catalog, asOf)
    let matcher = Matcher(catalog: catalog, policy: chosen, postings: try postings(catalog, asOf), asOf: asOf)
    var shares = Shares()
    // Few people at a time: all leads of each are held at once.
    for start in stride(from: 0, to: people.count, by: jobs) {
      let together = Array(people[start..<min(people.count, start + jobs)])
      await matcher.match(together, top: matcher.liveCount, jobs: jobs) { shares.add($1, of: $0) }
    }
    let words = Sentences(language: .en, catalog: catalog)
    print("\(people.count) people, \(matcher.liveCount) adverts, as of \(asOf), policy `\(policy)`")
    print(SharesReport(shares: shares, words: words).text)
  }

  private func people(_ catalog: Catalog, _ asOf: CivilDate) throws -> [Trainee] {
    var people: [Trainee] = []
    var reader = ProfileReader(catalog: catalog)
    for file in try InputFiles.profiles.find(profiles) {
      let reading = reader.read(try ByteReader.read(file.path), file: file.path)
      if let finding = reading.findings.first { throw ValidationError("\(finding)") }
      people += reading.trainees
    }
    let corpus = try Corpus(shape: shape, seed: seed, catalog: catalog, asOf: asOf)
    return people + (0..<max(0, cohort)).map(corpus.person)
  }

  private func postings(_ catalog: Catalog, _ asOf: CivilDate) throws -> [Posting] {
    let station = try FeedStation(folders: catalogs, catalog: catalog)
    var postings: [Posting] = []
    for file in try InputFiles.feeds.find(feed) {
      let run = try station.read(file, asOf: asOf, prose: true) { postings.append($0) }
      if run.isRefused {
        throw ValidationError("\(file.path) is refused: \(run.findings.map(\.description).joined(separator: "; "))")
      }
    }
    return postings
  }
}
