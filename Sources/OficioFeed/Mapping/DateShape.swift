/// The shapes of dates that a mapping may allow.
public enum DateShape: String, CaseIterable, Hashable, Sendable {
  /// `2025-11-12`, with any time behind a `T` or a blank.
  case iso
  /// `Wed, 12 Nov 2025 10:00:00 +0000`.
  case rfc822
  /// `Wed Nov 12 10:14:08 UTC 2025`.
  case unix
  /// `12.11.2025`.
  case dotted = "dd.MM.yyyy"
  /// `2025/11/12`.
  case yearFirst = "yyyy/MM/dd"
  /// `12-Nov-25`, `12/Noviembre/2025`, `Nov 12, 2025`.
  case monthName = "dd-MMM-yy"
  /// `12 11 2025`: day, month and year in elements of their own.
  case parts = "dd MM yyyy"
  /// `12/11/2025` or `12-11-2025`, day first.
  case dayFirst = "dd/MM/yyyy"
  /// `11/12/2025`, month first.
  case monthFirst = "MM/dd/yyyy"

  /// The shapes that say one thing only.
  static let unambiguous: [DateShape] = [.iso, .rfc822, .unix, .dotted, .yearFirst, .monthName]

  /// The order of day and month in a country; nil when the locale names no country.
  static func order(locale: String) -> DateShape? {
    let parts = locale.split { $0 == "-" || $0 == "_" }
    guard let region = parts.dropFirst().last?.uppercased(), region.utf8.count == 2 else { return nil }
    switch region {
    case "US", "PH", "FM", "PW", "MH": return .monthFirst
    case "CA", "CN", "JP", "KR", "HU", "LT", "SE", "MN", "ZA": return nil
    default: return .dayFirst
    }
  }
}
