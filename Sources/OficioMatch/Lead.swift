import Oficio

/// What the engine says about one trainee and one posting (`lead.schema.json`).
public struct Lead: Hashable, Sendable {
  /// Id of the trainee.
  public var trainee: String
  /// Key of the posting.
  public var posting: String
  /// The day it was judged on.
  public var asOf: CivilDate
  /// Id of the policy that weighed it.
  public var policy: String
  /// 1-based place within subject, list (see `Section.list`) and verdict; 0 when the lead was not ranked (`explain`).
  public var rank: Int
  /// Whether the person can have the job.
  public var verdict: Verdict
  /// First day within the horizon on which every gate holds by waiting alone, for the verdict `opens`.
  public var opensOn: CivilDate?
  /// First day on which every gate holds when the steps named by all blockers start today; nil when a step's time is
  /// unknown.
  public var opensWithSteps: CivilDate?
  /// The same day when each step takes the middle of its range of time; nil where that is no later, or a longest time is
  /// unknown.
  public var likelyWithSteps: CivilDate?
  /// Sum of the factors' points, 0 … 10 000.
  public var score: Int
  /// Ten-thousandths of the weight that rest on an assumption.
  public var assumed: Int
  /// One for each factor, in `Factor` order.
  public var factors: [FactorScore]
  /// Gates that do not hold, in `Gate` order.
  public var blockers: [Blocker]
  /// Gates that hold today and would not on the day of `opensWithSteps`, with the steps to be done by then: a duty that
  /// begins, a paper that runs out. In `Gate` order.
  public var laterBlockers: [Blocker]
  /// What to ask the person, the staff's file or the employer about a stated requirement nobody has filled in.
  public var questions: [Question]
  /// What to ask the employer first because the advert is silent.
  public var callFirst: [Question]
  /// What staff must see, in `Flag` order.
  public var flags: [Flag]
  /// Where it is listed.
  public var section: Section
  /// For a lead that opens after its posting closes: how many like it there were lately; nil for others, and where the
  /// posting's occupation or place is not known.
  public var postingsLikeIt: PostingsLikeIt?
  /// Since when the person has a job, by the activity; nil: none is known of.
  public var employedSince: CivilDate?
  /// How many other people's lists have the posting among their open and unclear leads; nil where lists are not shared
  /// out, and for leads that no limit counts.
  public var sharedWith: Int?

  /// An open lead without points or reasons, for the engine to fill.
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
    laterBlockers = []
    questions = []
    callFirst = []
    flags = []
    section = .leads
  }
}

/// How many postings like one there were lately: of its main ISCO-08 unit group, in the region of its first place.
public struct PostingsLikeIt: Hashable, Sendable {
  /// How many, the posting itself not counted.
  public var count: Int
  /// Over how many days, the as-of date included.
  public var days: Int

  /// A number over a number of days.
  public init(count: Int, days: Int) {
    self.count = count
    self.days = days
  }
}

/// Whether the person can have the job; order is the order of lists.
///
/// `open` today; `unclear`: open, but something must be asked first; `opens` on a day by waiting alone; `unlockable` by
/// steps; `closed` otherwise.
public enum Verdict: String, CaseIterable, Hashable, Comparable, Sendable {
  case open, unclear, opens, unlockable, closed

  /// Place in the order of lists.
  public var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  /// Whether a verdict comes earlier in lists, the better first.
  public static func < (left: Verdict, right: Verdict) -> Bool { left.index < right.index }
}

/// Where a lead is listed.
///
/// `breaksTheLaw`: below the legal minimum or over the legal week, yet above the floor; `belowFloor`: exploitative by
/// the policy's floor; `risk`: with a sign of a trap.
/// The last two stay off a person's sheet until staff record a check.
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
///
/// `live`: still on offer; `choice`: nothing the person refuses; `bar`: no statutory bar that staff stated; `need`:
/// what the person cannot do without; `floor`: not exploitative; `risk`: no sign of a trap. The others are named for
/// what they look at.
public enum Gate: String, CaseIterable, Hashable, Sendable {
  case live, choice, place, hiringPapers, bar, record, certificate, education, experience, skill, schedule, need, floor,
    risk
}

