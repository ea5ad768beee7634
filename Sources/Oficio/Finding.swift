/// What a station has to say about one place of its input, while the pass goes on.
public struct Finding: Hashable, Sendable {
  /// How bad it is. An `error` costs the record or entry it stands in; a `warning` costs nothing.
  public enum Severity: String, Hashable, Sendable { case warning, error }

  /// A stable word for scripts, such as `unknown-key`.
  public var code: String
  /// How bad it is.
  public var severity: Severity
  /// The file (or `-` for standard input) as the caller named it.
  public var file: String
  /// The sheet of a workbook; nil: the file has none. `line` and `column` are then its row and column.
  public var sheet: String?
  /// 1-based; 0 when the place is the whole file.
  public var line: Int
  /// 1-based; 0 when unknown.
  public var column: Int
  /// What is wrong. Never quotes a private value.
  public var message: String
  /// What to do about it.
  public var remedy: String

  /// A finding; `line` and `column` stay 0 when the place is the whole file.
  public init(
    _ code: String, _ severity: Severity = .error, file: String, sheet: String? = nil, line: Int = 0, column: Int = 0,
    message: String, remedy: String
  ) {
    self.code = code
    self.severity = severity
    self.file = file
    self.sheet = sheet
    self.line = line
    self.column = column
    self.message = message
    self.remedy = remedy
  }
}

extension Finding: CustomStringConvertible {
  /// `file:line:column: error: message: remedy [code]`, the shape editors and scripts understand; in a workbook
  /// `file: sheet “x”, row 7, column D: …`, as its program shows the place.
  public var description: String {
    var place = file
    if let sheet {
      place += ": sheet “\(sheet)”"
      if line > 0 { place += ", row \(line)" }
      if column > 0 { place += ", column \(Self.letters(ofColumn: column))" }
    } else {
      if line > 0 { place += ":\(line)" }
      if column > 0 { place += ":\(column)" }
    }
    return "\(place): \(severity.rawValue): \(message); \(remedy) [\(code)]"
  }

  /// A column of a sheet by its letters: 1 is A, 27 is AA.
  package static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
