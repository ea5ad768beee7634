import Oficio

/// A profile that says of one person the duties and nothing else, so that merging it touches nothing else.
public enum DutyProfile {
  /// The tree of the profile.
  public static func tree(id: String, jurisdiction: String, asOf: CivilDate, _ duties: [Obligation]) -> DataNode {
    map([
      ("id", .text(id)), ("jurisdiction", .text(jurisdiction)), ("asOf", .text(asOf.description)),
      ("obligations", .list(duties.map(tree))),
    ])
  }

  private static func tree(_ duty: Obligation) -> DataNode {
    map([
      ("name", .text(duty.name)), ("recurrence", duty.recurrence.map { .text($0) }),
      ("start", .text(duty.startTime.map { "\(duty.start)T\($0)" } ?? duty.start.description)),
      ("minutes", .integer(duty.minutes)),
    ])
  }

  private static func map(_ members: [(String, DataNode.Value?)]) -> DataNode {
    DataNode(.map(members.compactMap { key, value in value.map { DataNode.Member(key: key, value: DataNode($0)) } }))
  }
}
