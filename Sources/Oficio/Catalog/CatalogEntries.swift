/// One entry of a catalog: its id and where its facts come from.
public protocol CatalogEntry: Sendable {
  var id: String { get }
  var citation: Citation { get }
}

/// A skill with the everyday words that name it.
public struct Skill: CatalogEntry {
  public var id: String
  public var citation: Citation
  public var labels: Labels
  /// Everyday words by language.
  public var words: [Language: [String]]
  /// Ids of the wider skills it is part of.
  public var broader: [String]
  /// ESCO concept URI, where known.
  public var esco: String?
}

/// An occupation of the ISCO-08 classification with the titles adverts use.
public struct Occupation: CatalogEntry {
  /// How usual it is that a record is checked before hiring.
  public enum RecordUse: String, CaseIterable, Hashable, Sendable {
    case rarely, sometimes, usually
    case byLaw = "by-law"
  }

  public var id: String
  public var citation: Citation
  /// ISCO-08 unit group, four digits.
  public var isco: String
  public var labels: Labels
  public var words: [Language: [String]]
  public var essentialSkills: [String]
  public var optionalSkills: [String]
  /// ISIC Rev. 4 section letters.
  public var industries: [String]
  public var typicalHours: WeeklySpan?
  public var typicalWeeklyHours: Int?
  public var recordCheck: RecordUse?
  /// Certificates typically asked for.
  public var certificates: [String]
}

/// A certificate or licence a posting may ask for.
public struct Certificate: CatalogEntry {
  /// How long it is good for: months, or nil months when no expiry was found.
  public struct Validity: Hashable, Sendable {
    public var months: Int?

    public init(months: Int?) { self.months = months }
  }

  public var id: String
  public var citation: Citation
  public var labels: Labels
  public var words: [Language: [String]]
  public var kind: CertificateKind
  public var jurisdiction: String
  public var issuer: String?
  /// Ladder of a licence (`pe.licence.A2`) and the rung's own class (`A-IIb`).
  public var family: String?
  public var `class`: String?
  /// Certificates that this one includes.
  public var covers: [String]
  public var validity: DatedValues<Validity>
  /// Jurisdictions that recognise it; empty: its own.
  public var recognisedIn: [String]
  /// Why its standing is disputed, when it is.
  public var contested: String?
  /// Steps by purpose: obtain, renew, handOver, recognise.
  public var steps: [String: String]
  public var aliases: [String]
}

/// A country or territory with its own law.
public struct Jurisdiction: CatalogEntry {
  /// A paper that law or payroll needs of anybody who is hired.
  public struct HiringPaper: Hashable, Sendable {
    public var type: String
    public var certificate: String?
    /// `formal` jobs or `any`.
    public var scope: String
    public var step: String?
  }

  public var id: String
  public var citation: Citation
  public var labels: Labels
  public var currency: String
  public var languages: [String]
  public var timeZone: String?
  public var prisonBody: String?
  public var recordBodies: [String: String]
  public var hiringPapers: [HiringPaper]
}

/// A number or rule of labour law by date.
public struct Parameter: CatalogEntry {
  public var id: String
  public var citation: Citation
  public var description: String
  public var unit: String?
  public var jurisdiction: String
  /// The value as written; `number(on:)` and `number(_:on:)` read it.
  public var values: DatedValues<DataNode>
}

/// What papers show, when they clear, and when they may be asked for.
public struct RecordLaw: CatalogEntry {
  /// Law, or what offices do.
  public enum Reading: String, CaseIterable, Hashable, Sendable { case law, practice }
  /// The day that clearing is counted from.
  public enum Anchor: String, CaseIterable, Hashable, Sendable { case sentenceServedOn, releasedOn }
  /// What clearing needs beside time.
  public enum Need: String, CaseIterable, Hashable, Sendable { case reparationPaid, finePaid, request }

  /// One dated rule: the paper clears so many years after the anchor, once the needs are met.
  public struct Rule: Hashable, Sendable {
    public var anchor: Anchor
    public var years: Int
    public var needs: [Need]
    /// Years during which a new sentence undoes the clearing; nil: no such term.
    public var provisionalYears: Int?

