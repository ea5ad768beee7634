/// Makes text from feeds safe to print on a terminal or in a sheet, and measures how wide it is there.
public enum TerminalText {
  /// Marks above one letter that are kept; more of them are a trick to paint over other lines.
  private static let longestCombiningRun = 8

  /// The text on one line: controls, escapes and marks that turn its direction or hide are gone, white space is single.
  public static func clean(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var pendingSpace = false
    var combining = 0
    for scalar in text.unicodeScalars {
      switch kind(of: scalar) {
      case .space: pendingSpace = !cleaned.isEmpty
      case .hidden: continue
      case .combining:
        combining += 1
        if combining <= longestCombiningRun, !cleaned.isEmpty, !pendingSpace { cleaned.append(scalar) }
      case .visible:
        if pendingSpace { cleaned.append(" ") }
        pendingSpace = false
        combining = 0
        cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }

  /// Columns that a cleaned text takes on a terminal. Never less than what common terminals use; emoji joined into
  /// one picture are counted one by one.
  public static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width($1) } }

  /// Columns of one character: 0 for marks above others, 2 for East Asian wide characters and emoji.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    // The sign that asks for the coloured picture makes a narrow symbol wide.
    if scalar.value == 0xFE0F { return 1 }
    switch kind(of: scalar) {
    case .combining, .hidden: return 0
    case .visible, .space: return isWide(scalar) ? 2 : 1
    }
  }

  /// The text cut to so many columns, with an ellipsis where something is missing.
  public static func fit(_ text: String, _ columns: Int) -> String {
    guard width(text) > columns else { return text }
    var kept = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let next = width(scalar)
      guard used + next <= columns - 1 else { break }
      kept.append(scalar)
      used += next
    }
    return columns > 0 ? String(kept) + "…" : ""
  }

  private enum Kind { case visible, space, combining, hidden }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x21...0x7E: return .visible
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    case 0x00...0x1F, 0x7F...0x9F: return .hidden
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return .combining
    // Zero width joiners hold emoji together; every other format character hides, or turns the direction of text.
    case .format: return scalar.value == 0x200D ? .combining : .hidden
    case .control, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: return .hidden
    default: return .visible
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F300...0x1FAFF,
      0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
