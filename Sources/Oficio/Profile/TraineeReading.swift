/// Reads one profile. Every field is read before anything is given up, so that one pass names every mistake.
extension Trainee {
  init?(_ fields: FieldReader, codes: ProfileCodes) {
    let id = Self.id(fields)
    let jurisdiction = fields.requiredNode("jurisdiction").flatMap {
      fields.entry(
        in: $0, of: "jurisdiction", table: codes.catalog.jurisdictions, sort: "a jurisdiction of the catalogs")
    }
    let asOf = fields.requiredDate("asOf")
    var trainee = Trainee(
      id: id ?? "", jurisdiction: jurisdiction ?? "", asOf: asOf ?? CivilDate(daysSinceEpoch: 0))
    trainee.readCircumstances(fields, codes: codes)
    trainee.readAbilities(fields, codes: codes)
    trainee.readPapers(fields, codes: codes)
    trainee.readWishes(fields, codes: codes)
    guard id != nil, jurisdiction != nil, asOf != nil else { return nil }
    self = trainee
  }

  /// A pseudonym: short, plain, and neither a name nor a national id number.
  static func id(_ fields: FieldReader) -> String? {
    guard let node = fields.requiredNode("id"), let text = fields.text(in: node, of: "id") else { return nil }
    if NationalIdShape.matches(text) {
      fields.log.report(
        "national-id-refused", at: node, message: "“id” has the shape of a national id number",
        remedy: "give the person a pseudonym such as T-0142, and keep the number in the office's own files")
      return nil
    }
    let isPlain = text.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || [45, 46, 58, 95].contains(byte)
    }
    guard isPlain, text.utf8.count <= 64 else {
      fields.log.report(
        "bad-id", at: node, message: "“id” is not a pseudonym of at most 64 letters, digits and “-”, “_”, “.”, “:”",
        remedy: "give the person a pseudonym such as T-0142; a name is refused")
      return nil
    }
    return text
  }

  private mutating func readCircumstances(_ fields: FieldReader, codes: ProfileCodes) {
    office = fields.text("office")
    consent =
      fields.map("consent") {
        Consent(match: $0.boolean("match"), until: $0.date("until"), tellEmployers: $0.texts("tellEmployers") ?? [])
      } ?? Consent()
    home = fields.map("home") {
      Place(locality: $0.text("locality"), region: $0.text("region"), country: $0.country("country"))
    }
    countries = fields.countries("countries")
    maxCommuteMinutes = fields.integer("maxCommuteMinutes", in: 0...1440)
    maxHoursPerWeek = fields.integer("maxHoursPerWeek", in: 1...168)
    exclusions =
      fields.maps("exclusions") { item in
        let place = item.requiredText("place")
        let until = item.date("until")
        return place.map { Exclusion(place: $0, until: until) }
      } ?? []
    status = fields.map("status") { Status($0, codes: codes) }
    obligations = fields.maps("obligations") { Obligation($0) }
    availability = fields.maps("availability") { WeeklySpan($0) }
    group = fields.map("group") {
      Group(sex: $0.word("sex", Sex.self)?.rawValue, birthYear: $0.integer("birthYear", in: 1900...2100))
    }
  }

  private mutating func readWishes(_ fields: FieldReader, codes: ProfileCodes) {
    needs =
      fields.map("needs") { map in
        let income = map.map("monthlyIncome") { income in
          _ = income.requiredNode("amount")
          _ = income.requiredNode("currency")
          return (amount: income.amount("amount"), currency: income.currency("currency"))
        }
        return Needs(
          writtenContract: map.boolean("writtenContract") ?? false, monthlyIncome: income?.amount,
          incomeCurrency: income?.currency)
      } ?? Needs()
    wants = fields.map("wants") { Wants(occupations: $0.iscoGroups("occupations", codes: codes)) } ?? Wants()
    refuses =
      fields.map("refuses") {
        Refusals(
          occupations: $0.iscoGroups("occupations", codes: codes), sectors: $0.words("sectors") ?? [],
          night: $0.boolean("night") ?? false, liveIn: $0.boolean("liveIn") ?? false,
          employers: $0.texts("employers") ?? [], places: $0.texts("places") ?? [])
      } ?? Refusals()
    contacts = fields.maps("contacts") { $0.requiredText("employer") } ?? []
  }

  private enum Sex: String, CaseIterable { case F, M, X }
}

extension Status {
  fileprivate init(_ fields: FieldReader, codes: ProfileCodes) {
    let programmes = codes.catalog.programmes
    let sort = "a programme of the catalogs"
    self.init(
      kind: fields.text("kind"), until: fields.date("until"), releasedOn: fields.date("releasedOn"),
      expectedReleaseOn: fields.date("expectedReleaseOn"), hearingOn: fields.date("hearingOn"),
      programmes: fields.list("programmes") { fields.entry(in: $0, of: $1, table: programmes, sort: sort) } ?? [])
    _ = fields.map("eligible") { map in
      for member in map.allMembers() {
        // The key is the code here; its place in messages is the member, not the words somebody typed.
        let key = DataNode(.text(member.key), line: member.line, column: member.column)
        guard let id = map.entry(in: key, of: "…", table: programmes, sort: sort) else { continue }
        eligible.updateValue(map.boolean(id), forKey: id)
      }
      return true
    }
  }
}

extension FieldReader {
  fileprivate func iscoGroups(_ key: String, codes: ProfileCodes) -> [String] {
    list(key) { self.isco(in: $0, of: $1, digits: 1...4, codes: codes) } ?? []
  }

  fileprivate func countries(_ key: String) -> [String] {
    list(key) { item, itemKey in
      guard let text = text(in: item, of: itemKey) else { return nil }
      if text.utf8.count == 2, text.utf8.allSatisfy({ (65...90).contains($0) }) { return text }
      log.report(
        "unknown-code", at: item, message: "“\(path(of: itemKey))” is not a country code, such as PE",
        remedy: "write 2 capital letters")
      return nil
    } ?? []
  }
}
