/// First names by pseudonym, from a file that the office keeps apart: put on printed sheets alone, and never stored, logged
/// or hashed.
public struct FirstNames: Sendable {
  @Redacted private var byID: [String: String]
  /// Lines by id, for findings.
  private let lines: [String: Int]
  private let file: String

  /// No names.
  public init() { self.init(byID: [:], lines: [:], file: "") }

  private init(byID: [String: String], lines: [String: Int], file: String) {
    self._byID = Redacted(wrappedValue: byID)
    self.lines = lines
    self.file = file
  }

  /// The name of a person; nil: none was given.
  public subscript(id: String) -> String? { byID[id] }

  /// Reads a table (CSV) with the columns `id` and `name`, one row a person. A row with a mistake is left out with its
  /// finding; no message says what a cell holds.
  public static func read(_ bytes: some Collection<UInt8>, file: String) -> (names: FirstNames, findings: [Finding]) {
    let log = FindingLog(file: file, isPrivate: true)
    let form = ColumnTable.Form(
      columns: ["id", "name"], needed: ["id", "name"], subject: "names", record: "person")
    var names: [String: String] = [:]
    var lines: [String: Int] = [:]
    for row in ColumnTable.rows(SheetText.utf8(Array(bytes)), form, log: log) {
      guard let id = row.text("id", limit: 64), let name = row.text("name", limit: 100) else {
        row.report("missing-value", nil, "the row needs an id and a name", "fill in both, or delete the row")
        continue
      }
      guard names[id] == nil else {
        row.report("doubled-id", "id", "the id stands a second time", "keep one row a person")
        continue
      }
      names[id] = name
      lines[id] = row.line
    }
    return (FirstNames(byID: names, lines: lines, file: file), log.findings)
  }

  /// A warning for every id that nobody has, in the order of the file.
  public func unmet(among ids: Set<String>) -> [Finding] {
    lines.filter { !ids.contains($0.key) }.map(\.value).sorted().map { line in
      Finding(
        "unknown-trainee", .warning, file: file, line: line, message: "no profile has this id",
        remedy: "check the id, or delete the row when the person is no longer here")
    }
  }
}
