/// Sources, classifications, places and methods of quality.
extension Source {
  init?(_ entry: EntryReader) {
    let title = entry.fields.requiredText("title")
    let location = entry.fields.requiredText("where")
    let readOn = entry.fields.date("readOn")
    guard let title, let location else { return nil }
    self.init(id: entry.id, citation: entry.citation, title: title, location: location, readOn: readOn)
  }
}

extension ClassificationEntry {
  init?(_ entry: EntryReader) {
    guard let labels = entry.someLabels() else { return nil }
    self.init(id: entry.id, citation: entry.citation, labels: labels)
  }
}

extension PlaceEntry {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let name = fields.requiredText("name")
    let aliases = fields.textOrTexts("alias") ?? []
    let kind = fields.requiredText("kind")
    let region = fields.text("region")
    let country = fields.requiredNode("country").flatMap { _ in fields.country("country") }
    _ = fields.requiredNode("lat")
    _ = fields.requiredNode("lon")
    let latitude = fields.number("lat", in: -90...90)
    let longitude = fields.number("lon", in: -180...180)
    guard let name, let kind, let country, let latitude, let longitude else { return nil }
    self.init(
      id: entry.id, citation: entry.citation, name: name, aliases: aliases, kind: kind, region: region,
      country: country, latitude: Int((latitude * 1000).rounded()), longitude: Int((longitude * 1000).rounded()))
  }
}

extension PlacePair {
  init?(_ entry: EntryReader) {
    let fields = entry.fields
    let from = entry.requiredReference("from", to: .places)
    let to = entry.requiredReference("to", to: .places)
    let minutes = fields.requiredInteger("minutes", in: 0...1440)
    let isOneWay = fields.boolean("oneWay") ?? false
    guard let from, let to, let minutes else { return nil }
    self.init(id: entry.id, citation: entry.citation, from: from, to: to, minutes: minutes, isOneWay: isOneWay)
  }
}

extension QualityMethod {
  init?(_ entry: EntryReader) {
    guard let labels = entry.requiredLabels(), let method = entry.fields.requiredNode("method") else { return nil }
    self.init(id: entry.id, citation: entry.citation, labels: labels, method: method)
  }
}
