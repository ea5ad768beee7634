/// Moments in credentials: seconds since 1970 (RFC 7519 NumericDate), or a date and time (RFC 3339).
enum CredentialTime {
  /// Seconds of a day.
  static let day = 86_400
  /// Years 1 to 9999.
  private static let range = -62_135_596_800...253_402_214_400

  /// Seconds since 1970 in UTC, whole ones; nil where the value is no moment.
  static func seconds(_ node: DataNode) -> Int? {
    switch node.value {
    case .integer(let seconds): range.contains(seconds) ? seconds : nil
    case .decimal(let seconds):
      seconds.isFinite && Double(range.lowerBound) <= seconds && seconds <= Double(range.upperBound)
        ? Int(seconds.rounded(.down)) : nil
    case .text(let text): seconds(text)
    default: nil
    }
  }

  /// The day of a moment, in UTC.
  static func day(of seconds: Int) -> CivilDate {
    let days = seconds >= 0 ? seconds / day : -((day - 1 - seconds) / day)
    return CivilDate(daysSinceEpoch: Int32(days))
  }

  /// `2026-11-22T08:00:00Z`, with a fraction or an offset where there is one.
  private static func seconds(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard (20...40).contains(bytes.count), bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"),
      let date = CivilDate(String(decoding: bytes[..<10], as: UTF8.self)), bytes[13] == 58, bytes[16] == 58,
      let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]), let second = number(bytes[17..<19]),
      hour < 24, minute < 60, second <= 60
    else { return nil }
    var rest = bytes[19...]
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      let digits = rest.prefix { (48...57).contains($0) }
      if digits.isEmpty { return nil }
      rest = rest.dropFirst(digits.count)
    }
    guard let offset = offset(Array(rest)) else { return nil }
    let seconds = Int(date.daysSinceEpoch) * day + hour * 3600 + minute * 60 + second - offset
    return range.contains(seconds) ? seconds : nil
  }

  /// Seconds that a zone is ahead of UTC.
  private static func offset(_ bytes: [UInt8]) -> Int? {
    if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
    guard bytes.count == 6, bytes[3] == 58, let hour = number(bytes[1..<3]), let minute = number(bytes[4..<6]),
      hour < 24, minute < 60
    else { return nil }
    switch bytes[0] {
    case UInt8(ascii: "+"): return hour * 3600 + minute * 60
    case UInt8(ascii: "-"): return -(hour * 3600 + minute * 60)
    default: return nil
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}
