/// One entry of a catalog: its id and where its facts come from.
public protocol CatalogEntry: Sendable {
  /// The id, unique within its catalog.
  var id: String { get }
  /// Where its facts come from.
  var citation: Citation { get }
}

/// A skill with the everyday words that name it.
public struct Skill: CatalogEntry {
  /// The id, as `bread-baking`.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// Its name in the languages of the explanations.
  public var labels: Labels
  /// Everyday words by language.
  public var words: [Language: [String]]
  /// Ids of the wider skills it is part of.
  public var broader: [String]
  /// ESCO concept URI, where known.
  public var esco: String?
  /// What ESCO calls it, by language, when ESCO was imported.
  public var escoLabels: [Language: String] = [:]
}

/// An occupation of the ISCO-08 classification with the titles adverts use.
public struct Occupation: CatalogEntry {
  /// How usual it is that a record is checked before hiring.
  public enum RecordUse: String, CaseIterable, Hashable, Sendable {
    case rarely, sometimes, usually
    case byLaw = "by-law"
  }

  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// ISCO-08 unit group, four digits.
  public var isco: String
  /// Its name.
  public var labels: Labels
  /// Titles that adverts use, by language.
  public var words: [Language: [String]]
  /// Ids of the skills it cannot be done without.
  public var essentialSkills: [String]
  /// Ids of the skills that help.
  public var optionalSkills: [String]
  /// ISIC Rev. 4 section letters.
  public var industries: [String]
  /// Usual days and times; nil: none known.
  public var typicalHours: WeeklySpan?
  /// Usual hours a week; nil: none known.
  public var typicalWeeklyHours: Int?
  /// How usual a record check is; nil: unknown.
  public var recordCheck: RecordUse?
  /// Certificates typically asked for.
  public var certificates: [String]
  /// ESCO concept URI of the occupation that means the same, where known.
  public var esco: String?
  /// What ESCO calls it, by language, when ESCO was imported.
  public var escoLabels: [Language: String] = [:]
}

/// A certificate or licence a posting may ask for.
public struct Certificate: CatalogEntry {
  /// How long it is good for: months, or nil months when no expiry was found.
  public struct Validity: Hashable, Sendable {
    /// Months from the day of issue; nil: no expiry was found.
    public var months: Int?

    /// A validity; nil months for no expiry found.
    public init(months: Int?) { self.months = months }
  }

  /// The id, as `pe.carne_sanidad`.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// Its name.
  public var labels: Labels
  /// Words that adverts use for it, by language.
  public var words: [Language: [String]]
  /// The family of papers.
  public var kind: CertificateKind
  /// The jurisdiction it is issued under.
  public var jurisdiction: String
  /// Who issues it; nil: unknown.
  public var issuer: String?
  /// Ladder of a licence (`pe.licence.A2`); nil: it is on none.
  public var family: String?
  /// The rung's own class on the ladder (`A-IIb`).
  public var `class`: String?
  /// Certificates that this one includes.
  public var covers: [String]
  /// How long it is good for, by the day of issue.
  public var validity: DatedValues<Validity>
  /// Jurisdictions that recognise it; empty: its own.
  public var recognisedIn: [String]
  /// Why its standing is disputed, when it is.
  public var contested: String?
  /// Steps by purpose: obtain, renew, handOver, recognise.
  public var steps: [String: String]
  /// Other ids for the same certificate.
  public var aliases: [String]
}

/// A template of a recurring duty.
public struct ObligationTemplate: CatalogEntry {
  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// The jurisdiction it belongs to.
  public var jurisdiction: String
  /// Its name, for staff.
  public var labels: Labels
  /// Its name on a sheet that others may read.
  public var neutral: Labels
  /// RFC 5545 rule; nil: the office names the days.
  public var recurrence: String?
  /// Time of day it starts; nil: the office names it.
  public var startTime: ClockTime?
  /// The stretch in which it may be placed freely; nil: none.
  public var within: PlacementWindow?
  /// Minutes it takes; nil: unknown.
  public var minutes: Int?
  /// Whether the appointment can be moved; nil: unknown.
  public var canMove: Bool?
  /// Status words of a profile.
  public var appliesTo: [String]
  /// What it does to shifts, in words.
  public var effect: String?
}

