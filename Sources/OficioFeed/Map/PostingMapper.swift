import Crypto
import Oficio

/// Makes a posting of a raw item by the rules of one mapping, with the origin of every value.
///
/// What an element says but nobody can read becomes a problem of the posting with its words kept; nothing is guessed.
struct PostingMapper {
  let mapping: FeedMapping
  let feed: String
  let asOf: CivilDate?
  let dates: StatedDates
  let pay: StatedPay
  private var plan: FieldPlan
  private var groups: [(group: FeedMapping.Group, plan: FieldPlan)]
  /// How many items filled each column.
  var coverage: [FeedField: Int] {
    var coverage: [FeedField: Int] = [:]
    for (field, count) in zip(FeedField.allCases, counts) where count > 0 { coverage[field] = count }
    return coverage
  }
  /// Readings of pay by their words and country: feeds repeat a few hundred of them.
  var payRead: [String: StatedPay.Reading] = [:]
  let known = KnownValues()
  private var counts = [Int](repeating: 0, count: FeedField.allCases.count)

  init(_ mapping: FeedMapping, feed: String, asOf: CivilDate?, locale: String?) {
    self.mapping = mapping
    self.feed = feed
    self.asOf = asOf
    dates = StatedDates(shapes: mapping.dates, locale: locale ?? mapping.locale, words: mapping.words)
    pay = StatedPay(mapping)
    var columns = FeedField.allCases.compactMap { field in
      mapping.fields[field].map { (slot: field.slot, paths: $0) }
    }
    for (index, group) in mapping.groups.enumerated() {
      columns.append((slot: Self.firstGroup + index, paths: [group.each]))
    }
    plan = FieldPlan(columns)
    groups = mapping.groups.map { group in
      let parts = group.list.parts.enumerated().compactMap { index, part in
        group.parts[part].map { (slot: index, paths: $0) }
      }
      return (group, FieldPlan(parts))
    }
  }

  private static let firstGroup = FeedField.allCases.count

  /// The fields of an item, ready to be made into values.
  mutating func fields(_ item: RawItem) -> FieldValues {
    plan.name(item)
    return FieldValues(
      item, plan.walk(item), plan: plan, columns: Self.firstGroup, item: item.names[item.events[item.from].name])
  }

  /// The posting that an item states.
  mutating func posting(_ item: RawItem) -> Posting {
    let values = fields(item)
    for slot in counts.indices where values.has(slot) { counts[slot] += 1 }
    let title = values.line(.title) ?? ""
    let text = values.text(.text) ?? ""
    var posting = Posting(key: "", feed: feed, sourceId: values.line(.sourceId) ?? "", title: title, text: text)
    setIdentity(values, &posting)
    setPlaces(values, item, &posting)
    setDates(values, &posting)
    setWork(values, &posting)
    setAsks(values, &posting)
    setApply(values, &posting)
    setPay(values, &posting)
    for index in groups.indices { setGroup(index, item, values, &posting) }
    posting.firstSeen = asOf
    posting.lastSeen = asOf
    setKey(values, &posting)
    return posting
  }
}

// MARK: - Identity

extension PostingMapper {
  private func setIdentity(_ values: FieldValues, _ posting: inout Posting) {
    posting.language = values.line(.language).map { $0.replacing("_", with: "-") }
    posting.employer.name = values.line(.employerName)
    if let kind = word(.employerKind, values, EmployerKind.self, "employerKind", &posting) {
      posting.employer.kind = kind.value
    }
    if let state = word(.state, values, PostingState.self, "state", &posting) { posting.state = state.value }
  }

