import Crypto
import Oficio

/// Makes a posting of a raw item by the rules of one mapping, with the origin of every value.
///
/// What an element says but nobody can read becomes a problem of the posting with its words kept; nothing is guessed.
struct PostingMapper {
  let mapping: FeedMapping
  let feed: String
  let asOf: CivilDate?
  private let dates: StatedDates
  private let pay: StatedPay
  private var plan: FieldPlan
  private var groups: [(group: FeedMapping.Group, plan: FieldPlan)]
  /// How many items filled each column.
  private(set) var coverage: [FeedField: Int] = [:]

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

  /// The posting that an item states.
  mutating func posting(_ item: RawItem) -> Posting {
    let values = FieldValues(item, plan.walk(item), paths: plan.paths, item: item.names[item.events[item.from].name])
    for field in FeedField.allCases where values.has(field.slot) { coverage[field, default: 0] += 1 }
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
    guard let date = dates.date(raw) else {
      posting.problems.append(Problem(code: "unparsed-date", field: field.rawValue, raw: raw))
      return nil
    }
    return Sourced(date, Provenance(.stated, from: values.from(field), raw: raw))
  }
}

// MARK: - Work

extension PostingMapper {
  private func setWork(_ values: FieldValues, _ posting: inout Posting) {
    posting.contract = words(.contract, values, Contract.self, "contract", also: "workTime", &posting)
    posting.workTime = words(.workTime, values, WorkTime.self, "workTime", also: "contract", &posting)
    posting.remote = word(.remote, values, Remote.self, "remote", &posting)
    posting.sector = word(.sector, values, Sector.self, "sector", &posting)
    posting.formality = word(.formality, values, Formality.self, "formality", &posting)
    posting.rotating = flag(.rotating, values, &posting)
    posting.night = flag(.night, values, &posting)
    posting.liveIn = flag(.liveIn, values, &posting)
    posting.absencePenalty = flag(.absencePenalty, values, &posting)
    posting.secondChance = flag(.secondChance, values, &posting)
    posting.cycle = values.line(.cycle).map { Sourced($0, values.stated(.cycle)) }
    posting.industry = values.line(.industry).flatMap { text in
      text.utf8.count == 1 ? Sourced(text.uppercased(), values.stated(.industry)) : nil
    }
    posting.vacancies = number(.vacancies, values, 1...100_000, &posting)
    let low = number(.hoursMin, values, 0...168, &posting)
    let high = number(.hoursMax, values, 0...168, &posting)
    if let some = low ?? high {
      let hours = WeeklyHours(min: (low ?? some).value, max: (high ?? some).value)
      if hours.min <= hours.max, hours.max > 0 {
        posting.hoursPerWeek = Sourced(hours, some.provenance)
      }
    }
  }

  private func setAsks(_ values: FieldValues, _ posting: inout Posting) {
    if let level = word(.education, values, Education.self, "education", &posting) {
      let indispensable = flag(.educationIndispensable, values, &posting)?.value ?? false
      posting.education = Sourced(EducationAsk(level.value, indispensable: indispensable), level.provenance)
    }
    let indispensable = flag(.experienceIndispensable, values, &posting)?.value ?? false
    if let months = number(.experienceMonths, values, 0...1200, &posting) {
      let ask = ExperienceAsk(months: months.value, indispensable: indispensable)
      posting.experience = Sourced(ask, months.provenance)
    } else if let raw = values.line(.experience) {
      setExperience(raw, indispensable, values, &posting)
    }
    let low = number(.ageMin, values, 0...120, &posting)
    let high = number(.ageMax, values, 0...120, &posting)
    if low != nil || high != nil {
      var provenance = (low ?? high)?.provenance ?? Provenance(.stated)
      provenance.raw = values.line(.ageRaw) ?? provenance.raw
      posting.asks.age = Sourced(PersonalAsks.AgeRange(min: low?.value, max: high?.value), provenance)
    }
    if let raw = values.line(.sex) {
      if let sex = mapping.words.value(of: raw, kind: "sex") ?? (["M", "F"].contains(raw) ? raw : nil) {
        posting.asks.sex = Sourced(sex, values.stated(.sex))
      } else {
        posting.problems.append(Problem(code: "unknown-value", field: "asks.sex", raw: raw))
      }
    }
  }

  /// A number with a unit ("2 años", "6 months"), or a word for none. A bare number is not read: of what?
  private func setExperience(
    _ raw: String, _ indispensable: Bool, _ values: FieldValues, _ posting: inout Posting
  ) {
    let words = Folding.plain(raw).split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
    let texts = words.compactMap { String(validating: $0, as: UTF8.self) }
    var months: Int?
    for (index, text) in texts.enumerated() {
      guard let unit = mapping.words.value(of: text, kind: "unit") else { continue }
      if unit == "none" {
        months = 0
      } else if index > 0, let count = Int(texts[index - 1]), (0...80).contains(count) {
        months = unit == "year" ? count * 12 : count
      }
      if months != nil { break }
    }
    guard let months else {
      posting.problems.append(Problem(code: "unparsed-experience", field: "experience", raw: raw))
      return
    }
    let ask = ExperienceAsk(months: months, indispensable: indispensable)
    posting.experience = Sourced(ask, values.stated(.experience))
  }

