import Oficio

/// Reads the months of experience an advert asks for.
enum ExperienceReader {
  static func read(_ reading: Reading) -> Sourced<ExperienceAsk>? {
    var vague: Sourced<ExperienceAsk>?
    for match in reading.family(of: .experienceWord) {
      switch match.trigger {
      case .experienceNone:
        return Sourced(ExperienceAsk(months: 0), reading.provenance(match.range))
      case .experienceWord:
        guard !isBoast(match, reading) else { continue }
        let near = reading.demand(on: match.range, before: 5, after: 4)
        if near == .notRequired || reading.isNegated(match.range, reach: 2) {
          return Sourced(ExperienceAsk(months: 0), reading.provenance(match.range))
        }
        let found = months(near: match, reading)
        let demand = reading.demand(on: found?.1 ?? match.range, before: 5, after: found == nil ? 12 : 3)
        if near == .preferred || (found == nil && demand == .preferred) {
          // Wished for with a length: none is needed. Wished for without one: nothing is asked.
          if found != nil { vague = vague ?? Sourced(ExperienceAsk(months: 0), reading.provenance(match.range)) }
        } else if let (months, range) = found {
          return Sourced(
            ExperienceAsk(months: months, indispensable: demand == .indispensable), reading.provenance(range))
        } else if vague == nil || vague?.value.months == 0 {
          vague = Sourced(
            ExperienceAsk(months: nil, indispensable: demand == .indispensable), reading.provenance(match.range))
        }
      default: break
      }
    }
    return vague
  }

  /// The employer's own years in the trade, or what the job gives.
  private static func isBoast(_ match: PhraseMatch, _ reading: Reading) -> Bool {
    let window = reading.window(match.range, before: 8, after: 6)
    if reading.first(.experienceTrap, in: window) != nil { return true }
    return reading.section(at: match.start) == .sectionOffers
  }

  /// The length named in the sentence of a word for experience: after it, else before it.
  private static func months(near match: PhraseMatch, _ reading: Reading) -> (Int, Range<Int>)? {
    let sentence = reading.sentence(of: match.start)
    if let (months, range) = length(in: match.end..<min(sentence.upperBound, match.end + 16), reading) {
      return (months, match.start..<range.upperBound)
    }
    let low = max(sentence.lowerBound, match.start - 9)
    if let (months, range) = length(in: low..<match.start, reading) { return (months, range.lowerBound..<match.end) }
    // "Experiencia en:" with the length on the next line.
    if match.end + 1 >= sentence.upperBound, sentence.upperBound < reading.tokens.count {
      let next = reading.sentence(of: sentence.upperBound)
      let head = next.lowerBound..<min(next.upperBound, next.lowerBound + 12)
      if let (months, range) = length(in: head, reading) { return (months, match.start..<range.upperBound) }
    }
    return nil
  }

  /// The first number with a unit of time in a range of tokens; the lower end when it is a range.
  static func length(in range: Range<Int>, _ reading: Reading) -> (Int, Range<Int>)? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard let first = reading.count(at: index), first.value <= 240 else {
        index += 1
        continue
      }
      var end = first.end
      // "1 a 2 años", "4 - 5 años", "2 (dos) años".
      if let to = reading.match(.clockTo, at: end) ?? reading.match(.alternative, at: end),
        let second = reading.count(at: to.end)
      {
        end = second.end
      } else if let second = reading.count(at: end), !reading.tokens[end].gap.isDisjoint(with: [.dash, .open]) {
        end = second.end
      }
      if reading.match(.unitYears, at: end) != nil, first.value <= 15 { return (first.value * 12, index..<end + 1) }
      if reading.match(.unitMonths, at: end) != nil { return (first.value, index..<end + 1) }
      index = first.end
    }
    return nil
  }
}