/// Points of one factor and what they rest on.
public struct FactorScore: Hashable, Sendable {
  /// The factor.
  public var factor: Factor
  /// 0 … 10 000; `points == weight * value / 10 000`, rounded down.
  public var value: Int
  /// Weight in the policy, 0 … 10 000.
  public var weight: Int
  /// What it adds to the score.
  public var points: Int
  /// Rests on a cautious value or a catalog's ordinary one.
  public var assumed: Bool
  /// Reasons for and against.
  public var evidence: [Evidence]

  /// The score of one factor.
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
  /// Whether a reason speaks for the lead, against it, or neither.
  public enum Sign: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case neutral = "="
  }

  /// For, against or neither.
  public var sign: Sign
  /// What it says.
  public var fact: Fact
  /// Where it was read.
  public var source: String

  /// A reason with its source.
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
  /// No held skill covers this skill.
  case skillMissing(String)
  /// The posting names no skills: those usual in this occupation (its id) were taken.
  case skillsAssumedFromOccupation(String)
  /// Neither the posting nor its occupation names a skill that the catalog has.
  case skillsUnknown
  /// Months worked in an occupation close to the posting's, and the months asked (nil: none stated).
  case experienced(in: String, asked: String, months: Int, monthsAsked: Int?)
  /// Nothing worked in is near this ISCO-08 unit group.
  case noExperience(asked: String)
  /// The posting's occupation is not known.
  case occupationUnknown
  /// The posting prefers no certificate.
  case noCertificatePreferred
  /// A certificate asked for holds (its id, or the word of its kind).
  case certificateHolds(String)
  /// A certificate asked for is missing, or not known to hold.
  case certificateMissing(String)
  /// What came of checking the signed credential of a certificate (its id).
  case credential(String, SignedCredential)
  /// The advert says that no record is asked.
  case recordNotAsked
  /// The advert is silent; so usual is a check in the occupation.
  case recordSilent(Occupation.RecordUse)
  /// The record passes what the posting asks.
  case recordPasses(RecordKind)
  /// The record will be judged one by one.
  case recordAssessed(RecordKind)
  /// The record does not pass what the posting asks.
  case recordNotPassing(RecordKind)
  /// What the paper shows is not known.
  case recordUnknown(RecordKind)
  /// The law has cleared since that day what the paper shows all the same.
  case recordClearedByLaw(RecordKind, since: CivilDate)
  /// Clean by law; until that day a new sentence may undo it.
  case recordProvisional(RecordKind, until: CivilDate)
  /// The law lets employers ask for this paper in some cases only.
  case recordAskLimited(RecordKind)
  /// A duty hits so many ten-thousandths of the shift time, of these shifts so many times a year, until a day (nil: no end
  /// known). Assumed: the shifts are those usual in the occupation, or how often each is worked is reckoned from a
  /// rotation or a cycle.
  case dutyHits(
    name: String, share: Int, shifts: [WeeklySpan], timesAYear: Int, until: CivilDate?, isAssumed: Bool)
  /// A duty on these days could meet the shifts, at an hour that nobody knows.
  case dutyHourUnknown(name: String, days: WeekdaySet)
  /// No duty hits the shifts.
  case scheduleClear
  /// The advert names no shifts.
  case scheduleSilent
  /// The sector, and whether the feed states it.
  case sector(Sector, stated: Bool)
  /// Monthly pay in hundredths against the legal minimum in force (nil: none known).
  case earnings(monthly: Amount, minimum: Amount?, currency: String)
  /// The advert names no pay that can be read by the month.
  case earningsSilent
  /// The bond offered.
  case contract(Contract)
  /// The advert names no contract.
  case contractSilent
  /// The advert shows that the job is registered and insured.
  case insured
  /// Hours a week against the legal week (nil: none known).
  case weeklyHours(Int, legal: Int?)
  /// The advert names no hours, or the legal week is not known.
  case hoursSilent
  /// Minutes one way against the person's limit; assumed when reckoned from distance.
  case commute(minutes: Int, limit: Int, assumed: Bool)
  /// The work is done from home.
  case workFromHome
  /// The way there is not known.
  case placeUnknown
  /// The person knows somebody at the employer.
  case contactThere
  /// The employer has hired from the programme before.
  case hiredBefore
  /// The employer gives second chances.
  case secondChance
  /// Neither a contact there nor an employer that gives second chances.
  case noNetwork
}

