import Oficio

/// Finds the jobs of an advert that are named in one breath, in the title or behind an introduction: "se necesitan meseros
/// y ayudantes de cocina"; or one after the other, each before a colon. Where each one's words end is not known.
struct JobRow {
  let names: JobNames
  let title: Reading
  let text: Reading

  /// Words that may stand between an introduction and the first name, and between a name and the next.
  private static let longestLead = 3
  private static let longestTail = 5
  private static let longestRest = 12

  func read() -> SeveralJobs? {
    for intro in (text.all(.jobsIntro) + text.all(.occupationIntro)).sorted(by: { $0.start < $1.start }) {
      if let row = introduced(intro), !isOne(row) {
        return several(row, in: text, zones: names.sentences(of: text, onSomeOf: row))
      }
      if intro.trigger == .jobsIntro, let row = explained(behind: intro.end), !isOne(row) {
        return several(row, in: text, zones: [zone(from: row)])
      }
    }
    guard let first = names.first(in: title), let row = row(from: first, in: title) else { return nil }
    return several(row, in: title, zones: names.sentences(of: text, onSomeOf: row))
  }

  private func several(_ row: [JobNames.Name], in reading: Reading, zones: [Range<Int>]) -> SeveralJobs {
    SeveralJobs(
      jobs: row.map { name in
        SeveralJobs.Job(
          named: NamedJob(reading.title(name.range), reading.provenance(name.range)), count: name.count,
          block: nil)
      }, language: names.language, zones: zones, isInTitle: !names.named(row, in: title).isEmpty)
  }

  /// Whether the title speaks for one of the jobs alone, or for another: the row is then of his helpers, or of names for
  /// the same. Numbers of workers leave no doubt.
  private func isOne(_ row: [JobNames.Name]) -> Bool {
    if names.isOther(title, than: row) { return true }
    return names.named(row, in: title).count == 1 && !row.allSatisfy { $0.count != nil }
  }
}

// MARK: - Finding a row

extension JobRow {
  private func introduced(_ intro: PhraseMatch) -> [JobNames.Name]? {
    let sentence = text.sentence(of: intro.start)
    for start in intro.end..<max(intro.end, min(sentence.upperBound, intro.end + Self.longestLead + 1)) {
      if let name = names.name(at: start, in: text) { return row(from: name, in: text) }
      if !text.tokens[start].gap.isDisjoint(with: [.comma, .open]) { return nil }
    }
    return nil
  }

  /// The names from one on, joined by commas and "y": workers in the plural or with a number, at least one of them, and
  /// no word more for those who are one.
  private func row(from first: JobNames.Name, in reading: Reading) -> [JobNames.Name]? {
    var row = [first]
    var strongLinks = 0
    let end = reading.sentence(of: first.range.lowerBound).upperBound
    joining: while true {
      switch link(behind: row[row.count - 1], end, reading) {
      case .none: break joining
      case .either: return nil
      case .next(let start, let isStrong):
        guard let next = names.name(at: start, in: reading) else { break joining }
        row.append(next)
        if isStrong { strongLinks += 1 }
      }
    }
    guard row.count > 1, row.differ, row.contains(where: \.isCounted) || row.allSatisfy({ $0.count != nil }) else {
      return nil
    }
    if isChoice(behind: row[row.count - 1].range.upperBound, end, reading) { return nil }
    // A slash or dash joins two names of one worker as often as two jobs; three are jobs.
    guard strongLinks > 0 || row.count > 2 && row.allSatisfy(\.isCounted) else { return nil }
    let hasTails = zip(row, row.dropFirst()).contains { one, next in
      !one.isCounted && next.range.lowerBound - one.range.upperBound > 1
    }
    return hasTails ? nil : row
  }

  /// What stands behind a name of a row.
  private enum Link {
    case none
    /// "O", "y/o": the row is a choice between names for one worker.
    case either
    /// The next name would begin there; a slash or a dash is a weak link.
    case next(Int, isStrong: Bool)
  }

  /// Whether the row goes on with other names and ends in "o".
  private func isChoice(behind start: Int, _ end: Int, _ reading: Reading) -> Bool {
    (start..<max(start, min(end, start + Self.longestRest))).contains { index in
      guard let or = reading.match(.alternative, at: index) else { return false }
      return names.bare(at: max(start, index - 1), in: reading) != nil || names.name(at: or.end, in: reading) != nil
    }
  }

  private func link(behind name: JobNames.Name, _ end: Int, _ reading: Reading) -> Link {
    let limit = min(end, name.range.upperBound + Self.longestTail + 1)
    var index = name.range.upperBound
    while index < limit {
      let gap = reading.tokens[index].gap
      if let or = reading.match(.alternative, at: index) {
        return index == name.range.upperBound || names.name(at: or.end, in: reading) != nil ? .either : .none
      }
      if let and = reading.match(.conjunction, at: index) {
        guard and.end < end else { return .none }
        return reading.tokens[and.end].gap.contains(.slash) ? .either : .next(and.end, isStrong: true)
      }
      if gap.contains(.comma) { return .next(index, isStrong: true) }
      if !gap.isDisjoint(with: [.slash, .dash]), index == name.range.upperBound {
        return .next(index, isStrong: false)
      }
      if !gap.isDisjoint(with: [.colon, .strong, .open, .close]) { return .none }
      index += 1
    }
    return .none
  }

  /// Jobs that each begin a sentence and stand before a colon, from the introduction on.
  private func explained(behind start: Int) -> [JobNames.Name]? {
    guard let first = names.name(at: start, in: text), endsInColon(first) else { return nil }
    var row = [first]
    for index in first.range.upperBound..<text.tokens.count where text.tokens[index].gap.contains(.sentence) {
      if let name = names.name(at: index, in: text), endsInColon(name) { row.append(name) }
    }
    return row.differ ? row : nil
  }

  private func endsInColon(_ name: JobNames.Name) -> Bool {
    let end = text.sentence(of: name.range.lowerBound).upperBound
    let behind = name.range.upperBound..<max(name.range.upperBound, min(end, name.range.upperBound + 3))
    return behind.contains { text.tokens[$0].gap.contains(.colon) }
  }
}

// MARK: - Words of one job alone

extension JobRow {
  /// From the first job that is explained to the next heading, or to the end.
  private func zone(from row: [JobNames.Name]) -> Range<Int> {
    let last = row[row.count - 1].range.upperBound
    let next = text.headings.first { $0.start >= last }
    return Int(
      text.tokens[row[0].range.lowerBound].start)..<(next.map { Int(text.tokens[$0.start].start) }
      ?? text.words.bytes.count)
  }
}
