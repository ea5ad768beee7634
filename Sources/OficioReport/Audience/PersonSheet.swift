import Oficio

/// What a person carries: jobs to go to, in values that expose nobody.
///
/// It has no field for a record, a duty's name, a score, a factor or a reason against: what is not here cannot be printed.
public struct PersonSheet: Hashable, Sendable {
  /// One job.
  public struct Job: Hashable, Sendable {
    /// Key of the posting; nil where it would expose.
    public var posting: String?
    /// Title of the advert, else the occupation; nil: neither can stand here.
    public var title: String?
    /// Who hires.
    public var employer: String?
    /// Where, three places at most.
    public var places: [String] = []
    /// What it pays.
    public var pay: Pay?
    /// Working times.
    public var shifts: [WeeklySpan] = []
    /// Hours a week.
    public var hours: WeeklyHours?
    /// The bond.
    public var contract: Contract?
    /// Names of skills that the person has and the job asks.
    public var skills: [String] = []
    /// The way there; nil: not known.
    public var way: Way?
    /// Papers to bring.
    public var bring: [String] = []
    /// How to apply, each way that may be printed.
    public var apply = Apply()
    /// Last day to apply.
    public var until: CivilDate?
    /// How often in a year an appointment falls into the hours, one number for each appointment.
    public var appointments: [Int] = []
    /// What breaks the law of work.
    public var warnings: [Warning] = []
    /// Whether the person can go today.
    public var when: When
    /// First day by waiting alone.
    public var from: CivilDate?
    /// First day when the steps are begun today.
    public var fromWithSteps: CivilDate?
    /// What to do, in words that expose nobody.
    public var steps: [String] = []
    /// What to ask the employer first.
    public var ask: [Topic] = []
  }

  /// The way to the job.
  public enum Way: Hashable, Sendable {
    /// Minutes one way, about.
    case minutes(Int)
    /// It is done from home.
    case fromHome
  }

  /// In what the job breaks the law of work; `other` where it is neither of the two.
  public enum Warning: String, CaseIterable, Hashable, Sendable { case payBelowLegal, hoursOverLegal, other }

  /// When the person can go.
  public enum When: String, CaseIterable, Hashable, Sendable { case today, askFirst, later, withSteps }

  /// What an advert leaves unsaid, of what may be asked without saying more than one wants.
  public enum Topic: String, CaseIterable, Hashable, Sendable {
    case pay, hours, contract, place, papers, job, registered
  }

  /// Whose it is: the pseudonym; nil where it would expose.
  public var trainee: String?
  /// The day it was written for.
  public var asOf: CivilDate
  /// The jobs, in the order of the list.
  public var jobs: [Job]
}
