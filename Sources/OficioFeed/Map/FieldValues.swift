import Oficio

/// The values that one walk over an item found, asked by column. Each is made into text once, when it is first asked for.
final class FieldValues {
  private let raw: RawItem
  private let captures: [FieldPlan.Capture]
  private let paths: [FieldPath]
  /// The element of each path, as reports name it (`job/city`).
  private let sources: [String]
  let item: XMLName
  /// The winning capture of every column, -1 for none.
  private let best: [Int32]
  /// Values that were made into text, and for every column its place among them, or why it has none.
  private var texts: [String] = []
  private var places: [Int16]
  /// Values that the text has behind labels, for columns that no element fills.
  private var labelled: [Int: LabelledLines.Value] = [:]
  private var labelledFrom: String?

  private static let unread: Int16 = -1
  private static let nothing: Int16 = -2

  init(_ raw: RawItem, _ captures: [FieldPlan.Capture], plan: FieldPlan, columns: Int, item: XMLName) {
    self.raw = raw
    self.captures = captures
    paths = plan.paths
    sources = plan.sources
    self.item = item
    var best = [Int32](repeating: -1, count: columns)
    var places = [Int16](repeating: Self.nothing, count: columns)
    for (index, capture) in captures.enumerated() where Int(capture.slot) < columns {
      let slot = Int(capture.slot)
      let known = best[slot]
      if known >= 0, captures[Int(known)].priority <= capture.priority { continue }
      if !raw.isBlank(capture.from, capture.to) {
        best[slot] = Int32(index)
        places[slot] = Self.unread
      }
    }
    self.best = best
    self.places = places
  }

  /// Whether an element gives the column a value.
  func has(_ slot: Int) -> Bool { best[slot] >= 0 }

  /// Whether no column has a value.
  var isBlank: Bool { best.allSatisfy { $0 < 0 } }

  /// Whether an element or a labelled line gives the column a value.
  func knows(_ field: FeedField) -> Bool { has(field.slot) || labelled[field.slot] != nil }

  /// Takes the labelled values of the text for the columns that no element fills, and returns those columns.
  func take(_ values: [LabelledLines.Value]) -> [Int] {
    for value in values where best[value.field.slot] < 0 {
      labelled[value.field.slot] = value
      keep(value.text, value.field.slot)
    }
    labelledFrom = from(.text)
    return labelled.keys.sorted()
  }

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
    best[slot] >= 0 ? captures[Int(best[slot])] : nil
  }

  /// The value of a column on one line.
  func line(_ field: FeedField) -> String? { line(field.slot) }

  func line(_ slot: Int) -> String? {
    let place = places[slot]
    if place >= 0 { return texts[Int(place)] }
    guard place == Self.unread, let capture = winner(slot) else { return nil }
    let text = lineText(capture)
    if text.isEmpty {
      places[slot] = Self.nothing
      return nil
    }
    keep(text, slot)
    return text
  }

  private func keep(_ text: String, _ slot: Int) {
    places[slot] = Int16(texts.count)
    texts.append(text)
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

  /// The values of a column's paths in their order, with where each came from: the first is the column's own. Made one at
  /// a time, since the first mostly serves.
  func candidates(_ field: FeedField) -> some Sequence<Provenance> {
    var rest: ArraySlice<FieldPlan.Capture>?
    var isFirst = knows(field)
    return AnyIterator { [self] in
      if isFirst {
        isFirst = false
        return stated(field)
      }
      if rest == nil { rest = others(field) }
      return rest?.popFirst().map { Provenance(.stated, from: sources[Int($0.path)], raw: lineText($0)) }
    }
  }

  private func others(_ field: FeedField) -> ArraySlice<FieldPlan.Capture> {
    guard let best = winner(field.slot) else { return [] }
    let others = captures.filter { $0.slot == best.slot && $0.priority > best.priority && !raw.isBlank($0.from, $0.to) }
    return others.sorted { $0.priority < $1.priority }[...]
  }

  /// All values of a column's winning path.
  func lines(_ field: FeedField) -> [String] {
    guard let capture = winner(field.slot) else { return [] }
    let all = paths[Int(capture.path)].all ? same(capture) : [capture]
    return all.map(lineText).filter { !$0.isEmpty }
  }

  // A value in one piece needs no copy before it is made into text.
  private func lineText(_ capture: FieldPlan.Capture) -> String {
    guard let piece = raw.piece(capture.from, capture.to) else {
      return MarkupText.line(raw.bytes(capture.from, capture.to))
    }
    let arena = raw.arena
    return MarkupText.line(arena.span.extracting(piece))
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
    if let value = labelled[field.slot] {
      return Provenance(.inferred, from: labelledFrom, raw: value.text, span: value.span)
    }
    return Provenance(.stated, from: from(field), raw: line(field))
  }

  private func same(_ capture: FieldPlan.Capture) -> [FieldPlan.Capture] {
    captures.filter { $0.slot == capture.slot && $0.path == capture.path }
  }
}
