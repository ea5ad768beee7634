/// What the person cannot do without.
public struct Needs: Hashable, Sendable {
  /// Work without a written contract will not do.
  public var writtenContract: Bool
  /// Least income a month; nil: none stated.
  public var monthlyIncome: Amount?
  /// ISO 4217 code of `monthlyIncome`; nil: whatever the posting pays in.
  public var incomeCurrency: String?

  /// Needs; without arguments there are none.
  public init(writtenContract: Bool = false, monthlyIncome: Amount? = nil, incomeCurrency: String? = nil) {
    self.writtenContract = writtenContract
    self.monthlyIncome = monthlyIncome
    self.incomeCurrency = incomeCurrency
  }
}

/// What the person would like; shown, never a gate.
public struct Wants: Hashable, Sendable {
  /// ISCO-08 unit groups; postings of them get the flag `wanted`.
  public var occupations: [String]

  /// Wishes; without arguments there are none.
  public init(occupations: [String] = []) { self.occupations = occupations }
}

/// What the person refuses. Never scored, never held against anybody.
public struct Refusals: Hashable, Sendable {
  /// ISCO-08 unit groups.
  public var occupations: [String]
  /// Sectors; a posting of unknown sector is not refused.
  public var sectors: [Sector]
  /// Work at night.
  public var night: Bool
  /// Work that means living at the employer's.
  public var liveIn: Bool
  /// Names of employers.
  public var employers: [String]
  /// Names of localities; a posting is refused when all its places are among them.
  public var places: [String]

  /// Refusals; without arguments there are none.
  public init(
    occupations: [String] = [], sectors: [Sector] = [], night: Bool = false, liveIn: Bool = false,
    employers: [String] = [], places: [String] = []
  ) {
    self.occupations = occupations
    self.sectors = sectors
    self.night = night
    self.liveIn = liveIn
    self.employers = employers
    self.places = places
  }
}
