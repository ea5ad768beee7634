import Oficio

/// Finds the jobs of an advert that stand in lines of their own: as a plain list, or as headings of their own demands.
///
/// A list counts where each item has a number of workers, or where a line before it says what follows ("los siguientes
/// cargos", "Panadería busca"). Its items can be parted when nothing else could be one of them.
struct JobList {
  let names: JobNames
  let title: Reading
  let text: Reading

  /// A line that names a job, and that job.
  private struct Item {
    var line: Int
    var name: JobNames.Name
    /// The words of its title.
    var title: Range<Int>
    /// Whether a label says that it is a job: `Puesto: cocinero`.
    var isLabelled = false

    /// Whether its line alone makes it a job.
    var isPlain: Bool { isLabelled || name.count != nil }
  }

  /// Words of a title, and of a heading that carries no number.
  private static let longestTitle = 8
  private static let longestHeading = 6
  private static let longestFurther = 4
  /// Words after an introduction up to the end of its line.
  private static let longestIntro = 8

  func read() -> SeveralJobs? {
    guard text.tokens.contains(where: { $0.gap.contains(.newline) }) else { return nil }
    let lines = AdvertLine.all(of: text.words)
    let found = lines.indices.compactMap { item(at: $0, lines) }
    guard found.count > 1, found.map(\.name).differ, let items = listed(found, lines) else { return nil }
    let jobs = items.map(\.name)
    guard !names.isOther(title, than: jobs) else { return nil }
    var blocks = isSure(items, lines) ? blocks(of: items, lines) : nil
    let own = blocks ?? [zone(of: items, lines)]
    // A sentence elsewhere that speaks of one job would be read for the others too.
    let spoken = names.sentences(of: text, onSomeOf: jobs).filter { zone in !own.contains { $0.overlaps(zone) } }
    if !spoken.isEmpty { blocks = nil }
    return SeveralJobs(
      jobs: items.enumerated().map { place, item in job(item, block: blocks?[place]) }, language: names.language,
      zones: own + spoken, isInTitle: !names.named(jobs, in: title).isEmpty)
  }

  private func item(at number: Int, _ lines: [AdvertLine]) -> Item? {
    let line = lines[number].tokens
    let label = text.match(.occupationIntro, at: line.lowerBound).flatMap {
      $0.end < line.upperBound && text.tokens[$0.end].gap.contains(.colon) ? $0.end : nil
    }
    guard let name = names.name(at: label ?? line.lowerBound, in: text), name.range.upperBound <= line.upperBound else {
      return nil
    }
    var end = name.range.upperBound
    while end < line.upperBound, !endsTitle(end) { end += 1 }
    // "Contador o administrador", "psicólogo o afín": who may apply, not what there is to do.
    if (line.lowerBound..<min(line.upperBound, end + 1)).contains(where: isAlternative) {
      return nil
    }
    if end - name.range.lowerBound > Self.longestTitle { end = name.range.upperBound }
    while end > name.range.upperBound, isSmall(end - 1) { end -= 1 }
    return Item(line: number, name: name, title: name.range.lowerBound..<end, isLabelled: label != nil)
  }

  /// Whether a word only leads on to the next: `con`, `de`, `y`.
  private func isSmall(_ index: Int) -> Bool {
    text.tokens[index].length <= 3 && (97...122).contains(text.words.bytes[Int(text.tokens[index].start)])
  }

  private func isAlternative(_ index: Int) -> Bool {
    text.match(.alternative, at: index) != nil && !JobNames.isEnding(index, text.tokens)
  }

  private func endsTitle(_ index: Int) -> Bool {
    let token = text.tokens[index]
    let stops: Gap = [.colon, .comma, .semicolon, .strong, .plus, .other, .open, .sentence]
    return token.isNumber || !token.gap.isDisjoint(with: stops) || token.gap.isSuperset(of: [.dash, .space])
  }

