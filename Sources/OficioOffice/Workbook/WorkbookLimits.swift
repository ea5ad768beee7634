/// Caps on what an office's workbook may cost; a workbook of a stranger is as hostile as a feed. Each is counted before
/// the cost is paid.
public struct WorkbookLimits: Hashable, Sendable {
  /// Bytes of the file.
  public var fileBytes = 64 << 20
  /// Entries of the zip.
  public var entries = 1000
  /// Bytes of one part, unpacked.
  public var partBytes = 128 << 20
  /// Bytes of all parts read, unpacked.
  public var inflatedBytes = 256 << 20
  /// Unpacked bytes for one packed byte, judged from the first MiB on.
  public var inflationRatio = 200
  /// Sheets.
  public var sheets = 64
  /// Columns with something in them; a form has twenty-five at most.
  public var columns = 256
  /// Cells with something in them, over all sheets.
  public var cells = 1_000_000
  /// Texts that cells share.
  public var sharedTexts = 1_000_000
  /// Bytes of one cell's text: Excel's 32 767 signs.
  public var textBytes = 4 * 32_767

  /// The ordinary limits.
  public init() {}
}

/// Why a workbook, or a sheet of it, cannot be read. Cases carry facts; findings are made in `OfficeReader`.
public enum WorkbookProblem: Error, Hashable, Sendable {
  /// No zip, a damaged or a cut one.
  case notAZip
  /// A zip without the parts of a workbook: an old .xls, a document of text, an .ods.
  case notAWorkbook
  /// A part that needs a password.
  case encrypted
  /// More than a limit; `what` is its name.
  case tooMuch(what: String, limit: Int)
  /// A part that is damaged, or no XML.
  case badPart(String)
  /// A part that declares a document type, which is never read.
  case doctype(String)
}
