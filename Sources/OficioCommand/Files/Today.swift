import Foundation
import Oficio

/// The one place that asks the clock for a day.
enum Today {
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
