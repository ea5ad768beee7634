/// A skill told in words that no entry of the skills catalog has.
public struct StatedSkill: Hashable, Sendable {
  /// The words as they were written.
  public var text: String
  /// 1 … 5; nil: unknown.
  public var level: Int?
  /// How it was come by; nil: unknown.
  public var evidence: SkillEvidence?

  /// A skill in words, with what is known of it.
  public init(text: String, level: Int? = nil, evidence: SkillEvidence? = nil) {
    self.text = text
    self.level = level
    self.evidence = evidence
  }
}
