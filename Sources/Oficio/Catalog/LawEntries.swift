/// A country or territory with its own law.
public struct Jurisdiction: CatalogEntry {
  /// A paper that law or payroll needs of anybody who is hired.
  public struct HiringPaper: Hashable, Sendable {
    /// The word of profiles and reports, as `identity`.
    public var type: String
    /// Id of the certificate that is this paper, where the catalog has one.
    public var certificate: String?
    /// `formal` jobs or `any`.
    public var scope: String
    /// Id of the step that brings it.
    public var step: String?
  }

  /// ISO 3166-1 alpha-2 code.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// Its name.
  public var labels: Labels
  /// ISO 4217 code.
  public var currency: String
  /// Languages of its offices, as ISO 639-1 codes.
  public var languages: [String]
  /// IANA name; nil: several, or unknown.
  public var timeZone: String?
  /// The body that runs its prisons.
  public var prisonBody: String?
  /// The body that keeps each kind of record, by the kind's word.
  public var recordBodies: [String: String]
  /// Papers that anybody needs to be hired; empty: none known.
  public var hiringPapers: [HiringPaper]
}

/// A number or rule of labour law by date.
public struct Parameter: CatalogEntry {
  /// The id: the jurisdiction in lower case, then the name (`pe.hours.max_week`).
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// What it is, in a line.
  public var description: String
  /// Unit of the values, as `PEN/month`.
  public var unit: String?
  /// The jurisdiction whose law it is.
  public var jurisdiction: String
  /// The value as written; `number(on:)` and `number(_:on:)` read it.
  public var values: DatedValues<DataNode>
}

/// What papers show, when they clear, and when they may be asked for.
public struct RecordLaw: CatalogEntry {
  /// Law, or what offices do.
  public enum Reading: String, CaseIterable, Hashable, Sendable { case law, practice }
  /// The day that clearing is counted from.
  public enum Anchor: String, CaseIterable, Hashable, Sendable { case sentenceServedOn, dayAfterServing, releasedOn }
  /// What clearing needs beside time.
  public enum Need: String, CaseIterable, Hashable, Sendable { case reparationPaid, finePaid, request }

  /// Who may ask for a paper, and when.
  public struct Ask: Hashable, Sendable {
    /// Earliest stage at which the law lets an employer ask; nil: it sets none.
    public var stage: RecordStage?
    /// First day of that rule; nil: always, as far as is known.
    public var from: CivilDate?
    /// Employers it binds; empty: all.
    public var employers: [EmployerKind] = []
    /// Whether the law lets a paper of this kind be asked for in some cases only, which the entry's note tells.
    public var isLimited = false

    /// Whether an employer must wait until after selection on a day.
    public func forbidsAskingFirst(_ employer: EmployerKind, on day: CivilDate) -> Bool {
      stage == .afterSelection && from.map { $0 <= day } ?? true && (employers.isEmpty || employers.contains(employer))
    }
  }

  /// One dated rule: the paper clears so many months after the anchor, once the needs are met.
  public struct Rule: Hashable, Sendable {
    /// The day that clearing is counted from.
    public var anchor: Anchor
    /// Fewest months after that day.
    public var months: Int
    /// Most months, where the term depends on what no profile holds, as the length of the sentence; nil: not known.
    public var monthsMost: Int?
    /// What clearing needs beside time.
    public var needs: [Need]
    /// Years during which a new sentence undoes the clearing; nil: no such term.
    public var provisionalYears: Int?

    /// A rule; `provisionalYears` stays nil where a new sentence undoes nothing.
    public init(anchor: Anchor, months: Int, monthsMost: Int?, needs: [Need], provisionalYears: Int? = nil) {
      self.anchor = anchor
      self.months = months
      self.monthsMost = monthsMost
      self.needs = needs
      self.provisionalYears = provisionalYears
    }
  }

  /// The id, or that of the paper that carries records.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// The jurisdiction it belongs to.
  public var jurisdiction: String
  /// Kinds of record it speaks of.
  public var kinds: [RecordKind]
  /// Whether it tells the law or what offices do; `law` where it only describes a paper.
  public var reading: Reading
  /// Clearing rules by date; a step without a rule says that the terms are unknown.
  public var rules: DatedValues<Rule>
  /// Records carried by one paper (its certificate id), when the entry describes one.
  public var carries: [RecordKind]
  /// Who may ask for the paper, and when; nil: the entry does not speak of it.
  public var ask: Ask?
}

/// A statutory bar, matched only against what staff state under `barredFrom`.
public struct Bar: CatalogEntry {
  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// The jurisdiction whose law it is.
  public var jurisdiction: String
  /// The word staff state.
  public var field: String
  /// Its name, which tells the law and never a conviction.
  public var labels: Labels
  /// ISCO-08 code prefixes.
  public var isco: [String]
  /// ISIC section letters, each with the digits of a division after it where the bar is narrower (`N80`).
  public var isic: [String]
  /// Kinds of employer; any one of them, or of the codes, is enough.
  public var employerKinds: [EmployerKind]
  /// Schooling that the same law demands of anybody in this work; nil: none known.
  public var education: Education?
  /// Whether it never ends; nil: not known.
  public var permanent: Bool?
  /// True from the day the bar is in force; no steps: no day was found, so there is no bar to speak of.
  public var values: DatedValues<DataNode>

  /// Whether the bar is in force on a day.
  public func isInForce(on day: CivilDate) -> Bool { values.value(on: day)?.value == .bool(true) }
}
