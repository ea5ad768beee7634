import Oficio

/// Reads what a job pays. A bonus stands apart and is not the pay.
enum PayReader {
  private struct Candidate {
    var pay: Pay
    var range: Range<Int>
    var strength: Int
  }

  static func read(_ reading: Reading) -> Sourced<Pay>? {
    var best: Candidate?
    var next = 0
    for index in reading.numbers where index >= next {
      guard let candidate = candidate(at: index, reading) else { continue }
      next = candidate.range.upperBound
      if candidate.strength > best?.strength ?? 0 { best = candidate }
    }
    return best.map { Sourced($0.pay, reading.provenance($0.range)) }
  }

  private static func candidate(at index: Int, _ reading: Reading) -> Candidate? {
    guard let low = reading.amount(at: index), reading.words.byte(after: low.end - 1) != UInt8(ascii: "%") else {
      return nil
    }
    var start = index
    var sign = currencyBefore(index, reading)
    if let sign { start = sign.start } else if isFraction(index, low.end, reading) { return nil }
    var end = low.end
    if sign.map({ reading.value($0).isEmpty }) ?? true, let after = signAfter(end, reading) {
      // "$5 USD": the sign that names a currency counts.
      sign = after
      end = after.end
    }
    var high = low.hundredths
    if let second = secondAmount(after: end, reading), second.hundredths >= low.hundredths {
      high = second.hundredths
      end = second.end
      if let after = signAfter(end, reading) {
        if sign.map({ reading.value($0).isEmpty }) ?? true { sign = after }
        end = after.end
      }
    }
    let range = start..<end
    let strength = strength(range, hasSign: sign != nil, low.hundredths, reading)
    guard strength > 0 else { return nil }
    var pay = Pay(min: Amount(hundredths: low.hundredths), max: Amount(hundredths: high))
    setCurrency(&pay, sign, reading)
    pay.period = period(range, reading)
    if pay.period == nil { assumePeriod(&pay, range, reading) }
    return Candidate(pay: pay, range: range, strength: strength)
  }

  private static func currencyBefore(_ index: Int, _ reading: Reading) -> PhraseMatch? {
    guard index > 0, !reading.tokens[index].gap.contains(.comma) else { return nil }
    return reading.family(of: .currency, in: max(0, index - 3)..<index).last { $0.end == index }
  }

  /// A sign behind an amount; behind a dash or a slash it belongs to the next one: "$400–$800".
  private static func signAfter(_ end: Int, _ reading: Reading) -> PhraseMatch? {
    guard let sign = reading.match(.currency, at: end) else { return nil }
    return reading.tokens[end].gap.isDisjoint(with: [.dash, .slash, .sentence]) ? sign : nil
  }

  /// "Convenio 130/75" is the number of a paper.
  private static func isFraction(_ index: Int, _ end: Int, _ reading: Reading) -> Bool {
    let tokens = reading.tokens
    if index > 0, tokens[index].gap == .slash, tokens[index - 1].isNumber { return tokens[index].length <= 2 }
    return end < tokens.count && tokens[end].gap == .slash && tokens[end].isNumber && tokens[end].length <= 2
  }

  /// The upper end of a range of pay.
  private static func secondAmount(after end: Int, _ reading: Reading) -> (hundredths: Int, end: Int)? {
    guard end < reading.tokens.count, !reading.tokens[end].gap.contains(.sentence) else { return nil }
    var index = end
    if let to = reading.match(.payTo, at: index) {
      index = to.end
    } else if reading.tokens[index].gap.contains(.slash), reading.match(.currency, at: index) != nil {
      // "$1.000 / $1.500"
    } else if !(reading.tokens[index].gap.contains(.dash) && reading.tokens[index].gap.isDisjoint(with: [.plus, .dot]))
    {
      return nil
    }
    if let sign = reading.match(.currency, at: index) { index = sign.end }
    return reading.amount(at: index)
  }

