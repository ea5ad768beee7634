/// The canonical names that a mapping may give paths for. Raw values are column numbers, in the order of reports.
public enum FeedField: Int, CaseIterable, Hashable, Sendable {
  case sourceId, title, text, textMore, language, state, employerName, employerKind, placeRaw, placeLocality
  case placeRegion, placeCountry, placePostcode, placeStreet, remote, postedOn, modifiedOn, startsOn, closesOn,
    expiresOn
  case industry, category, payRaw, payMin, payMax, payCurrency, payPeriod, contract, workTime, hoursMin, hoursMax
  case rotating, cycle, night, liveIn, sector, formality, absencePenalty, education, educationIndispensable
  case experience, experienceMonths, experienceYears, experienceIndispensable, vacancies, secondChance
  case interviewsInside, givesOfferLetter, setting, lastTalk
  case ageMin, ageMax, ageRaw, sex, contact, url, phone, whatsapp, email, walkIn, bring

  /// The name in mapping files, such as `place.locality`.
  public var name: String { Self.names[rawValue] }

  /// The field of a name in mapping files.
  public init?(name: String) {
    guard let number = Self.names.firstIndex(of: name) else { return nil }
    self.init(rawValue: number)
  }

  /// Column number.
  var slot: Int { rawValue }

  private static let names = [
    "sourceId", "title", "text", "text.more", "language", "state", "employer.name", "employer.kind", "place.raw",
    "place.locality", "place.region", "place.country", "place.postcode", "place.street", "remote", "postedOn",
    "modifiedOn", "startsOn", "closesOn", "expiresOn", "industry", "category", "pay.raw", "pay.min", "pay.max",
    "pay.currency", "pay.period", "contract", "workTime", "hours.min", "hours.max", "rotating", "cycle", "night",
    "liveIn", "sector", "formality", "absencePenalty", "education", "education.indispensable", "experience",
    "experience.months", "experience.years", "experience.indispensable", "vacancies", "secondChance",
    "interviewsInside",
    "givesOfferLetter", "setting", "lastTalk",
    "asks.age.min", "asks.age.max", "asks.age.raw", "asks.sex", "apply.contact", "apply.url", "apply.phone",
    "apply.whatsapp",
    "apply.email", "apply.walkIn", "apply.bring",
  ]
}

extension FeedField: CustomStringConvertible {
  /// The name in mapping files.
  public var description: String { name }
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