/// A course and the skills and paper it gives.
public struct Course: CatalogEntry {
  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// Its name.
  public var labels: Labels
  /// Where it is offered; nil: not tied to a jurisdiction.
  public var jurisdiction: String?
  /// Ids of the skills it teaches.
  public var teaches: [String]
  /// Id of the certificate it gives; nil: none.
  public var gives: String?
  /// Weeks it takes; nil: unknown.
  public var weeks: Int?
  /// Who offers it.
  public var provider: String?
}

/// An action that lifts a blocker.
public struct Step: CatalogEntry {
  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// The action in a few words, for staff.
  public var labels: Labels
  /// The same action in words that expose nobody.
  public var neutral: Labels
  /// The gate it lifts.
  public var lifts: String
  /// What it changes in a profile.
  public var effect: DataNode?
  /// Steps that must be done before.
  public var needs: [String]
  /// Shortest time in days, without the steps before it; nil: unknown.
  public var daysMin: Int?
  /// Longest time in days; nil: unknown.
  public var daysMax: Int?
  /// The middle of its shortest and longest time, in days, rounded up; nil where either is unknown.
  public var likelyDays: Int? { daysMin.flatMap { least in daysMax.map { (least + $0 + 1) / 2 } } }
  /// What it costs; nil: unknown.
  public var cost: Amount?
  /// ISO 4217 code of `cost`.
  public var costCurrency: String?
  /// Visits to an office; nil: unknown.
  public var visits: Int?
  /// Where it is done, in words.
  public var `where`: String?
  /// Where it can be done; nil: anywhere.
  public var jurisdiction: String?
  /// Asked of one employer and good for that job alone: no part of a plan for many.
  public var isForOneJob = false
}

/// A district or city with approximate coordinates.
public struct PlaceEntry: CatalogEntry {
  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// Its name.
  public var name: String
  /// Other names for it.
  public var aliases: [String]
  /// `district` or `city`.
  public var kind: String
  /// Region, state or department.
  public var region: String?
  /// ISO 3166-1 alpha-2 code.
  public var country: String
  /// Degrees north, in thousandths.
  public var latitude: Int
  /// Degrees east, in thousandths.
  public var longitude: Int
}

/// The minutes between two places of the catalog, as somebody measured or published them.
public struct PlacePair: CatalogEntry {
  /// The id.
  public var id: String
  /// Where the minutes come from.
  public var citation: Citation
  /// Id of the place where the way begins.
  public var from: String
  /// Id of the place where it ends; the same as `from` for ways within one place.
  public var to: String
  /// Minutes one way, door to door as far as the source says.
  public var minutes: Int
  /// Whether the way back takes something else; false: the minutes count both ways.
  public var isOneWay: Bool

  /// A way between two places; the same back unless said otherwise.
  public init(id: String, citation: Citation, from: String, to: String, minutes: Int, isOneWay: Bool = false) {
    self.id = id
    self.citation = citation
    self.from = from
    self.to = to
    self.minutes = minutes
    self.isOneWay = isOneWay
  }
}

/// A method of measuring job quality, with its thresholds.
public struct QualityMethod: CatalogEntry {
  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// Its name.
  public var labels: Labels
  /// Dimensions and thresholds, as the file has them.
  public var method: DataNode
}

/// A work read for the catalogs.
public struct Source: CatalogEntry {
  /// The id that citations use.
  public var id: String
  /// How it was read: its confidence.
  public var citation: Citation
  /// Title, and who wrote it.
  public var title: String
  /// Address or repository path.
  public var location: String
  /// Day it was read; nil: not known.
  public var readOn: CivilDate?
}

/// A group of a classification (ISCO-08, ISIC Rev. 4).
public struct ClassificationEntry: CatalogEntry {
  /// The code.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// English always; other languages where known.
  public var labels: [Language: String]
}
