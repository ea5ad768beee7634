extension HeadProbe {
  /// The whole number that stands outside the items, at the first of some paths from the root on that leads to one. Only what
  /// was probed of the document is looked at.
  func number(at paths: [FieldPath]) -> Int? {
    guard !paths.isEmpty, let root = events.firstIndex(where: { $0.kind == .start }) else { return nil }
    let header = RawItem(events: events, arena: arena, names: names, from: root, to: events.count)
    var plan = FieldPlan([(slot: 0, paths: paths)])
    for capture in plan.walk(header).sorted(by: { $0.priority < $1.priority }) {
      // An element that the head breaks off says nothing yet.
      guard capture.to < header.to || paths[Int(capture.priority)].attribute != nil else { continue }
      if let number = Int(MarkupText.line(header.bytes(capture.from, capture.to))), number >= 0 { return number }
    }
    return nil
  }
}