  private func job(_ item: Item, block: Range<Int>?) -> SeveralJobs.Job {
    let whole = min(item.title.lowerBound, item.name.range.lowerBound - (item.name.count == nil ? 0 : 1))
    return SeveralJobs.Job(
      named: NamedJob(text.title(item.title), text.provenance(whole..<item.title.upperBound)), count: item.name.count,
      block: block)
  }
}

// MARK: - What makes it a list

extension JobList {
  /// The items of one list: of one look, introduced, or all with numbers; without those whose section says that they are
  /// demands or duties.
  private func listed(_ found: [Item], _ lines: [AdvertLine]) -> [Item]? {
    for start in found.indices.dropLast() {
      let look = lines[found[start].line].mark
      let isCounted = found[start].name.count != nil
      var items = [found[start]]
      for next in found[(start + 1)...] {
        guard lines[next.line].mark == look || (isCounted && next.name.count != nil) else { continue }
        items.append(next)
      }
      guard items.count > 1, items.map(\.name).differ else { continue }
      if isIntroduced(found[start].line, lines) {
        return hasHeadings(items, lines) ? items + further(items, lines) : nil
      }
      let areFree = items.allSatisfy { isFree($0, lines) }
      if areFree, items.allSatisfy(\.isPlain) || isInTitle(items, lines) { return items }
    }
    return nil
  }

  /// The items that a numbered list goes on with, named or not by any catalog: `4. Auxiliar de copería`.
  private func further(_ items: [Item], _ lines: [AdvertLine]) -> [Item] {
    var more: [Item] = []
    guard isUnbroken(items), lines[items[0].line].isNumbered else { return [] }
    for number in (items[items.count - 1].line + 1)..<lines.count where lines[number].isNumbered {
      guard number == items[items.count - 1].line + 1 + more.count else { break }
      let line = lines[number].tokens
      let end = (line.lowerBound + 1..<line.upperBound).first(where: endsTitle) ?? line.upperBound
      guard end - line.lowerBound <= Self.longestFurther else { return [] }
      let name = JobNames.Name(
        range: line.lowerBound..<end, units: [], isPlural: false, head: text.tokens[line.lowerBound].stem)
      more.append(Item(line: number, name: name, title: line.lowerBound..<end))
    }
    return more
  }

  /// Whether the title names at least two of the items that differ, and they stand as headings.
  private func isInTitle(_ items: [Item], _ lines: [AdvertLine]) -> Bool {
    let jobs = items.map(\.name)
    return names.named(jobs, in: title).differ && hasHeadings(items, lines)
  }

  /// Whether words other than the title's say that these are jobs: then their lines may be parted.
  private func isSure(_ items: [Item], _ lines: [AdvertLine]) -> Bool {
    isIntroduced(items[0].line, lines) || items.allSatisfy(\.isPlain)
  }

  /// Whether no heading of demands or duties stands over a line.
  private func isFree(_ item: Item, _ lines: [AdvertLine]) -> Bool {
    switch text.section(at: lines[item.line].tokens.lowerBound) {
    case .sectionRequires?, .sectionPrefers?, .sectionDuties?, .sectionOffers?: false
    default: true
    }
  }

  /// Whether the line before says that jobs follow.
  private func isIntroduced(_ number: Int, _ lines: [AdvertLine]) -> Bool {
    for before in lines[max(0, number - 2)..<number].reversed() {
      let tokens = before.tokens
      if text.first(.jobsIntro, in: tokens) != nil { return true }
      if let intro = text.last(.occupationIntro, in: tokens) {
        // "Se requiere:" alone is as often a heading of demands; "Panadería busca" is none.
        return intro.start > tokens.lowerBound + 1 && tokens.upperBound - intro.end <= Self.longestIntro
          && !(intro.end..<tokens.upperBound).contains { names.bare(at: $0, in: text) != nil }
      }
      // Two words in a line of their own are the end of the line before.
      if tokens.count > 2 { return false }
    }
    return false
  }

