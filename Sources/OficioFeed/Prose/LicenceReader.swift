import Oficio

/// Reads driving licences with their classes.
struct LicenceReader {
  /// The catalog's licences by jurisdiction and class, as its key.
  private let types: [String: [String: String]]

  init(_ certificates: CatalogTable<Certificate>) {
    var types: [String: [String: String]] = [:]
    for entry in certificates.entries where entry.kind == .drivingLicence {
      guard let key = entry.class.flatMap(Self.key) else { continue }
      // Of two with one class the first counts.
      types[entry.jurisdiction, default: [:]][key] = types[entry.jurisdiction]?[key] ?? entry.id
    }
    self.types = types
  }

  func read(_ reading: Reading) -> [CertificateAsk] {
    var asks: [CertificateAsk] = []
    var readTo = 0
    for match in reading.family(of: .licenceWord) where match.start >= readTo {
      switch match.trigger {
      case .licenceWord:
        let (classes, end) = classes(after: match.end, reading)
        // A bare word for "licence" may be a leave or a software licence: it needs a class beside it.
        guard !classes.isEmpty || reading.value(match) == "driving" else { continue }
        add(classes, match.start..<end, reading, &asks)
        readTo = end
      case .licenceClassWord:
        // "Chofer clase A5": a class with a level can only be a licence.
        guard let (licence, _) = reading.licenceClass(at: match.end, afterClassWord: true), licence.level > 0 else {
          continue
        }
        let (classes, end) = classes(after: match.start, reading)
        add(classes, match.start..<end, reading, &asks)
        readTo = end
      default: break
      }
    }
    return asks
  }

  /// The classes named in the words after a licence, and where they end.
  private func classes(after start: Int, _ reading: Reading) -> ([String], Int) {
    var found: [String] = []
    var end = start
    var index = start
    var afterClassWord = false
    var skipped = 0
    let sentence = reading.sentence(of: max(0, start - 1))
    while index < sentence.upperBound, skipped <= 4 {
      if let word = reading.match(.licenceClassWord, at: index) {
        afterClassWord = true
        index = word.end
      } else if let named = reading.match(.licenceClass, at: index) {
        append(reading.value(named), &found)
        index = named.end
        end = index
        skipped = 0
      } else if let (licence, next) = reading.licenceClass(at: index, afterClassWord: afterClassWord) {
        append(licence.written(in: reading.country), &found)
        index = next
        end = next
        skipped = 0
      } else {
        if reading.match(.licenceWord, at: index) != nil, !found.isEmpty { break }
        let joins = reading.match(.alternative, at: index) != nil || reading.match(.conjunction, at: index) != nil
        if !joins { afterClassWord = false }
        skipped += joins ? 1 : found.isEmpty ? 1 : 2
        index += 1
      }
    }
    return (found, end)
  }

  private func append(_ name: String, _ found: inout [String]) {
    if !found.contains(name) { found.append(name) }
  }

  private func add(_ classes: [String], _ range: Range<Int>, _ reading: Reading, _ asks: inout [CertificateAsk]) {
    let need = CertificateNeed(reading.isNegated(range) ? .notRequired : reading.demand(on: range))
    let provenance = reading.provenance(range, .stated)
    guard !classes.isEmpty else {
      if asks.isEmpty { asks.append(CertificateAsk(kind: .drivingLicence, need: need, provenance)) }
      return
    }
    asks.removeAll { $0.class == nil }
    for name in classes where !asks.contains(where: { $0.class == name }) {
      asks.append(
        CertificateAsk(
          kind: .drivingLicence, type: type(of: name, in: reading.country), class: name, need: need, provenance))
    }
  }

  /// The catalog's licence of a class in a country.
  private func type(of name: String, in country: String?) -> String? {
    country.flatMap { types[$0] }.flatMap { licences in Self.key(name).flatMap { licences[$0] } }
  }

  private static func key(_ name: String) -> String? {
    LicenceClass.parse(
      name.utf8.compactMap { byte -> UInt8? in
        let lower = byte >= 65 && byte <= 90 ? byte | 0x20 : byte
        return (97...122).contains(lower) || (48...57).contains(lower) ? lower : nil
      })?.key
  }
}
