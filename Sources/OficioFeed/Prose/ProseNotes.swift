import Oficio

/// What was read in prose and has no place of its own in a posting.
public struct ProseNotes: Hashable, Sendable {
  /// Language the words were read in.
  public var language: Language
  /// Hours of work named without days.
  public var workHours: [Sourced<WeeklySpan>]

  init(language: Language) {
    self.language = language
    workHours = []
  }
}
