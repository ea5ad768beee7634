import OficioReport

/// What a night came to.
public struct NightResult: Sendable {
  /// How a night ends.
  public enum Outcome: Hashable, Sendable {
    /// A new run is published.
    case published
    /// The same content is published already, and stands.
    case unchanged
    /// Everything was done but the switch.
    case rehearsed
    /// Nothing is published, for a reason.
    case withheld(Withheld)
  }

  /// How it ended.
  public var outcome: Outcome
  /// What was written; nil when the night was withheld.
  public var manifest: Manifest?
  /// The run that stands published now, within the output folder; nil: none.
  public var published: String?
  /// Whether something in the inputs must be told: exit code 1.
  public var hasProblems: Bool

  /// One JSON object for scripts: `outcome`, `why` it was withheld, the `run` that stands, `counts` and `changes`.
  public func json() -> [UInt8] {
    var json = JSONWriter()
    json.object {
      switch outcome {
      case .published: $0.member("outcome", "published")
      case .unchanged: $0.member("outcome", "unchanged")
      case .rehearsed: $0.member("outcome", "rehearsed")
      case .withheld(let reason):
        $0.member("outcome", "withheld")
        $0.member("why", reason.word)
      }
      $0.member("run", published)
      guard let manifest else { return }
      $0.key("counts")
      ManifestJSON.counts(manifest.content.counts, to: &$0)
      $0.key("changes")
      ManifestJSON.counts(manifest.changes, to: &$0)
    }
    json.newLine()
    return json.takeBytes()
  }
}
