/// A policy as its file states it: only what it sets itself, to be laid over the policy it is based on.
struct PolicyDraft {
  var id: String
  var citation: Citation
  var labels: Labels
  var base: String?
  /// Where the entry stands, and where it sets weights, the shares of quality and the scale of pay; nil: it sets none.
  let places: (entry: DataNode, weights: DataNode?, quality: DataNode?, earnings: DataNode?)
  var weights: [Factor: Int] = [:]
  var limits: [WritableKeyPath<Policy.Limits, Int>: Int] = [:]
  var values: [WritableKeyPath<Policy.Values, Int>: Int] = [:]
  var sector: [Sector: Int] = [:]
  var recordSilent: [Occupation.RecordUse: Int] = [:]
  var evidence: [SkillEvidence: Int] = [:]
  var bond: [Contract: Int] = [:]

  /// Reads an entry. Without labels it is called by its id: a catalog reports that they are missing, and drops the draft.
  init(_ entry: EntryReader, labels: Labels?) {
    let fields = entry.fields
    id = entry.id
    citation = entry.citation
    self.labels = labels ?? Labels(es: id, pt: id, en: id)
    places = (
      fields.node, fields.node("weights"), fields.node("values")?["quality"], fields.node("values")?["earnings"]
    )
    base = entry.reference("base", to: .policies)
    weights = Self.shares(fields, "weights", words: Factor.allCases.map { ($0.rawValue, $0) })
    _ = fields.map("limits") { map in
      for (key, path, range) in Self.limitKeys { limits[path] = map.integer(key, in: range) }
      return true
    }
    _ = fields.map("values") { readValues($0) }
  }

  /// Lays what this policy sets over another; what it does not set stays.
  func apply(to policy: inout Policy) {
    policy.weights.merge(weights) { $1 }
    for (path, value) in limits { policy.limits[keyPath: path] = value }
    for (path, value) in values { policy.values[keyPath: path] = value }
    policy.values.sector.merge(sector) { $1 }
    policy.values.recordSilent.merge(recordSilent) { $1 }
    policy.values.evidence.merge(evidence) { $1 }
    policy.values.bond.merge(bond) { $1 }
  }

  /// Whether, once the draft lies over its base, weights and the shares of quality sum to 10 000 and pay has somewhere to
  /// rise; what does not hold is reported where the draft sets it.
  func isSound(_ policy: Policy, log: FindingLog) -> Bool {
    let weights = Factor.allCases.reduce(0) { $0 + (policy.weights[$1] ?? 0) }
    let values = policy.values
    let quality = values.qualityEarnings + values.qualitySecurity + values.qualityHours
    if weights != Self.whole {
      log.report(
        "weights-do-not-sum", at: places.weights ?? places.entry,
        message: "the weights sum to \(weights), base included, not to \(Self.whole)",
        remedy: "change them so that they sum to \(Self.whole)")
    }
    if quality != Self.whole {
      log.report(
        "quality-does-not-sum", at: places.quality ?? places.entry,
        message:
          "the shares of quality (earnings, security, hours) sum to \(quality), base included, not to \(Self.whole)",
        remedy: "change them so that they sum to \(Self.whole)")
    }
    if values.earningsFull <= values.earningsNone {
      log.report(
        "earnings-do-not-rise", at: places.earnings ?? places.entry,
        message: "“earnings.full” is \(values.earningsFull) and “earnings.none” \(values.earningsNone), base included",
        remedy: "let “full” be the greater")
    }
    return weights == Self.whole && quality == Self.whole && values.earningsNone < values.earningsFull
  }

  private mutating func readValues(_ map: FieldReader) -> Bool {
    sector = Self.shares(map, "sector", words: Sector.allCases.map { ($0.fileKey, $0) })
    evidence = Self.shares(map, "evidence", words: SkillEvidence.allCases.map { ($0.fileKey, $0) })
    for (key, path) in Self.singleValues { values[path] = map.integer(key, in: Self.share) }
    for (group, keys) in Self.groupedValues {
      _ = map.map(group) { fields in
        for (key, path, range) in keys { values[path] = fields.integer(key, in: range) }
        if group == "records" {
          recordSilent = Self.shares(fields, "silent", words: Occupation.RecordUse.allCases.map { ($0.fileKey, $0) })
        }
        if group == "security" { bond = Self.shares(fields, "bond", words: Contract.allCases.map { ($0.fileKey, $0) }) }
        // The same skill is the measure of all others, so it is written for the reader and cannot be changed.
        if group == "relatedness" { _ = fields.integer("same", in: 10_000...10_000) }
        return true
      }
    }
    return true
  }

