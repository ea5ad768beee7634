/// The person looking for work, known only by a pseudonymous id (`profile.schema.json`).
///
/// Three states everywhere: a value, nil for *unknown*, and for lists the empty list for *known to be none*.
/// There is no field for an offence, a name or a national id number, and the loader refuses one.
public struct Trainee: Hashable, Sendable {
  /// The pseudonymous id.
  public var id: String
  /// The office that looks after the person; nil: none named.
  public var office: String?
  /// Jurisdiction whose records and papers the person has: an id of the jurisdictions catalog.
  public var jurisdiction: String
  /// The day the profile was true.
  public var asOf: CivilDate
  /// What the person agreed to.
  public var consent: Consent
  /// Where the person lives; nil: unknown.
  @Redacted public var home: Place?
  /// Countries beside the home's in which the person would work.
  public var countries: [String]
  /// Longest way to work, one way, that the person accepts; nil: the policy's default.
  public var maxCommuteMinutes: Int?
  /// Longest week that the person can work; nil: no limit stated.
  public var maxHoursPerWeek: Int?
  /// Places where the person may not work.
  @Redacted public var exclusions: [Exclusion]
  /// Where the person stands in the sentence; nil: unknown.
  @Redacted public var status: Status?
  /// What the person can do; complete, so a skill not listed is not there.
  public var skills: [HeldSkill]
  /// Skills told in words that no catalog entry has; they wait for staff to choose a skill, and are never matched.
  @Redacted public var statedSkills: [StatedSkill]
  /// Work done so far; complete like `skills`.
  public var experience: [WorkExperience]
  /// Highest schooling finished; nil: unknown.
  public var education: Education?
  /// Certificates earned; nil: nobody asked yet.
  public var certificates: [HeldCertificate]?
  /// Papers that payroll needs; nil: nobody asked yet.
  public var papers: [HeldPaper]?
  /// What the person's record papers show; nil: nobody asked yet.
  @Redacted public var records: [RecordState]?
  /// Statutory bars as staff state them; nil: nobody asked yet.
  @Redacted public var barredFrom: [StatedBar]?
  /// Recurring duties; nil: nobody asked yet.
  @Redacted public var obligations: [Obligation]?
  /// When the person can work; nil: nobody asked yet.
  public var availability: [WeeklySpan]?
  /// What the person cannot do without.
  public var needs: Needs
  /// What the person would like.
  public var wants: Wants
  /// What the person refuses.
  @Redacted public var refuses: Refusals
  /// Names of employers where the person knows somebody.
  @Redacted public var contacts: [String]
  /// Sex and age, for programmes and the fairness audit; nil: not stated.
  @Redacted public var group: Group?

  /// A person of whom nothing is known but id, jurisdiction and day; matching is not consented to.
  public init(id: String, jurisdiction: String, asOf: CivilDate) {
    self.id = id
    self.jurisdiction = jurisdiction
    self.asOf = asOf
    consent = Consent()
    home = nil
    countries = []
    exclusions = []
    status = nil
    skills = []
    statedSkills = []
    experience = []
    records = nil
    barredFrom = nil
    obligations = nil
    needs = Needs()
    wants = Wants()
    refuses = Refusals()
    contacts = []
    group = nil
  }
}

extension Trainee: CustomStringConvertible, CustomReflectable {
  /// The id alone: what is private is not printed.
  public var description: String { "«\(id)»" }
  /// The id alone, so that `dump` shows no more either.
  public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}

/// What the person agreed to.
public struct Consent: Hashable, Sendable {
  /// Whether the person wants to be matched; nil: not asked yet, which is no consent.
  public var match: Bool?
  /// Last day of the consent; nil: until it is taken back.
  public var until: CivilDate?
  /// Employers that may be told of the person.
  public var tellEmployers: [String]

  /// A consent; without arguments nothing is agreed to.
  public init(match: Bool? = nil, until: CivilDate? = nil, tellEmployers: [String] = []) {
    self.match = match
    self.until = until
    self.tellEmployers = tellEmployers
  }

  /// Whether the person may be matched on a day.
  public func allowsMatching(on day: CivilDate) -> Bool { match == true && until.map { day <= $0 } ?? true }

  /// Whether an employer may be told of the person on a day. Names are compared folded; without a recorded consent that
  /// names the employer nobody is told.
  public func allowsTelling(_ employer: String, on day: CivilDate) -> Bool {
    let name = employer.folded
    return !name.isEmpty && allowsMatching(on: day) && tellEmployers.contains { $0.folded == name }
  }
}

/// A place where the person may not work, until a day (nil: no end known).
public struct Exclusion: Hashable, Sendable {
  /// Name of a locality or region.
  public var place: String
  /// Last day of the exclusion; nil: no end known.
  public var until: CivilDate?

