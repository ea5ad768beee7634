/// The canonical names that a mapping may give paths for.
public enum FeedField: String, CaseIterable, Hashable, Sendable {
  case sourceId, title, text, language, state
  case employerName = "employer.name"
  case employerKind = "employer.kind"
  case placeRaw = "place.raw"
  case placeLocality = "place.locality"
  case placeRegion = "place.region"
  case placeCountry = "place.country"
  case placePostcode = "place.postcode"
  case placeStreet = "place.street"
  case remote, postedOn, modifiedOn, startsOn, closesOn, expiresOn
  case industry, category
  case payRaw = "pay.raw"
  case payMin = "pay.min"
  case payMax = "pay.max"
  case payCurrency = "pay.currency"
  case payPeriod = "pay.period"
  case contract, workTime
  case hoursMin = "hours.min"
  case hoursMax = "hours.max"
  case rotating, cycle, night, liveIn, sector, formality, absencePenalty
  case education
  case educationIndispensable = "education.indispensable"
  case experience
  case experienceMonths = "experience.months"
  case experienceIndispensable = "experience.indispensable"
  case vacancies, secondChance
  case ageMin = "asks.age.min"
  case ageMax = "asks.age.max"
  case ageRaw = "asks.age.raw"
  case sex = "asks.sex"
  case url = "apply.url"
  case phone = "apply.phone"
  case whatsapp = "apply.whatsapp"
  case email = "apply.email"
  case walkIn = "apply.walkIn"
  case bring = "apply.bring"

  /// Position in the fixed order, used as a column number.
  var slot: Int { Self.slots[self] ?? 0 }

  private static let slots = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// The canonical lists of records that a mapping may describe, with the names of their parts.
public enum FeedList: String, CaseIterable, Hashable, Sendable {
  case places, shifts, recordChecks, certificates, skills, occupation, risks

  /// The parts that one record may have.
  public var parts: [String] {
    switch self {
    case .places: ["raw", "locality", "region", "country", "postcode", "street"]
    case .shifts: ["raw", "days", "from", "to"]
    case .recordChecks: ["raw", "kind", "rule", "years", "stage", "specified"]
    case .certificates: ["raw", "kind", "type", "class", "need"]
    case .skills: ["raw", "skill", "need", "level"]
    case .occupation: ["raw", "scheme", "code", "share"]
    case .risks: ["raw", "sign"]
    }
  }
}
