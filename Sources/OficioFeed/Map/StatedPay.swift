import Oficio

/// Reads what an element says about pay: amounts, currency, period, each only as far as the words go.
struct StatedPay {
  private let mapping: FeedMapping

  init(_ mapping: FeedMapping) { self.mapping = mapping }

  /// What was read, and what was not.
  struct Reading {
    var pay: Pay?
    var problems: [Problem] = []
  }

  /// Reads a free text such as `S/ 1,130 a 1,300 mensual`. The country gives a bare `$` its meaning.
  func read(_ raw: String, country: String?) -> Reading {
    var reading = Reading()
    let bytes = Array(Folding.plain(raw).prefix(400))
    let currencies = marks("currency", in: bytes)
    let numbers = StatedNumber.all(in: bytes).filter { $0.hundredths > 0 }
    guard let first = numbers.first else {
      reading.problems.append(Problem(code: "unparsed-pay", field: "pay", raw: raw))
      return reading
    }
    var pay = Pay()
    set(first, numbers.dropFirst().first, bytes, currencies, &pay)
    if let low = pay.min, let high = pay.max, low > high {
      reading.problems.append(Problem(code: "unparsed-pay", field: "pay", raw: raw))
      return reading
    }
    setCurrency(currencies, country, &pay, raw, &reading)
    setPeriod(marks("payPeriod", in: bytes).min { $0.range.lowerBound < $1.range.lowerBound }?.value, &pay)
    reading.pay = pay
    return reading
  }

  /// Reads the parts that elements of their own state.
  func read(min: String?, max: String?, currency: String?, period: String?, country: String?) -> Reading {
    var reading = Reading()
    func amount(_ text: String?) -> Amount? {
      guard let text else { return nil }
      guard let number = StatedNumber.all(in: Folding.plain(text)).first else {
        reading.problems.append(Problem(code: "unparsed-pay", field: "pay", raw: text))
        return nil
      }
      return Amount(hundredths: number.hundredths)
    }
    var pay = Pay(min: amount(min), max: amount(max))
    if let low = pay.min, let high = pay.max, low > high {
      // A maximum of 0 is how forms say "none".
      if high.hundredths == 0 { pay.max = nil } else { (pay.min, pay.max) = (high, low) }
    }
    guard pay.min != nil || pay.max != nil else { return reading }
    let raw = currency ?? ""
    if let code = mapping.words.value(of: raw, kind: "currency"), code != "$" {
      pay.currency = code
    } else if raw.utf8.count == 3, raw.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) {
      pay.currency = raw.uppercased()
    } else {
      setCurrency(marks("currency", in: Folding.plain(raw)), country, &pay, raw, &reading)
    }
    let word = period.flatMap { PayPeriod(rawValue: $0)?.rawValue ?? mapping.words.value(of: $0, kind: "payPeriod") }
    if let period, word == nil {
      reading.problems.append(Problem(code: "unknown-value", field: "pay.period", raw: period))
    }
    setPeriod(word, &pay)
    reading.pay = pay
    return reading
  }
}

// MARK: - Amounts

extension StatedPay {
  private func set(
    _ first: StatedNumber, _ second: StatedNumber?, _ bytes: [UInt8], _ currencies: [Mark], _ pay: inout Pay
  ) {
    if let second, isRange(bytes, first.range.upperBound..<second.range.lowerBound, currencies) {
      var low = first.hundredths
      // "80-90K", "2 a 3 millones": the factor counts for both.
      if first.factor == 1, second.factor > 1, low < second.hundredths / second.factor * 10 {
        let (scaled, overflow) = low.multipliedReportingOverflow(by: second.factor)
        if !overflow { low = scaled }
      }
      pay.min = Amount(hundredths: low)
      pay.max = Amount(hundredths: second.hundredths)
      return
    }
    let amount = Amount(hundredths: first.hundredths)
    let bound = marks("payBound", in: Array(bytes[..<first.range.lowerBound])).last { $0.value != "between" }
    if bound?.value != "to" { pay.min = amount }
    if bound?.value != "from" { pay.max = amount }
  }

  /// Whether what stands between two amounts joins them: a dash or a word like `a`, `hasta`, `to`, and currencies.
  private func isRange(_ bytes: [UInt8], _ range: Range<Int>, _ currencies: [Mark]) -> Bool {
    guard range.count <= 24 else { return false }
    var rest: [UInt8] = []
    for index in range where !currencies.contains(where: { $0.range.contains(index) }) { rest.append(bytes[index]) }
    guard let between = String(validating: rest, as: UTF8.self) else { return false }
    let words = between.split { " .,;".contains($0) }
    return !words.isEmpty
      && words.allSatisfy { word in
        word.allSatisfy { $0 == "-" } || mapping.words.value(of: String(word), kind: "payBound") != nil
      }
  }
}

// MARK: - Currency and period

extension StatedPay {
  /// A phrase found in a text.
  private struct Mark {
    var value: String
    var range: Range<Int>
  }

  private func setCurrency(
    _ marks: [Mark], _ country: String?, _ pay: inout Pay, _ raw: String, _ reading: inout Reading
  ) {
    let codes = Set(marks.map(\.value)).subtracting(["$"])
    if codes.count == 1 {
      pay.currency = codes.first
    } else if codes.count > 1 {
      reading.problems.append(Problem(code: "ambiguous-currency", field: "pay", raw: raw))
    } else if let country {
      let kind = marks.isEmpty ? "nationalCurrency" : "dollar"
      if let code = mapping.words.value(of: country, kind: kind) {
        pay.currency = code
        pay.currencyAssumed = true
      }
    }
    if pay.currency == nil, codes.isEmpty, marks.isEmpty, let code = mapping.currency {
      pay.currency = code
      pay.currencyAssumed = true
    }
  }

  private func setPeriod(_ word: String?, _ pay: inout Pay) {
    if let period = word.flatMap(PayPeriod.init(rawValue:)) {
      pay.period = period
    } else if let period = mapping.period {
      pay.period = period
      pay.periodAssumed = true
    }
  }

  /// Phrases of a kind in a folded text, longest first, none overlapping another; letters only at the bounds of words.
  private func marks(_ kind: String, in bytes: [UInt8]) -> [Mark] {
    var marks: [Mark] = []
    for phrase in mapping.words.phrases(of: kind) where !phrase.bytes.isEmpty && phrase.bytes.count <= bytes.count {
      var index = 0
      while index + phrase.bytes.count <= bytes.count {
        let range = index..<index + phrase.bytes.count
        index += 1
        guard bytes[range.lowerBound] == phrase.bytes[0], bytes[range].elementsEqual(phrase.bytes),
          isWord(bytes, range),
          !marks.contains(where: { $0.range.overlaps(range) })
        else { continue }
        marks.append(Mark(value: phrase.value, range: range))
      }
    }
    return marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func isWord(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    if isLetter(bytes[range.lowerBound]), range.lowerBound > 0, isLetter(bytes[range.lowerBound - 1]) { return false }
    if isLetter(bytes[range.upperBound - 1]), range.upperBound < bytes.count, isLetter(bytes[range.upperBound]) {
      return false
    }
    return true
  }
}
