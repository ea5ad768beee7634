/// One item as the parser met it: a stretch of events, with the bytes and names they point to.
struct RawItem {
  let events: [XMLEvent]
  let arena: [UInt8]
  let names: XMLNames
  /// First event (the start of the item) and the place behind the last.
  let from: Int
  let to: Int

  /// The same bytes, seen as one record within the item.
  func part(_ from: Int, _ to: Int) -> RawItem {
    RawItem(events: events, arena: arena, names: names, from: from, to: to)
  }

  /// The value of an attribute of the element that starts at an event; names in lower case.
  func attribute(_ name: String, of start: Int) -> String? {
    var at = start + 1
    while at < to, events[at].kind == .attribute || events[at].kind == .namespace {
      let event = events[at]
      if event.kind == .attribute, names[event.name].local.lowercased() == name {
        return String(validating: arena[Int(event.from)..<Int(event.to)], as: UTF8.self)
      }
      at += 1
    }
    return nil
  }

  /// Whether a value has any character but blanks.
  func isBlank(_ from: Int, _ to: Int) -> Bool {
    let bytes = arena.span
    let events = events.span
    let isAttribute = to - from == 1 && events[from].kind == .attribute
    for index in from..<to where isAttribute || events[index].kind == .text {
      for place in Int(events[index].from)..<Int(events[index].to) where bytes[place] > 0x20 {
        return false
      }
    }
    return true
  }

  /// The bytes of a value: an attribute's, or all text of an element. Elements within it leave a line break or a blank,
  /// as the same words in HTML would.
  func bytes(_ from: Int, _ to: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for index in from..<to {
      let event = events[index]
      if isValue(index, from, to) {
        bytes.append(contentsOf: arena[Int(event.from)..<Int(event.to)])
      } else if event.kind == .start || event.kind == .end, index > from, index < to - 1 {
        bytes.append(MarkupText.breaksLine(names[event.name].local) ? 0x0A : 0x20)
      }
    }
    return bytes
  }

  /// Where the bytes of a value lie in the arena, when they are in one piece: an attribute's, or the one text of an
  /// element.
  func piece(_ from: Int, _ to: Int) -> Range<Int>? {
    let events = events.span
    if to - from == 1, events[from].kind == .attribute { return Int(events[from].from)..<Int(events[from].to) }
    var index = from + 1
    while index < to, events[index].kind == .attribute || events[index].kind == .namespace { index += 1 }
    guard index == to - 2, events[index].kind == .text else { return nil }
    return Int(events[index].from)..<Int(events[index].to)
  }

  private func isValue(_ index: Int, _ from: Int, _ to: Int) -> Bool {
    events[index].kind == .text || (to - from == 1 && events[index].kind == .attribute)
  }
}
