import Oficio
import OficioFeed

/// Reads the sheets of an .xlsx workbook (ECMA-376): all of them, hidden ones too, in the order of the workbook.
struct WorkbookReader {
  private let archive: ZipArchive
  private let limits: WorkbookLimits
  private let file: String
  private var texts: [String] = []
  private var styles = CellStyles()
  private var cells = 0

  /// The sheets of a workbook.
  ///
  /// - Parameter file: how the caller names it; the sheets say it.
  static func sheets(
    of bytes: [UInt8], file: String, limits: WorkbookLimits = WorkbookLimits()
  ) throws(WorkbookProblem) -> [Sheet] {
    var reader = WorkbookReader(archive: try ZipArchive(bytes, limits: limits), limits: limits, file: file)
    return try reader.sheets()
  }

  private init(archive: ZipArchive, limits: WorkbookLimits, file: String) {
    self.archive = archive
    self.limits = limits
    self.file = file
  }

  private mutating func sheets() throws(WorkbookProblem) -> [Sheet] {
    let main = try relations(of: "").first { $0.type.hasSuffix("/officeDocument") }?.target ?? "xl/workbook.xml"
    let relations = try relations(of: main)
    func target(_ type: String) -> String? { relations.first { $0.type.hasSuffix(type) }?.target }
    let named = try directory(main)
    if let part = target("/styles") { try readStyles(part) }
    if let part = target("/sharedStrings") { try readTexts(part) }
    var sheets: [Sheet] = []
    for (name, id) in named {
      guard let part = relations.first(where: { $0.id == id })?.target else { throw .badPart(main) }
      sheets.append(try sheet(name, part: part))
    }
    return sheets
  }

  /// Names and relation ids of the sheets.
  private mutating func directory(_ part: String) throws(WorkbookProblem) -> [(name: String, id: String)] {
    var sheets: [(name: String, id: String)] = []
    var countsFrom1904 = false
    guard
      try walk(
        part,
        { event in
          guard case .start(let name, let attributes) = event else { return }
          switch name {
          case "sheet": sheets.append((attributes["name"] ?? "", attributes["id"] ?? ""))
          case "workbookPr": countsFrom1904 = ["1", "true", "on"].contains(attributes["date1904"] ?? "")
          default: break
          }
        })
    else { throw .notAWorkbook }
    styles.countsFrom1904 = countsFrom1904
    guard sheets.count <= limits.sheets else { throw .tooMuch(what: "sheets", limit: limits.sheets) }
    return sheets
  }

  /// What a part leads to; targets are paths in the zip.
  private func relations(of part: String) throws(WorkbookProblem) -> [(id: String, type: String, target: String)] {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { String(part[part.index(after: $0)...]) } ?? part
    var relations: [(id: String, type: String, target: String)] = []
    _ = try walk("\(folder)_rels/\(name).rels") { event in
      guard case .start("Relationship", let attributes) = event, attributes["TargetMode"] != "External" else { return }
      let target = attributes["Target"] ?? ""
      relations.append(
        (
          attributes["Id"] ?? "", attributes["Type"] ?? "",
          target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
        ))
    }
    return relations
  }

  private mutating func readStyles(_ part: String) throws(WorkbookProblem) {
    var styles = styles
    var isInCells = false
    _ = try walk(part) { event in
      switch event {
      case .start("numFmt", let attributes):
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
          styles.add(format: id, code: attributes["formatCode"] ?? "")
        }
      case .start("cellXfs", _): isInCells = true
      case .end("cellXfs"): isInCells = false
      case .start("xf", let attributes) where isInCells:
        styles.addStyle(format: attributes["numFmtId"].flatMap { Int($0) } ?? 0)
      default: break
      }
    }
    self.styles = styles
  }

  private mutating func readTexts(_ part: String) throws(WorkbookProblem) {
    var texts: [String] = []
    var text = TextRuns()
    let limits = limits
    _ = try walk(part) { event in
      if case .start("si", _) = event { text = TextRuns() }
      try text.take(event, limits)
      if case .end("si") = event {
        texts.append(CellEscape.text(text.text))
        guard texts.count <= limits.sharedTexts else {
          throw WorkbookProblem.tooMuch(what: "texts", limit: limits.sharedTexts)
        }
      }
    }
    self.texts = texts
  }

  private mutating func sheet(_ name: String, part: String) throws(WorkbookProblem) -> Sheet {
    var rows = SheetRows(texts: texts, styles: styles, limits: limits, cells: cells)
    guard try walk(part, { try rows.take($0) }) else { throw .badPart(part) }
    cells = rows.cells
    return Sheet(name: name, file: file, rows: rows.rows, mergedRows: rows.mergedRows)
  }

  /// Hands over the events of a part; false when there is no such part.
  private func walk(_ part: String, _ each: (XMLPart.Event) throws -> Void) throws(WorkbookProblem) -> Bool {
    guard let bytes = try archive.part(part) else { return false }
    do {
      try XMLPart.read(bytes, each: each)
      return true
    } catch let problem as WorkbookProblem {
      throw problem
    } catch XMLPart.Problem.doctype {
      throw .doctype(part)
    } catch {
      throw .badPart(part)
    }
  }
}

/// The text of an `si` or `is` element: its runs joined, the readings of Japanese signs (`rPh`) left out.
struct TextRuns {
  private(set) var text = ""
  private var isText = false
  private var isReading = false

  /// Takes an event of the element.
  mutating func take(_ event: XMLPart.Event, _ limits: WorkbookLimits) throws(WorkbookProblem) {
    switch event {
    case .start("rPh", _): isReading = true
    case .end("rPh"): isReading = false
    case .start("t", _): isText = true
    case .end("t"): isText = false
    case .text(let words) where isText && !isReading:
      text += words
      if text.utf8.count > limits.textBytes { throw .tooMuch(what: "bytes of a cell", limit: limits.textBytes) }
    default: break
    }
  }
}

extension [(name: String, value: String)] {
  /// The value of an attribute.
  subscript(name: String) -> String? { first { $0.name == name }?.value }
}
