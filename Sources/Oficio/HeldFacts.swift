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
  /// What came of checking its signed credential; nil: the profile has none.
  public var credential: SignedCredential?

  /// A certificate of the person; what is nil is unknown.
  public init(
    type: String, class: String? = nil, issuer: String? = nil, issuedOn: CivilDate? = nil,
    expiresOn: CivilDate? = nil, inHand: Bool? = nil, heldBy: String? = nil, credential: SignedCredential? = nil
  ) {
    self.type = type
    self.class = `class`
    self.issuer = issuer
    self.issuedOn = issuedOn
    self.expiresOn = expiresOn
    self.inHand = inHand
    self.heldBy = heldBy
    self.credential = credential
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
