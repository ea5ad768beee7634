import Oficio

/// The forms of sheets for persons and employers.
public enum SheetFormat: String, CaseIterable, Sendable { case table, jsonl, json, html }

/// Writes sheets one after the other as bytes: text to print, JSON, or a page of HTML with a sheet of paper for each.
///
/// Call `begin` once, `add` for each sheet, `end` once, and write out what each returns.
public struct SheetReport: Sendable {
  private let format: SheetFormat
  private let words: SheetWords
  private let colour: Bool
  private var isEmpty = true

  /// A report in a form; names are put on text and HTML alone, colours on text alone.
  public init(_ format: SheetFormat, sentences: Sentences, names: FirstNames = FirstNames(), colour: Bool = false) {
    self.format = format
    words = SheetWords(sentences: sentences, names: names)
    self.colour = colour
  }

  /// What stands before the first sheet.
  public func begin() -> [UInt8] {
    switch format {
    case .table, .jsonl: []
    case .json: Array("[".utf8)
    case .html: SheetHTML.head(words.sentences.language)
    }
  }

  /// The sheet of a person.
  ///
  /// - Parameters:
  ///   - sheet: what it says.
  ///   - id: whose it is, to look up the name by.
  public mutating func add(_ sheet: PersonSheet, of id: String) -> [UInt8] {
    let words = words
    return write(words.block(sheet, id: id)) { PersonSheetJSON.write(sheet, sentences: words.sentences, to: &$0) }
  }

  /// A slip for an employer.
  ///
  /// - Parameters:
  ///   - slip: what it says.
  ///   - id: whom it tells of, to look up the name by.
  public mutating func add(_ slip: EmployerSlip, of id: String) -> [UInt8] {
    let words = words
    return write(words.block(slip, id: id)) { EmployerSlipJSON.write(slip, to: &$0) }
  }

  /// What stands after the last sheet.
  public func end() -> [UInt8] {
    switch format {
    case .table, .jsonl: []
    case .json: Array((isEmpty ? "]\n" : "\n]\n").utf8)
    case .html: SheetHTML.tail
    }
  }

  private mutating func write(_ block: @autoclosure () -> SheetBlock, _ json: (inout JSONWriter) -> Void) -> [UInt8] {
    defer { isEmpty = false }
    switch format {
    case .table: return SheetPage.bytes(block(), isFirst: isEmpty, colour: colour)
    case .html: return SheetHTML.section(block())
    case .jsonl:
      var writer = JSONWriter(reserving: 2048)
      json(&writer)
      writer.newLine()
      return writer.takeBytes()
    case .json:
      var writer = JSONWriter(reserving: 2048)
      json(&writer)
      return Array((isEmpty ? "\n" : ",\n").utf8) + writer.takeBytes()
    }
  }
}