    public init(anchor: Anchor, years: Int, needs: [Need], provisionalYears: Int? = nil) {
      self.anchor = anchor
      self.years = years
      self.needs = needs
      self.provisionalYears = provisionalYears
    }
  }

  public var id: String
  public var citation: Citation
  public var jurisdiction: String
  public var kinds: [RecordKind]
  public var reading: Reading
  /// Clearing rules by date; a step without a rule says that the terms are unknown.
  public var rules: DatedValues<Rule>
  /// Records carried by one paper (its certificate id), when the entry describes one.
  public var carries: [RecordKind]
  /// Earliest stage at which the law lets an employer ask.
  public var stageAllowed: RecordStage?
}

/// A statutory bar, matched only against what staff state under `barredFrom`.
public struct Bar: CatalogEntry {
  public var id: String
  public var citation: Citation
  public var jurisdiction: String
  /// The word staff state.
  public var field: String
  public var labels: Labels
  /// ISCO-08 code prefixes.
  public var isco: [String]
  /// ISIC section letters, each with the digits of a division after it where the bar is narrower (`N80`).
  public var isic: [String]
  public var employerKinds: [EmployerKind]
  public var permanent: Bool?
  /// True from the day the bar is in force; no steps: that day is not known.
  public var values: DatedValues<DataNode>

  /// Whether the bar is in force on a day; a bar whose start nobody found counts as in force.
  public func isInForce(on day: CivilDate) -> Bool {
    values.steps.isEmpty || values.value(on: day)?.value == .bool(true)
  }
}

/// A template of a recurring duty.
public struct ObligationTemplate: CatalogEntry {
  public var id: String
  public var citation: Citation
  public var jurisdiction: String
  public var labels: Labels
  public var neutral: Labels
  public var recurrence: String?
  public var startTime: ClockTime?
  public var minutes: Int?
  public var canMove: Bool?
  /// Status words of a profile.
  public var appliesTo: [String]
  /// What it does to shifts, in words.
  public var effect: String?
}

/// A programme and who may take part.
public struct Programme: CatalogEntry {
  public var id: String
  public var citation: Citation
  /// nil: of no single jurisdiction.
  public var jurisdiction: String?
  public var labels: Labels
  public var kind: String?
  public var eligibility: DataNode?
}

/// A course and the skills and paper it gives.
public struct Course: CatalogEntry {
  public var id: String
  public var citation: Citation
  public var labels: Labels
  public var jurisdiction: String?
  public var teaches: [String]
  public var gives: String?
  public var weeks: Int?
  public var provider: String?
}

/// An action that lifts a blocker.
public struct Step: CatalogEntry {
  public var id: String
  public var citation: Citation
  public var labels: Labels
  /// The same action in words that expose nobody.
  public var neutral: Labels
  /// The gate it lifts.
  public var lifts: String
  /// What it changes in a profile.
  public var effect: DataNode?
  /// Steps that must be done before.
  public var needs: [String]
  /// Shortest and longest time in days; nil: unknown.
  public var daysMin: Int?
  public var daysMax: Int?
  public var cost: Amount?
  public var costCurrency: String?
  public var visits: Int?
  public var `where`: String?
  public var jurisdiction: String?
}

/// A district or city with approximate coordinates.
public struct PlaceEntry: CatalogEntry {
  public var id: String
  public var citation: Citation
  public var name: String
  public var aliases: [String]
  public var kind: String
  public var region: String?
  public var country: String
  /// Degrees north and east, in thousandths.
  public var latitude: Int
  public var longitude: Int
}

/// A method of measuring job quality, with its thresholds.
public struct QualityMethod: CatalogEntry {
  public var id: String
  public var citation: Citation
  public var labels: Labels
  public var method: DataNode
}

/// A work read for the catalogs.
public struct Source: CatalogEntry {
  public var id: String
  public var citation: Citation
  public var title: String
  public var location: String
  public var readOn: CivilDate?
}

/// A group of a classification (ISCO-08, ISIC Rev. 4).
public struct ClassificationEntry: CatalogEntry {
  public var id: String
  public var citation: Citation
  /// English always; other languages where known.
  public var labels: [Language: String]
}
