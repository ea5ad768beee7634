import Foundation
import Oficio

/// The one place that asks the clock what day it is.
enum Today {
  /// This instant in UTC, `2026-11-21T08:00:00Z`. For log lines and the record of a run: no result depends on it.
  static func instant() -> String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var buffer = [CChar](repeating: 0, count: 32)
    let length = strftime(&buffer, buffer.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The civil date now in a time zone (nil: the system's).
  static func date(in zone: String?) throws(CommandFailure) -> CivilDate {
    var calendar = Calendar(identifier: .gregorian)
    if let zone {
      guard let known = TimeZone(identifier: zone) else {
        throw .usage(what: "there is no time zone “\(zone)”", remedy: "name one such as America/Lima")
      }
      calendar.timeZone = known
    } else {
      calendar.timeZone = .current
    }
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let day = CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0) else {
      throw .internalError("the clock shows no civil date")
    }
    return day
  }
}
