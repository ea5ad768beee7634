/// The dated values of one key of an entry, each with the days it holds for and where it comes from.
public struct EntryHistory: Sendable {
  /// One value and its days.
  public struct Step: Sendable {
    /// First day on which it counts.
    public var from: CivilDate
    /// Last day, the one before the next value begins; nil: no later value is known.
    public var until: CivilDate?
    /// The value; nil: none, the one before it ended.
    public var value: DataNode?
    /// Announced for that day and not in force.
    public var isAnnounced: Bool
    /// Where it comes from; the entry's own where the value names nothing.
    public var citation: Citation
  }

  /// The key, as `values` or `validity`.
  public var key: String
  /// Earliest first.
  public var steps: [Step]
}

extension CatalogIndex.Row {
  /// Every key of the entry whose values stand by start day.
  public var histories: [EntryHistory] {
    guard case .map(let members) = node.value else { return [] }
    return members.compactMap { member in
      guard member.value.isDated, case .map(let dated) = member.value.value else { return nil }
      return EntryHistory(key: member.key, steps: steps(dated))
    }
  }

  private func steps(_ dated: [DataNode.Member]) -> [EntryHistory.Step] {
    var steps: [EntryHistory.Step] = []
    for member in dated {
      guard let from = CivilDate(member.key) else { continue }
      let isAnnounced = member.value.isAnnounced
      // What is only announced ends nothing.
      if !isAnnounced, let last = steps.lastIndex(where: { !$0.isAnnounced }) {
        steps[last].until = from.adding(days: -1)
      }
      steps.append(
        EntryHistory.Step(
          from: from, until: nil, value: isAnnounced ? nil : member.value.statedValue, isAnnounced: isAnnounced,
          citation: member.value.citation(over: citation)))
    }
    return steps
  }
}

extension DataNode {
  /// Keys that say where a value comes from, and are no part of it.
  static let citationKeys: Set<String> = ["source", "confidence", "reference", "note"]

  /// Whether this is a map from start days to values.
  public var isDated: Bool {
    guard case .map(let members) = value, !members.isEmpty else { return false }
    return members.allSatisfy { CivilDate($0.key) != nil }
  }

  /// `expected`, alone or as `{value: expected}`: announced and not in force.
  var isAnnounced: Bool { value == .text("expected") || self["value"]?.value == .text("expected") }

  /// What a dated value says apart from its citation; nil for an end.
  fileprivate var statedValue: DataNode? {
    guard case .map(let members) = value else { return value == .null ? nil : self }
    if let stated = members.first(where: { $0.key == "value" }) {
      return stated.value.value == .null ? nil : stated.value
    }
    return DataNode(
      .map(members.filter { !Self.citationKeys.contains($0.key) }), line: line, column: column)
  }

  fileprivate func citation(over entry: Citation) -> Citation {
    func text(_ key: String) -> String? {
      if case .text(let text)? = self[key]?.value { return text }
      return nil
    }
    let sources = self["source"] == nil ? nil : citedSources
    let parts = CitationParts(
      sources: sources, confidence: text("confidence").flatMap(Citation.Confidence.init(rawValue:)),
      reference: text("reference"), note: text("note"))
    return parts.over(entry)
  }
}
