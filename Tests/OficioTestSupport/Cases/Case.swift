import Oficio

/// One case of `Tests/Cases`: a person, one posting or several, a day, and what must come out.
public struct Case: Sendable {
  /// A sentence that says what is tried.
  public var name: String
  /// Name of its file.
  public var file: String
  /// Line of its name, 1-based.
  public var line: Int
  /// One plain sentence with the source of the expected result.
  public var why: String
  /// Catalog entries under `rules`; `rules` has those that `why` names as well.
  public var statedRules: [String]
  /// What the engine does in its place today; nil: the engine is expected to be right.
  public var known: String?
  /// The day it is judged on.
  public var day: CivilDate
  /// Id of the policy.
  public var policy: String
  /// The person.
  public var trainee: Trainee
  /// The postings, one unless the case is about their order.
  public var postings: [Posting]
  /// What else is known: times of steps, ways between places, other adverts, and what was done with leads.
  public var world: CaseWorld
  /// What must come out, for the reader of leads: this target does not know them.
  public var expected: DataNode
}

extension Case: CustomStringConvertible {
  /// `records.yaml:12: A paper that staff saw …`.
  public var description: String { "\(file):\(line): \(name)" }
}
