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
  /// Ids of the programmes the person takes part in.
  public var programmes: [String]
  /// Programme id → whether staff say the person qualifies; nil value: unknown.
  public var eligible: [String: Bool?]

  /// A status; nil wherever nothing is known.
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
  /// How it was come by.
  public var evidence: SkillEvidence
  /// Months of practice; nil: unknown.
  public var months: Int?
  /// Last month of use, as its first day.
  public var lastUsed: CivilDate?

  /// A skill of the person; `months` and `lastUsed` stay nil when unknown.
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
  /// Months worked in it.
  public var months: Int
  /// Last month of the work, as its first day; nil: unknown.
  public var until: CivilDate?
  /// `inside`, `outside` or nil.
  public var setting: String?

  /// Months of work in an occupation; `until` and `setting` stay nil when unknown.
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
  /// Class of a licence in its own words (`A-IIb`); nil: none stated.
  public var `class`: String?
  /// Who issued it; nil: unknown.
  public var issuer: String?
  /// Day of issue; nil: unknown.
  public var issuedOn: CivilDate?
  /// First day on which it is no longer good; nil: counted from the day of issue by the catalog's validity.
  public var expiresOn: CivilDate?
  /// Whether the person has the paper itself; nil: unknown.
  public var inHand: Bool?
  /// Who keeps it, when the person does not.
  public var heldBy: String?

  /// A certificate of the person; what is nil is unknown.
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
  /// Word of the jurisdiction's hiring papers, or a certificate id.
  public var type: String
  /// Whether the person has it; nil: unknown.
  public var inHand: Bool?
  /// First day on which it is no longer good; nil: no end known.
  public var expiresOn: CivilDate?

  /// A paper of the person; nil for `inHand` is unknown.
  public init(type: String, inHand: Bool?, expiresOn: CivilDate? = nil) {
    self.type = type
    self.inHand = inHand
    self.expiresOn = expiresOn
  }
}

/// What the person's own paper of one kind shows; nothing about why.
public struct RecordState: Hashable, Sendable {
  /// The sort of record.
  public var kind: RecordKind
  /// Whether the paper shows anything; nil: unknown.
  public var shows: Bool?
  /// The day staff saw the paper; nil: nobody saw it.
  public var seenOn: CivilDate?
  /// A day named by staff or the registry on which it stops showing: beats law and practice.
  public var showsUntil: CivilDate?
  /// Day the sentence was served in full; nil: not yet, or unknown.
  public var sentenceServedOn: CivilDate?
  /// Whether the reparation owed is paid; nil: unknown.
  public var reparationPaid: Bool?
  /// Whether the fine is paid; nil: unknown.
  public var finePaid: Bool?

  /// What one paper shows; what is nil is unknown.
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
  /// What staff call it.
  public var name: String
  /// RFC 5545 rule; nil for once.
  public var recurrence: String?
  /// First day it is owed.
  public var start: CivilDate
  /// Time of day it starts.
  public var startTime: ClockTime
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

  /// A duty; without `until` no end is known.
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
  /// Work without a written contract will not do.
  public var writtenContract: Bool
  /// Least income a month; nil: none stated.
  public var monthlyIncome: Amount?
  /// ISO 4217 code of `monthlyIncome`; nil: whatever the posting pays in.
  public var incomeCurrency: String?

  /// Needs; without arguments there are none.
  public init(writtenContract: Bool = false, monthlyIncome: Amount? = nil, incomeCurrency: String? = nil) {
    self.writtenContract = writtenContract
    self.monthlyIncome = monthlyIncome
    self.incomeCurrency = incomeCurrency
  }
}

/// What the person would like; shown, never a gate.
public struct Wants: Hashable, Sendable {
  /// ISCO-08 unit groups; postings of them get the flag `wanted`.
  public var occupations: [String]

  /// Wishes; without arguments there are none.
  public init(occupations: [String] = []) { self.occupations = occupations }
}

/// What the person refuses. Never scored, never held against anybody.
public struct Refusals: Hashable, Sendable {
  /// ISCO-08 unit groups.
  public var occupations: [String]
  /// Sectors; a posting of unknown sector is not refused.
  public var sectors: [Sector]
  /// Work at night.
  public var night: Bool
  /// Work that means living at the employer's.
  public var liveIn: Bool
  /// Names of employers.
  public var employers: [String]
  /// Names of localities; a posting is refused when all its places are among them.
  public var places: [String]

  /// Refusals; without arguments there are none.
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
