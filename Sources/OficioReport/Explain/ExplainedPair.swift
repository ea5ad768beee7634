import Oficio
import OficioMatch

/// Whether one gate holds on the as-of date.
public struct GateStanding: Hashable, Sendable {
  /// How a gate stands.
  public enum State: String, CaseIterable, Hashable, Sendable { case holds, fails, unknown }

  /// The requirement.
  public var gate: Gate
  /// Whether it holds.
  public var state: State

  /// A gate and how it stands.
  public init(_ gate: Gate, _ state: State) {
    self.gate = gate
    self.state = state
  }
}

/// One trainee and one posting with everything behind the judgement.
public struct ExplainedPair: Sendable {
  /// The lead with its whole account.
  public var lead: Lead
  /// The posting as it was read.
  public var posting: Posting
  /// Every gate, in `Gate` order.
  public var gates: [GateStanding]
  /// The works that the catalog entries named by the lead rest on.
  public var sources: [Source]

  /// The pair; the cited sources are found in the catalog through the ids that the lead names.
  public init(lead: Lead, posting: Posting, catalog: Catalog) {
    self.lead = lead
    self.posting = posting
    gates = GateStanding.all(of: lead)
    sources = Citations(catalog: catalog).sources(of: lead)
  }
}
