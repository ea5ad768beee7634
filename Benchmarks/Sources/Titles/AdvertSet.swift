import Foundation
import Oficio

/// Adverts with the preferred name of the ESCO occupation that somebody gave them.
struct AdvertSet {
  private struct Advert: Decodable {
    var title: String
    var occupation: String
  }

  private struct Confusion: Hashable {
    var title: String
    var meant: String
    var found: String
  }

  private let adverts: [Advert]

  /// Reads JSON Lines.
  init(file: String) throws {
    let decoder = JSONDecoder()
    adverts = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .map { try decoder.decode(Advert.self, from: Data($0.utf8)) }
  }

  /// How often the occupation comes first, among the first five, and how often its unit group is right; then the
  /// commonest confusions. Adverts whose occupation no concept is called, and those whose title is a form's own words,
  /// say nothing and are counted apart.
  func judge(_ index: LookupIndex, top: Int) -> String {
    var rows: [String: Int] = [:]
    for (row, concept) in index.concepts.enumerated() {
      for name in concept.names where name.standing == .preferred && rows[name.text.folded] == nil {
        rows[name.text.folded] = row
      }
    }
    var (judged, first, five, unit, unlabelled, untitled) = (0, 0, 0, 0, 0, 0)
    var confusions: [Confusion: Int] = [:]
    var known: [String: [LookupHit]] = [:]
    for advert in adverts {
      guard let meant = rows[advert.occupation.folded] else {
        unlabelled += 1
        continue
      }
      if advert.title == "WORK/LOCATION" {
        untitled += 1
        continue
      }
      let hits = known[advert.title] ?? index.rank(advert.title, top: 5)
      known[advert.title] = hits
      judged += 1
      five += hits.contains { $0.row == meant } ? 1 : 0
      guard let best = hits.first else {
        confusions[Confusion(title: advert.title, meant: index.concepts[meant].label, found: "–"), default: 0] += 1
        continue
      }
      let isco = index.concepts[meant].isco
      unit += best.row == meant || isco != nil && index.concepts[best.row].isco == isco ? 1 : 0
      if best.row == meant {
        first += 1
      } else {
        let found = index.concepts[best.row].label
        confusions[Confusion(title: advert.title, meant: index.concepts[meant].label, found: found), default: 0] += 1
      }
    }
    let share = { (count: Int) in String(format: "%.3f", Double(count) / Double(max(judged, 1))) }
    let ranked = confusions.sorted { ($1.value, $0.key.title, $0.key.meant) < ($0.value, $1.key.title, $1.key.meant) }
    let lines = ranked.prefix(top).map { "\($1)\t\($0.title)\t\($0.meant)\t\($0.found)" }
    return """
      \(judged) adverts judged (\(unlabelled) without an occupation of ESCO, \(untitled) without a title)
      first \(share(first)), first five \(share(five)), unit group \(share(unit))
      times\ttitle\tmeant\tfound
      \(lines.joined(separator: "\n"))
      """
  }
}
