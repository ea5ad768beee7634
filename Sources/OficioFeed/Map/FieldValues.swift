import Oficio

/// The values that one walk over an item found, asked by column.
struct FieldValues {
  private let raw: RawItem
  private let captures: [FieldPlan.Capture]
  private let paths: [FieldPath]
  let item: XMLName
  /// The winning capture of every column.
  private let best: [Int: FieldPlan.Capture]

  init(_ raw: RawItem, _ captures: [FieldPlan.Capture], paths: [FieldPath], item: XMLName) {
    self.raw = raw
    self.captures = captures
    self.paths = paths
    self.item = item
    var best: [Int: FieldPlan.Capture] = [:]
    for capture in captures {
      let slot = Int(capture.slot)
      if let known = best[slot], known.priority <= capture.priority { continue }
      if !raw.isBlank(capture.from, capture.to) { best[slot] = capture }
    }
    self.best = best
  }

  func has(_ slot: Int) -> Bool { best[slot] != nil }

  /// The value of a column on one line.
  func line(_ field: FeedField) -> String? { line(field.slot) }

  func line(_ slot: Int) -> String? {
    guard let capture = best[slot] else { return nil }
    let text = MarkupText.line(raw.bytes(capture.from, capture.to))
    return text.isEmpty ? nil : text
  }

  /// The value of a column with its line breaks; every element of a path that ends in `[]`, in document order.
  func text(_ field: FeedField) -> String? {
    guard let capture = best[field.slot] else { return nil }
    guard paths[Int(capture.path)].all else {
      return MarkupText.text(raw.bytes(capture.from, capture.to))
    }
    let parts = same(capture).map { MarkupText.text(raw.bytes($0.from, $0.to)) }.filter { !$0.isEmpty }
    return parts.joined(separator: "\n")
  }

  /// All values of a column's winning path.
  func lines(_ field: FeedField) -> [String] {
    guard let capture = best[field.slot] else { return [] }
    let all = paths[Int(capture.path)].all ? same(capture) : [capture]
    return all.map { MarkupText.line(raw.bytes($0.from, $0.to)) }.filter { !$0.isEmpty }
  }

  /// Every capture of a column, blank or not.
  func all(_ slot: Int) -> [FieldPlan.Capture] { captures.filter { Int($0.slot) == slot } }

  /// Item and path that gave a column its value: `job/city`.
  func from(_ field: FeedField) -> String? {
    best[field.slot].map { item.qualified + "/" + paths[Int($0.path)].text }
  }

  /// Where a column's value was stated, with its words.
  func stated(_ field: FeedField) -> Provenance { Provenance(.stated, from: from(field), raw: line(field)) }

  private func same(_ capture: FieldPlan.Capture) -> [FieldPlan.Capture] {
    captures.filter { $0.slot == capture.slot && $0.path == capture.path }
  }
}
