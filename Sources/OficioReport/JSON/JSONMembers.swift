import Oficio

/// One `"key": value` at a time; what is nil is left out.
extension JSONWriter {
  /// Writes a whole number under a key.
  public mutating func member(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    key(name)
    value(number)
  }

  /// Writes a truth value under a key.
  public mutating func member(_ name: StaticString, _ flag: Bool?) {
    guard let flag else { return }
    key(name)
    value(flag)
  }

  /// Writes a day as `YYYY-MM-DD` under a key.
  public mutating func member(_ name: StaticString, _ day: CivilDate?) {
    guard let day else { return }
    key(name)
    value(day)
  }

  /// Writes an amount as a number of whole units under a key.
  public mutating func member(_ name: StaticString, _ amount: Amount?) {
    guard let amount else { return }
    key(name)
    number(amount.description)
  }

  /// Writes a list of texts under a key, also when it is empty.
  public mutating func member(_ name: StaticString, _ texts: [String]) {
    list(name, texts) { $0.value($1) }
  }

  /// Writes a list under a key, also when it is empty.
  public mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    if elements.isEmpty { return raw("[]") }
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }

  /// Writes a list that is a document of its own: an element a line, and the last line ended.
  mutating func lines<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    beginArray()
    for element in elements {
      breakLine()
      write(&self, element)
    }
    endArray()
    newLine()
  }

  /// Writes an object as a value, or as an element of a list.
  public mutating func object(_ write: (inout JSONWriter) -> Void) {
    beginObject()
    write(&self)
    endObject()
  }
}
