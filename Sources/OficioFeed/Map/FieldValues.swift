import Oficio

/// The values of an item as text, asked by column.
final class FieldValues {
  /// A winning capture's value.
  private struct Line {
    /// On one line; empty for the text of a posting, whose lines count.
    var text = ""
    /// Its number among the column's known texts; -1 when it is not known.
    var number = -1
  }

  private let fields: RawFields
  /// The values of the winners.
  private let lines: [Line]
  private let paths: [FieldPath]
  /// The element of each path, as reports name it (`job/city`).
  private let sources: [String]
  /// Values that the text has behind labels, for columns that no element fills; none where the mapping has no labels.
  private let isLabelled: Bool
  private var labelled: [Int: LabelledLines.Value] = [:]
  private var labelledFrom: String?

  /// - Parameter known: the texts that each column has had; none for columns whose values are not kept.
  init(
    _ fields: consuming RawFields, paths: [FieldPath], sources: [String], isLabelled: Bool, known: inout [KnownTexts]
  ) {
    self.isLabelled = isLabelled
    self.paths = paths
    self.sources = sources
    lines = Self.lines(of: fields, &known)
    self.fields = fields
  }

  private static func lines(of fields: RawFields, _ known: inout [KnownTexts]) -> [Line] {
    let bytes = fields.raw.arena.span
    var lines: [Line] = []
    lines.reserveCapacity(fields.winners.count)
    for winner in fields.winners { lines.append(line(of: winner, fields.raw, bytes, &known)) }
    return lines
  }

  private var raw: RawItem { fields.raw }
  private var captures: [FieldPlan.Capture] { fields.captures }
  var winners: [FieldPlan.Capture] { fields.winners }

  private static func line(
    of capture: FieldPlan.Capture, _ raw: RawItem, _ bytes: Span<UInt8>, _ known: inout [KnownTexts]
  ) -> Line {
    let slot = Int(capture.slot)
    if slot < known.count {
      if slot == FeedField.text.slot || slot == FeedField.textMore.slot { return Line() }
      if let piece = raw.piece(capture.from, capture.to),
        let number = known[slot].number(of: bytes.extracting(piece))
      {
        return Line(text: known[slot].texts[number], number: number)
      }
    }
    return Line(text: line(capture, raw))
  }

  /// Whether an element gives the column a value.
  @inline(__always)
  func has(_ slot: Int) -> Bool { fields.places[slot] >= 0 }

  /// Whether no column has a value.
  var isBlank: Bool { winners.isEmpty }

  /// Whether an element or a labelled line gives the column a value.
  @inline(__always)
  func knows(_ field: FeedField) -> Bool { has(field.slot) || (isLabelled && label(field.slot) != nil) }

  /// The number of a column's text among those that the column has had; -1 when it is not among them.
  func number(_ field: FeedField) -> Int { has(field.slot) ? lines[Int(fields.places[field.slot])].number : -1 }

  /// Takes the labelled values of the text for the columns that no element fills, and returns those columns.
  func take(_ values: [LabelledLines.Value]) -> [Int] {
    for value in values where !has(value.field.slot) { labelled[value.field.slot] = value }
    labelledFrom = from(.text)
    return labelled.keys.sorted()
  }

  private func label(_ slot: Int) -> LabelledLines.Value? { isLabelled && !has(slot) ? labelled[slot] : nil }

  /// Whether the column's element has others within it.
  func hasChildren(_ field: FeedField) -> Bool {
    guard let capture = winner(field.slot), capture.to - capture.from > 1 else { return false }
    return raw.events[(capture.from + 1)..<capture.to].contains { $0.kind == .start }
  }

  /// The first web address that the column's markup leads to.
  func link(_ field: FeedField) -> String? {
    winner(field.slot).flatMap { MarkupText.link(raw.bytes($0.from, $0.to)) }
  }

  private func winner(_ slot: Int) -> FieldPlan.Capture? {
    has(slot) ? winners[Int(fields.places[slot])] : nil
  }

  /// The value of a column on one line.
  func line(_ field: FeedField) -> String? { line(field.slot) }

  func line(_ slot: Int) -> String? {
    guard has(slot) else { return label(slot)?.text }
    let place = Int(fields.places[slot])
    let text = lines[place].text.isEmpty ? Self.line(winners[place], raw) : lines[place].text
    return text.isEmpty ? nil : text
  }

  /// The value of a column with its line breaks; every element of a path that ends in `[]`, in document order.
  func text(_ field: FeedField) -> String? {
    guard let capture = winner(field.slot) else { return nil }
    guard paths[Int(capture.path)].all else {
      return blockText(capture)
    }
    let parts = same(capture).map(blockText).filter { !$0.isEmpty }
    return parts.joined(separator: "\n")
  }

  /// A column's text, with all that another's paths find behind it, in document order.
  func texts(_ field: FeedField, more: FeedField) -> String {
    let text = text(field) ?? ""
    let rest = all(more.slot).map(blockText).filter { !$0.isEmpty }
    if rest.isEmpty { return text }
    return ((text.isEmpty ? [] : [text]) + rest).joined(separator: "\n")
  }

  /// What the column's other paths find, in their order, with where each came from.
  func others(_ field: FeedField) -> [Provenance] {
    guard let best = winner(field.slot) else { return [] }
    let others = captures.filter { $0.slot == best.slot && $0.priority > best.priority && !raw.isBlank($0.from, $0.to) }
    return others.sorted { $0.priority < $1.priority }.map {
      Provenance(.stated, from: sources[Int($0.path)], raw: Self.line($0, raw))
    }
  }

  /// All values of a column's winning path.
  func lines(_ field: FeedField) -> [String] {
    guard let capture = winner(field.slot) else { return [] }
    let all = paths[Int(capture.path)].all ? same(capture) : [capture]
    return all.map { Self.line($0, raw) }.filter { !$0.isEmpty }
  }

  // A value in one piece needs no copy before it is made into text.
  private static func line(_ capture: FieldPlan.Capture, _ raw: RawItem) -> String {
    guard let piece = raw.piece(capture.from, capture.to) else {
      return MarkupText.line(raw.bytes(capture.from, capture.to))
    }
    return MarkupText.line(raw.arena.span.extracting(piece))
  }

  private func blockText(_ capture: FieldPlan.Capture) -> String {
    guard let piece = raw.piece(capture.from, capture.to) else {
      return MarkupText.text(raw.bytes(capture.from, capture.to))
    }
    let arena = raw.arena
    return MarkupText.text(arena.span.extracting(piece))
  }

  /// Every capture of a column, blank or not.
  func all(_ slot: Int) -> [FieldPlan.Capture] { captures.filter { Int($0.slot) == slot } }

  /// Item and path that gave a column its value: `job/city`.
  func from(_ field: FeedField) -> String? {
    winner(field.slot).map { sources[Int($0.path)] }
  }

  /// Where a column's value was stated, with its words: an element, or a labelled line of the text.
  func stated(_ field: FeedField) -> Provenance {
    if let value = label(field.slot) {
      return Provenance(.inferred, from: labelledFrom, raw: value.text, span: value.span)
    }
    return Provenance(.stated, from: from(field), raw: line(field))
  }

  private func same(_ capture: FieldPlan.Capture) -> [FieldPlan.Capture] {
    captures.filter { $0.slot == capture.slot && $0.path == capture.path }
  }
}
