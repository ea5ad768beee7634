/// The value of an answer, read from its code.
public enum AnswerValue: Hashable, Sendable {
  /// Whether the posting is still on offer.
  case standing(PostingStanding)
  /// Title of the one job that is meant.
  case job(String)
  /// ISCO-08 unit group.
  case occupation(String)
  /// Where the work is.
  case place(Place)
  /// How much is done from home.
  case remote(Remote)
  /// What it pays.
  case pay(Pay)
  /// Whole shifts, hours of no day, and days without hours.
  case shifts([WeeklySpan], hours: [WeeklySpan], days: WeekdaySet?)
  /// Hours a week.
  case hours(WeeklyHours)
  /// Yes or no, of whichever field.
  case flag(Bool)
  /// Full or part time.
  case workTime(WorkTime)
  /// The bond.
  case contract(Contract)
  /// Whether the job is registered and insured.
  case formality(Formality)
  /// Where the work stands between law and custom.
  case sector(Sector)
  /// Every record that is asked for, or all of them as not asked for.
  case records([AnsweredRecord])
  /// Every paper that is asked for; empty: none.
  case papers([AnsweredPaper])
  /// How many people are wanted.
  case number(Int)
  /// A day, of whichever field.
  case day(CivilDate)
}

/// A record that an employer asks for.
public struct AnsweredRecord: Hashable, Sendable {
  /// The sort of record.
  public var kind: RecordKind
  /// What the paper must say.
  public var rule: RecordRule
  /// Years to look back, for the rule `years`.
  public var years: Int?
  /// When in hiring; nil: not said.
  public var stage: RecordStage?

  /// A record asked for.
  public init(_ kind: RecordKind, _ rule: RecordRule, years: Int? = nil, stage: RecordStage? = nil) {
    self.kind = kind
    self.rule = rule
    self.years = years
    self.stage = stage
  }
}

/// A paper that an employer asks for.
public struct AnsweredPaper: Hashable, Sendable {
  /// The family of papers.
  public var kind: CertificateKind
  /// Id in the certificates catalog.
  public var type: String
  /// Class of a licence.
  public var `class`: String?
  /// How strongly it is asked for.
  public var need: CertificateNeed

  /// A paper asked for.
  public init(kind: CertificateKind, type: String, class: String? = nil, need: CertificateNeed) {
    self.kind = kind
    self.type = type
    self.class = `class`
    self.need = need
  }
}
