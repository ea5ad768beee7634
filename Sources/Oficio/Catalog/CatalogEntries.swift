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
  public enum Anchor: String, CaseIterable, Hashable, Sendable { case sentenceServedOn, releasedOn }
  /// What clearing needs beside time.
  public enum Need: String, CaseIterable, Hashable, Sendable { case reparationPaid, finePaid, request }

  /// One dated rule: the paper clears so many years after the anchor, once the needs are met.
  public struct Rule: Hashable, Sendable {
    /// The day that clearing is counted from.
    public var anchor: Anchor
    /// Years after that day.
    public var years: Int
    /// What clearing needs beside time.
    public var needs: [Need]
    /// Years during which a new sentence undoes the clearing; nil: no such term.
    public var provisionalYears: Int?

    /// A rule; `provisionalYears` stays nil where a new sentence undoes nothing.
    public init(anchor: Anchor, years: Int, needs: [Need], provisionalYears: Int? = nil) {
      self.anchor = anchor
      self.years = years
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
  /// Earliest stage at which the law lets an employer ask.
  public var stageAllowed: RecordStage?
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
  /// Minutes it takes; nil: unknown.
  public var minutes: Int?
  /// Whether the appointment can be moved; nil: unknown.
  public var canMove: Bool?
  /// Status words of a profile.
  public var appliesTo: [String]
  /// What it does to shifts, in words.
  public var effect: String?
}

/// A programme and who may take part.
public struct Programme: CatalogEntry {
  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// The jurisdiction it belongs to; nil: of no single one.
  public var jurisdiction: String?
  /// Its name.
  public var labels: Labels
  /// Sort of programme in a word, as `in-prison-work`.
  public var kind: String?
  /// Its own rule of who may take part, as the file has it; nil: none known.
  public var eligibility: DataNode?
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
