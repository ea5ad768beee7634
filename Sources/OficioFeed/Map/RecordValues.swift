import Oficio

/// One record of a list within an item (a shift, a record check, …), ready to be put into the posting.
///
/// A record that lacks what makes it one is a problem of the posting, with its words.
struct RecordValues {
  private let list: FeedList
  private let values: FieldValues
  private let from: String
  private let words: FeedWords
  private let always: [String: String]

  init(_ group: FeedMapping.Group, values: FieldValues, from: String, words: FeedWords) {
    list = group.list
    always = group.always
    self.values = values
    self.from = from
    self.words = words
  }

  private func line(_ part: String) -> String? {
    list.parts.firstIndex(of: part).flatMap { values.line($0) } ?? always[part]
  }
  private var provenance: Provenance { Provenance(.stated, from: from, raw: line("raw")) }

  /// The parts of a place; nil for records of other kinds.
  var place: StatedPlaces.Parts? {
    guard list == .places else { return nil }
    return StatedPlaces.Parts(
      raw: line("raw"), street: line("street"), postcode: line("postcode"), locality: line("locality"),
      region: line("region"), country: line("country"))
  }

  func add(to posting: inout Posting) {
    // Forms leave empty elements where nothing is asked.
    if values.isBlank { return }
    let isKnown =
      switch list {
      case .places: true
      case .shifts: addShift(&posting)
      case .recordChecks: addRecordCheck(&posting)
      case .certificates: addCertificate(&posting)
      case .skills: addSkill(&posting)
      case .occupation: addOccupation(&posting)
      case .risks: addRisk(&posting)
      }
    guard !isKnown else { return }
    let words = list.parts.compactMap { part in line(part).map { part + "=" + $0 } }
    posting.problems.append(
      Problem(code: "unread-record", field: list.rawValue, raw: words.joined(separator: " ")))
  }

  /// `06:00`, also written as `06:00:00`.
  private func clock(_ part: String) -> ClockTime? {
    line(part).flatMap { ClockTime($0.utf8.count == 8 && $0.hasSuffix(":00") ? String($0.dropLast(3)) : $0) }
  }

  private func addShift(_ posting: inout Posting) -> Bool {
    let codes = (line("days") ?? "").split { $0 == " " || $0 == "," }.map { Weekday(code: $0.uppercased()) }
    guard !codes.contains(nil) else { return false }
    let days = WeekdaySet(codes.compactMap { $0 })
    // Hours without days and days without hours are half a shift, and no less true.
    guard let from = clock("from"), let to = clock("to") else {
      guard line("from") == nil, line("to") == nil, days != [], posting.workDays == nil else { return false }
      posting.workDays = Sourced(days, provenance)
      return true
    }
    let span = Sourced(WeeklySpan(days: days, from: from, to: to), provenance)
    if days == [] { posting.workHours.append(span) } else { posting.shifts.append(span) }
    return true
  }

  private func addRecordCheck(_ posting: inout Posting) -> Bool {
    guard let kind = line("kind").flatMap(RecordKind.init(rawValue:)) else { return false }
    let ruleWord = line("rule") ?? RecordRule.clean.rawValue
    guard let rule = RecordRule(rawValue: ruleWord) else { return false }
    let years = line("years").flatMap { Int($0) }
    if let years, !(0...99).contains(years) { return false }
    let stageWord = line("stage")
    let stage = stageWord.flatMap(RecordStage.init(rawValue:))
    if stageWord != nil, stage == nil { return false }
    posting.recordChecks.append(
      RecordCheck(
        kind: kind, rule: rule, years: years, stage: stage, specified: line("specified") != "false", provenance))
    return true
  }

  private func addCertificate(_ posting: inout Posting) -> Bool {
    guard let kind = CertificateKind(rawValue: line("kind") ?? CertificateKind.other.rawValue),
      let need = CertificateNeed(rawValue: line("need") ?? CertificateNeed.required.rawValue),
      line("kind") ?? line("type") ?? line("raw") != nil
    else { return false }
    posting.certificates.append(
      CertificateAsk(kind: kind, type: line("type"), class: line("class"), need: need, provenance))
    return true
  }

  private func addSkill(_ posting: inout Posting) -> Bool {
    guard let skill = line("skill"), let need = SkillNeed(rawValue: line("need") ?? SkillNeed.essential.rawValue) else {
      return false
    }
    let level = line("level").flatMap { Int($0) }
    if let level, !(1...5).contains(level) { return false }
    posting.skills.append(SkillAsk(skill: skill, need: need, level: level, provenance))
    return true
  }

  private func addOccupation(_ posting: inout Posting) -> Bool {
    guard let code = line("code") else { return false }
    let share = line("share").flatMap { Int($0) } ?? 10_000
    guard (0...10_000).contains(share) else { return false }
    let scheme = line("scheme").map { words.value(of: $0, kind: "scheme") ?? $0.lowercased() } ?? "isco08"
    posting.occupation.append(OccupationGuess(scheme: scheme, code: code, share: share, provenance))
    return true
  }

  private func addRisk(_ posting: inout Posting) -> Bool {
    guard let sign = line("sign") else { return false }
    posting.risks.append(RiskSign(sign: sign, provenance))
    return true
  }
}
