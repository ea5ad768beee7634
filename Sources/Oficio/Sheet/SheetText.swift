import Foundation

/// What spreadsheets do to text and to days when they save a table.
public enum SheetText {
  /// The bytes as UTF-8: as they are when they are that already, else read as Windows-1252, in which spreadsheets of
  /// Spanish and Portuguese offices save.
  public static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    // Five bytes have no sign in Windows-1252; then the text is left for its reader to refuse.
    return String(data: Data(bytes), encoding: .windowsCP1252).map { Array($0.utf8) } ?? bytes
  }

  /// A day as spreadsheets write it: `2026-11-21`, or day, month and year of four figures as `21/11/2026`, `21-11-2026`
  /// or `21.11.2026`; nil for anything else. Month before day is never guessed.
  public static func day(_ text: String) -> CivilDate? {
    if let day = CivilDate(text) { return day }
    for sign in ["/", "-", "."] as [Character] {
      let parts = text.split(separator: sign, omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].utf8.count == 4, parts[..<2].allSatisfy({ (1...2).contains($0.utf8.count) }),
        parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let day = Int(parts[0]),
        let month = Int(parts[1]), let year = Int(parts[2])
      else { continue }
      return CivilDate(year: year, month: month, day: day)
    }
    return nil
  }
}
