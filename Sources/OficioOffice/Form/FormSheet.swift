/// The sheets of the form: one row a fact, but for people, where one row is a person.
enum FormSheet: String, CaseIterable, Hashable {
  case people, skills, work, papers, records, duties, wishes
  /// What the other sheets have no words for, as path and value.
  case facts
  /// For people alone; readers pass them over.
  case questions, help, lists

  /// The sheets that hold facts, in the order of the workbook.
  static let read: [FormSheet] = [.people, .skills, .work, .papers, .records, .duties, .wishes, .facts]

  /// The column that says whose the row is.
  static let person = "person"

  /// The list of the profile whose items the rows are; nil: a row says itself where it belongs.
  var list: String? {
    switch self {
    case .skills: "skills"
    case .work: "experience"
    case .records: "records"
    case .duties: "obligations"
    default: nil
    }
  }

  /// The column in which a word for “none” or “not known” stands for the whole list.
  var main: String? {
    switch self {
    case .skills: "skill"
    case .work: "occupation"
    case .papers: "paper"
    case .records: "kind"
    case .duties: "name"
    case .wishes: "what"
    default: nil
    }
  }

  /// The columns in the order of the form.
  var columns: [FormColumn] {
    switch self {
    case .people: Self.personColumns
    case .skills:
      [
        .person, .init("skill", .code(.skill), required: true), .init("text", .text), .init("level", .whole),
        .init("evidence", .word(.evidence)), .init("months", .whole), .init("lastUsed", .month),
      ]
    case .work:
      [
        .person, .init("occupation", .code(.isco), required: true), .init("months", .whole), .init("until", .month),
        .init("setting", .word(.settings)),
      ]
    case .papers:
      [
        .person, .init("sort", .word(.paperSorts), required: true), .init("paper", .code(.certificate), required: true),
        .init("class", .text), .init("issuer", .text), .init("issuedOn", .day), .init("expiresOn", .day),
        .init("inHand", .flag(.flags)), .init("heldBy", .text),
      ]
    case .records:
      [
        .person, .init("kind", .word(.recordKinds), required: true), .init("shows", .flag(.shows)),
        .init("seenOn", .day), .init("showsUntil", .day), .init("sentenceServedOn", .day),
        .init("reparationPaid", .flag(.flags)), .init("finePaid", .flag(.flags)),
      ]
    case .duties:
      [
        .person, .init("name", .text, required: true), .init("rhythm", .rhythm), .init("since", .day, required: true),
        .init("from", .time), .init("to", .time), .init("minutes", .whole), .init("canMove", .flag(.flags)),
        .init("until", .day), .init("place", .text), .init("travelMinutes", .whole),
      ]
    case .wishes:
      [
        .person, .init("about", .word(.wishes), required: true), .init("what", .text, required: true),
        .init("until", .day),
      ]
    case .facts: [.person, .init("field", .text, required: true), .init("value", .text, required: true)]
    case .questions: [.person, .init("question", .text), .init("where", .text), .init("why", .text)]
    case .help, .lists: []
    }
  }

  private static let personColumns: [FormColumn] = [
    .person,
    .init("office", .text), .init("jurisdiction", .code(.jurisdiction), required: true),
    .init("asOf", .day, required: true),
    .init("consent", .flag(.flags), path: "consent.match"), .init("consentUntil", .day, path: "consent.until"),
    .init("locality", .text, path: "home.locality"), .init("region", .text, path: "home.region"),
    .init("country", .openCode(.jurisdiction), path: "home.country"),
    .init("maxCommuteMinutes", .whole), .init("maxHoursPerWeek", .whole),
    .init("status", .openWord(.statuses), path: "status.kind"), .init("statusUntil", .day, path: "status.until"),
    .init("releasedOn", .day, path: "status.releasedOn"),
    .init("expectedReleaseOn", .day, path: "status.expectedReleaseOn"),
    .init("hearingOn", .day, path: "status.hearingOn"),
    .init("education", .word(.education), path: "education.level", unknown: "education"),
    .init("contract", .flag(.flags), path: "needs.writtenContract"),
    .init("income", .amount, path: "needs.monthlyIncome.amount", unknown: "needs.monthlyIncome"),
    .init("currency", .text, path: "needs.monthlyIncome.currency"),
    .init("noNights", .flag(.flags), path: "refuses.night"),
    .init("noLiveIn", .flag(.flags), path: "refuses.liveIn"),
    .init("sex", .word(.sexes), path: "group.sex"), .init("birthYear", .whole, path: "group.birthYear"),
  ]
}

