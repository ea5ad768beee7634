import Oficio

/// A number with its separators of thousands and decimals, as adverts write it.
struct StatedNumber {
  /// In hundredths.
  var hundredths: Int
  /// The digits stand for thousands when the other end of the range says so ("80 a 90 mil").
  var factor: Int
  /// The bytes it takes up, its factor included.
  var range: Range<Int>

  /// All numbers of a folded text, in order; a number behind which a `%` or a unit of something else stands is left out.
  static func all(in bytes: [UInt8]) -> [StatedNumber] {
    var numbers: [StatedNumber] = []
    var index = 0
    while index < bytes.count, numbers.count < 16 {
      guard isDigit(bytes[index]) else {
        index += 1
        continue
      }
      let end = digitsEnd(bytes, index)
      var next = end
      if let value = value(Array(bytes[index..<end])) {
        let (factor, after) = Self.factor(bytes, end)
        next = after
        let (scaled, overflow) = value.multipliedReportingOverflow(by: factor)
        if !overflow, scaled <= 100_000_000_000_000, !isOtherUnit(bytes, next) {
          numbers.append(StatedNumber(hundredths: scaled, factor: factor, range: index..<next))
        }
      }
      index = next
    }
    return numbers
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Digits, with single `.`, `,` or `'` among them; a blank only before a group of exactly three digits.
  private static func digitsEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      if isDigit(bytes[end]) {
        end += 1
      } else if [0x2E, 0x2C, 0x27].contains(bytes[end]), end + 1 < bytes.count, isDigit(bytes[end + 1]) {
        end += 1
      } else if bytes[end] == 0x20, end - start <= 3 || bytes[start..<end].contains(0x20), groupOfThree(bytes, end + 1)
      {
        end += 1
      } else {
        break
      }
    }
    return end
  }

  private static func groupOfThree(_ bytes: [UInt8], _ at: Int) -> Bool {
    guard at + 3 <= bytes.count, bytes[at..<at + 3].allSatisfy(isDigit) else { return false }
    return at + 3 == bytes.count || !isDigit(bytes[at + 3])
  }

  /// The value in hundredths. Of `.` and `,` the last that is followed by one or two digits is the decimal sign; three
  /// digits behind a sign are thousands, as no wage is written in thousandths.
  private static func value(_ digits: [UInt8]) -> Int? {
    var whole = digits.filter { $0 != 0x20 && $0 != 0x27 }
    var decimals = 0
    if let sign = whole.lastIndex(where: { $0 == 0x2E || $0 == 0x2C }) {
      let after = whole[(sign + 1)...]
      let isAlone = whole[..<sign].allSatisfy { isDigit($0) || $0 != whole[sign] }
      if after.count <= 2, isAlone, let first = after.first {
        decimals = (Int(first) - 0x30) * 10
        if let second = after.dropFirst().first { decimals += Int(second) - 0x30 }
        whole = Array(whole[..<sign])
      } else if after.count != 3 {
        return nil
      }
    }
    whole.removeAll { !isDigit($0) }
    guard !whole.isEmpty, whole.count <= 12 else { return nil }
    let units = whole.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    return units * 100 + decimals
  }

  private static func factor(_ bytes: [UInt8], _ end: Int) -> (Int, Int) {
    let rest = Array(bytes[end...].prefix(12))
    func ends(_ count: Int) -> Bool { rest.count == count || !isLetter(rest[count]) }
    if rest.starts(with: "k".utf8), ends(1) { return (1000, end + 1) }
    if rest.starts(with: " mil".utf8), ends(4) { return (1000, end + 4) }
    if rest.starts(with: " millones".utf8), ends(9) { return (1_000_000, end + 9) }
    if rest.starts(with: " millon".utf8), ends(7) { return (1_000_000, end + 7) }
    return (1, end)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A || byte >= 0x80 }

  /// Hours, days and shares are not money.
  private static func isOtherUnit(_ bytes: [UInt8], _ end: Int) -> Bool {
    var at = end
    while at < bytes.count, bytes[at] == 0x20 { at += 1 }
    guard at < bytes.count else { return false }
    if bytes[at] == 0x25 || bytes[at] == 0x3A { return true }
    let word = bytes[at...].prefix { isLetter($0) }
    return ["h", "hs", "hrs", "horas", "hours", "dias", "days", "anos", "years"].contains {
      word.elementsEqual($0.utf8)
    }
  }
}
