/// The graded parts of a score, in the order in which they are shown.
public enum Factor: String, CaseIterable, Hashable, Sendable {
  case skills, experience, certificates, records, schedule, sector, quality, access, network

  /// Position in the fixed order.
  public var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A named set of weights and limits (`Catalogs/policies`). Shares and values are ten-thousandths.
public struct Policy: CatalogEntry {
  public var id: String
  public var citation: Citation
  public var labels: Labels
  /// Weight of each factor; they sum to 10 000.
  public var weights: [Factor: Int]
  public var limits: Limits
  public var values: Values

  /// Thresholds of gates.
  public struct Limits: Hashable, Sendable {
    /// Days ahead that opening days are looked for.
    public var horizonDays = 365
    /// Days after which a posting without deadline, not seen again, is presumed gone.
    public var goneAfterDays = 45
    /// Share of shift time that duties may hit.
    public var scheduleShare = 1000
    /// Share of the months asked that indispensable experience needs.
    public var experienceShare = 5000
    /// Cover that a `must` skill needs.
    public var mustSkillFloor = 6000
    /// Effective hourly pay as a share of the legal hour, and hours a week, beyond which a job is exploitative.
    public var floorHourlyShare = 6000
    public var floorWeeklyHours = 60
    /// Straight-line speed for commutes that no table knows.
    public var commuteSpeedKmh = 15
    public var defaultCommuteMinutes = 90
    /// Months after which a fact is asked again.
    public var factStaleMonths = 6

    public init() {}
  }

  /// Values of factors, 0 … 10 000.
  public struct Values: Hashable, Sendable {
    public var sector: [Sector: Int] = [:]
    public var recordNotAsked = 10_000
    public var recordPasses = 10_000
    public var recordAssessed = 6000
    public var recordSilent: [Occupation.RecordUse: Int] = [:]
    public var silentSchedule = 5000
    public var silentPlace = 3000
    public var narrower = 9000
    public var broader = 5000
    public var sibling = 3000
    public var unitGroup = 10_000
    public var minorGroup = 7000
    public var subMajorGroup = 4000
    public var majorGroup = 2000
    public var evidence: [SkillEvidence: Int] = [:]
    public var recencyFullYears = 3
    public var recencyLossPerYear = 1000
    public var recencyFloor = 5000
    public var custodyLoss = 2000
    public var qualityEarnings = 5000
    public var qualitySecurity = 3000
    public var qualityHours = 2000
    public var networkContact = 10_000
    public var networkHiredBefore = 10_000
    public var networkSecondChance = 7000

    public init() {}
  }

  public init(id: String, citation: Citation, labels: Labels, weights: [Factor: Int], limits: Limits, values: Values) {
    self.id = id
    self.citation = citation
    self.labels = labels
    self.weights = weights
    self.limits = limits
    self.values = values
  }
}