/// A column of the form: where its cells go in a profile, and how they are read and written.
struct FormColumn {
  /// How cells become values.
  enum Kind: Hashable {
    case person, text, whole, amount, day, month, time, rhythm
    /// One of the catalogs' codes, shown by its name.
    case code(CodeTable)
    /// The same, or a code that the catalogs do not have.
    case openCode(CodeTable)
    /// A word of a closed vocabulary.
    case word(FormGroup)
    /// A word of a vocabulary, or any other.
    case openWord(FormGroup)
    /// Yes or no, in the words of a vocabulary with the keys `yes` and `no`.
    case flag(FormGroup)
  }

  /// Its key in `Catalogs/forms`.
  let key: String
  let kind: Kind
  /// Where a cell's value stands in the profile, or in the item that the row is.
  let path: String
  /// Where a null stands for a word that says “not known”.
  let unknown: String
  /// Whether the form marks it as one to be filled in.
  let isRequired: Bool

  init(_ key: String, _ kind: Kind, path: String? = nil, unknown: String? = nil, required: Bool = false) {
    self.key = key
    self.kind = kind
    self.path = path ?? key
    self.unknown = unknown ?? path ?? key
    isRequired = required
  }

  static let person = FormColumn(FormSheet.person, .person, path: "id", required: true)
}

/// The vocabularies of `Catalogs/forms`, by the word of their entries.
enum FormGroup: String, CaseIterable, Hashable {
  case sheets, markers, flags, shows, evidence, settings, education, sexes, statuses
  case paperSorts = "paper-sorts"
  case paperTypes = "paper-types"
  case recordKinds = "record-kinds"
  case wishes, sectors
  /// What the parser of rhythms knows, and the phrases it writes.
  case weekdays, ordinals, units, rhythm, phrases
  /// Sentences of the form.
  case sentences

  /// The keys that an entry must have; nil: any.
  var keys: [String]? {
    switch self {
    case .sheets: FormSheet.allCases.map(\.rawValue)
    case .markers: ["unknown", "none"]
    case .flags, .shows: ["yes", "no"]
    case .evidence: ["verified", "certified", "worked", "course", "workshop", "self-taught"]
    case .settings: ["inside", "outside"]
    case .education:
      ["none", "primary", "secondary-incomplete", "secondary", "technical", "university-incomplete", "university"]
    case .sexes: ["F", "M", "X"]
    case .statuses, .paperTypes: nil
    case .paperSorts: ["certificate", "paper"]
    case .recordKinds: ["criminal", "police", "judicial"]
    case .wishes: WishKind.allCases.map(\.rawValue)
    case .sectors: ["formal", "informal", "cooperative", "own-account", "unknown"]
    case .weekdays: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    case .ordinals: ["1", "2", "3", "4", "5", "-1"]
    case .units: ["day", "week", "month", "year"]
    case .rhythm: ["small", "range", "and", "once", "night", "second"]
    case .phrases: RhythmPhrase.allCases.map(\.rawValue)
    case .sentences: FormSentence.allCases.map(\.rawValue)
    }
  }
}

/// What a row of the sheet of wishes and limits is about.
enum WishKind: String, CaseIterable, Hashable {
  case wants, refusesOccupation, refusesSector, refusesEmployer, refusesPlace
  case country, contact, tellEmployer, available, programme
  case qualifies, qualifiesNot, qualifiesUnknown
  case excludedPlace, barred

  /// The list of the profile that rows of this kind fill; nil: a map of programmes.
  var list: String? {
    switch self {
    case .wants: "wants.occupations"
    case .refusesOccupation: "refuses.occupations"
    case .refusesSector: "refuses.sectors"
    case .refusesEmployer: "refuses.employers"
    case .refusesPlace: "refuses.places"
    case .country: "countries"
    case .contact: "contacts"
    case .tellEmployer: "consent.tellEmployers"
    case .available: "availability"
    case .programme: "status.programmes"
    case .excludedPlace: "exclusions"
    case .barred: "barredFrom"
    case .qualifies, .qualifiesNot, .qualifiesUnknown: nil
    }
  }

  /// How the cell “what” is read.
  var kind: FormColumn.Kind {
    switch self {
    case .wants, .refusesOccupation: .code(.isco)
    case .refusesSector: .word(.sectors)
    case .programme, .qualifies, .qualifiesNot, .qualifiesUnknown: .code(.programme)
    case .barred: .code(.bar)
    case .available: .rhythm
    case .country: .openCode(.jurisdiction)
    case .refusesEmployer, .refusesPlace, .contact, .tellEmployer, .excludedPlace: .text
    }
  }
}

/// Sentences of the form itself, beside those that ask for a column.
enum FormSentence: String, CaseIterable, Hashable {
  case title, howRows, howUnknown, howNone, howDates, howDuties, howPrivate
  case notAsked, notKnown, stale
}
