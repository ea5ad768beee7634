/// One job offer as the importer understood it (`posting.schema.json`).
///
/// A field nobody stated is nil or empty, never guessed; every value says where it came from.
public struct Posting: Hashable, Sendable {
  /// `FEED:SOURCEID`, unique over all feeds of a run.
  public var key: String
  public var feed: String
  public var sourceId: String
  public var state: PostingState
  public var title: String
  /// Plain text of the advert; spans are UTF-8 byte offsets into it.
  public var text: String
  /// BCP 47, when known.
  public var language: String?
  public var employer: Employer
  public var places: [Sourced<Place>]
  public var remote: Sourced<Remote>?
  public var postedOn: Sourced<CivilDate>?
  public var startsOn: Sourced<CivilDate>?
  /// Last day to apply.
  public var closesOn: Sourced<CivilDate>?
  /// The listing's own end: not a deadline.
  public var expiresOn: Sourced<CivilDate>?
  public var firstSeen: CivilDate?
  public var lastSeen: CivilDate?
  /// ISIC Rev. 4 section letter.
  public var industry: Sourced<String>?
  public var pay: Sourced<Pay>?
  public var contract: Sourced<Contract>?
  public var workTime: Sourced<WorkTime>?
  public var hoursPerWeek: Sourced<WeeklyHours>?
  public var shifts: [Sourced<WeeklySpan>]
  public var rotating: Sourced<Bool>?
  /// Days on by days off, as `6x1`.
  public var cycle: Sourced<String>?
  /// The advert says that the work is at night, or living in.
  public var night: Sourced<Bool>?
  public var liveIn: Sourced<Bool>?
  public var sector: Sourced<Sector>?
  public var formality: Sourced<Formality>?
  /// Pay is taken for an absence beyond the day's own pay.
  public var absencePenalty: Sourced<Bool>?
  public var recordChecks: [RecordCheck]
  public var certificates: [CertificateAsk]
  public var education: Sourced<EducationAsk>?
  public var experience: Sourced<ExperienceAsk>?
  public var skills: [SkillAsk]
  public var occupation: [OccupationGuess]
  public var vacancies: Sourced<Int>?
  public var asks: PersonalAsks
  public var secondChance: Sourced<Bool>?
  public var apply: Apply
  public var risks: [RiskSign]
  public var repairs: [Repair]
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
    recordChecks = []
    certificates = []
    skills = []
    occupation = []
    asks = PersonalAsks()
    apply = Apply()
    risks = []
    repairs = []
    problems = []
  }
}

/// Who offers the job.
public struct Employer: Hashable, Sendable {
  public var name: String?
  public var kind: EmployerKind

  public init(name: String? = nil, kind: EmployerKind = .unknown) {
    self.name = name
    self.kind = kind
  }
}

/// One kind of record that the posting speaks of.
public struct RecordCheck: Hashable, Sendable {
  public var kind: RecordKind
  public var rule: RecordRule
  /// Years to look back, for the rule `years`.
  public var years: Int?
  /// nil when the advert does not say.
  public var stage: RecordStage?
  /// False when the words name no kind ("antecedentes" alone).
  public var specified: Bool
  public var provenance: Provenance

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
  public var kind: CertificateKind
  /// Id in the certificates catalog, when recognised.
  public var type: String?
  /// Class of a licence in its own words (`A-IIb`).
  public var `class`: String?
  public var need: CertificateNeed
  public var provenance: Provenance

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
  public var level: Education
  public var indispensable: Bool

  public init(_ level: Education, indispensable: Bool = false) {
    self.level = level
    self.indispensable = indispensable
  }
}

/// Months of experience asked for; 0 is "no experience needed", nil months is "some, unstated".
public struct ExperienceAsk: Hashable, Sendable {
  public var months: Int?
  public var indispensable: Bool

  public init(months: Int?, indispensable: Bool = false) {
    self.months = months
    self.indispensable = indispensable
  }
}

/// A skill the posting asks for.
public struct SkillAsk: Hashable, Sendable {
  /// Id in the skills catalog.
  public var skill: String
  public var need: SkillNeed
  /// 1 … 5, nil when no level is asked.
  public var level: Int?
  public var provenance: Provenance

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
  public var code: String
  public var share: Int
  public var provenance: Provenance

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
    public var min: Int?
    public var max: Int?

    public init(min: Int? = nil, max: Int? = nil) {
      self.min = min
      self.max = max
    }
  }

  public var age: Sourced<AgeRange>?
  /// `M` or `F`.
  public var sex: Sourced<String>?

  public init(age: Sourced<AgeRange>? = nil, sex: Sourced<String>? = nil) {
    self.age = age
    self.sex = sex
  }
}

/// How to apply. Addresses of employers, never of trainees.
public struct Apply: Hashable, Sendable {
  public var url: String?
  public var phone: String?
  public var whatsapp: String?
  public var email: String?
  /// Address and hours to go to in person, in the advert's words.
  public var walkIn: String?
  /// Papers to bring, in the advert's words.
  public var bring: [String]

  public init(
    url: String? = nil, phone: String? = nil, whatsapp: String? = nil, email: String? = nil, walkIn: String? = nil,
    bring: [String] = []
  ) {
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
  public var provenance: Provenance

  public init(sign: String, _ provenance: Provenance) {
    self.sign = sign
    self.provenance = provenance
  }
}

/// A repair made to the bytes of this posting before it could be parsed.
public struct Repair: Hashable, Sendable {
  public var code: String
  public var count: Int

  public init(code: String, count: Int) {
    self.code = code
    self.count = count
  }
}

/// A field of this posting that could not be understood; its words are kept.
public struct Problem: Hashable, Sendable {
  public var code: String
  public var field: String
  public var raw: String?

  public init(code: String, field: String, raw: String? = nil) {
    self.code = code
    self.field = field
    self.raw = raw
  }
}
