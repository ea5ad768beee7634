/// Reads postings back from what `PostingJSON` has written (`posting.schema.json`): the exact inverse, provenance and all.
///
/// Strict about every key: what a later version has added is not lost in silence. The words of a place and those of its
/// provenance are one text in the file, and come back as both.
public enum PostingReader {
  /// The posting of one JSON object; nil, with findings in the log, when it is not one.
  public static func read(_ bytes: [UInt8], line: Int = 1, log: FindingLog) -> Posting? {
    JSONRecord.read(bytes, line: line, log: log).flatMap { FieldReader.read($0, log: log, posting) }
  }

  private static func posting(_ fields: FieldReader) -> Posting? {
    guard let key = fields.requiredText("key"), let feed = fields.requiredText("feed") else { return nil }
    var posting = Posting(
      key: key, feed: feed, sourceId: fields.plain("sourceId") ?? "", title: fields.plain("title") ?? "",
      text: fields.plain("text") ?? "")
    posting.state = fields.requiredWord("state") ?? .active
    posting.language = fields.plain("language")
    posting.employer =
      fields.map("employer") { Employer(name: $0.plain("name"), kind: $0.word("kind") ?? .unknown) }
      ?? Employer()
    posting.places = fields.maps("places", place) ?? []
    days(fields, &posting)
    terms(fields, &posting)
    time(fields, &posting)
    PostingAsksReading.read(fields, &posting)
    posting.apply = fields.map("apply", apply) ?? Apply()
    posting.severalJobs =
      fields.maps("severalJobs") { fields in
        let provenance = fields.provenance()
        return fields.requiredText("title").map { NamedJob($0, provenance) }
      } ?? []
    posting.partOf = fields.map("partOf") { fields in
      fields.requiredText("key").map { AdvertPart(key: $0, title: fields.plain("title") ?? "") }
    }
    posting.sources =
      fields.maps("sources") { fields in
        guard let feed = fields.requiredText("feed"), let key = fields.requiredText("key") else { return nil }
        return PostingSource(feed: feed, key: key, url: fields.plain("url"))
      } ?? []
    posting.repairs =
      fields.maps("repairs") { fields in
        fields.plain("code").map { Repair(code: $0, count: fields.integer("count") ?? 0) }
      } ?? []
    posting.problems =
      fields.maps("problems") { fields in
        let (code, field, raw) = (fields.plain("code"), fields.plain("field"), fields.plain("raw"))
        return code.map { Problem(code: $0, field: field ?? "", raw: raw) }
      } ?? []
    return posting
  }

  private static func place(_ fields: FieldReader) -> Sourced<Place>? {
    let provenance = fields.provenance()
    return Sourced(
      Place(
        locality: fields.plain("locality"), region: fields.plain("region"), country: fields.plain("country"),
        raw: provenance.raw), provenance)
  }

  private static func days(_ fields: FieldReader, _ posting: inout Posting) {
    posting.postedOn = fields.sourced("postedOn") { $0.requiredDate("value") }
    posting.startsOn = fields.sourced("startsOn") { $0.requiredDate("value") }
    posting.closesOn = fields.sourced("closesOn") { $0.requiredDate("value") }
    posting.expiresOn = fields.sourced("expiresOn") { $0.requiredDate("value") }
    posting.firstSeen = fields.date("firstSeen")
    posting.lastSeen = fields.date("lastSeen")
  }

  private static func terms(_ fields: FieldReader, _ posting: inout Posting) {
    posting.industry = fields.sourced("industry") {
      _ = $0.plain("scheme")
      return $0.plain("code")
    }
    posting.remote = fields.sourcedWord("remote")
    posting.risks =
      fields.maps("risks") { fields in
        let provenance = fields.provenance()
        return fields.plain("sign").map { RiskSign(sign: $0, provenance) }
      } ?? []
    posting.pay = fields.sourced("pay") {
      Pay(
        min: $0.money("min"), max: $0.money("max"), currency: $0.plain("currency"), period: $0.word("period"),
        currencyAssumed: $0.boolean("currencyAssumed") ?? false, periodAssumed: $0.boolean("periodAssumed") ?? false)
    }
    posting.contract = fields.sourcedWord("contract")
    posting.sector = fields.sourcedWord("sector")
    posting.formality = fields.sourcedWord("formality")
    posting.absencePenalty = fields.sourcedFlag("absencePenalty")
  }

  private static func time(_ fields: FieldReader, _ posting: inout Posting) {
    posting.workTime = fields.sourcedWord("workTime")
    posting.hoursPerWeek = fields.sourced("hoursPerWeek") { fields in
      let (min, max) = (fields.requiredInteger("min"), fields.requiredInteger("max"))
      return min.flatMap { min in max.map { WeeklyHours(min: min, max: $0) } }
    }
    for time in fields.maps("shifts", workingTime) ?? [] {
      switch time {
      case .shift(let shift): posting.shifts.append(shift)
      case .hours(let hours): posting.workHours.append(hours)
      case .days(let days): posting.workDays = days
      }
    }
    posting.rotating = fields.sourcedFlag("rotating")
    posting.cycle = fields.sourced("cycle") { $0.plain("value") }
    posting.night = fields.sourcedFlag("night")
    posting.liveIn = fields.sourcedFlag("liveIn")
  }

  /// An entry of `shifts`: both halves of a shift, or one of them alone.
  private enum WorkingTime {
    case shift(Sourced<WeeklySpan>)
    case hours(Sourced<WeeklySpan>)
    case days(Sourced<WeekdaySet>)
  }

  private static func workingTime(_ fields: FieldReader) -> WorkingTime? {
    let provenance = fields.provenance(path: "element")
    let (days, from, to) = (fields.weekdays("days"), fields.time("from"), fields.time("to"))
    switch (days, from, to) {
    case (let days?, let from?, let to?):
      return .shift(Sourced(WeeklySpan(days: days, from: from, to: to), provenance))
    case (nil, let from?, let to?): return .hours(Sourced(WeeklySpan(days: [], from: from, to: to), provenance))
    case (let days?, nil, nil): return .days(Sourced(days, provenance))
    default: return nil
    }
  }

  private static func apply(_ fields: FieldReader) -> Apply? {
    Apply(
      contact: fields.plain("contact"), url: fields.plain("url"), phone: fields.plain("phone"),
      whatsapp: fields.plain("whatsapp"), email: fields.plain("email"),
      walkIn: fields.map("walkIn") { $0.plain("address") },
      bring: fields.list("bring") { fields.plain(in: $0, of: $1) } ?? [])
  }
}
