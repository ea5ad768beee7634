/// What staff were told when they asked: one field of one posting, or of every posting of an employer.
public struct Answer: Hashable, Sendable {
  /// What it speaks of.
  public enum Subject: Hashable, Sendable {
    /// The posting with a key, in whichever of its feeds.
    case posting(String)
    /// Every posting of an employer, by folded name.
    case employer(String)
  }

  /// What it speaks of.
  public var subject: Subject
  /// Which field.
  public var field: AnswerField
  /// What they were told.
  public var value: AnswerValue
  /// The value as it is written in the file: a code, shown beside the value as its words.
  public var raw: String
  /// Who asked or who answered; never read by the engine and never shown.
  @Redacted public var who: String?
  /// The day they were told.
  public var date: CivilDate
  /// The last day on which it may be relied on; nil: no end.
  public var validUntil: CivilDate?

  /// An answer.
  public init(
    _ subject: Subject, _ field: AnswerField, _ value: AnswerValue, raw: String, who: String? = nil, date: CivilDate,
    validUntil: CivilDate? = nil
  ) {
    self.subject = subject
    self.field = field
    self.value = value
    self.raw = raw
    self.who = who
    self.date = date
    self.validUntil = validUntil
  }

  /// Whether it counts on a day: it had been given, and has not run out.
  public func isInForce(on day: CivilDate) -> Bool { date <= day && validUntil.map { day <= $0 } ?? true }

  /// Where a value of a posting that it gives comes from.
  var provenance: Provenance { Provenance(.staff, from: Provenance.answers + date.description, raw: raw) }
}

extension Provenance {
  /// What stands before the day in the path of an answer: `answers/2026-11-20`.
  fileprivate static let answers = "answers/"

  /// The day on which staff were told; nil for whatever is known otherwise.
  public var answeredOn: CivilDate? {
    guard origin == .staff, let from, from.hasPrefix(Self.answers) else { return nil }
    return CivilDate(from.dropFirst(Self.answers.count))
  }
}

extension Answer: CustomStringConvertible, CustomReflectable {
  /// The field alone: about whom, by whom and what is not printed.
  public var description: String { "«\(field.rawValue)»" }
  /// The field alone, so that `dump` shows no more either.
  public var customMirror: Mirror { Mirror(self, children: ["field": field.rawValue]) }
}
