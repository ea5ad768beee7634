/// Keeps spreadsheets from taking a text for a formula: it is written with an apostrophe before it.
public enum FormulaGuard {
  /// Whether a spreadsheet may take a text for a formula, also one in the full-width signs that some accept.
  public static func isFormula(_ text: String) -> Bool { isFormula(text.unicodeScalars[...]) }

  /// A text as a cell from which `text(of:)` brings it back whole, whatever it begins with.
  ///
  /// The words of a table for an empty list and an empty map are guarded too, so that they stand for themselves.
  public static func cell(of text: String) -> String { needsGuard(text.unicodeScalars[...]) ? "'" + text : text }

  /// The text that a cell holds.
  public static func text(of cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.first == "'", needsGuard(scalars.dropFirst()) else { return cell }
    return String(scalars.dropFirst())
  }

  private static func isFormula(_ text: Substring.UnicodeScalarView) -> Bool {
    switch text.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  /// Apostrophes already there count as guards too: one more is written, so that one can always be taken away.
  private static func needsGuard(_ text: Substring.UnicodeScalarView) -> Bool {
    let rest = text.drop { $0 == "'" }
    return isFormula(rest) || rest.elementsEqual("[]".unicodeScalars) || rest.elementsEqual("{}".unicodeScalars)
  }
}
