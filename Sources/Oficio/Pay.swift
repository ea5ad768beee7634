/// An amount of money in hundredths of its currency, so that sums and comparisons are exact.
public struct Amount: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Hundredths: 1130 soles are 113 000.
  public var hundredths: Int

  public init(hundredths: Int) { self.hundredths = hundredths }
  /// A whole number of units.
  public init(_ units: Int) { hundredths = units &* 100 }

  public static func < (left: Amount, right: Amount) -> Bool { left.hundredths < right.hundredths }

  /// `1130` or `1130.50`, without separators of thousands.
  public var description: String {
    let whole = hundredths / 100
    let part = abs(hundredths % 100)
    if part == 0 { return String(whole) }
    return (hundredths < 0 && whole == 0 ? "-" : "") + "\(whole)." + (part < 10 ? "0" : "") + "\(part)"
  }
}

/// What a posting pays: a range in one currency for one period, each part absent when nobody said it.
public struct Pay: Hashable, Sendable {
  public var min: Amount?
  public var max: Amount?
  /// ISO 4217 code; nil when unknown (never guessed from a bare sign abroad).
  public var currency: String?
  public var period: PayPeriod?
  /// Currency or period taken from the country or a default, not from the words.
  public var currencyAssumed: Bool
  public var periodAssumed: Bool

  public init(
    min: Amount? = nil, max: Amount? = nil, currency: String? = nil, period: PayPeriod? = nil,
    currencyAssumed: Bool = false, periodAssumed: Bool = false
  ) {
    self.min = min
    self.max = max
    self.currency = currency
    self.period = period
    self.currencyAssumed = currencyAssumed
    self.periodAssumed = periodAssumed
  }
}

/// A range of hours a week.
public struct WeeklyHours: Hashable, Sendable {
  public var min: Int
  public var max: Int

  public init(min: Int, max: Int) {
    self.min = min
    self.max = max
  }
}
