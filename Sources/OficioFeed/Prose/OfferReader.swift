import Oficio

/// Reads how many people are wanted, and until when to apply.
enum OfferReader {
  static func vacancies(_ reading: Reading) -> Sourced<Int>? {
    for match in reading.all(.vacancyWord) {
      if let inside = match.range.lazy.compactMap({ reading.count(at: $0) }).first, (1...2000).contains(inside.value) {
        return Sourced(inside.value, reading.provenance(match.range))
      }
      // "3 vacantes", "vacantes: 3".
      if match.start > 0, let before = reading.count(at: match.start - 1), before.end == match.start,
        (1...2000).contains(before.value), !isPart(match.start - 1, reading),
        reading.tokens[match.start].gap.isDisjoint(with: [.sentence, .comma])
      {
        return Sourced(before.value, reading.provenance(match.start - 1..<match.end))
      }
      if let after = reading.count(at: match.end), (1...2000).contains(after.value), reading.tokens[match.end].isNumber,
        !reading.tokens[match.end].gap.isDisjoint(with: [.colon, .open, .space]),
        reading.match(.unitYears, at: after.end) == nil
      {
        return Sourced(after.value, reading.provenance(match.start..<after.end))
      }
    }
    return nil
  }

  /// "Lei 8.213": the end of a longer number.
  private static func isPart(_ index: Int, _ reading: Reading) -> Bool {
    index > 0 && reading.tokens[index].gap == .dot && reading.tokens[index - 1].isNumber
  }

  static func closing(_ reading: Reading) -> Sourced<CivilDate>? {
    for match in reading.all(.closing) {
      let limit = reading.sentence(of: match.start).upperBound
      for index in match.end..<max(match.end, min(limit, match.end + 5)) {
        if let (date, end) = date(at: index, reading) { return Sourced(date, reading.provenance(match.start..<end)) }
      }
    }
    return nil
  }

  /// A day with its year: `15/03/2026`, `15 de marzo de 2026`, `2026-03-15`.
  static func date(at index: Int, _ reading: Reading) -> (CivilDate, Int)? {
    let tokens = reading.tokens
    guard index + 2 < tokens.count, tokens[index].isNumber else { return nil }
    let marks: Gap = [.slash, .dash, .dot]
    if tokens[index + 1].isNumber, tokens[index + 2].isNumber, tokens[index + 1].gap == tokens[index + 2].gap,
      tokens[index + 1].gap.isSubset(of: marks)
    {
      let (one, two, three) = (tokens[index].number, tokens[index + 1].number, tokens[index + 2].number)
      if tokens[index].length == 4 { return CivilDate(year: one, month: two, day: three).map { ($0, index + 3) } }
      let year = tokens[index + 2].length == 2 ? 2000 + three : three
      return CivilDate(year: year, month: two, day: one).map { ($0, index + 3) }
    }
    let window = index + 1..<min(index + 4, tokens.count)
    guard let month = reading.first(.month, in: window), let number = Int(reading.value(month)) else { return nil }
    for next in month.end..<min(month.end + 3, tokens.count) where tokens[next].isNumber && tokens[next].length == 4 {
      return CivilDate(year: tokens[next].number, month: number, day: tokens[index].number).map { ($0, next + 1) }
    }
    return nil
  }
}
