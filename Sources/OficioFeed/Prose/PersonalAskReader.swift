import Oficio

/// Reads limits of age and sex, which are flagged and never enter a gate or a score.
enum PersonalAskReader {
  static func age(_ reading: Reading) -> Sourced<PersonalAsks.AgeRange>? {
    var range = PersonalAsks.AgeRange()
    var words: Range<Int>?
    for match in reading.family(of: .age) {
      guard match.trigger != .ageTrap, !reading.isNegated(match.range) else { continue }
      var read = PersonalAsks.AgeRange()
      var end = match.end
      let numbers = match.range.compactMap { reading.count(at: $0)?.value }.filter { (14...80).contains($0) }
      switch match.trigger {
      case .ageMin: read.min = numbers.first ?? Int(reading.value(match))
      // Nobody asks for workers under twenty: "menores de 18" are children or pupils.
      case .ageMax: read.max = numbers.last { $0 >= 20 }
      default:
        if numbers.count >= 2 {
          (read.min, read.max) = (numbers[0], numbers[1])
        } else if let near = pair(near: match, reading) {
          (read, end) = near
        }
      }
      guard read.min != nil || read.max != nil, !isExperience(match.range, reading),
        reading.match(.unitOther, at: end) == nil, reading.match(.unitMonths, at: end) == nil
      else { continue }
      range.min = range.min ?? read.min
      range.max = range.max ?? read.max
      words = words.map { $0.lowerBound..<max($0.upperBound, end) } ?? match.start..<end
      if range.min != nil, range.max != nil { break }
    }
    return words.map { Sourced(range, reading.provenance($0)) }
  }

  /// Two ages after a word for age ("edad: 18 a 30"), or one with a bound.
  private static func pair(near match: PhraseMatch, _ reading: Reading) -> (PersonalAsks.AgeRange, Int)? {
    let window = reading.window(match.range, before: 0, after: 6)
    var ages: [Int] = []
    var end = match.end
    for index in match.end..<window.upperBound where reading.tokens[index].isNumber {
      guard (14...80).contains(reading.tokens[index].number), reading.tokens[index].length == 2 else { break }
      ages.append(reading.tokens[index].number)
      end = index + 1
      if ages.count == 2 { break }
    }
    guard ages.count == 2, ages[0] < ages[1] else { return nil }
    return (PersonalAsks.AgeRange(min: ages[0], max: ages[1]), end)
  }

  /// "Más de 20 años de experiencia" is no age.
  private static func isExperience(_ range: Range<Int>, _ reading: Reading) -> Bool {
    let next = range.upperBound..<min(range.upperBound + 3, reading.tokens.count)
    guard range.upperBound <= next.upperBound else { return false }
    return reading.family(of: .experienceWord, in: next).contains { word in
      (range.upperBound...word.start).allSatisfy {
        reading.tokens[$0].gap.isDisjoint(with: [.sentence, .comma, .dash])
      }
    }
  }

  static func sex(_ reading: Reading) -> Sourced<String>? {
    var found: Sourced<String>?
    for match in reading.family(of: .sex) {
      if match.trigger == .sexAny { return nil }
      guard match.trigger == .sex, !reading.isNegated(match.range) else { continue }
      let sex = reading.value(match)
      // Both named: neither is asked for.
      if let found, found.value != sex { return nil }
      found = found ?? Sourced(sex, reading.provenance(match.range))
    }
    return found
  }
}
