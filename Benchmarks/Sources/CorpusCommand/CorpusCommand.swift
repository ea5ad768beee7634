import ArgumentParser
import Corpus
import Foundation
import Oficio

extension Shape: ExpressibleByArgument {}

/// `corpus`: writes people and postings of a shape to files that any program can be run on.
@main
struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Writes people.jsonl, feed.xml and postings.jsonl of a named shape: same seed, same bytes.",
    usage: "corpus --shape lima --people 1000 --postings 10000 --seed 1 --out corpus-lima")

  @Option(help: "lima, dense or sparse.") var shape: Shape = .lima
  @Option(help: "How many people.") var people = 1000
  @Option(help: "How many postings; about 2.2 kB each in the feed.") var postings = 10_000
  @Flag(help: "Texts of the feed escaped, not in CDATA.") var escaped = false
  @Option(help: "Any number.") var seed: UInt64 = 1
  @Option(help: "The day all of it is as of, YYYY-MM-DD.") var date = "2026-11-21"
  @Option(help: "Catalog folder.") var catalogs = "../Catalogs"
  @Option(help: "Folder to write to.") var out: String

  func run() throws {
    guard let asOf = CivilDate(date) else { throw ValidationError("\(date) is not a date; write YYYY-MM-DD") }
    let (catalog, _) = CatalogReader.read(folders: [catalogs])
    let corpus = try Corpus(shape: shape, seed: seed, catalog: catalog, asOf: asOf)
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try report("people.jsonl") { stream in
      for number in 0..<people { try stream.write(ProfileWriter.line(corpus.person(number)) + "\n") }
    }
    try report("feed.xml") { stream in
      let writer = FeedWriter(corpus, isEscaped: escaped)
      try stream.write(writer.opening)
      for number in 0..<postings { try stream.write(writer.job(number)) }
      try stream.write(writer.closing)
    }
    try report("postings.jsonl") { stream in
      for number in 0..<postings { try stream.write(PostingWriter.line(corpus.posting(number, words: true)) + "\n") }
    }
  }

  private func report(_ name: String, _ fill: (inout FileStream) throws -> Void) throws {
    var stream = try FileStream(path: out + "/" + name)
    try fill(&stream)
    let bytes = stream.byteCount
    try stream.close()
    print("\(out)/\(name)\t\(bytes) bytes")
  }
}
