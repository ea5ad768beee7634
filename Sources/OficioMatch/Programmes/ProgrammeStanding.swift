import Oficio

/// How a person stands towards one programme on a day, by the programme's own rules.
///
/// Sex and year of birth of a profile's group are read here and in the fairness audit only. What touches health or sentence
/// is what staff state under `status.eligible`, and is never worked out.
public struct ProgrammeStanding: Hashable, Sendable {
  /// What comes out, best first.
  public enum Answer: String, CaseIterable, Hashable, Sendable {
    case takesPart = "takes-part"
    case canEnter = "can-enter"
    case unknown
    case cannotEnter = "cannot-enter"
  }

  /// One rule and what came of it.
  public struct Judged: Hashable, Sendable {
    /// What was asked.
    public enum Rule: Hashable, Sendable {
      /// There is the programme on the day: from its first to its last day, nil where not known.
      case inForce(from: CivilDate?, until: CivilDate?)
      /// A rule of its own.
      case own(EligibilityRule.Condition)
      /// It takes people in, and no rule was found.
      case noneFound
      /// Staff say that the person does not qualify.
      case staffSayNo

      /// The word of the rule in data; of what staff state, the condition has a word of its own.
      public var word: String {
        switch self {
        case .inForce: "in-force"
        case .own(.sex): "sex"
        case .own(.ages): "ages"
        case .own(.status): "status"
        case .own(.stated): "stated"
        case .noneFound: "none-found"
        case .staffSayNo: "staff-say-no"
        }
      }
    }

    /// What came of a rule.
    public enum Result: String, CaseIterable, Hashable, Sendable {
      case holds
      /// Staff say that the person qualifies, and nothing that is known speaks against it.
      case holdsByStaff = "holds-by-staff"
      case fails
      case unknown
    }

    /// What stands behind the result, where a reader would ask.
    public enum Detail: Hashable, Sendable {
      /// The age on the day: both, because the birthday is not known.
      case age(Int, Int)
      /// The stage that the profile states ended on this day.
      case stageOver(CivilDate)
      /// The stage that the profile states.
      case stage(String)
    }

    /// What was asked.
    public var rule: Rule
    /// What came of it.
    public var result: Result
    /// What stands behind it.
    public var detail: Detail?
    /// Where the rule is known from; nil: staff's own word in the profile.
    public var citation: Citation?

    /// A rule and what came of it.
    public init(_ rule: Rule, _ result: Result, _ detail: Detail? = nil, citation: Citation?) {
      self.rule = rule
      self.result = result
      self.detail = detail
      self.citation = citation
    }
  }

  /// Id of the person.
  public var trainee: String
  /// Id of the programme.
  public var programme: String
  /// The day.
  public var asOf: CivilDate
  /// What comes out.
  public var answer: Answer
  /// Every rule, in the order of the catalog.
  public var rules: [Judged]

  /// A standing.
  public init(trainee: String, programme: String, asOf: CivilDate, answer: Answer, rules: [Judged]) {
    self.trainee = trainee
    self.programme = programme
    self.asOf = asOf
    self.answer = answer
    self.rules = rules
  }
}
