import Oficio

// What postings ask, cut into the compiled values that criteria judge: each a small tuple, interned, so that a
// hundred thousand postings become a few thousand values. A value holds no words of its posting: where the
// words stand is looked up when a lead is explained.

/// Records asked for, and how usual a check is where the advert is silent.
struct RecordAsk: Hashable, Sendable {
  struct Check: Hashable, Sendable {
    var kind: RecordKind
    var rule: RecordRule
    var years: Int?
    /// Asked for with the application where the law of the country makes the employer wait.
    var isTooEarly = false
    /// Catalog entry of a law that lets the paper be asked for in some cases only; nil: none known.
    var limit: String?
  }

  /// Sorted by kind; empty when the advert is silent.
  var checks: [Check]
  var use: Occupation.RecordUse
}

/// Certificates asked for, in the country of the work, to hold on the day it starts.
struct CertificateAskSet: Hashable, Sendable {
  struct Item: Hashable, Sendable {
    /// Catalog id; nil when the advert's words match no entry, and `kind` alone is known.
    var type: String?
    var kind: CertificateKind
  }

  /// Each must hold; of the items of one group any is enough.
  var required: [[Item]]
  var preferred: [Item]
  /// The advert names no paper at all, not even one that is not needed.
  var isSilent = true
  var country: String?
  var startsOn: CivilDate?
}

/// Papers that law or payroll needs for the job, in its country.
struct HiringAsk: Hashable, Sendable {
  var country: String?
  var isFormal: Bool
}

/// What statutory bars look at.
struct BarAsk: Hashable, Sendable {
  /// Ids of the bars that meet the posting, in catalog order.
  var bars: [String]
}

struct EducationGateAsk: Hashable, Sendable {
  var level: Education?
  var indispensable: Bool
  /// What law demands of anybody in this work.
  var byLaw: Education?
}

/// The occupation worked in, and the months asked.
struct ExperienceGateAsk: Hashable, Sendable {
  /// ISCO-08 unit group; nil: the occupation is unknown.
  var unit: Int?
  /// The advert names several jobs, and this may be any of them.
  var isOneOfSeveral = false
  /// 0: none needed; nil: not stated.
  var months: Int?
  var indispensable: Bool
}

/// The skills an advert makes indispensable, by row of the skills catalog and level.
struct MustSkillsAsk: Hashable, Sendable {
  struct Item: Hashable, Sendable {
    var row: Int
    var level: Int?
  }

  var items: [Item]
}

/// One skill at a level with its share of the weight: points, not a gate.
struct SkillShare: Hashable, Sendable {
  var row: Int
  /// 1 … 5; 0 when no level is asked.
  var level: Int
  /// Points for full cover.
  var quota: Int
}

/// When the work is.
struct ScheduleAsk: Hashable, Sendable {
  var shifts: [WeeklySpan]
  /// Whether the shifts rotate, so that there is another one to ask for.
  var rotates = false
  /// The cycle of days on and off, where it does not go with the week.
  var cycle: WorkCycle?
  /// What is usual in the occupation, where the advert names no shifts.
  var usual: WeeklySpan?
  /// Fewest hours a week, as stated or counted from the shifts.
  var hoursPerWeek: Int?
}

/// Where the work is: any of several places.
struct PlaceAsk: Hashable, Sendable {
  var places: [PlaceIndex.Located]
  var remote: Remote?
  /// nil: an ordinary job.
  var setting: WorkSetting?
}

/// What the work gives, as far as a person's needs look at it.
struct NeedAsk: Hashable, Sendable {
  /// Most that a month may bring; nil: not stated.
  var monthlyMax: Amount?
  var monthlyMin: Amount?
  var currency: String?
  /// nil: not stated.
  var writtenContract: Bool?
}

/// What a person may refuse, beside places and employers.
struct ChoiceAsk: Hashable, Sendable {
  var unit: Int?
  var sector: Sector
  var night: Bool
  var liveIn: Bool
}

/// Who hires: for ties that may bring a person in, and for refusals.
struct EmployerAsk: Hashable, Sendable {
  /// Folded name.
  var name: String?
  var secondChance: Bool
  /// Somebody was hired there before, by the activity file.
  var hiredBefore = false
}

/// Values of one kind by number: equal values get the same one, in order of first appearance.
struct Interner<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var ids: [Value: UInt32] = [:]

  /// The number of a value.
  mutating func id(of value: Value) -> UInt32 {
    if let id = ids[value] { return id }
    let id = UInt32(values.count)
    ids[value] = id
    values.append(value)
    return id
  }
}
