/// A programme, who may take part, and what it leads to.
public struct Programme: CatalogEntry {
  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// The jurisdiction it belongs to; nil: of no single one.
  public var jurisdiction: String?
  /// Its name.
  public var labels: Labels
  /// Sort of programme in a word, as `in-prison-work`.
  public var kind: String?
  /// First day on which there is the programme; nil: none known.
  public var startsOn: CivilDate?
  /// Last day on which there is the programme; nil: none known.
  public var endsOn: CivilDate?
  /// Its own rules of who may take part, all of which must hold. Empty: it takes people in, and no rule was found; nil: it
  /// takes nobody in (a policy, a law about firms).
  public var eligibility: [EligibilityRule]?
  /// Trades, courses and papers that it leads to, as far as a source names them.
  public var leadsTo: [Prospect]

  /// Something of the catalogs that a programme leads to.
  public struct Prospect: Hashable, Sendable {
    /// What it is, with its id.
    public enum Thing: Hashable, Sendable {
      case occupation(String), skill(String), course(String), certificate(String)
    }

    /// What it is.
    public var thing: Thing
    /// Where this is known from; the programme's own where it says nothing.
    public var citation: Citation

    /// Something that a programme leads to.
    public init(_ thing: Thing, citation: Citation) {
      self.thing = thing
      self.citation = citation
    }
  }
}

/// One rule of a programme about who may take part. It is the programme's own rule, shown as such, and nobody else's.
public struct EligibilityRule: Hashable, Sendable {
  /// What must hold.
  public enum Condition: Hashable, Sendable {
    /// `F` or `M`.
    case sex(String)
    /// Years of age, both ends included; nil: no such end.
    case ages(min: Int?, max: Int?)
    /// One of these status words of a profile.
    case status([String])
    /// What only staff can say, as on health or sentence: it is never computed. The word, and what it says.
    case stated(String, Labels)
  }

  /// What must hold.
  public var condition: Condition
  /// Where the rule is known from; the programme's own where it says nothing.
  public var citation: Citation

  /// A rule.
  public init(_ condition: Condition, citation: Citation) {
    self.condition = condition
    self.citation = citation
  }
}
