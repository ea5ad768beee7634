/// The person looking for work, known only by a pseudonymous id (`profile.schema.json`).
///
/// Three states everywhere: a value, nil for *unknown*, and for lists the empty list for *known to be none*.
/// There is no field for an offence, a name or a national id number, and the loader refuses one.
public struct Trainee: Sendable {
  public var id: String
  public var office: String?
  /// Jurisdiction whose records and papers the person has: an id of the jurisdictions catalog.
  public var jurisdiction: String
  /// The day the profile was true.
  public var asOf: CivilDate
  public var consent: Consent
  @Redacted public var home: Place?
  /// Countries beside the home's in which the person would work.
  public var countries: [String]
  public var maxCommuteMinutes: Int?
  public var maxHoursPerWeek: Int?
  @Redacted public var exclusions: [Exclusion]
  @Redacted public var status: Status?
  public var skills: [HeldSkill]
  /// Skills told in words that no catalog entry has; they wait for staff to choose a skill, and are never matched.
  @Redacted public var statedSkills: [StatedSkill]
  public var experience: [WorkExperience]
  public var education: Education?
  /// nil: nobody asked yet.
  public var certificates: [HeldCertificate]?
  public var papers: [HeldPaper]?
  @Redacted public var records: [RecordState]?
  @Redacted public var barredFrom: [String]?
  @Redacted public var obligations: [Obligation]?
  public var availability: [WeeklySpan]?
  public var needs: Needs
  public var wants: Wants
  @Redacted public var refuses: Refusals
  @Redacted public var contacts: [String]
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
  public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}

/// What the person agreed to.
public struct Consent: Hashable, Sendable {
  /// nil: not asked yet, which is no consent.
  public var match: Bool?
  public var until: CivilDate?
  /// Employers that may be told of the person.
  public var tellEmployers: [String]

  public init(match: Bool? = nil, until: CivilDate? = nil, tellEmployers: [String] = []) {
    self.match = match
    self.until = until
    self.tellEmployers = tellEmployers
  }

  /// Whether the person may be matched on a day.
  public func allowsMatching(on day: CivilDate) -> Bool { match == true && until.map { day <= $0 } ?? true }
}

/// A place where the person may not work, until a day (nil: no end known).
public struct Exclusion: Hashable, Sendable {
  public var place: String
  public var until: CivilDate?

  public init(place: String, until: CivilDate? = nil) {
    self.place = place
    self.until = until
  }
}

/// Where the person stands in the sentence; used by programmes and templates of duties, never scored.
public struct Status: Hashable, Sendable {
  public var kind: String?
  public var until: CivilDate?
  public var releasedOn: CivilDate?
  public var expectedReleaseOn: CivilDate?
  public var programmes: [String]
  /// Programme id → whether staff say the person qualifies; nil value: unknown.
  public var eligible: [String: Bool?]

  public init(
    kind: String? = nil, until: CivilDate? = nil, releasedOn: CivilDate? = nil, expectedReleaseOn: CivilDate? = nil,
    programmes: [String] = [], eligible: [String: Bool?] = [:]
  ) {
    self.kind = kind
    self.until = until
    self.releasedOn = releasedOn
    self.expectedReleaseOn = expectedReleaseOn
    self.programmes = programmes
    self.eligible = eligible
  }
}

/// A skill the person has.
public struct HeldSkill: Hashable, Sendable {
  /// Id in the skills catalog.
  public var skill: String
  /// 1 … 5.
  public var level: Int
  public var evidence: SkillEvidence
  public var months: Int?
  /// Last month of use, as its first day.
  public var lastUsed: CivilDate?

  public init(
    skill: String, level: Int, evidence: SkillEvidence, months: Int? = nil, lastUsed: CivilDate? = nil
  ) {
    self.skill = skill
    self.level = level
    self.evidence = evidence
    self.months = months
    self.lastUsed = lastUsed
  }
}

/// Work done in an occupation, inside or outside: both count the same.
public struct WorkExperience: Hashable, Sendable {
  /// ISCO-08 unit group.
  public var occupation: String
  public var months: Int
  public var until: CivilDate?
  /// `inside`, `outside` or nil.
  public var setting: String?

  public init(occupation: String, months: Int, until: CivilDate? = nil, setting: String? = nil) {
    self.occupation = occupation
    self.months = months
    self.until = until
    self.setting = setting
  }
}

/// A certificate the person has earned, in hand or kept by somebody.
public struct HeldCertificate: Hashable, Sendable {
  /// Id in the certificates catalog.
  public var type: String
  public var `class`: String?
  public var issuer: String?
  public var issuedOn: CivilDate?
  public var expiresOn: CivilDate?
  /// nil: unknown.
  public var inHand: Bool?
  public var heldBy: String?