  /// An exclusion; without `until` no end is known.
  public init(place: String, until: CivilDate? = nil) {
    self.place = place
    self.until = until
  }
}

/// A statutory bar as staff state it, until a day (nil: no end known).
public struct StatedBar: Hashable, Sendable {
  /// The `field` of a bar of the catalog, as `work-with-minors`.
  public var bar: String
  /// Last day of the bar; nil: no end known.
  public var until: CivilDate?

  /// A bar; without `until` no end is known.
  public init(_ bar: String, until: CivilDate? = nil) {
    self.bar = bar
    self.until = until
  }
}

extension StatedBar: ExpressibleByStringLiteral {
  /// A bar without a known end, as a profile writes it: by its word alone.
  public init(stringLiteral word: String) { self.init(word) }
}

/// Where the person stands in the sentence; used by programmes and templates of duties, never scored.
public struct Status: Hashable, Sendable {
  /// Stage in a word of the obligations catalog, as `conditional-release`; nil: unknown.
  public var kind: String?
  /// Last day of this stage; nil: not known.
  public var until: CivilDate?
  /// Day the person left prison; nil: still inside, or unknown.
  public var releasedOn: CivilDate?
  /// Day release is expected, for a person still inside.
  public var expectedReleaseOn: CivilDate?
  /// Day of the hearing that decides about the release, for a person still inside; it may go either way.
  public var hearingOn: CivilDate?
  /// Ids of the programmes the person takes part in.
  public var programmes: [String]
  /// Programme id → whether staff say the person qualifies; nil value: unknown.
  public var eligible: [String: Bool?]

  /// A status; nil wherever nothing is known.
  public init(
    kind: String? = nil, until: CivilDate? = nil, releasedOn: CivilDate? = nil, expectedReleaseOn: CivilDate? = nil,
    hearingOn: CivilDate? = nil, programmes: [String] = [], eligible: [String: Bool?] = [:]
  ) {
    self.kind = kind
    self.until = until
    self.releasedOn = releasedOn
    self.expectedReleaseOn = expectedReleaseOn
    self.hearingOn = hearingOn
    self.programmes = programmes
    self.eligible = eligible
  }

  /// The word of the stage before release.
  private static let inPrison = "in-prison"

  /// Whether the person is in prison on the profile's own word: has not left, and has a day to leave or be heard, or the stage.
  public var isInside: Bool { releasedOn == nil && (mayLeaveOn != nil || kind == Self.inPrison) }

  /// The first day on which the person may be out: of the release, else of the hearing; nil: nobody knows.
  public var mayLeaveOn: CivilDate? { expectedReleaseOn ?? hearingOn }
}

/// A recurring duty of the person in time.
public struct Obligation: Hashable, Sendable {
  /// What staff call it.
  public var name: String
  /// RFC 5545 rule; nil for once.
  public var recurrence: String?
  /// First day it is owed.
  public var start: CivilDate
  /// Time of day it starts; nil: the hour is not known, or free within `within`.
  public var startTime: ClockTime?
  /// The stretch in which each time may be placed freely; nil: it has an hour of its own, known or not.
  public var within: PlacementWindow?
  /// Minutes it takes, the way not counted.
  public var minutes: Int
  /// Whether the appointment can be moved; nil: unknown.
  public var canMove: Bool?
  /// Last day it is owed; nil: no end known.
  public var until: CivilDate?
  /// Where it takes place; nil: unknown, or nowhere in particular.
  public var place: String?
  /// Minutes of the way there, and again of the way back.
  public var travelMinutes: Int
  /// How often and how long the person may stay away, in staff's words; nil: not said. Nothing is reckoned with it.
  public var absences: String?

  /// A duty; without `until` no end is known.
  public init(
    name: String, recurrence: String?, start: CivilDate, startTime: ClockTime?, within: PlacementWindow? = nil,
    minutes: Int, canMove: Bool? = nil, until: CivilDate? = nil, place: String? = nil, travelMinutes: Int = 0,
    absences: String? = nil
  ) {
    self.name = name
    self.recurrence = recurrence
    self.start = start
    self.startTime = startTime
    self.within = within
    self.absences = absences
    self.minutes = minutes
    self.canMove = canMove
    self.until = until
    self.place = place
    self.travelMinutes = travelMinutes
  }
}

/// For programme eligibility and the fairness audit only; no gate, score or order reads it.
public struct Group: Hashable, Sendable {
  /// `F` or `M`; nil: not stated.
  public var sex: String?
  /// Year of birth; nil: not stated.
  public var birthYear: Int?

  /// A group; nil for what is not stated.
  public init(sex: String? = nil, birthYear: Int? = nil) {
    self.sex = sex
    self.birthYear = birthYear
  }
}
