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
  let places: StatedPlaces
  private let labels: LabelledLines
  /// What the first items' dates of posting may be instead.
  var buildTime = BuildTime()
  private var plan: FieldPlan
  private var groups: [(group: FeedMapping.Group, plan: FieldPlan)]
  /// How many items filled each column.
  var coverage: [FeedField: Int] {
    var coverage: [FeedField: Int] = [:]
    for (field, count) in zip(FeedField.allCases, counts) where count > 0 { coverage[field] = count }
    return coverage
  }
  /// How many items filled each column by a labelled line of their text.
  private(set) var labelled: [FeedField: Int] = [:]
  /// The title of the last item says that it stands for no posting.
  private(set) var isPlaceholder = false
  /// How many items show that they are jobs.
  private(set) var signs = JobSigns()
  /// The texts that each column has had, and what they were read as.
  private var texts = [KnownTexts](repeating: KnownTexts(), count: FeedField.allCases.count)
  let known = KnownValues()
  /// Readings of places and pay by the numbers of their texts: feeds repeat a few hundred of them.
  private var placesRead: [PlaceNumbers: StatedPlaces.Reading] = [:]
  private var recordPlacesRead: [StatedPlaces.Parts: StatedPlaces.Reading] = [:]
  var payRead = KnownPay()
  /// Readings of places that are kept.
  private static let keptReadings = 4096
  /// Fields of which a record of this item's lists says a part.
  private var listed: Set<FeedField> = []
  private var counts = [Int](repeating: 0, count: FeedField.allCases.count)

  init(_ mapping: FeedMapping, feed: String, asOf: CivilDate?, locale: String?) {
    self.mapping = mapping
    self.feed = feed
    self.asOf = asOf
    dates = StatedDates(shapes: mapping.dates, locale: locale ?? mapping.locale, words: mapping.words)
    pay = StatedPay(mapping)
    places = StatedPlaces(words: mapping.words)
    labels = LabelledLines(mapping.labels)
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
  mutating func fields(_ item: RawItem) -> RawFields {
    RawFields(item, plan.walk(item), columns: Self.firstGroup)
  }

  /// The posting that an item states; `isPlaceholder` says whether it stands for one.
  mutating func posting(_ item: RawItem) -> Posting {
    plan.name(item)
    let values = FieldValues(
      fields(item), paths: plan.paths, sources: plan.sources, isLabelled: !labels.isEmpty, known: &texts)
    let title = values.line(.title) ?? ""
    let text = values.texts(.text, more: .textMore)
    if !labels.isEmpty {
      for slot in values.take(labels.find(in: text)) { labelled[FeedField.allCases[slot], default: 0] += 1 }
    }
    isPlaceholder = known.title.reading(title, of: values) { JobSigns.begins($0, mapping.placeholders) }
    if isPlaceholder {
      signs.countPlaceholder()
    } else {
      for winner in values.winners { counts[Int(winner.slot)] += 1 }
      signs.count(values, mapping)
    }
    listed = []
    var posting = Posting(key: "", feed: feed, sourceId: values.line(.sourceId) ?? "", title: title, text: text)
    setIdentity(values, &posting)
    setPlaces(values, &posting)
    setDates(values, &posting)
    setWork(values, &posting)
    setAsks(values, &posting)
    setApply(values, &posting)
    setPay(values, &posting)
    for index in groups.indices { setGroup(index, item, values, &posting) }
    for field in listed where !values.has(field.slot) { counts[field.slot] += 1 }
    posting.firstSeen = asOf
    posting.lastSeen = asOf
    setKey(values, &posting)
    return posting
  }
}

// MARK: - Identity

extension PostingMapper {
  private func setIdentity(_ values: FieldValues, _ posting: inout Posting) {
    posting.language = values.line(.language).map { text in
      known.language.reading(text, of: values) { $0.replacing("_", with: "-") }
    }
    posting.employer.name = values.line(.employerName).flatMap { name in
      let isName = known.employerName.reading(name, of: values) {
        $0.utf8.count > 32 || mapping.words.value(of: $0, kind: "nothing") == nil
      }
      return isName ? name : nil
    }
    if let kind = word(known.employerKind, values, "employerKind", &posting.problems) {
      posting.employer.kind = kind.value
    }
    if let state = word(known.state, values, "state", &posting.problems) { posting.state = state.value }
  }

