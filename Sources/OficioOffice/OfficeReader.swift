import Oficio

/// Reads the people of an office's workbook, or of its sheets saved as CSV, with the one `ProfileReader` of a run.
public struct OfficeReader: Sendable {
  private let forms: FormCatalog
  private let codes: FormCodes
  private let limits: WorkbookLimits

  /// A reader of forms in the words of a catalog.
  public init(catalog: Catalog, forms: FormCatalog, limits: WorkbookLimits = WorkbookLimits()) {
    self.forms = forms
    codes = FormCodes(catalog)
    self.limits = limits
  }

  /// Whether a CSV file is a sheet of the form: by its name, unless its first row is the head of a table of facts.
  public func isSheet(fileName: String, _ bytes: [UInt8]) -> Bool {
    guard let form = forms.sheet(named: Self.sheetName(fileName)), FormSheet.read.contains(form) else { return false }
    let line = bytes.prefix { $0 != 10 && $0 != 13 }
    let words = String(decoding: line.prefix(200), as: UTF8.self).lowercased()
    return !["trainee", "field", "value"].allSatisfy { words.contains($0) }
  }

  /// The people of a workbook.
  public func read(_ workbook: [UInt8], file: String, with reader: inout ProfileReader) -> ProfileReading {
    let log = FindingLog(file: file, isPrivate: true)
    guard hasWords(log) else { return failed(log) }
    do {
      return read(try WorkbookReader.sheets(of: workbook, file: file, limits: limits), log: log, with: &reader)
    } catch {
      Self.report(error, log)
      return failed(log)
    }
  }

  /// The people of sheets that were saved as CSV.
  ///
  /// - Parameters:
  ///   - files: a sheet each, known by its name.
  ///   - path: what the files are called together.
  ///   - reader: judges the profiles.
  public func read(
    sheets files: [(path: String, bytes: [UInt8])], path: String, with reader: inout ProfileReader
  ) -> ProfileReading {
    let log = FindingLog(file: path, isPrivate: true)
    guard hasWords(log) else { return failed(log) }
    let sheets = files.compactMap { file in
      CSVSheet.read(file.bytes, file: file.path, name: Self.sheetName(file.path), log: log)
    }
    return read(sheets, log: log, with: &reader)
  }

  private func read(_ sheets: [Sheet], log: FindingLog, with reader: inout ProfileReader) -> ProfileReading {
    let profiles = FormReader.profiles(of: sheets, forms, codes, log: log)
    let own = log.findings
    var reading = reader.read(profiles, log: log)
    reading.findings = own + Self.withoutEchoes(log.findings.dropFirst(own.count), of: own)
    return reading
  }

  /// Findings without those that say a value is missing where the form has already said what is wrong with its cell.
  private static func withoutEchoes(_ findings: ArraySlice<Finding>, of own: [Finding]) -> [Finding] {
    struct Row: Hashable {
      var file: String
      var sheet: String?
      var line: Int
    }
    func row(_ finding: Finding) -> Row { Row(file: finding.file, sheet: finding.sheet, line: finding.line) }
    let answered = Set(own.filter { $0.severity == .error }.map(row))
    let headless = Set(own.filter { $0.code == "missing-column" }.map { Row(file: $0.file, sheet: $0.sheet, line: 0) })
    let echoes: Set = ["missing-key", "unstated-level", "unstated-evidence", "unstated-months"]
    return findings.filter { finding in
      var sheet = row(finding)
      sheet.line = 0
      return !echoes.contains(finding.code) || !(answered.contains(row(finding)) || headless.contains(sheet))
    }
  }

  private func hasWords(_ log: FindingLog) -> Bool {
    if !forms.isEmpty { return true }
    log.report(
      "missing-forms", line: 0, message: "the catalogs have no words for forms",
      remedy: "name a folder of catalogs that has forms/ with --catalogs")
    return false
  }

  private func failed(_ log: FindingLog) -> ProfileReading {
    var reading = ProfileReading()
    reading.findings = log.findings
    return reading
  }

  /// The base name of a file without its ending.
  private static func sheetName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lowercased().hasSuffix(".csv") ? String(name.dropLast(4)) : name
  }

  private static func report(_ problem: WorkbookProblem, _ log: FindingLog) {
    let (code, message, remedy) =
      switch problem {
      case .notAZip:
        ("not-a-workbook", "the file is no workbook, or was cut on its way", "save it as .xlsx again and copy it whole")
      case .notAWorkbook:
        ("not-a-workbook", "the file holds no sheets", "save it as .xlsx (not .xls, .ods or .docx)")
      case .encrypted: ("encrypted", "the file needs a password", "save it without one in a folder of your own")
      case .tooMuch(let what, let limit):
        (
          "too-much", "the file has more \(what) than \(limit)",
          "no form needs that: copy the rows into a new form (oficio profile form)"
        )
      case .badPart(let part):
        ("bad-part", "“\(part)” within the file is damaged", "open and save it in the spreadsheet")
      case .doctype(let part):
        (
          "doctype-refused", "“\(part)” within the file declares a document type, which no spreadsheet writes",
          "do not trust the file; ask for another"
        )
      }
    log.report(code, line: 0, message: message, remedy: remedy)
  }
}
