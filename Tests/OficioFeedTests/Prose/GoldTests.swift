import Foundation
import Testing

@testable import Oficio
@testable import OficioFeed

/// Measures reading on labelled adverts, where they stand beside the repository; silent elsewhere.
@Suite(.serialized) struct GoldTests {
  /// `../shared` beside the repository, or the folder that OFICIO_SHARED names.
  static let shared: URL? = {
    let named = ProcessInfo.processInfo.environment["OFICIO_SHARED"].map { URL(filePath: $0) }
    let folder = named ?? PhraseFiles.root.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.appending(path: "gold/dev.xml").path) ? folder : nil
  }()
  /// This repository's catalogs, then those that OFICIO_CATALOGS names.
  static let catalogs: [URL] = {
    let named = ProcessInfo.processInfo.environment["OFICIO_CATALOGS"].map { URL(filePath: $0) }
    return [PhraseFiles.root.appending(path: "Catalogs")] + (named.map { [$0] } ?? [])
  }()

  @Test(.enabled(if: shared != nil)) func `prints what is read rightly of the labelled adverts`() throws {
    let gold = try #require(Self.shared).appending(path: "gold")
    let reader = ProseReader(phrases: PhraseFiles.read.catalog, catalog: GoldCatalog.load(from: Self.catalogs))
    var lines = ""
    for advert in GoldAdverts.read(gold.appending(path: "dev.xml")) {
      var posting = Posting(key: advert.id, feed: "gold", sourceId: advert.id, title: advert.title, text: advert.text)
      let notes = reader.read(&posting, country: advert.country)
      lines += GoldJSON.line(posting, notes) + "\n"
    }
    let keep = ProcessInfo.processInfo.environment["OFICIO_KEEP_GOLD"].map { URL(filePath: $0) }
    let out = (keep ?? FileManager.default.temporaryDirectory).appending(path: "oficio-gold.jsonl")
    try lines.write(to: out, atomically: true, encoding: .utf8)
    defer { if keep == nil { try? FileManager.default.removeItem(at: out) } }
    let score = Process()
    score.executableURL = URL(filePath: "/usr/bin/env")
    score.arguments = [
      "python3", gold.appending(path: "score.py").path, gold.appending(path: "dev-labels.jsonl").path, out.path,
    ]
    try score.run()
    score.waitUntilExit()
    #expect(score.terminationStatus == 0)
  }

  @Test(.enabled(if: shared != nil)) func `reads every advert at hand without stopping, and says how fast`() throws {
    let folder = try #require(Self.shared).appending(path: "ads")
    let reader = ProseReader(phrases: PhraseFiles.read.catalog, catalog: GoldCatalog.load(from: Self.catalogs))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xml") }
      .sorted()
    for name in names {
      let adverts = GoldAdverts.read(folder.appending(path: name))
      var postings = adverts.map { Posting(key: $0.id, feed: name, sourceId: $0.id, title: $0.title, text: $0.text) }
      let bytes = postings.reduce(0) { $0 + $1.text.utf8.count + $1.title.utf8.count }
      // Processor time, so that other work on the machine does not count.
      let start = clock()
      for index in postings.indices { reader.read(&postings[index], country: adverts[index].country) }
      let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      if let folder = ProcessInfo.processInfo.environment["OFICIO_KEEP_GOLD"] {
        let lines = postings.map { GoldJSON.line($0, ProseNotes(language: .es)) }.joined(separator: "\n")
        try lines.write(to: URL(filePath: folder).appending(path: name + ".jsonl"), atomically: true, encoding: .utf8)
      }
      func share(_ test: (Posting) -> Bool) -> Int { postings.filter(test).count * 100 / max(postings.count, 1) }
      print(
        "\(name): \(postings.count) adverts, \(Double(bytes) / seconds / 1e6) MB/s; % with records \(share { !$0.recordChecks.isEmpty })",
        "papers \(share { !$0.certificates.isEmpty }) shifts \(share { !$0.shifts.isEmpty }) pay \(share { $0.pay != nil })",
        "formality \(share { $0.formality != nil }) education \(share { $0.education != nil }) experience \(share { $0.experience != nil })",
        "age \(share { $0.asks.age != nil }) sex \(share { $0.asks.sex != nil }) risks \(share { !$0.risks.isEmpty })")
    }
  }
}
