import Foundation
import Oficio

/// A set of the MELO benchmark: titles of a national classification, names of ESCO concepts, and which names each title
/// means. Names of one concept have ids that begin alike, `C001500_pt_000`.
public struct MeloSet {
  /// Titles by id.
  public let queries: [(id: String, text: String)]
  /// Names by id, in the order of the file.
  public let elements: [(id: String, text: String)]
  /// Ids of the names that a title means.
  public let relevant: [String: Set<String>]
  /// Places of the names of each concept, in the order of the file.
  public let concepts: [(id: String, elements: [Int])]
  private let uris: [String: String]

  /// Reads the three files of a set; `concept_mapping.tsv` (id and URI of each name) is used when it is there.
  public init(folder: String) throws {
    queries = try Self.rows(folder + "/queries.tsv").map { ($0[0], $0[1]) }
    elements = try Self.rows(folder + "/corpus_elements.tsv").map { ($0[0], $0[1]) }
    var relevant: [String: Set<String>] = [:]
    for row in try Self.rows(folder + "/annotations.tsv") where row.count > 2 {
      relevant[row[0], default: []].insert(row[2])
    }
    self.relevant = relevant
    let mapping = (try? Self.rows(folder + "/concept_mapping.tsv")) ?? []
    uris = Dictionary(mapping.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    var places: [String: Int] = [:]
    var concepts: [(id: String, elements: [Int])] = []
    for (row, element) in elements.enumerated() {
      let concept = String(element.id.prefix { $0 != "_" })
      if let place = places[concept] {
        concepts[place].elements.append(row)
      } else {
        places[concept] = concepts.count
        concepts.append((concept, [row]))
      }
    }
    self.concepts = concepts
  }

  private static func rows(_ path: String) throws -> [[String]] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }.filter { $0.count > 1 }
  }

  /// ISCO unit groups by URI, as a catalog with ESCO in it says.
  func units(from catalog: Catalog) -> [String: String] {
    Dictionary(
      catalog.occupations.entries.compactMap { entry in entry.esco.map { ($0, entry.isco) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// An index that knows nothing of concepts: each name stands alone, as the published methods rank them.
  func aloneIndex(_ words: [TitleWords], _ language: Language) -> (index: LookupIndex, rows: [[Int]]) {
    let alone = elements.map { LookupConcept(id: $0.id, label: $0.text, names: [.init($0.text, .preferred)]) }
    return (LookupIndex(concepts: alone, words: words, language: language), elements.indices.map { [$0] })
  }

  /// An index of the concepts, groups of ISCO behind the occupations; with units also as evidence for these.
  func conceptIndex(
    _ words: [TitleWords], _ language: Language, _ units: [String: String]?
  ) -> (index: LookupIndex, rows: [[Int]]) {
    var groups: [String: String] = [:]
    var found: [LookupConcept] = []
    var rows: [[Int]] = []
    for (id, places) in concepts {
      let uri = uris[elements[places[0]].id] ?? ""
      if units != nil, let last = uri.split(separator: "/").last, uri.contains("/isco/C") {
        if last.utf8.count >= 4 { groups[String(last.dropFirst())] = elements[places[0]].text }
        continue
      }
      let names = places.enumerated().map {
        LookupConcept.Name(elements[$0.element].text, $0.offset == 0 ? .preferred : .other)
      }
      found.append(
        LookupConcept(id: id, isco: units?[uri], esco: uri, label: elements[places[0]].text, names: names))
      rows.append(places)
    }
    return (LookupIndex(concepts: found, groups: groups, words: words, language: language), rows)
  }

  /// Mean average precision over names, mean reciprocal rank of the concept, and the share of titles found first and
  /// among the first five.
  func judge(
    _ name: String, _ searched: (index: LookupIndex, rows: [[Int]]), _ language: Language, misses: Bool
  ) -> String {
    var precision = 0.0
    var reciprocal = 0.0
    var (first, five) = (0, 0)
    var lines: [String] = []
    for query in queries {
      let relevant = relevant[query.id] ?? []
      let hits = searched.index.rank(query.text, top: .max, floor: 1, explains: false)
      precision += AveragePrecision.of(
        hits.lazy.flatMap { searched.rows[$0.row] }.map { elements[$0].id }, relevant: relevant)
      let place = hits.firstIndex { searched.rows[$0.row].contains { relevant.contains(elements[$0].id) } }
      if let place {
        reciprocal += 1 / Double(place + 1)
        first += place == 0 ? 1 : 0
        five += place < 5 ? 1 : 0
      }
      if misses, place != 0 {
        lines.append("  \(place.map { "\($0 + 1)" } ?? "–")\t\(query.text)\t\(hits.first?.name ?? "–")")
      }
    }
    let count = Double(queries.count)
    let figures =
      "\(name): MAP \(Self.three(precision / count)), MRR \(Self.three(reciprocal / count)), "
      + "first \(Self.three(Double(first) / count)), first five \(Self.three(Double(five) / count))"
    return ([figures] + lines).joined(separator: "\n")
  }

  private static func three(_ number: Double) -> String { String(format: "%.3f", number) }
}
