import Corpus
import Foundation
import Judging
import Oficio
import OficioFeed

/// People, postings and what a judge said of them, checked against each other.
struct JudgedSet {
  var people: [Trainee]
  var postings: [Posting]
  var judgements: JudgementFile

  /// What makes a set unusable, in words.
  struct Unusable: Error, CustomStringConvertible {
    var description: String
  }

  /// Reads the three files; anything wrong in one of them stops it.
  init(people: String, feed: String, judgements: String, catalogs: [String], catalog: Catalog, asOf: CivilDate) throws {
    self.people = try Self.people(people, catalog)
    postings = try Self.postings(feed, catalogs, catalog, asOf)
    self.judgements = try Self.judgements(judgements)
    let known = (Set(self.people.map(\.id)), Set(postings.map(\.key)))
    for judgement in self.judgements.judgements {
      if !known.0.contains(judgement.trainee) {
        throw Unusable(description: "\(judgements): no profile has the id \(judgement.trainee)")
      }
      if !known.1.contains(judgement.posting) {
        throw Unusable(description: "\(judgements): no posting has the key \(judgement.posting)")
      }
    }
  }

  /// The judgements of a file, of this set or of a second judge.
  static func judgements(_ path: String) throws -> JudgementFile { try JudgementFile(bytes(path), file: path) }

  /// Keeps half of the people, drawn by lot: `tune` and `check` of one seed share nobody.
  mutating func keep(_ part: Part, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var ids = people.map(\.id).sorted()
    for place in ids.indices.dropFirst().reversed() { ids.swapAt(place, random.below(place + 1)) }
    let half = ids.count / 2
    let kept = Set(part == .tune ? ids.prefix(half) : ids.dropFirst(half))
    people.removeAll { !kept.contains($0.id) }
  }

  /// The judged postings of a person, by key in byte order.
  func judged(_ trainee: Trainee) -> [Judgement] {
    postings.compactMap { judgements.judgement(trainee.id, $0.key) }.sorted { $0.posting < $1.posting }
  }

  private static func people(_ path: String, _ catalog: Catalog) throws -> [Trainee] {
    var reader = ProfileReader(catalog: catalog)
    let reading = reader.read(try bytes(path), file: path)
    if let finding = reading.findings.first { throw Unusable(description: "\(finding)") }
    return reading.trainees
  }

  private static func postings(
    _ path: String, _ catalogs: [String], _ catalog: Catalog, _ asOf: CivilDate
  ) throws -> [Posting] {
    var (mappings, phrases) = ([FeedMapping](), PhraseCatalog())
    for folder in catalogs.reversed() where FileManager.default.fileExists(atPath: folder + "/feeds") {
      mappings += try FeedMappings(folder: folder + "/feeds").mappings
    }
    for folder in catalogs { _ = phrases.add(folder: folder + "/phrases") }
    let prose = ProseReader(phrases: phrases, catalog: catalog)
    var postings: [Posting] = []
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    let report = try FeedReader(mappings: mappings).read(
      .file(path), feed: name, asOf: asOf,
      prose: { prose.postings(of: $0, country: $0.places.first { $0.value.country != nil }?.value.country) },
      each: { postings.append($0) })
    if report.quarantinedCount > 0 {
      throw Unusable(description: "\(path): \(report.quarantinedCount) postings cannot be read; see oficio feed check")
    }
    return postings
  }

  private static func bytes(_ path: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Unusable(description: "\(path): cannot be read")
    }
    return data
  }
}

/// Half of the people: one to tune on, the other to see whether it was worth anything.
enum Part: String, CaseIterable { case tune, check }