  /// `feed:sourceId`, or a digest of what makes the posting itself when the feed gives no number. Tracking parameters
  /// of addresses do not count.
  private func setKey(_ values: FieldValues, _ posting: inout Posting) {
    if !posting.sourceId.isEmpty, posting.sourceId.utf8.count <= 200 {
      posting.key = feed + ":" + DedupAddress.of(posting.sourceId)
      return
    }
    var hash = SHA256()
    let parts = [
      posting.title, posting.employer.name ?? "", posting.places.first?.value.raw ?? "",
      DedupAddress.of(values.line(.url) ?? ""),
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
  private mutating func setPlaces(_ values: FieldValues, _ posting: inout Posting) {
    guard let best = Self.placeFields.first(where: { values.knows($0) }) else { return }
    // `location` is text in some feeds and holds `city` and `country` in others.
    let hasParts = values.has(FeedField.placeLocality.slot) || values.has(FeedField.placeCountry.slot)
    let hasRaw = !hasParts || !values.hasChildren(.placeRaw)
    let numbers = PlaceNumbers(values, hasRaw: hasRaw)
    if let numbers, let known = placesRead[numbers] { return Self.add(known, values.stated(best), to: &posting) }
    let parts = StatedPlaces.Parts(
      raw: hasRaw ? values.line(.placeRaw) : nil, street: values.line(.placeStreet),
      postcode: values.line(.placePostcode), locality: values.line(.placeLocality), region: values.line(.placeRegion),
      country: values.line(.placeCountry))
    guard parts != StatedPlaces.Parts() else { return }
    let reading = places.read(parts)
    if let numbers, placesRead.count < Self.keptReadings { placesRead[numbers] = reading }
    Self.add(reading, values.stated(best), to: &posting)
  }

  /// The fields of a place, the one that tells most first.
  private static let placeFields: [FeedField] = [
    .placeLocality, .placeRaw, .placeCountry, .placeRegion, .placeStreet, .placePostcode,
  ]

  /// What the parts of a record's place were read as before, or are read as now.
  private mutating func read(_ parts: StatedPlaces.Parts) -> StatedPlaces.Reading {
    if let known = recordPlacesRead[parts] { return known }
    let reading = places.read(parts)
    if recordPlacesRead.count < Self.keptReadings { recordPlacesRead[parts] = reading }
    return reading
  }

  /// Puts the places that were read into a posting.
  private static func add(_ reading: StatedPlaces.Reading, _ provenance: Provenance, to posting: inout Posting) {
    posting.problems.append(contentsOf: reading.problems)
    for place in reading.places where !posting.places.contains(where: { $0.value == place }) {
      var provenance = provenance
      provenance.raw = place.raw
      posting.places.append(Sourced(place, provenance))
    }
    if let remote = reading.remote, posting.remote == nil { posting.remote = Sourced(remote, provenance) }
  }

  private func setDates(_ values: FieldValues, _ posting: inout Posting) {
    setDate(known.postedOn, values, &posting.postedOn, &posting.problems)
    if let raw = posting.postedOn?.provenance.raw, buildTime.marks(raw) {
      posting.problems.append(Problem(code: "posted-is-build-time", field: "postedOn", raw: raw))
    }
    setDate(known.startsOn, values, &posting.startsOn, &posting.problems)
    setDate(known.closesOn, values, &posting.closesOn, &posting.problems)
    setDate(known.lastTalk, values, &posting.lastTalk, &posting.problems)
    setDate(known.expiresOn, values, &posting.expiresOn, &posting.problems)
    // Being listed is a fact of its own: a feed that lists what it calls expired is believed and flagged.
    if let end = posting.expiresOn, let asOf, end.value < asOf {
      posting.problems.append(
        Problem(code: "listed-after-expiry", field: "expiresOn", raw: end.provenance.raw))
    }
  }

  private func setDate(
    _ known: KnownReadings<CivilDate?>, _ values: FieldValues, _ found: inout Sourced<CivilDate>?,
    _ problems: inout [Problem]
  ) {
    guard values.knows(known.field), let raw = values.line(known.field) else { return }
    if let date = known.reading(raw, of: values, read: { dates.date($0) }) {
      found = Sourced(date, values.stated(known.field))
    } else {
      problems.append(Problem(code: "unparsed-date", field: known.field.name, raw: raw))
    }
  }
}

// MARK: - Lists of records

extension PostingMapper {
  private mutating func setGroup(_ index: Int, _ item: RawItem, _ values: FieldValues, _ posting: inout Posting) {
    for capture in values.all(Self.firstGroup + index) {
      let part = item.part(capture.from, capture.to)
      let captures = groups[index].plan.walk(part)
      var unknown: [KnownTexts] = []
      let record = FieldValues(
        RawFields(part, captures, columns: groups[index].group.list.parts.count), paths: groups[index].plan.paths,
        sources: groups[index].plan.sources, isLabelled: false, known: &unknown)
      let from = item.names[item.events[item.from].name].qualified + "/" + groups[index].group.each.text
      let fields = RecordValues(groups[index].group, values: record, from: from, words: mapping.words)
      if let place = fields.place {
        Self.add(read(place), Provenance(.stated, from: from), to: &posting)
        listed.formUnion(place.fields)
      } else {
        fields.add(to: &posting)
      }
    }
  }
}
