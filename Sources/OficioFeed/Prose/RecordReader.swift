import Oficio

/// Reads what an advert asks about criminal, police and judicial records.
enum RecordReader {
  /// The checks found, one for each kind; nothing where the words mean application papers.
  static func read(_ reading: Reading) -> [RecordCheck] {
    var checks: [RecordCheck] = []
    for match in reading.family(of: .recordWord) {
      switch match.trigger {
      case .recordWhole:
        add(kinds(reading.value(match)), true, match.range, reading, &checks)
      case .recordWord, .recordPaper, .recordNotAsked, .recordAssessed:
        let near = kindsNear(match, reading)
        let stated = kinds(reading.value(match))
        let range = match.start..<max(match.end, near.end)
        if near.kinds.isEmpty, match.trigger == .recordWord, stated.isEmpty, !standsAlone(match, reading) { continue }
        if near.kinds.isEmpty {
          add(stated.isEmpty ? [.criminal] : stated, !stated.isEmpty, range, reading, &checks)
        } else {
          add(stated + near.kinds.filter { !stated.contains($0) }, true, range, reading, &checks)
        }
      case .recordTrap:
        // "Send your record papers" asks for the papers when it names the kind.
        let near = kindsNear(match, reading, reach: 2)
        if !near.kinds.isEmpty { add(near.kinds, true, match.start..<near.end, reading, &checks) }
      default: break
      }
    }
    return checks.sorted { $0.kind < $1.kind }
  }

  /// Whether a bare word means records: denied ("sin …"), or an item of a list by itself. Else it may mean anything past.
  private static func standsAlone(_ match: PhraseMatch, _ reading: Reading) -> Bool {
    let sentence = reading.sentence(of: match.start)
    if sentence.count <= match.range.count + 1 { return true }
    let before = reading.window(match.range, before: 4, after: 0).lowerBound..<match.start
    if let negation = reading.last(.negation, in: before), match.start - negation.end <= 3 { return true }
    return rule(match.range, reading).0 != .clean
  }

  /// The kinds named right before or in the list after a word for records.
  private static func kindsNear(
    _ match: PhraseMatch, _ reading: Reading, reach: Int = 3
  ) -> (kinds: [RecordKind], end: Int) {
    var found: [RecordKind] = []
    var end = match.end
    for kind in reading.family(of: .recordKind, in: reading.window(match.range, before: 3, after: 40))
    where kind.trigger == .recordKind {
      let isBefore = kind.end <= match.start && match.start - kind.end <= 1
      // Each kind may stand a few words after the one before it: "penales, judiciales y/o policiales".
      guard isBefore || (kind.start >= match.start && kind.start - end <= reach) else { continue }
      for value in kinds(reading.value(kind)) where !found.contains(value) { found.append(value) }
      end = max(end, kind.end)
    }
    return (found, end)
  }

  private static func add(
    _ kinds: [RecordKind], _ specified: Bool, _ range: Range<Int>, _ reading: Reading, _ checks: inout [RecordCheck]
  ) {
    let (rule, years) = rule(range, reading)
    let stage = stage(range, reading)
    for kind in kinds {
      let check = RecordCheck(
        kind: kind, rule: rule, years: years, stage: stage, specified: specified, reading.provenance(range))
      if let place = checks.firstIndex(where: { $0.kind == kind }) {
        if specified, !checks[place].specified { checks[place] = check }
      } else {
        checks.append(check)
      }
    }
    // Words without a kind say nothing new once a kind is named.
    if checks.contains(where: \.specified) { checks.removeAll { !$0.specified } }
  }

  private static func rule(_ range: Range<Int>, _ reading: Reading) -> (RecordRule, Int?) {
    let window = reading.window(range, before: 6, after: 8)
    if reading.first(.recordNotAsked, in: window) != nil
      || reading.demand(on: range, before: 4, after: 4) == .notRequired
    {
      return (.notAsked, nil)
    }
    if reading.first(.recordAssessed, in: window) != nil { return (.assessed, nil) }
    if let match = reading.first(.recordYears, in: window) {
      for index in match.range {
        if let count = reading.count(at: index), (1...50).contains(count.value) { return (.years, count.value) }
      }
    }
    return (.clean, nil)
  }

  private static func stage(_ range: Range<Int>, _ reading: Reading) -> RecordStage? {
    let sentence = reading.sentence(of: range.lowerBound)
    if reading.first(.stageAfter, in: sentence) != nil { return .afterSelection }
    if reading.first(.stageApplication, in: sentence) != nil { return .application }
    return nil
  }

  private static func kinds(_ value: String) -> [RecordKind] {
    value.split(separator: ",").compactMap { RecordKind(rawValue: String($0)) }
  }
}