  /// `feed:sourceId`, or a digest of what makes the posting itself when the feed gives no number. Tracking parameters
  /// of the address do not count.
  private func setKey(_ values: FieldValues, _ posting: inout Posting) {
    if !posting.sourceId.isEmpty, posting.sourceId.utf8.count <= 200 {
      posting.key = feed + ":" + posting.sourceId
      return
    }
    var hash = SHA256()
    let url = (values.line(.url) ?? "").split { $0 == "?" || $0 == "&" }.filter { !$0.hasPrefix("utm_") }
    let parts = [
      posting.title, posting.employer.name ?? "", posting.places.first?.value.raw ?? "", url.joined(separator: "&"),
    ]
    for part in parts {
      hash.update(data: Array(Folding.key(part).utf8))
      hash.update(data: [0])
    }
    hash.update(data: Array(posting.text.utf8.prefix(500)))
    if !posting.sourceId.isEmpty { hash.update(data: Array(posting.sourceId.utf8)) }
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash.finalize().prefix(8) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    posting.key = feed + ":h-" + (String(validating: text, as: UTF8.self) ?? "")
  }
}

// MARK: - Places and dates

extension PostingMapper {
  private func setPlaces(_ values: FieldValues, _ item: RawItem, _ posting: inout Posting) {
    let raw = values.line(.placeRaw)
    let street = values.line(.placeStreet)
    let postcode = values.line(.placePostcode)
    let locality = values.line(.placeLocality)
    let region = values.line(.placeRegion)
    let countryWords = values.line(.placeCountry)
    guard raw ?? street ?? postcode ?? locality ?? region ?? countryWords != nil else { return }
    let country = country(countryWords, &posting)
    let town = [postcode, locality].compactMap { $0 }.joined(separator: " ")
    let whole = [street, town, region, countryWords].compactMap { $0 }.filter { !$0.isEmpty }
    let place = Place(
      locality: locality, region: region, country: country, raw: raw ?? whole.joined(separator: ", "))
    let from = values.from(.placeLocality) ?? values.from(.placeRaw) ?? values.from(.placeCountry)
    posting.places.append(Sourced(place, Provenance(.stated, from: from, raw: place.raw)))
  }

  private func country(_ words: String?, _ posting: inout Posting) -> String? {
    guard let words else { return nil }
    if words.utf8.count == 2, words.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) { return words }
    if words.utf8.count == 2, words.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) { return words.uppercased() }
    if let code = mapping.words.value(of: words, kind: "country") { return code }
    posting.problems.append(Problem(code: "unknown-value", field: "places.country", raw: words))
    return nil
  }

  private func setDates(_ values: FieldValues, _ posting: inout Posting) {
    posting.postedOn = date(.postedOn, values, &posting)
    posting.startsOn = date(.startsOn, values, &posting)
    posting.closesOn = date(.closesOn, values, &posting)
    posting.expiresOn = date(.expiresOn, values, &posting)
    // Being listed is a fact of its own: a feed that lists what it calls expired is believed and flagged.
    if let end = posting.expiresOn, let asOf, end.value < asOf {
      posting.problems.append(
        Problem(code: "listed-after-expiry", field: "expiresOn", raw: end.provenance.raw))
    }
  }

  private func date(_ field: FeedField, _ values: FieldValues, _ posting: inout Posting) -> Sourced<CivilDate>? {
    guard let raw = values.line(field) else { return nil }
    guard let date = known.date(raw, read: dates.date) else {
      posting.problems.append(Problem(code: "unparsed-date", field: field.name, raw: raw))
      return nil
    }
    return Sourced(date, Provenance(.stated, from: values.from(field), raw: raw))
  }
}

// MARK: - Lists of records

extension PostingMapper {
  private mutating func setGroup(_ index: Int, _ item: RawItem, _ values: FieldValues, _ posting: inout Posting) {
    for capture in values.all(Self.firstGroup + index) {
      let part = item.part(capture.from, capture.to)
      let captures = groups[index].plan.walk(part)
      let record = FieldValues(
        part, captures, plan: groups[index].plan,
        columns: groups[index].group.list.parts.count, item: values.item)
      let from = values.item.qualified + "/" + groups[index].group.each.text
      let fields = RecordValues(list: groups[index].group.list, values: record, from: from)
      fields.add(to: &posting, country: { country($0, &$1) })
    }
  }
}