  /// How surely a number is the pay: 0 is not at all.
  private static func strength(_ range: Range<Int>, hasSign: Bool, _ hundredths: Int, _ reading: Reading) -> Int {
    guard hundredths >= 100, range.upperBound <= reading.tokens.count else { return 0 }
    let next = range.upperBound
    if reading.words.byte(after: next - 1) == UInt8(ascii: "%") { return 0 }
    let before = reading.window(range, before: 9, after: 0).lowerBound..<range.lowerBound
    let word = reading.last(.payWord, in: before) ?? wordOnLineBefore(range, reading)
    let bonus = reading.last(.payBonus, in: before)
    if let trap = reading.last(.payTrap, in: before), trap.end > word?.end ?? 0 { return 0 }
    // "Básico + $ 76.000": what is added is not the pay.
    if reading.tokens[range.lowerBound].gap.contains(.plus) { return hasSign ? 1 : 0 }
    // What stands right after a number names it ("1200 vouchers"); after a comma or a plus it is the next thing.
    let isNamed = next < reading.tokens.count && reading.tokens[next].gap.isDisjoint(with: [.plus, .comma, .sentence])
    if isNamed, reading.match(.payTrap, at: next) != nil { return 0 }
    let bonusAfter = isNamed && reading.match(.payBonus, at: next) != nil
    // The nearer word decides whether a number is pay or a bonus.
    if let bonus, bonus.end > word?.end ?? 0 { return hasSign ? 1 : 0 }
    if bonusAfter { return hasSign ? 1 : 0 }
    guard let word else {
      if !hasSign { return 0 }
      if reading.first(.period, in: reading.window(range, before: 3, after: 3)) != nil { return 4 }
      // A sum in the middle of a story is a turnover or a price.
      let isShort = reading.source == .title || reading.sentence(of: range.lowerBound).count <= 8
      return isShort || reading.section(at: range.lowerBound) == .sectionOffers ? 3 : 0
    }
    if hasSign { return 6 }
    let isUnit = [Trigger.unitYears, .unitMonths, .unitOther, .clockUnit].contains {
      reading.match($0, at: next) != nil
    }
    // A lone run of many digits is a telephone number.
    let isPhone = range.contains {
      reading.tokens[$0].isNumber && reading.tokens[$0].length >= 7 && !reading.tokens[$0].spread
    }
    guard hundredths >= 10_000, !isUnit, !isPhone, range.lowerBound - word.end <= 5, !isTime(range, reading) else {
      return 0
    }
    return 5
  }

  /// "Sueldo:" on a line of its own, the amount on the next.
  private static func wordOnLineBefore(_ range: Range<Int>, _ reading: Reading) -> PhraseMatch? {
    let start = reading.sentence(of: range.lowerBound).lowerBound
    guard start > 0, range.lowerBound - start <= 2 else { return nil }
    return reading.last(.payWord, in: max(0, start - 5)..<start).flatMap { start - $0.end <= 2 ? $0 : nil }
  }

  private static func isTime(_ range: Range<Int>, _ reading: Reading) -> Bool {
    range.dropFirst().contains { reading.tokens[$0].gap == .colon }
  }

  private static func setCurrency(_ pay: inout Pay, _ sign: PhraseMatch?, _ reading: Reading) {
    let named = sign.map { reading.value($0) } ?? ""
    if named.isEmpty {
      // A bare sign, or none, means the country's own money.
      pay.currency = reading.currency
      pay.currencyAssumed = reading.currency != nil
    } else {
      pay.currency = named
    }
  }

  /// Some words for pay mean a month's pay unless the advert says otherwise.
  private static func assumePeriod(_ pay: inout Pay, _ range: Range<Int>, _ reading: Reading) {
    let before = reading.window(range, before: 9, after: 0).lowerBound..<range.lowerBound
    guard let word = reading.last(.payWord, in: before) ?? wordOnLineBefore(range, reading) else { return }
    pay.period = PayPeriod(rawValue: reading.value(word))
    pay.periodAssumed = pay.period != nil
  }

  private static func period(_ range: Range<Int>, _ reading: Reading) -> PayPeriod? {
    let after = reading.window(range, before: 0, after: 5)
    let next = reading.first(.period, in: range.upperBound..<max(range.upperBound, after.upperBound))
    let low = reading.window(range, before: 6, after: 0).lowerBound
    // Before the amount only what stands between it and its word counts: "turno día, sueldo 900".
    let word = reading.last(.payWord, in: low..<range.lowerBound)
    let last = reading.last(.period, in: (word?.start ?? max(low, range.lowerBound - 2))..<range.lowerBound)
    // "Sueldo 1200 + bono diario": the period after a plus is the bonus's.
    if let next, !(range.upperBound...next.start).contains(where: { reading.tokens[$0].gap.contains(.plus) }) {
      return PayPeriod(rawValue: reading.value(next))
    }
    return last.flatMap { PayPeriod(rawValue: reading.value($0)) }
  }
}
