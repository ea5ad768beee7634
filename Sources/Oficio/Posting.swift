/// One job offer as the importer understood it (`posting.schema.json`).
///
/// A field nobody stated is nil or empty, never guessed; every value says where it came from.
public struct Posting: Hashable, Sendable {
  /// `FEED:SOURCEID`, unique over all feeds of a run.
  public var key: String
  /// Id of the feed.
  public var feed: String
  /// Id within the feed.
  public var sourceId: String
  /// Where it stands in the life of its feed.
  public var state: PostingState
  /// Title of the advert.
  public var title: String
  /// Plain text of the advert; spans are UTF-8 byte offsets into it.
  public var text: String
  /// BCP 47, when known.
  public var language: String?
  /// Who offers the job.
  public var employer: Employer
  /// Where the work is; any one of them is enough.
  public var places: [Sourced<Place>]
  /// How much of it is done from home.
  public var remote: Sourced<Remote>?
  /// Day the advert was posted.
  public var postedOn: Sourced<CivilDate>?
  /// Day work would start.
  public var startsOn: Sourced<CivilDate>?
  /// Last day to apply.
  public var closesOn: Sourced<CivilDate>?
  /// The listing's own end: not a deadline.
  public var expiresOn: Sourced<CivilDate>?
  /// Day an import first met it.
  public var firstSeen: CivilDate?
  /// Day an import last met it; nil: in the feed being read.
  public var lastSeen: CivilDate?
  /// ISIC Rev. 4 section letter.
  public var industry: Sourced<String>?
  /// What it pays.
  public var pay: Sourced<Pay>?
  /// The bond it offers.
  public var contract: Sourced<Contract>?
  /// Full or part time.
  public var workTime: Sourced<WorkTime>?
  /// Hours a week.
  public var hoursPerWeek: Sourced<WeeklyHours>?
  /// Working times, where the advert names them; several for one day are alternatives.
  public var shifts: [Sourced<WeeklySpan>]
  /// Shifts change from week to week.
  public var rotating: Sourced<Bool>?
  /// Days of work named without hours; a shift needs both.
  public var workDays: Sourced<WeekdaySet>?
  /// Hours of work named without days: spans of no day.
  public var workHours: [Sourced<WeeklySpan>]
  /// Days on by days off, as `6x1`.
  public var cycle: Sourced<String>?
  /// The advert says that the work is at night.
  public var night: Sourced<Bool>?
  /// The advert says that the worker lives in.
  public var liveIn: Sourced<Bool>?
  /// Where the work stands between law and custom: the conclusion from all evidence.
  public var sector: Sourced<Sector>?
  /// Evidence that the job is registered and insured, or is not.
  public var formality: Sourced<Formality>?
  /// Pay is taken for an absence beyond the day's own pay.
  public var absencePenalty: Sourced<Bool>?
  /// Records it speaks of; empty: it is silent.
  public var recordChecks: [RecordCheck]
  /// Papers it speaks of; empty: it is silent.
  public var certificates: [CertificateAsk]
  /// Schooling it asks for.
  public var education: Sourced<EducationAsk>?
  /// Experience it asks for.
  public var experience: Sourced<ExperienceAsk>?
  /// Skills it asks for.
  public var skills: [SkillAsk]
  /// Occupations it may be, best first.
  public var occupation: [OccupationGuess]
  /// How many people it wants.
  public var vacancies: Sourced<Int>?
  /// Age and sex it asks for.
  public var asks: PersonalAsks
  /// The employer gives people with a record a second chance.
  public var secondChance: Sourced<Bool>?
  /// The employer holds interviews inside the prison.
  public var interviewsInside: Sourced<Bool>?
  /// The employer writes letters that offer the job before the release.
  public var givesOfferLetter: Sourced<Bool>?
  /// Where the job stands to a prison; nil: not stated, which is an ordinary job.
  public var setting: Sourced<WorkSetting>?
  /// Day on which somebody of the office last spoke with the employer.
  public var lastTalk: Sourced<CivilDate>?
  /// Whether it is still on offer, as staff were told; nil: nobody asked.
  public var standing: Sourced<PostingStanding>?
  /// Staff looked into signs of a trap, or of exploitation, and recorded that people may be sent there; nil: nobody did.
  public var riskChecked: Sourced<Bool>?
  /// How to apply.
  public var apply: Apply
  /// Signs of a trap.
  public var risks: [RiskSign]
  /// The jobs of an advert that seeks several and could not be parted; empty: one job.
  public var severalJobs: [NamedJob]
  /// The advert of which this is one job; nil: the advert seeks no other.
  public var partOf: AdvertPart?
  /// Every feed that carries this offer, itself among them; empty: one feed alone.
  public var sources: [PostingSource]
  /// Repairs made to its bytes.
  public var repairs: [Repair]
  /// Fields that could not be understood.
  public var problems: [Problem]