/// How a held skill relates to the one asked.
///
/// `narrower` and `broader` are of the skill held: a narrower one covers more than a broader one.
public enum SkillRelation: String, CaseIterable, Hashable, Sendable { case same, narrower, broader, sibling }

/// A gate that does not hold on the as-of date.
public struct Blocker: Hashable, Sendable {
  /// How a record was read.
  ///
  /// `seen` on paper, as the `registry` named the day, or unseen by `law` or `practice`.
  public enum Reading: String, Hashable, Sendable { case seen, registry, law, practice }

  /// The gate.
  public var gate: Gate
  /// What is missing: a record kind, certificate id, skill id, duty name, education level, place …
  public var subject: String
  /// The day on which this gate alone holds by waiting; nil: never, or unknown.
  public var opensOn: CivilDate?
  /// How the record was read; nil for other gates.
  public var reading: Reading?
  /// `profile`, an element path, words with span, or a catalog id.
  public var source: String
  /// Steps that would lift it, in order.
  public var steps: [BlockerStep]

  /// A blocker; without `opensOn`, waiting alone does not lift it as far as is known.
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
  /// Id of the step.
  public var step: String
  /// Shortest time in days, with the steps it needs first and the person has not done yet.
  public var days: Int?
  /// The same with the middle of each range of time; nil where a longest time is unknown.
  public var likelyDays: Int?
  /// Id of the work that the step's entry cites.
  public var source: String

  /// A step with its time.
  public init(step: String, days: Int?, likelyDays: Int? = nil, source: String) {
    self.step = step
    self.days = days
    self.likelyDays = likelyDays
    self.source = source
  }
}

/// Something to ask, of whom, and about what.
public struct Question: Hashable, Sendable {
  /// Who can answer.
  public enum Ask: String, Hashable, Sendable { case staff, person, employer }

  /// What it is about; `OficioReport` words it.
  public enum About: Hashable, Sendable {
    /// What the person's record of a kind shows.
    case record(RecordKind)
    /// A certificate asked for (its id, or the word of its kind).
    case certificate(String)
    /// A hiring paper, by its word.
    case paper(String)
    /// A statutory bar, by the word staff state.
    case bar(String)
    /// A part of the profile that nobody has filled in.
    case availability, obligations, education, home
    /// The day on which a person who is inside is expected to leave.
    case release
    /// At what hour a duty is, by its name.
    case dutyHour(String)
    /// What the advert leaves unsaid.
    case pay, hours, contract, recordCheck, papers, place, income, formality
    /// Which of the jobs that the advert names.
    case jobs
    /// A skill, by its id.
    case skill(String)
  }

  /// Who is to be asked.
  public var ask: Ask
  /// What about.
  public var about: About

  /// A question to somebody.
  public init(_ ask: Ask, _ about: About) {
    self.ask = ask
    self.about = about
  }
}

/// A fact staff must see.
///
/// `payBelowPerHour`: the month's pay reaches the legal minimum, the hours bring it below the legal hour.
/// `partTimeUnconfirmed`: below the minimum, no hours named, counted as below the floor until part-time is confirmed.
/// `currencyUnknown`: pay in a currency nobody named. `educationBelowAsked`: less schooling than the advert would like.
/// `asksRecordBeforeSelection`: earlier than the law lets an employer ask. `certificateContested`: a paper it asks
/// for is disputed. `listedAfterExpiry`: past the listing's own end. `opensAfterClosing`: open to the person only once
/// the posting is closed or gone. `wanted`: an occupation that the person asked for. `riskChecked`: staff looked into the
/// job and recorded that people may be sent there. `interviewsInside` and `givesOfferLetter`: what an employer does for
/// somebody who is still inside.
public enum Flag: String, CaseIterable, Hashable, Sendable {
  case belowMinimumWage, overLegalHours, payUnstated, payBelowPerHour, absencePenalty, noContract, asksAge, asksSex
  case listedAfterExpiry, opensAfterClosing, partTimeUnconfirmed, educationBelowAsked, asksRecordBeforeSelection
  case certificateContested, currencyUnknown, wanted, riskChecked, interviewsInside, givesOfferLetter
}
