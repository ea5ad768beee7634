import Testing

@testable import Oficio
@testable import OficioFeed

@Suite struct PhraseCatalogTests {
  static let reader = ProseReader(phrases: PhraseFiles.read.catalog, catalog: PhraseFiles.smallCatalog)

  static func read(_ entry: PhraseEntry, _ sentence: String) -> Posting {
    var posting = Posting(key: "t:1", feed: "t", sourceId: "1", title: "", text: sentence)
    posting.language = entry.language.rawValue
    reader.read(&posting, country: entry.countries.first ?? (entry.language == .pt ? "BR" : "PE"))
    return posting
  }

  @Test func `every phrase file is well formed`() {
    #expect(
      PhraseFiles.read.findings.isEmpty, "\(PhraseFiles.read.findings.map(\.description).joined(separator: "\n"))")
    #expect(PhraseFiles.read.catalog.entries.count > 150)
  }

  @Test func `every example of the catalog is read as its entry says`() {
    for entry in PhraseFiles.read.catalog.entries {
      for example in entry.examples {
        let posting = Self.read(entry, example)
        let found = PhraseEvidence.holds(entry, posting) ?? Self.matches(entry, example)
        #expect(found, "\(entry.id): \(example)")
      }
    }
  }

  @Test func `no counter-example of the catalog is read as its entry says`() {
    for entry in PhraseFiles.read.catalog.entries {
      for example in entry.counterExamples {
        let posting = Self.read(entry, example)
        let found = PhraseEvidence.holds(entry, posting) ?? Self.matches(entry, example)
        #expect(!found, "\(entry.id): \(example)")
      }
    }
  }

  static let tables = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (language, PhraseTable(PhraseFiles.read.catalog.entries.filter { $0.language == language }))
    })

  /// Whether the words of an entry stand in a sentence.
  static func matches(_ entry: PhraseEntry, _ sentence: String) -> Bool {
    guard let table = tables[entry.language] else { return false }
    let matches = table.matches(in: TokenText(sentence).tokens, country: entry.countries.first)
    return matches[matches.places(of: entry.trigger)].contains { table.entries[$0.entry].id == entry.id }
  }

  @Test func `a pattern stands for all its phrases`() {
    #expect(PhrasePattern.expand("sin (a|b)? c") == ["sin a c", "sin b c", "sin  c"])
    #expect(PhrasePattern.expand("x(s)?") == ["xs", "x"])
    #expect(PhrasePattern.expand("(a|b (c|d))") == ["a", "b c", "b d"])
    #expect(PhrasePattern.expand("a)b(") == ["a)b"])
  }

  @Test func `mistakes of a phrase file are told with their line`() throws {
    let yaml = "catalog: phrases\nentries:\n  - id: x\n    says: record.nothing\n    wrods: [a]\n"
    var catalog = PhraseCatalog()
    let findings = catalog.add(try DataNode(yaml: yaml), language: .es, file: "x.yaml")
    #expect(Set(findings.map(\.code)) == ["missing-key", "unknown-key", "unknown-role"])
    #expect(findings.contains { $0.code == "unknown-key" && $0.line == 5 })
  }
}