  /// A posting of which only identity and words are known.
  public init(key: String, feed: String, sourceId: String, title: String, text: String) {
    self.key = key
    self.feed = feed
    self.sourceId = sourceId
    self.title = title
    self.text = text
    state = .active
    employer = Employer()
    places = []
    shifts = []
    workHours = []
    recordChecks = []
    certificates = []
    skills = []
    occupation = []
    asks = PersonalAsks()
    apply = Apply()
    risks = []
    severalJobs = []
    sources = []
    repairs = []
    problems = []
  }
}

/// Who offers the job.
public struct Employer: Hashable, Sendable {
  /// Name as the advert gives it; nil: not given.
  public var name: String?
  /// Who hires.
  public var kind: EmployerKind

  /// An employer; without arguments nothing is known.
  public init(name: String? = nil, kind: EmployerKind = .unknown) {
    self.name = name
    self.kind = kind
  }
}

/// One kind of record that the posting speaks of.
public struct RecordCheck: Hashable, Sendable {
  /// The sort of record.
  public var kind: RecordKind
  /// What the paper must say.
  public var rule: RecordRule
  /// Years to look back, for the rule `years`.
  public var years: Int?
  /// nil when the advert does not say.
  public var stage: RecordStage?
  /// False when the words name no kind ("antecedentes" alone).
  public var specified: Bool
  /// Where it is asked.
  public var provenance: Provenance

  /// A check of one record; `stage` stays nil when the advert does not say.
  public init(
    kind: RecordKind, rule: RecordRule = .clean, years: Int? = nil, stage: RecordStage? = nil,
    specified: Bool = true, _ provenance: Provenance
  ) {
    self.kind = kind
    self.rule = rule
    self.years = years
    self.stage = stage
    self.specified = specified
    self.provenance = provenance
  }
}

/// A paper the posting speaks of.
public struct CertificateAsk: Hashable, Sendable {
  /// The family of papers.
  public var kind: CertificateKind
  /// Id in the certificates catalog, when recognised.
  public var type: String?
  /// Class of a licence in its own words (`A-IIb`).
  public var `class`: String?
  /// How strongly it is asked for.
  public var need: CertificateNeed
  /// Where it is asked.
  public var provenance: Provenance

  /// An ask for a paper; `type` and `class` stay nil when not recognised.
  public init(
    kind: CertificateKind, type: String? = nil, class: String? = nil, need: CertificateNeed, _ provenance: Provenance
  ) {
    self.kind = kind
    self.type = type
    self.class = `class`
    self.need = need
    self.provenance = provenance
  }
}

/// Schooling the posting asks for; it gates only where the words make it indispensable.
public struct EducationAsk: Hashable, Sendable {
  /// Least schooling asked for.
  public var level: Education
  /// The words make it a condition.
  public var indispensable: Bool

  /// An ask for schooling; a wish unless said to be indispensable.
  public init(_ level: Education, indispensable: Bool = false) {
    self.level = level
    self.indispensable = indispensable
  }
}

/// Months of experience asked for; 0 is "no experience needed", nil months is "some, unstated".
public struct ExperienceAsk: Hashable, Sendable {
  /// Months asked for.
  public var months: Int?
  /// The words make it a condition.
  public var indispensable: Bool

  /// An ask for experience; a wish unless said to be indispensable.
  public init(months: Int?, indispensable: Bool = false) {
    self.months = months
    self.indispensable = indispensable
  }
}

