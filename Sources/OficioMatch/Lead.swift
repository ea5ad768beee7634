import Oficio

/// What the engine says about one trainee and one posting (`lead.schema.json`).
public struct Lead: Hashable, Sendable {
  public var trainee: String
  public var posting: String
  public var asOf: CivilDate
  /// Id of the policy that weighed it.
  public var policy: String
  /// 1-based place within subject, list (see `Section.list`) and verdict; 0 when the lead was not ranked (`explain`).
  public var rank: Int
  public var verdict: Verdict
  /// First day within the horizon on which every gate holds by waiting alone, for the verdict `opens`.
  public var opensOn: CivilDate?
  /// First day on which every gate holds when the steps named by the blockers start today; nil when a step's time is unknown.
  public var opensWithSteps: CivilDate?
  /// Sum of the factors' points, 0 … 10 000.
  public var score: Int
  /// Ten-thousandths of the weight that rest on an assumption.
  public var assumed: Int
  /// One for each factor, in `Factor` order.
  public var factors: [FactorScore]
  public var blockers: [Blocker]
  /// What to ask the person, the staff's file or the employer about a stated requirement nobody has filled in.
  public var questions: [Question]
  /// What to ask the employer first because the advert is silent.
  public var callFirst: [Question]
  public var flags: [Flag]
  public var section: Section

  public init(trainee: String, posting: String, asOf: CivilDate, policy: String) {
    self.trainee = trainee
    self.posting = posting
    self.asOf = asOf
    self.policy = policy
    rank = 0
    verdict = .open
    score = 0
    assumed = 0
    factors = []
    blockers = []
    questions = []
    callFirst = []
    flags = []
    section = .leads
  }
}

/// Whether the person can have the job; order is the order of lists.
public enum Verdict: String, CaseIterable, Hashable, Comparable, Sendable {
  case open, unclear, opens, unlockable, closed

  /// Place in the order of lists.
  public var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (left: Verdict, right: Verdict) -> Bool { left.index < right.index }
}

/// Where a lead is listed.
public enum Section: String, CaseIterable, Hashable, Sendable {
  case leads, breaksTheLaw, belowFloor, risk

  /// `leads` and `breaksTheLaw` are ranked in one list, lawful first; the other two have lists of their own.
  public var list: Int {
    switch self {
    case .leads, .breaksTheLaw: 0
    case .belowFloor: 1
    case .risk: 2
    }
  }
}

/// A requirement that must hold.
public enum Gate: String, CaseIterable, Hashable, Sendable {
  case live, choice, place, hiringPapers, bar, record, certificate, education, experience, skill, schedule, need, floor,
    risk
}

/// Points of one factor and what they rest on.
public struct FactorScore: Hashable, Sendable {
  public var factor: Factor
  /// 0 … 10 000; `points == weight * value / 10 000`, rounded down.
  public var value: Int
  public var weight: Int
  public var points: Int
  /// Rests on a cautious value or a catalog's ordinary one.
  public var assumed: Bool
  public var evidence: [Evidence]

  public init(factor: Factor, value: Int, weight: Int, points: Int, assumed: Bool, evidence: [Evidence]) {
    self.factor = factor
    self.value = value
    self.weight = weight
    self.points = points
    self.assumed = assumed
    self.evidence = evidence
  }
}

/// One reason for or against, with its source: an element path, words with span, a catalog id, or `profile`.
public struct Evidence: Hashable, Sendable {
  public enum Sign: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case neutral = "="
  }

  public var sign: Sign
  public var fact: Fact
  public var source: String

  public init(_ sign: Sign, _ fact: Fact, source: String) {
    self.sign = sign
    self.fact = fact
    self.source = source
  }
}

