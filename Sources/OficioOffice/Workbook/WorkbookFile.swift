import CXLSXWriter
import Glibc
import Oficio

/// An .xlsx workbook that is being written. With `ZipArchive` one of the two rooms of the office that hold pointers.
///
/// libxlsxwriter writes to a file only: it stands in a fresh folder that nobody else can enter, and is gone when the
/// bytes are read. No clock goes into it, so the same sheets give the same bytes.
final class WorkbookFile {
  /// How a cell looks, and how what is typed into it is taken.
  enum Look: CaseIterable { case plain, text, head, day, month, ask, note }

  /// What a column of a sheet takes.
  struct Column {
    var width: Double
    var look: Look
    /// The cells that its drop-down shows, as a formula; nil: none.
    var choices: String?
    /// Whether nothing but the choices is taken.
    var isStrict = false
    /// What the drop-down says beside the cell; at most 255 signs.
    var hint = ""
  }

  private let folder: String
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  private var formats: [Look: UnsafeMutablePointer<lxw_format>] = [:]

  /// Signs across a page that can still be read when the sheet is shrunk to it.
  private static let pageWidth = 230.0
  /// Points of a line of text.
  private static let lineHeight = 15.0

  /// Begins an empty workbook, which stands in a folder of its own below `scratch` until it is finished.
  init(scratch: String) throws(WorkbookProblem) {
    // mkdtemp puts letters of its own in the place of these six.
    let place = String(repeating: "X", count: 6)
    var template = Array("\(scratch)/oficio-\(place)".utf8CString)
    guard template.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } }) != nil else {
      throw .badPart(scratch)
    }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    workbook = folder.withCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt("\(self.folder)/book.xlsx", &options)
    }
    guard let workbook else { throw .badPart("book.xlsx") }
    var properties = lxw_doc_properties()
    // Any fixed instant: otherwise libxlsxwriter asks the clock.
    properties.created = 946_684_800
    workbook_set_properties(workbook, &properties)
    for look in Look.allCases { formats[look] = Self.format(look, workbook) }
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
    unlink("\(folder)/book.xlsx")
    rmdir(folder)
  }

  /// Adds a sheet and returns its number. Names are unique and at most 31 signs long.
  func addSheet(_ name: String, columns: [Column], rows: Int, isHidden: Bool = false) throws(WorkbookProblem) -> Int {
    guard let sheet = workbook_add_worksheet(workbook, name) else { throw .badPart(name) }
    for (index, column) in columns.enumerated() {
      let place = UInt16(index)
      worksheet_set_column(sheet, place, place, column.width, column.look == .plain ? nil : formats[column.look])
      if let choices = column.choices { offer(choices, column, in: sheet, column: place, rows: rows) }
    }
    if !columns.isEmpty { worksheet_freeze_panes(sheet, 1, 1) }
    worksheet_set_landscape(sheet)
    // What is wider than a page can show legibly goes over several, the first column on each.
    if columns.reduce(0, { $0 + $1.width }) <= Self.pageWidth {
      worksheet_fit_to_pages(sheet, 1, 0)
    } else {
      worksheet_repeat_columns(sheet, 0, 0)
    }
    if !columns.isEmpty { worksheet_repeat_rows(sheet, 0, 0) }
    if isHidden { worksheet_hide(sheet) }
    sheets.append(sheet)
    return sheets.count - 1
  }

  /// Shows a sheet first when the workbook is opened.
  func open(_ sheet: Int) {
    worksheet_activate(sheets[sheet])
    worksheet_set_first_sheet(sheets[sheet])
  }

  /// Gives a row room for so many lines.
  func setLines(_ lines: Int, of row: Int, _ sheet: Int) {
    worksheet_set_row(sheets[sheet], UInt32(row), Double(lines) * Self.lineHeight, nil)
  }

  /// Writes a cell; rows and columns count from 0. A text is never a formula, whatever it begins with.
  func write(_ value: CellValue?, _ sheet: Int, row: Int, column: Int, look: Look = .plain) throws(WorkbookProblem) {
    let (sheet, row, column) = (sheets[sheet], UInt32(row), UInt16(column))
    let format = look == .plain ? nil : formats[look]
    let status: lxw_error
    switch value {
    case .text(let text): status = worksheet_write_string(sheet, row, column, CellEscape.escaped(text), format)
    case .number(let number): status = worksheet_write_number(sheet, row, column, number, format)
    case .flag(let flag): status = worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, format)
    case .time(let time): status = worksheet_write_string(sheet, row, column, time.description, format)
    case .day(let day, let isMonth):
      guard let serial = CellStyles.serial(of: day) else {
        status = worksheet_write_string(
          sheet, row, column, isMonth ? String(day.description.prefix(7)) : day.description, format)
        break
      }
      status = worksheet_write_number(sheet, row, column, Double(serial), formats[isMonth ? .month : .day])
    case .failure, nil: status = worksheet_write_blank(sheet, row, column, format)
    }
    if status != LXW_NO_ERROR { throw .tooMuch(what: "signs of a cell", limit: 32_767) }
  }

  /// The bytes of the finished workbook; nothing can be written afterwards.
  func finish() throws(WorkbookProblem) -> [UInt8] {
    guard let open = workbook else { throw .badPart("book.xlsx") }
    workbook = nil
    // Closing frees it, whatever comes of it.
    guard workbook_close(open) == LXW_NO_ERROR else { throw .badPart("book.xlsx") }
    guard let file = fopen("\(folder)/book.xlsx", "rb") else { throw .badPart("book.xlsx") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  private func offer(
    _ choices: String, _ column: Column, in sheet: UnsafeMutablePointer<lxw_worksheet>, column place: UInt16, rows: Int
  ) {
    choices.withCString { formula in
      column.hint.withCString { hint in
        var validation = lxw_data_validation()
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        validation.value_formula = UnsafeMutablePointer(mutating: formula)
        validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
        // What the catalogs do not list may still be meant: then the list only offers.
        if !column.isStrict { validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue) }
        if !column.hint.isEmpty { validation.input_message = UnsafeMutablePointer(mutating: hint) }
        worksheet_data_validation_range(sheet, 1, place, UInt32(rows), place, &validation)
      }
    }
  }

  private static func format(
    _ look: Look, _ workbook: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(workbook)
    switch look {
    case .plain: break
    case .text: format_set_num_format(format, "@")
    case .day: format_set_num_format(format, "dd/mm/yyyy")
    case .month: format_set_num_format(format, "mm/yyyy")
    case .head:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_bg_color(format, 0xDDE6EE)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .ask:
      format_set_bg_color(format, 0xFFF2B3)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .note:
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    return format
  }
}