  private func setPay(_ values: FieldValues, _ posting: inout Posting) {
    let country = posting.places.first?.value.country
    var reading = StatedPay.Reading()
    let low = values.line(.payMin)
    let high = values.line(.payMax)
    let field: FeedField
    if low != nil || high != nil {
      field = low != nil ? .payMin : .payMax
      reading = pay.read(
        min: low, max: high, currency: values.line(.payCurrency), period: values.line(.payPeriod), country: country)
    } else if let raw = values.line(.payRaw) {
      field = .payRaw
      reading = pay.read(raw, country: country)
    } else {
      return
    }
    posting.problems.append(contentsOf: reading.problems)
    guard let pay = reading.pay else { return }
    let raw = values.line(.payRaw) ?? values.line(field)
    posting.pay = Sourced(pay, Provenance(.stated, from: values.from(field), raw: raw))
  }

  private func setApply(_ values: FieldValues, _ posting: inout Posting) {
    if let url = values.line(.url) {
      // Nothing else becomes a link anywhere: no script, no file.
      let folded = url.lowercased()
      if folded.hasPrefix("https://") || folded.hasPrefix("http://") {
        posting.apply.url = url
      } else {
        posting.problems.append(Problem(code: "odd-url", field: "apply.url", raw: url))
      }
    }
    posting.apply.phone = values.line(.phone)
    posting.apply.whatsapp = values.line(.whatsapp)
    posting.apply.email = values.line(.email)
    posting.apply.walkIn = values.line(.walkIn)
    posting.apply.bring = values.lines(.bring)
  }
}

// MARK: - Closed vocabularies

extension PostingMapper {
  /// A value of a closed vocabulary: in the contract's own words, or in words of the mapping.
  private func word<Value: RawRepresentable & Hashable & Sendable>(
    _ field: FeedField, _ values: FieldValues, _ type: Value.Type, _ kind: String, _ posting: inout Posting
  ) -> Sourced<Value>? where Value.RawValue == String {
    words(field, values, type, kind, also: nil, &posting)
  }

  /// The same for lists of words ("fulltime, permanent"), which may speak of two fields at once: a word of the other
  /// field's vocabulary is no problem here. Two different values cancel each other.
  private func words<Value: RawRepresentable & Hashable & Sendable>(
    _ field: FeedField, _ values: FieldValues, _ type: Value.Type, _ kind: String, also other: String?,
    _ posting: inout Posting
  ) -> Sourced<Value>? where Value.RawValue == String {
    guard let raw = values.line(field) else { return nil }
    var found: [Value] = []
    var unknown = false
    let parts =
      mapping.words.value(of: raw, kind: kind) != nil ? [raw[...]] : raw.split { $0 == "," || $0 == ";" || $0 == "|" }
    for part in parts {
      let part = String(part)
      let trimmed = part.trimmingSpaces()
      if let value = Value(rawValue: trimmed) ?? mapping.words.value(of: part, kind: kind).flatMap({ Value(rawValue: $0) }) {
        if !found.contains(value) { found.append(value) }
      } else if let other, mapping.words.value(of: part, kind: other) != nil {
        continue
      } else {
        unknown = true
      }
    }
    if found.count == 1, let value = found.first { return Sourced(value, values.stated(field)) }
    let code = found.count > 1 ? "ambiguous-value" : "unknown-value"
    let problem = Problem(code: code, field: field.rawValue, raw: raw)
    // Contract and work time are often read from one element; one complaint about it is enough.
    let isDoubled = posting.problems.contains { $0.code == code && $0.raw == raw }
    if found.count > 1 || unknown, !isDoubled { posting.problems.append(problem) }
    return nil
  }

  private func flag(_ field: FeedField, _ values: FieldValues, _ posting: inout Posting) -> Sourced<Bool>? {
    guard let raw = values.line(field) else { return nil }
    switch mapping.words.value(of: raw, kind: "boolean") ?? raw {
    case "true": return Sourced(true, values.stated(field))
    case "false": return Sourced(false, values.stated(field))
    default:
      posting.problems.append(Problem(code: "unknown-value", field: field.rawValue, raw: raw))
      return nil
    }
  }

  private func number(
    _ field: FeedField, _ values: FieldValues, _ range: ClosedRange<Int>, _ posting: inout Posting
  ) -> Sourced<Int>? {
    guard let raw = values.line(field) else { return nil }
    guard let number = Int(raw), range.contains(number) else {
      posting.problems.append(Problem(code: "unknown-value", field: field.rawValue, raw: raw))
      return nil
    }
    return Sourced(number, values.stated(field))
  }
}

// MARK: - Lists of records

extension PostingMapper {
  private mutating func setGroup(_ index: Int, _ item: RawItem, _ values: FieldValues, _ posting: inout Posting) {
    for capture in values.all(Self.firstGroup + index) {
      let part = item.part(capture.from, capture.to)
      let captures = groups[index].plan.walk(part)
      let record = FieldValues(part, captures, paths: groups[index].plan.paths, item: values.item)
      let from = values.item.qualified + "/" + groups[index].group.each.text
      let fields = RecordValues(list: groups[index].group.list, values: record, from: from)
      fields.add(to: &posting, country: { country($0, &$1) })
    }
  }
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    var bytes = Array(utf8)
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(validating: bytes.drop { $0 == 0x20 }, as: UTF8.self) ?? self
  }
}
