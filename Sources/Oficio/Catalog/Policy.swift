/// The graded parts of a score, in the order in which they are shown.
public enum Factor: String, CaseIterable, Hashable, Sendable {
  case skills, experience, certificates, records, schedule, sector, quality, access, network

  /// Position in the fixed order.
  public var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A named set of weights and limits (`Catalogs/policies`). Shares and values are ten-thousandths.
public struct Policy: CatalogEntry {
  /// The id, as `balanced`.
  public var id: String
  /// Where its numbers come from.
  public var citation: Citation
  /// Its name, which says nothing of prison or supervision.
  public var labels: Labels
  /// Weight of each factor; they sum to 10 000.
  public var weights: [Factor: Int]
  /// Thresholds of gates.
  public var limits: Limits
  /// Values of factors.
  public var values: Values

  /// Thresholds of gates.
  public struct Limits: Hashable, Sendable {
    /// Days ahead that opening days are looked for.
    public var horizonDays = 365
    /// Days after which a posting without deadline, not seen again, is presumed gone, where its feed's own life is not
    /// known.
    public var goneAfterDays = 45
    /// Postings of a feed, gone and with a known life, from which their median life stands for `goneAfterDays`.
    public var feedLives = 20
    /// Days back over which postings like one are counted.
    public var likeItDays = 90
    /// Share of shift time that duties may hit.
    public var scheduleShare = 1000
    /// Share of the months asked that indispensable experience needs.
    public var experienceShare = 5000
    /// Cover that a `must` skill needs.
    public var mustSkillFloor = 6000
    /// Share of the monthly minimum below which an amount without a period is not read as a month's.
    public var leastMonthlyShare = 2000
    /// Effective hourly pay, as a share of the legal hour, below which a job is exploitative.
    public var floorHourlyShare = 6000
    /// Hours a week beyond which a job is exploitative.
    public var floorWeeklyHours = 60
    /// Straight-line speed for commutes that no table knows.
    public var commuteSpeedKmh = 15
    /// Longest way to work, one way, for a person who stated none.
    public var defaultCommuteMinutes = 90
    /// Minutes of a shift from which a break that is not worked is taken off its hours.
    public var breakFromMinutes = 360
    /// Minutes of that break.
    public var breakMinutes = 60
    /// Days of work a week where the advert names none.
    public var silentWorkDays = 6
    /// Months after which what a record paper showed is asked again.
    public var staleRecordMonths = 3
    /// Months after which a certificate is asked for again.
    public var staleCertificateMonths = 24
    /// Months after which anything else of a profile is asked again.
    public var staleProfileMonths = 6

    /// The limits of the policy `balanced`.
    public init() {}
  }

  /// Values of factors, 0 … 10 000, but for the one in years and the shares of the legal minimum.
  public struct Values: Hashable, Sendable {
    /// What each sector is worth.
    public var sector: [Sector: Int] = [:]
    /// The advert says that no record is asked.
    public var recordNotAsked = 10_000
    /// Every record asked for passes, on a paper seen or a day that the registry named.
    public var recordPasses = 10_000
    /// Records are assessed one by one, or pass by the law alone, no paper seen.
    public var recordAssessed = 6000
    /// The advert is silent on records, by how usual a check is in the occupation.
    public var recordSilent: [Occupation.RecordUse: Int] = [:]
    /// Shifts, or what the person's week allows, are not known.
    public var silentSchedule = 5000
    /// The place, or the way there, is not known.
    public var silentPlace = 3000
    /// A narrower skill held for the broader one asked.
    public var narrower = 9000
    /// A broader skill held for the narrower one asked.
    public var broader = 5000
    /// A skill held that shares a broader one with the one asked.
    public var sibling = 3000
    /// Work in the same ISCO-08 unit group (four digits).
    public var unitGroup = 10_000
    /// Work in the same minor group (three digits).
    public var minorGroup = 7000
    /// Work in the same sub-major group (two digits).
    public var subMajorGroup = 4000
    /// Work in the same major group (one digit).
    public var majorGroup = 2000
    /// What each sort of evidence for a skill is worth.
    public var evidence: [SkillEvidence: Int] = [:]
    /// Years since the last use in which a skill loses nothing.
    public var recencyFullYears = 3
    /// What a skill loses for each year after them.
    public var recencyLossPerYear = 1000
    /// What a skill keeps however long it was not used, or when that is unknown.
    public var recencyFloor = 5000
    /// Most that a skill loses by time in custody.
    public var custodyLoss = 2000
    /// Share of earnings in the factor quality.
    public var qualityEarnings = 5000
    /// Share of security (contract, insurance) in the factor quality.
    public var qualitySecurity = 3000
    /// Share of hours in the factor quality.
    public var qualityHours = 2000
    /// Monthly pay, as a share of the legal minimum, at which the class earnings is worth nothing.
    public var earningsNone = 6000
    /// Monthly pay, as a share of the legal minimum, from which the class earnings is worth all.
    public var earningsFull = 20_000
    /// What each bond is worth in the class security.
    public var bond: [Contract: Int] = [:]
    /// What no word of a bond is worth, where the job is not told to be informal.
    public var silentBond = 2000
    /// Hours a week, as a share of the legal week, up to which the class hours is worth all.
    public var hoursFull = 8334
    /// What the legal week is worth in the class hours, and hours that nobody states.
    public var hoursLegal = 6000
    /// The person knows somebody there.
    public var networkContact = 10_000
    /// The employer has hired from the programme before.
    public var networkHiredBefore = 10_000
    /// The employer gives second chances.
    public var networkSecondChance = 7000

    /// The single values of the policy `balanced`; its tables (sector, silence, evidence, bonds) are empty.
    public init() {}
  }

  /// A policy with all its parts; a catalog lays each over the policy it is based on.
  public init(id: String, citation: Citation, labels: Labels, weights: [Factor: Int], limits: Limits, values: Values) {
    self.id = id
    self.citation = citation
    self.labels = labels
    self.weights = weights
    self.limits = limits
    self.values = values
  }
}
