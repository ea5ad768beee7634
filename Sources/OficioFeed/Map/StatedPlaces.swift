import Oficio

/// Reads where the work is: from one line, or from elements for each part.
///
/// Feeds put into a city what is none: a country, "Remote", several towns with a slash between them. Those become what
/// they are; the words stay beside them.
struct StatedPlaces {
  /// What elements say about one place.
  struct Parts: Hashable {
    var raw: String?
    var street: String?
    var postcode: String?
    var locality: String?
    var region: String?
    var country: String?

    /// The fields that the parts are of.
    var fields: [FeedField] {
      let all: [(String?, FeedField)] = [
        (raw, .placeRaw), (street, .placeStreet), (postcode, .placePostcode), (locality, .placeLocality),
        (region, .placeRegion), (country, .placeCountry),
      ]
      return all.compactMap { $0 == nil ? nil : $1 }
    }
  }

  /// What was read, and what was not.
  struct Reading {
    var places: [Place] = []
    /// The words say that the work is done from home.
    var remote: Remote?
    var problems: [Problem] = []
  }

  private let words: FeedWords

  init(words: FeedWords) { self.words = words }

  func read(_ parts: Parts) -> Reading {
    var reading = Reading()
    var parts = parts
    parts.raw = said(parts.raw)
    parts.locality = said(parts.locality)
    parts.region = said(parts.region)
    let country = parts.country.flatMap { code(of: $0, &reading) }
    let whole = parts.raw ?? whole(of: parts)
    if whole.isEmpty { return reading }
    if let locality = parts.locality {
      for piece in pieces(of: locality) {
        add(place(piece, parts.region, country), whole, &reading)
      }
    } else if parts.region != nil || parts.raw == nil {
      add(place(nil, parts.region, country), whole, &reading)
    } else {
      let all = pieces(of: whole)
      for piece in all { add(line(piece, country), all.count > 1 ? piece : whole, &reading) }
    }
    return reading
  }

  private func whole(of parts: Parts) -> String {
    let town = [parts.postcode, parts.locality].compactMap { $0 }.joined(separator: " ")
    return [parts.street, town, parts.region, parts.country].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private func add(_ found: (place: Place, remote: Remote?), _ raw: String, _ reading: inout Reading) {
    reading.remote = reading.remote ?? found.remote
    var place = found.place
    // Work from nowhere in particular has no place.
    if found.remote != nil, place == Place() { return }
    place.raw = raw
    if !reading.places.contains(place) { reading.places.append(place) }
  }
}

// MARK: - Parts

extension StatedPlaces {
  /// Nil for words that say nothing ("Not specified").
  private func said(_ text: String?) -> String? {
    text.flatMap { words.value(of: $0, kind: "nothing") == nil ? $0 : nil }
  }

  private func code(of country: String, _ reading: inout Reading) -> String? {
    if Self.isCode(country) { return country.uppercased() }
    if let code = words.value(of: country, kind: "country") { return code }
    reading.problems.append(Problem(code: "unknown-value", field: "places.country", raw: country))
    return nil
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0 & 0xDF) }
  }

  /// What elements of their own say, with what is no town or region taken out.
  private func place(
    _ locality: String?, _ region: String?, _ country: String?
  ) -> (place: Place, remote: Remote?) {
    var place = Place(locality: locality, region: region, country: country)
    var remote: Remote?
    if let word = locality.flatMap(remoteWord) {
      remote = word
      place.locality = nil
    }
    // The number of a municipality is no name.
    if let name = place.locality, !name.utf8.contains(where: { $0 >= 0x41 }) { place.locality = nil }
    if let code = place.locality.flatMap(countryNamed), country == nil || country == code {
      place.country = code
      if words.value(of: code, kind: "namesakeCity") == nil { place.locality = nil }
    }
    if let name = place.region, remoteWord(name) != nil || countryNamed(name).map({ $0 == place.country }) == true {
      place.region = nil
    }
    return (place, remote)
  }

  /// A place written on one line: `Comas, Lima, Perú`.
  private func line(_ text: String, _ country: String?) -> (place: Place, remote: Remote?) {
    var parts = text.split(separator: ",").map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    var remote: Remote?
    if let word = parts.first.flatMap(remoteWord) {
      remote = word
      parts.removeFirst()
    }
    var place = Place(country: country)
    if let last = parts.last, parts.count > 1 || remote != nil || countryNamed(last) != nil {
      // Two letters behind a town alone may be a state's.
      let code = countryNamed(last) ?? (Self.isCode(last) && (parts.count > 2 || remote != nil) ? last : nil)
      if let code, country == nil || country == code {
        place.country = code
        if parts.count > 1 || words.value(of: code, kind: "namesakeCity") == nil { parts.removeLast() }
      }
    }
    if parts.count > 1 { place.region = parts.removeLast() }
    place.locality = parts.last
    return (place, remote)
  }

  private func remoteWord(_ text: String) -> Remote? {
    words.value(of: text, kind: "placeRemote").flatMap(Remote.init(rawValue:))
  }

  /// The code of a country that is written by its name.
  private func countryNamed(_ text: String) -> String? { words.value(of: text, kind: "country") }

  /// The places of a line that names several: `Berlin / Hamburg`, `Lima | Cusco`, `Lima; Ica`.
  private func pieces(of line: String) -> [String] {
    let bytes = Array(line.utf8)
    var pieces: [String] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x3B || byte == 0x7C || byte == 0x2F {
      // A slash within words belongs to them.
      let isBetween = index > 0 && index + 1 < bytes.count && bytes[index - 1] == 0x20 && bytes[index + 1] == 0x20
      guard byte == 0x3B || isBetween else { continue }
      pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
      start = index + 1
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces.map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// Without spaces at its ends.
  func trimmingSpaces() -> String {
    var bytes = Array(utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(validating: bytes.drop { $0 == 0x20 }, as: UTF8.self) ?? String(self)
  }
}
