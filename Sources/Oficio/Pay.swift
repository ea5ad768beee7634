/// An amount of money in hundredths of its currency, so that sums and comparisons are exact.
public struct Amount: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Hundredths: 1130 soles are 113 000.
  public var hundredths: Int

  /// An amount from its hundredths.
  public init(hundredths: Int) { self.hundredths = hundredths }
  /// A whole number of units.
  public init(_ units: Int) { hundredths = units &* 100 }

  /// Whether an amount is less than another; the caller sees to it that both are of one currency.
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
  /// Lowest pay; nil: not said.
  public var min: Amount?
  /// Highest pay; nil: not said.
  public var max: Amount?
  /// ISO 4217 code; nil when unknown (never guessed from a bare sign abroad).
  public var currency: String?
  /// What the amounts are paid for; nil: unknown.
  public var period: PayPeriod?
  /// Currency taken from the country or a default, not from the words.
  public var currencyAssumed: Bool
  /// Period taken from the country or a default, not from the words.
  public var periodAssumed: Bool

  /// A pay; nil for what nobody said.
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
  /// Fewest hours.
  public var min: Int
  /// Most hours.
  public var max: Int

  /// A range of hours, both ends included.
  public init(min: Int, max: Int) {
    self.min = min
    self.max = max
  }
}