  public init(
    type: String, class: String? = nil, issuer: String? = nil, issuedOn: CivilDate? = nil,
    expiresOn: CivilDate? = nil, inHand: Bool? = nil, heldBy: String? = nil
  ) {
    self.type = type
    self.class = `class`
    self.issuer = issuer
    self.issuedOn = issuedOn
    self.expiresOn = expiresOn
    self.inHand = inHand
    self.heldBy = heldBy
  }
}

/// A paper that payroll needs of anybody, such as `identity`.
public struct HeldPaper: Hashable, Sendable {
  public var type: String
  public var inHand: Bool?
  public var expiresOn: CivilDate?

  public init(type: String, inHand: Bool?, expiresOn: CivilDate? = nil) {
    self.type = type
    self.inHand = inHand
    self.expiresOn = expiresOn
  }
}

/// What the person's own paper of one kind shows; nothing about why.
public struct RecordState: Hashable, Sendable {
  public var kind: RecordKind
  /// nil: unknown.
  public var shows: Bool?
  /// The day staff saw the paper; nil: nobody saw it.
  public var seenOn: CivilDate?
  /// A day named by staff or the registry on which it stops showing: beats law and practice.
  public var showsUntil: CivilDate?
  public var sentenceServedOn: CivilDate?
  public var reparationPaid: Bool?
  public var finePaid: Bool?

  public init(
    kind: RecordKind, shows: Bool?, seenOn: CivilDate? = nil, showsUntil: CivilDate? = nil,
    sentenceServedOn: CivilDate? = nil, reparationPaid: Bool? = nil, finePaid: Bool? = nil
  ) {
    self.kind = kind
    self.shows = shows
    self.seenOn = seenOn
    self.showsUntil = showsUntil
    self.sentenceServedOn = sentenceServedOn
    self.reparationPaid = reparationPaid
    self.finePaid = finePaid
  }
}

/// A recurring duty of the person in time.
public struct Obligation: Hashable, Sendable {
  public var name: String
  /// RFC 5545 rule; nil for once.
  public var recurrence: String?
  /// First day, and the time of day it starts.
  public var start: CivilDate
  public var startTime: ClockTime
  public var minutes: Int
  /// nil: unknown.
  public var canMove: Bool?
  /// Last day it is owed; nil: no end known.
  public var until: CivilDate?
  public var place: String?
  public var travelMinutes: Int

  public init(
    name: String, recurrence: String?, start: CivilDate, startTime: ClockTime, minutes: Int, canMove: Bool? = nil,
    until: CivilDate? = nil, place: String? = nil, travelMinutes: Int = 0
  ) {
    self.name = name
    self.recurrence = recurrence
    self.start = start
    self.startTime = startTime
    self.minutes = minutes
    self.canMove = canMove
    self.until = until
    self.place = place
    self.travelMinutes = travelMinutes
  }
}

/// What the person cannot do without.
public struct Needs: Hashable, Sendable {
  public var writtenContract: Bool
  public var monthlyIncome: Amount?
  public var incomeCurrency: String?

  public init(writtenContract: Bool = false, monthlyIncome: Amount? = nil, incomeCurrency: String? = nil) {
    self.writtenContract = writtenContract
    self.monthlyIncome = monthlyIncome
    self.incomeCurrency = incomeCurrency
  }
}

/// What the person would like; shown, never a gate.
public struct Wants: Hashable, Sendable {
  public var occupations: [String]

  public init(occupations: [String] = []) { self.occupations = occupations }
}

/// What the person refuses. Never scored, never held against anybody.
public struct Refusals: Hashable, Sendable {
  public var occupations: [String]
  public var sectors: [Sector]
  public var night: Bool
  public var liveIn: Bool
  public var employers: [String]
  public var places: [String]

  public init(
    occupations: [String] = [], sectors: [Sector] = [], night: Bool = false, liveIn: Bool = false,
    employers: [String] = [], places: [String] = []
  ) {
    self.occupations = occupations
    self.sectors = sectors
    self.night = night
    self.liveIn = liveIn
    self.employers = employers
    self.places = places
  }
}

/// For programme eligibility and the fairness audit only; no gate, score or order reads it.
public struct Group: Hashable, Sendable {
  public var sex: String?
  public var birthYear: Int?

  public init(sex: String? = nil, birthYear: Int? = nil) {
    self.sex = sex
    self.birthYear = birthYear
  }
}
