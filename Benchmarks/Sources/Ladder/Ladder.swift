import ArgumentParser
import Corpus
import Foundation
import Oficio
import OficioMatch

extension Shape: ExpressibleByArgument {}

/// `ladder`: how the time of matching grows with the number of postings, as Markdown tables.
@main
struct Ladder: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ladder",
    abstract: "Measures compiling, rows, kernel, explaining and whole matches over growing numbers of postings.",
    usage: "ladder --shape lima --people 64 --postings 1000,10000,100000 --seed 1")

  @Option(help: "lima, dense or sparse.") var shape: Shape = .lima
  @Option(help: "People judged at each step.") var people = 32
  @Option(help: "Numbers of postings, with commas.") var postings = "1000,10000,100000"
  @Option(help: "Rounds; the fastest counts, as the machine is shared.") var rounds = 3
  @Option(help: "Leads shown for each list and verdict.") var top = 20
  @Option(help: "Any number.") var seed: UInt64 = 1
  @Option(help: "The day of the run, YYYY-MM-DD.") var date = "2026-11-21"
  @Option(help: "Catalog folder.") var catalogs = "../Catalogs"
  @Option(help: "Id of a policy.") var policy = "balanced"

  func run() async throws {
    guard let asOf = CivilDate(date) else { throw ValidationError("\(date) is not a date; write YYYY-MM-DD") }
    let counts = postings.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
    guard !counts.isEmpty, people > 0, rounds > 0 else {
      throw ValidationError("give at least one number of postings, one person and one round")
    }
    let (catalog, _) = CatalogReader.read(folders: [catalogs])
    guard let policy = catalog.policies[policy] else { throw ValidationError("no policy \(policy) in \(catalogs)") }
    let corpus = try Corpus(shape: shape, seed: seed, catalog: catalog, asOf: asOf)
    let crowd = (0..<people).map(corpus.person)
    let bench = Bench(catalog: catalog, policy: policy, asOf: asOf, people: crowd, rounds: rounds, top: top)
    print("`\(shape)`, seed \(seed), \(people) people, as of \(asOf), policy `\(policy.id)`, best of \(rounds)\n")
    print(Rung.heading(top: top))
    for count in counts {
      print(await bench.climb((0..<count).map { corpus.posting($0) }).row)
    }
  }
}
