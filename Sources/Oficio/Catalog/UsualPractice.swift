/// What is usual at a kind of employer, in an industry, or anywhere: for adverts that do not say.
public struct UsualPractice: CatalogEntry {
  /// Whom an entry speaks of.
  public enum Scope: Hashable, Sendable {
    case employer(EmployerKind)
    /// A section of ISIC Rev. 4, by its letter.
    case industry(String)
    /// Every job: what counts where nothing else is known.
    case any
  }

  /// The id, as `usual.employer.public`.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// Its name.
  public var labels: Labels
  /// Whom it speaks of.
  public var scope: Scope
  /// The only jurisdiction it holds in; nil: everywhere that has no entry of its own.
  public var jurisdiction: String?
  /// How usual a record check is; nil: unknown.
  public var recordCheck: Occupation.RecordUse?
  /// Usual days and times; nil: none known.
  public var typicalHours: WeeklySpan?
  /// Usual hours a week; nil: none known.
  public var typicalWeeklyHours: Int?
  /// Ids of the parameters of law that this industry has for itself, such as a minimum wage of its own.
  public var parameters: [String]
}

extension Catalog {
  /// What is usual for a scope in a country: the country's own entry, else the one for everywhere.
  public func usualPractice(_ scope: UsualPractice.Scope, in country: String?) -> UsualPractice? {
    let entries = usual.entries.filter { $0.scope == scope }
    return entries.first { $0.jurisdiction != nil && $0.jurisdiction == country }
      ?? entries.first { $0.jurisdiction == nil }
  }

  /// How usual a record check is where the advert is silent.
  ///
  /// A check by law counts wherever it stands. Otherwise the kind of employer decides, then the occupation, then the
  /// industry, then the entry for any job; *sometimes* when the catalogs say nothing at all.
  ///
  /// - Parameters:
  ///   - employer: who hires.
  ///   - occupation: of the posting, when known.
  ///   - industry: ISIC section letter; nil: the occupation's own, when it has only one.
  ///   - country: ISO 3166-1 alpha-2 code of the workplace, when known.
  public func usualRecordCheck(
    employer: EmployerKind, occupation: Occupation?, industry: String?, country: String?
  ) -> Occupation.RecordUse {
    var section = industry
    if section == nil, let own = occupation?.industries, own.count == 1 { section = own[0] }
    let answers = [
      usualPractice(.employer(employer), in: country)?.recordCheck, occupation?.recordCheck,
      section.flatMap { usualPractice(.industry($0), in: country)?.recordCheck },
      usualPractice(.any, in: country)?.recordCheck,
    ].compactMap(\.self)
    return answers.contains(.byLaw) ? .byLaw : answers.first ?? .sometimes
  }
}
