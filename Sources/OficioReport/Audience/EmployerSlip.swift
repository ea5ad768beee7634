import Oficio

/// What an employer may be told of one person for one posting: skills, papers, months of work and hours.
///
/// There is none without a consent in date that names the employer. It has no field for anything else.
public struct EmployerSlip: Hashable, Sendable {
  /// Something the person knows, by name.
  public struct Ability: Hashable, Sendable {
    /// Name of a skill or an occupation.
    public var name: String
    /// Level 1 … 5 of a skill; months of an occupation.
    public var amount: Int
  }

  /// The pseudonym; nil where it would expose.
  public var trainee: String?
  /// The day it was written for.
  public var asOf: CivilDate
  /// Whom it is for; nil where the name itself would expose.
  public var employer: String?
  /// Key of the posting; nil where it would expose.
  public var posting: String?
  /// Title of the advert, else the occupation.
  public var title: String?
  /// Skills with their levels, the best first.
  public var skills: [Ability]
  /// Names of certificates and papers in hand and good on the day.
  public var papers: [String]
  /// Months of work by occupation, wherever it was done, the longest first.
  public var experience: [Ability]
  /// When the person can work; nil: not asked yet.
  public var availability: [WeeklySpan]?
}