  /// Whether the items stand line by line, or as headings above lines of their own.
  private func hasHeadings(_ items: [Item], _ lines: [AdvertLine]) -> Bool {
    isUnbroken(items)
      || items.allSatisfy { item in
        let line = lines[item.line].tokens
        return item.isPlain || line.count <= Self.longestHeading
          || (item.title.upperBound < line.upperBound && text.tokens[item.title.upperBound].gap.contains(.colon))
      }
  }

  private func isUnbroken(_ items: [Item]) -> Bool {
    zip(items, items.dropFirst()).allSatisfy { $1.line == $0.line + 1 }
  }
}

// MARK: - What belongs to each

extension JobList {
  /// The bytes of each item with the lines that are its own; nil when that is not sure.
  private func blocks(of items: [Item], _ lines: [AdvertLine]) -> [Range<Int>]? {
    let last = items[items.count - 1].line
    if isUnbroken(items) {
      guard !mayBeItem(items[0].line - 1, of: items, lines), !mayBeItem(last + 1, of: items, lines),
        !goesOn(last + 1, lines)
      else { return nil }
      return items.map { lines[$0.line].bytes }
    }
    // Headings: what stands under each is marked alike, and otherwise than the headings.
    let under = items.indices.dropLast().map { items[$0].line + 1..<items[$0 + 1].line }
    guard let mark = under.first.flatMap({ $0.isEmpty ? nil : lines[$0.lowerBound].mark }),
      under.allSatisfy({ !$0.isEmpty && $0.allSatisfy { lines[$0].mark == mark } }),
      items.allSatisfy({ lines[$0.line].mark != mark })
    else { return nil }
    var end = last + 1
    while end < lines.count, lines[end].mark == mark { end += 1 }
    guard end > last + 1 else { return nil }
    let ends = items.dropFirst().map(\.line) + [end]
    return zip(items, ends).map { lines[$0.line].bytes.lowerBound..<lines[$1 - 1].bytes.upperBound }
  }

  /// Whether a line beside the list could be another item, for a job that no catalog names.
  private func mayBeItem(_ number: Int, of items: [Item], _ lines: [AdvertLine]) -> Bool {
    guard lines.indices.contains(number) else { return false }
    let line = lines[number]
    if let mark = lines[items[0].line].mark { return line.mark == mark }
    if items[0].name.count != nil, let count = text.count(at: line.tokens.lowerBound) {
      return count.end < line.tokens.upperBound
    }
    // Behind the list alone: before it stands what introduces it.
    let isShort = line.tokens.count <= 3 && text.headings.allSatisfy { $0.start != line.tokens.lowerBound }
    return number > items[0].line && isShort && items.allSatisfy { $0.name.count == nil } && !endsInColon(line)
  }

  /// Whether a line begins in lower case: the rest of the line before it.
  private func goesOn(_ number: Int, _ lines: [AdvertLine]) -> Bool {
    guard lines.indices.contains(number), let first = lines[number].tokens.first else { return false }
    return (97...122).contains(text.words.bytes[Int(text.tokens[first].start)])
  }

  private func endsInColon(_ line: AdvertLine) -> Bool {
    text.words.bytes[line.bytes].last { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
  }

  /// The bytes that may be one job's own, when its lines cannot be told: those of a list with what may be items of it;
  /// else up to the next heading, or to the end.
  private func zone(of items: [Item], _ lines: [AdvertLine]) -> Range<Int> {
    var (first, last) = (items[0].line, items[items.count - 1].line)
    if isUnbroken(items) {
      while mayBeItem(first - 1, of: items, lines) { first -= 1 }
      while mayBeItem(last + 1, of: items, lines) { last += 1 }
      return lines[first].bytes.lowerBound..<lines[last].bytes.upperBound
    }
    let (start, end) = (lines[first].tokens.lowerBound, lines[last].tokens.lowerBound)
    let from = lines[first].bytes.lowerBound
    guard !text.headings.contains(where: { (start..<end).contains($0.start) }),
      let next = text.headings.first(where: { $0.start > end })
    else { return from..<text.words.bytes.count }
    return from..<Int(text.tokens[next.start].start)
  }
}
