/// Gathers the findings of one file while the reading goes on.
public final class FindingLog {
  /// The file as the caller named it.
  public let file: String
  /// True for files about people: messages then say where a value stands and never what it is.
  public let isPrivate: Bool
  /// The entry being read (`pe.dni`), put in front of every message; empty: none.
  public var subject = ""
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
    findings.append(
      Finding(
        code, severity, file: file, line: line, column: column,
        message: subject.isEmpty ? message : "\(subject): \(message)", remedy: remedy))
  }

  /// Records one finding at a node.
  public func report(
    _ code: String, _ severity: Finding.Severity = .error, at node: DataNode, message: String, remedy: String
  ) {
    report(code, severity, line: node.line, column: node.column, message: message, remedy: remedy)
  }

  /// Adds a finding that somebody else made.
  public func append(_ finding: Finding) {
    if finding.severity == .error { errorCount += 1 }
    findings.append(finding)
  }

  /// A value in quotation marks, or the words “this value” in a file about people.
  public func quoted(_ value: String) -> String { isPrivate ? "this value" : "“\(value)”" }
}
