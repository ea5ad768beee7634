/// Gathers the findings of one file while the reading goes on.
public final class FindingLog {
  /// The file as the caller named it.
  public let file: String
  /// True for files about people: messages then say where a value stands and never what it is.
  public let isPrivate: Bool
  /// The entry being read (`pe.dni`), put in front of every message; empty: none.
  public var subject = ""
  /// What lines mean in inputs of several sheets, where each row has a number of its own; nil: a line is a line.
  package var places: [SheetPlace]?
  /// In the order in which they were found.
  public private(set) var findings: [Finding] = []
  /// How many of them are errors: a reader compares it before and after to know whether its record is whole.
  public private(set) var errorCount = 0

  /// An empty log of one file.
  public init(file: String, isPrivate: Bool = false) {
    self.file = file
    self.isPrivate = isPrivate
  }

  /// Records one finding at a place of the file.
  public func report(
    _ code: String, _ severity: Finding.Severity = .error, line: Int, column: Int = 0, message: String, remedy: String
  ) {
    if severity == .error { errorCount += 1 }
    let place = place(ofLine: line)
    findings.append(
      Finding(
        code, severity, file: place.file, sheet: place.sheet, line: place.row, column: column,
        message: subject.isEmpty ? message : "\(subject): \(message)", remedy: remedy))
  }

  /// Records one finding at a node.
  public func report(
    _ code: String, _ severity: Finding.Severity = .error, at node: DataNode, message: String, remedy: String
  ) {
    report(code, severity, line: node.line, column: node.column, message: message, remedy: remedy)
  }

  /// Where a line stands for the reader of the file.
  package func place(ofLine line: Int) -> SheetPlace {
    guard let places, places.indices.contains(line - 1) else { return SheetPlace(file: file, sheet: nil, row: line) }
    return places[line - 1]
  }

  /// Adds a finding that somebody else made.
  public func append(_ finding: Finding) {
    if finding.severity == .error { errorCount += 1 }
    findings.append(finding)
  }

  /// A value in quotation marks, or the words “this value” in a file about people.
  public func quoted(_ value: String) -> String { isPrivate ? "this value" : "“\(value)”" }
}

/// A row of a sheet, as people find it.
package struct SheetPlace: Hashable, Sendable {
  package var file: String
  /// nil: the file is the sheet.
  package var sheet: String?
  /// 1-based.
  package var row: Int

  package init(file: String, sheet: String?, row: Int) {
    self.file = file
    self.sheet = sheet
    self.row = row
  }
}

extension SheetPlace: CustomStringConvertible {
  /// `line 7`, or `sheet “x”, row 7`.
  package var description: String { sheet.map { "sheet “\($0)”, row \(row)" } ?? "line \(row)" }
}