/// A skill the posting asks for.
public struct SkillAsk: Hashable, Sendable {
  /// Id in the skills catalog.
  public var skill: String
  /// How strongly it is asked for.
  public var need: SkillNeed
  /// 1 … 5, nil when no level is asked.
  public var level: Int?
  /// Where it is asked.
  public var provenance: Provenance

  /// An ask for a skill; `level` stays nil when none is asked.
  public init(skill: String, need: SkillNeed, level: Int? = nil, _ provenance: Provenance) {
    self.skill = skill
    self.need = need
    self.level = level
    self.provenance = provenance
  }
}

/// An occupation the posting may be, with its share of the evidence (0 … 10 000); best first.
public struct OccupationGuess: Hashable, Sendable {
  /// `isco08`, or `esco`.
  public var scheme: String
  /// Code in that scheme.
  public var code: String
  /// Share of the evidence, 0 … 10 000.
  public var share: Int
  /// What it was read from.
  public var provenance: Provenance

  /// A guess, in ISCO-08 unless said otherwise.
  public init(scheme: String = "isco08", code: String, share: Int, _ provenance: Provenance) {
    self.scheme = scheme
    self.code = code
    self.share = share
    self.provenance = provenance
  }
}

/// Limits on the person that never enter a gate or a score: they are flagged.
public struct PersonalAsks: Hashable, Sendable {
  /// Lowest and highest age.
  public struct AgeRange: Hashable, Sendable {
    /// Lowest age; nil: none.
    public var min: Int?
    /// Highest age; nil: none.
    public var max: Int?

    /// An age range, open where nil.
    public init(min: Int? = nil, max: Int? = nil) {
      self.min = min
      self.max = max
    }
  }

  /// Ages asked for; nil: none.
  public var age: Sourced<AgeRange>?
  /// `M` or `F`; nil: neither is asked for.
  public var sex: Sourced<String>?

  /// Limits on the person; without arguments there are none.
  public init(age: Sourced<AgeRange>? = nil, sex: Sourced<String>? = nil) {
    self.age = age
    self.sex = sex
  }
}

/// How to apply. Addresses of employers, never of trainees.
public struct Apply: Hashable, Sendable {
  /// Whom to ask for.
  public var contact: String?
  /// Web address.
  public var url: String?
  /// Telephone number.
  public var phone: String?
  /// WhatsApp number.
  public var whatsapp: String?
  /// E-mail address.
  public var email: String?
  /// Address and hours to go to in person, in the advert's words.
  public var walkIn: String?
  /// Papers to bring, in the advert's words.
  public var bring: [String]

  /// Ways to apply; nil for those the advert does not offer.
  public init(
    contact: String? = nil, url: String? = nil, phone: String? = nil, whatsapp: String? = nil, email: String? = nil,
    walkIn: String? = nil, bring: [String] = []
  ) {
    self.contact = contact
    self.url = url
    self.phone = phone
    self.whatsapp = whatsapp
    self.email = email
    self.walkIn = walkIn
    self.bring = bring
  }
}

/// A sign of a trap, with the words that show it.
public struct RiskSign: Hashable, Sendable {
  /// `fee-asked`, `identity-paper-kept`, …
  public var sign: String
  /// The words that show it.
  public var provenance: Provenance

  /// A sign and the words that show it.
  public init(sign: String, _ provenance: Provenance) {
    self.sign = sign
    self.provenance = provenance
  }
}

/// A repair made to the bytes of this posting before it could be parsed.
public struct Repair: Hashable, Sendable {
  /// A stable word, such as `bare-ampersand`.
  public var code: String
  /// How many times it was made.
  public var count: Int

  /// A repair and how many times it was made.
  public init(code: String, count: Int) {
    self.code = code
    self.count = count
  }
}

/// A field of this posting that could not be understood; its words are kept.
public struct Problem: Hashable, Sendable {
  /// A stable word, such as `unparsed-date`.
  public var code: String
  /// Name of the field.
  public var field: String
  /// The words as they stand; nil: none to show.
  public var raw: String?

  /// A problem with one field.
  public init(code: String, field: String, raw: String? = nil) {
    self.code = code
    self.field = field
    self.raw = raw
  }
}