/// What a piece of evidence says, as values; `OficioReport` turns it into a sentence in es, pt or en.
public enum Fact: Hashable, Sendable {
  /// The person has the skill itself (`via` nil) or a related one (`via`, with how it relates).
  case skillHeld(
    asked: String, via: String?, relation: SkillRelation, level: Int, levelAsked: Int?, evidence: SkillEvidence,
    lastUsed: CivilDate?)
  case skillMissing(String)
  case skillsAssumedFromOccupation(String)
  case skillsUnknown
  /// Months worked in an occupation close to the posting's, and the months asked (nil: none stated).
  case experienced(in: String, asked: String, months: Int, monthsAsked: Int?)
  case noExperience(asked: String)
  case occupationUnknown
  case noCertificatePreferred
  case certificateHolds(String)
  case certificateMissing(String)
  case recordNotAsked
  case recordSilent(Occupation.RecordUse)
  case recordPasses(RecordKind)
  case recordAssessed(RecordKind)
  case recordNotPassing(RecordKind)
  case recordUnknown(RecordKind)
  /// A duty hits so many ten-thousandths of the shift time, on these days, until a day (nil: no end known).
  case dutyHits(name: String, share: Int, days: WeekdaySet, timesAYear: Int, until: CivilDate?)
  case scheduleClear
  case scheduleSilent
  /// Hours taken from the occupation's ordinary week.
  case scheduleAssumed(String)
  case sector(Sector, stated: Bool)
  /// Monthly pay in hundredths against the legal minimum in force (nil: none known).
  case earnings(monthly: Amount, minimum: Amount?, currency: String)
  case earningsSilent
  case contract(Contract)
  case contractSilent
  case insured
  case weeklyHours(Int, legal: Int?)
  case hoursSilent
  case commute(minutes: Int, limit: Int, assumed: Bool)
  case workFromHome
  case placeUnknown
  case contactThere
  case hiredBefore
  case secondChance
  case noNetwork
}

/// How a held skill relates to the one asked.
public enum SkillRelation: String, CaseIterable, Hashable, Sendable { case same, narrower, broader, sibling }

/// A gate that does not hold on the as-of date.
public struct Blocker: Hashable, Sendable {
  /// How a record was read.
  public enum Reading: String, Hashable, Sendable { case seen, registry, law, practice }

  public var gate: Gate
  /// What is missing: a record kind, certificate id, skill id, duty name, education level, place …
  public var subject: String
  /// The day on which this gate alone holds by waiting; nil: never, or unknown.
  public var opensOn: CivilDate?
  public var reading: Reading?
  /// `profile`, an element path, words with span, or a catalog id.
  public var source: String
  /// Steps that would lift it, in order.
  public var steps: [BlockerStep]

  public init(
    gate: Gate, subject: String, opensOn: CivilDate? = nil, reading: Reading? = nil, source: String,
    steps: [BlockerStep] = []
  ) {
    self.gate = gate
    self.subject = subject
    self.opensOn = opensOn
    self.reading = reading
    self.source = source
    self.steps = steps
  }
}

/// A step of the catalog with its time; nil days: unknown.
public struct BlockerStep: Hashable, Sendable {
  public var step: String
  public var days: Int?
  public var source: String

  public init(step: String, days: Int?, source: String) {
    self.step = step
    self.days = days
    self.source = source
  }
}

/// Something to ask, of whom, and about what.
public struct Question: Hashable, Sendable {
  /// Who can answer.
  public enum Ask: String, Hashable, Sendable { case staff, person, employer }

  /// What it is about; `OficioReport` words it.
  public enum About: Hashable, Sendable {
    case record(RecordKind)
    case certificate(String)
    case paper(String)
    case bar(String)
    case availability, obligations, education, home
    case pay, hours, contract, recordCheck, papers, place, income, formality
    case skill(String)
  }

  public var ask: Ask
  public var about: About

  public init(_ ask: Ask, _ about: About) {
    self.ask = ask
    self.about = about
  }
}

/// A fact staff must see.
public enum Flag: String, CaseIterable, Hashable, Sendable {
  case belowMinimumWage, overLegalHours, payUnstated, payBelowPerHour, absencePenalty, noContract, asksAge, asksSex
  case listedAfterExpiry, opensAfterClosing, partTimeUnconfirmed, educationBelowAsked, asksRecordBeforeSelection
  case certificateContested, currencyUnknown, wanted
}
