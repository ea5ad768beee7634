/// A skill told in words that no entry of the skills catalog has.
public struct StatedSkill: Hashable, Sendable {
  /// The words as they were written.
  public var text: String
  /// 1 … 5; nil: unknown.
  public var level: Int?
  public var evidence: SkillEvidence?

  public init(text: String, level: Int? = nil, evidence: SkillEvidence? = nil) {
    self.text = text
    self.level = level
    self.evidence = evidence
  }
}
