import Oficio

/// Reads the papers and licences an advert speaks of.
struct CertificateReader {
  /// The certificates catalog as words.
  private let lexicon: Lexicon
  private let certificates: CatalogTable<Certificate>
  private let licences: LicenceReader

  init(lexicon: Lexicon, certificates: CatalogTable<Certificate>) {
    self.lexicon = lexicon
    self.certificates = certificates
    licences = LicenceReader(certificates)
  }

  func read(_ reading: Reading) -> [CertificateAsk] {
    var asks = licences.read(reading)
    let named = lexicon.matches(in: reading.words.tokens).filter { holds($0, in: reading) }
    let papers = reading.all(.paper)
    var next = 0
    for match in papers {
      guard let kind = CertificateKind(rawValue: reading.value(match)) else { continue }
      while next < named.count, named[next].range.upperBound <= match.start { next += 1 }
      let type = named[next...].prefix { $0.range.lowerBound < match.end }
        .first { certificates.entries[$0.row].kind == kind }
      add(kind, type.map { certificates.entries[$0.row].id }, match.range, reading, &asks)
    }
    for match in named where !overlaps(match.range, .paper, reading) {
      let kind = certificates.entries[match.row].kind
      // The class decides a licence, so the licence reader speaks of licences; records have a reader of their own.
      guard kind != .drivingLicence, !overlaps(match.range, .recordWord, reading) else { continue }
      add(kind, certificates.entries[match.row].id, match.range, reading, &asks)
    }
    return asks
  }

  private func overlaps(_ range: Range<Int>, _ trigger: Trigger, _ reading: Reading) -> Bool {
    reading.family(of: trigger, in: max(0, range.lowerBound - 8)..<range.upperBound).contains {
      $0.range.overlaps(range) && $0.trigger != .paperTrap
    }
  }

  private func holds(_ match: LexiconMatch, in reading: Reading) -> Bool {
    guard let country = reading.country else { return true }
    return certificates.entries[match.row].jurisdiction == country
  }

  private func add(
    _ kind: CertificateKind, _ type: String?, _ range: Range<Int>, _ reading: Reading, _ asks: inout [CertificateAsk]
  ) {
    guard !asks.contains(where: { $0.kind == kind && $0.type == type }) else { return }
    // A word without a type says nothing beside one that has it.
    if type == nil, kind != .other, asks.contains(where: { $0.kind == kind }) { return }
    if type != nil { asks.removeAll { $0.kind == kind && $0.type == nil && kind != .drivingLicence } }
    let need = CertificateNeed(reading.isNegated(range) ? .notRequired : reading.demand(on: range))
    asks.append(CertificateAsk(kind: kind, type: type, need: need, reading.provenance(range, .stated)))
  }
}

extension CertificateNeed {
  /// The need that a demand in words comes to.
  init(_ demand: Demand) {
    switch demand {
    case .indispensable, .plain: self = .required
    case .preferred: self = .preferred
    case .notRequired: self = .notRequired
    }
  }
}
