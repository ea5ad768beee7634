/// Questions that several stations ask of the catalog.
extension Catalog {
  /// The certificate that a profile or posting means, or nil when the catalog has none such.
  ///
  /// `type` is an id, an alias, or the family of a licence's ladder. With a class, the rung of that class is meant,
  /// whatever rung the id itself names; classes are compared without case, spaces, dots and hyphens (`A-IIb` and
  /// `aiib` are one). A family without a class is its lowest rung: the cautious reading.
  /// O(n) in the certificates.
  public func certificate(type: String, class rung: String? = nil) -> Certificate? {
    let named = certificates[type] ?? certificates.entries.first { $0.aliases.contains(type) }
    guard let rung else { return named ?? lowestRung(of: type) }
    let wanted = Self.folded(class: rung)
    if let named, named.class.map({ Self.folded(class: $0) == wanted }) ?? true { return named }
    let family = named == nil ? type : named?.family
    return certificates.entries.first { certificate in
      certificate.family != nil && certificate.family == family
        && certificate.class.map(Self.folded(class:)) == wanted
    }
  }

  /// The rung of a ladder that includes no other rung of it; the first in the catalog of several.
  private func lowestRung(of family: String) -> Certificate? {
    let rungs = certificates.entries.filter { $0.family == family }
    let ids = Set(rungs.map(\.id))
    return rungs.first { ids.isDisjoint(with: $0.covers) } ?? rungs.first
  }

  private static func folded(class text: String) -> [UInt8] {
    text.utf8.filter { $0 != 32 && $0 != 45 && $0 != 46 }.map { (97...122).contains($0) ? $0 - 32 : $0 }
  }

  /// The parameter of a jurisdiction by its name without prefix: `hours.max_week` in `PE` is `pe.hours.max_week`.
  public func parameter(_ name: String, in jurisdiction: String) -> Parameter? {
    parameters["\(jurisdiction.lowercased()).\(name)"]
  }

  /// The value of a jurisdiction's parameter on a day, or nil when there is none or it has ended.
  public func parameter(_ name: String, in jurisdiction: String, on day: CivilDate) -> DataNode? {
    parameter(name, in: jurisdiction)?.values.value(on: day)
  }

  /// The legal minimum wage on a day, for a month, a day or an hour as the law states it; nil when unknown.
  ///
  /// Where the law has several, the one under the key `general`. The currency is the jurisdiction's.
  public func minimumWage(jurisdiction: String, on day: CivilDate) -> Pay? {
    // Of fourteen payments a year adverts name one, and do not say of how many: the lower reading.
    let periods: [(name: String, period: PayPeriod)] = [
      ("monthly", .month), ("monthly14", .month), ("daily", .day), ("hourly", .hour),
    ]
    for (name, period) in periods {
      guard let value = parameter("minimum_wage.\(name)", in: jurisdiction, on: day) else { continue }
      if let amount = value.amount ?? value["general"]?.amount {
        return Pay(min: amount, max: amount, currency: jurisdictions[jurisdiction]?.currency, period: period)
      }
    }
    return nil
  }

  /// The longest legal week in whole hours on a day; nil when unknown. Half hours are cut off, the cautious way.
  public func legalWeeklyHours(jurisdiction: String, on day: CivilDate) -> Int? {
    let week = parameter("hours.max_week", in: jurisdiction, on: day)
    return wholeHours(week) ?? wholeHours(parameter("hours.max", in: jurisdiction, on: day)?["week"])
  }

  /// Hours of a year by which twelve monthly minimum wages become legal hours: those of the month where a law names
  /// them, else 52 legal weeks.
  public func hoursPerYear(jurisdiction: String, on day: CivilDate) -> Int? {
    wholeHours(parameter("minimum_wage.hours_per_month", in: jurisdiction, on: day)).map { $0 * 12 }
      ?? legalWeeklyHours(jurisdiction: jurisdiction, on: day).map { $0 * 52 }
  }

  /// Every entry with an id, as it stands in its file with file and line.
  public func show(_ id: String) -> [CatalogIndex.Row] { index.rows(of: id) }

  private func wholeHours(_ node: DataNode?) -> Int? {
    guard let number = (node?["general"] ?? node)?.number, (0...10_000).contains(number) else { return nil }
    return Int(number)
  }
}
