import Oficio

/// The values that one walk over an item found, asked by column. Each is made into text once, when it is first asked for.
final class FieldValues {
  private let raw: RawItem
  private let captures: [FieldPlan.Capture]
  private let paths: [FieldPath]
  let item: XMLName
  /// The winning capture of every column, -1 for none.
  private var best: [Int32]
  private var lines: [String?]
  private var isRead: [Bool]
  /// Values that the text has behind labels, for columns that no element fills.
  private var labelled: [Int: LabelledLines.Value] = [:]
  private var labelledFrom: String?

  init(_ raw: RawItem, _ captures: [FieldPlan.Capture], paths: [FieldPath], columns: Int, item: XMLName) {
    self.raw = raw
    self.captures = captures
    self.paths = paths
    self.item = item
    best = [Int32](repeating: -1, count: columns)
    lines = [String?](repeating: nil, count: columns)
    isRead = [Bool](repeating: false, count: columns)
    for (index, capture) in captures.enumerated() where Int(capture.slot) < columns {
      let known = best[Int(capture.slot)]
      if known >= 0, captures[Int(known)].priority <= capture.priority { continue }
      if !raw.isBlank(capture.from, capture.to) { best[Int(capture.slot)] = Int32(index) }
    }
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
      lines[value.field.slot] = value.text
      isRead[value.field.slot] = true
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
    if isRead[slot] { return lines[slot] }
    isRead[slot] = true
    guard let capture = winner(slot) else { return nil }
    let text = MarkupText.line(raw.bytes(capture.from, capture.to))
    lines[slot] = text.isEmpty ? nil : text
    return lines[slot]
  }

  /// The value of a column with its line breaks; every element of a path that ends in `[]`, in document order.
  func text(_ field: FeedField) -> String? {
    guard let capture = winner(field.slot) else { return nil }
    guard paths[Int(capture.path)].all else {
      return MarkupText.text(raw.bytes(capture.from, capture.to))
    }
    let parts = same(capture).map { MarkupText.text(raw.bytes($0.from, $0.to)) }.filter { !$0.isEmpty }
    return parts.joined(separator: "\n")
  }

  /// A column's text, with all that another's paths find behind it, in document order.
  func texts(_ field: FeedField, more: FeedField) -> String {
    let text = text(field) ?? ""
    let rest = all(more.slot).map { MarkupText.text(raw.bytes($0.from, $0.to)) }.filter { !$0.isEmpty }
    if rest.isEmpty { return text }
    return ((text.isEmpty ? [] : [text]) + rest).joined(separator: "\n")
  }

  /// The values of a column's paths in their order, with where each came from: the first is the column's own.
  func candidates(_ field: FeedField) -> [Provenance] {
    guard let best = winner(field.slot) else { return knows(field) ? [stated(field)] : [] }
    let others = captures.filter { $0.slot == best.slot && $0.priority > best.priority && !raw.isBlank($0.from, $0.to) }
    return [stated(field)]
      + others.sorted { $0.priority < $1.priority }.map { capture in
        let text = MarkupText.line(raw.bytes(capture.from, capture.to))
        return Provenance(.stated, from: item.qualified + "/" + paths[Int(capture.path)].text, raw: text)
      }
  }

  /// All values of a column's winning path.
  func lines(_ field: FeedField) -> [String] {
    guard let capture = winner(field.slot) else { return [] }
    let all = paths[Int(capture.path)].all ? same(capture) : [capture]
    return all.map { MarkupText.line(raw.bytes($0.from, $0.to)) }.filter { !$0.isEmpty }
  }

  /// Every capture of a column, blank or not.
  func all(_ slot: Int) -> [FieldPlan.Capture] { captures.filter { Int($0.slot) == slot } }

  /// Item and path that gave a column its value: `job/city`.
  func from(_ field: FeedField) -> String? {
    winner(field.slot).map { item.qualified + "/" + paths[Int($0.path)].text }
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