  private static func shares<Word>(_ fields: FieldReader, _ key: String, words: [(String, Word)]) -> [Word: Int] {
    fields.map(key) { (map: FieldReader) -> [Word: Int]? in
      var shares: [Word: Int] = [:]
      for (name, word) in words { shares[word] = map.integer(name, in: share) }
      return shares
    } ?? [:]
  }
}

extension PolicyDraft {
  private typealias LimitPath = WritableKeyPath<Policy.Limits, Int>
  private typealias ValuePath = WritableKeyPath<Policy.Values, Int>

  private static let whole = 10_000
  private static let share = 0...whole

  private static var limitKeys: [(key: String, path: LimitPath, range: ClosedRange<Int>)] {
    [
      ("horizonDays", \.horizonDays, 1...3650), ("goneAfterDays", \.goneAfterDays, 1...3650),
      ("feedLives", \.feedLives, 1...100_000), ("likeItDays", \.likeItDays, 1...3650),
      ("scheduleShare", \.scheduleShare, share), ("experienceShare", \.experienceShare, share),
      ("mustSkillFloor", \.mustSkillFloor, share), ("floorHourlyShare", \.floorHourlyShare, 1...whole),
      ("leastMonthlyShare", \.leastMonthlyShare, share),
      ("floorWeeklyHours", \.floorWeeklyHours, 1...168), ("commuteSpeedKmh", \.commuteSpeedKmh, 1...120),
      ("defaultCommuteMinutes", \.defaultCommuteMinutes, 1...1440),
      ("breakFromMinutes", \.breakFromMinutes, 1...1440), ("breakMinutes", \.breakMinutes, 0...240),
      ("silentWorkDays", \.silentWorkDays, 1...7), ("staleRecordMonths", \.staleRecordMonths, 1...1200),
      ("staleCertificateMonths", \.staleCertificateMonths, 1...1200),
      ("staleProfileMonths", \.staleProfileMonths, 1...1200),
    ]
  }

  private static var singleValues: [(key: String, path: ValuePath)] {
    [
      ("silentSchedule", \.silentSchedule), ("silentPlace", \.silentPlace),
    ]
  }

  private static var groupedValues: [(group: String, keys: [(String, ValuePath, ClosedRange<Int>)])] {
    [
      (
        "records",
        [
          ("notAsked", \.recordNotAsked, share), ("passes", \.recordPasses, share),
          ("assessed", \.recordAssessed, share),
        ]
      ),
      (
        "relatedness",
        [("narrower", \.narrower, share), ("broader", \.broader, share), ("sibling", \.sibling, share)]
      ),
      (
        "closeness",
        [
          ("unit", \.unitGroup, share), ("minor", \.minorGroup, share), ("subMajor", \.subMajorGroup, share),
          ("major", \.majorGroup, share),
        ]
      ),
      (
        "recency",
        [
          ("fullYears", \.recencyFullYears, 0...100), ("lossPerYear", \.recencyLossPerYear, share),
          ("floor", \.recencyFloor, share), ("custodyLoss", \.custodyLoss, share),
        ]
      ),
      (
        "quality",
        [
          ("earnings", \.qualityEarnings, share), ("security", \.qualitySecurity, share),
          ("hours", \.qualityHours, share),
        ]
      ),
      ("earnings", [("none", \.earningsNone, share), ("full", \.earningsFull, 1...100_000)]),
      ("security", [("silent", \.silentBond, share)]),
      ("hours", [("full", \.hoursFull, share), ("legal", \.hoursLegal, share)]),
      (
        "network",
        [
          ("contact", \.networkContact, share), ("hiredBefore", \.networkHiredBefore, share),
          ("secondChance", \.networkSecondChance, share),
        ]
      ),
    ]
  }
}

extension RawRepresentable where RawValue == String {
  /// The word as a key of a file: `own-account` is written `ownAccount`.
  fileprivate var fileKey: String {
    let parts = rawValue.split(separator: "-")
    return parts.dropFirst().reduce(parts.first.map(String.init) ?? "") {
      $0 + $1.prefix(1).uppercased() + $1.dropFirst()
    }
  }
}
