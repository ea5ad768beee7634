/// An element that is about to be written, filled path by path.
struct ItemElement {
  private let name: String
  private var attributes: [(name: String, value: String)] = []
  private var children: [ItemElement] = []
  private var text: String?
  private var isMarkup = false

  init(_ name: String) { self.name = name }

  /// Puts a text where a path leads, making the elements on the way.
  ///
  /// - Parameter isNew: starts another element of the last name, instead of going on in the one that is there.
  mutating func set(_ path: WritablePath, _ text: String, isMarkup: Bool = false, isNew: Bool = false) {
    visit(path.steps[...], isNew: isNew) { element in
      if let attribute = path.attribute {
        element.attributes.append((attribute, text))
      } else {
        // Two fields of one element, such as contract and working time in a list of words.
        element.text = element.text.map { "\($0), \(text)" } ?? text
        element.isMarkup = isMarkup
      }
    }
  }

  /// Goes on where a path leads, in a new element of its last name.
  mutating func add(at path: WritablePath, _ fill: (inout ItemElement) -> Void) {
    visit(path.steps[...], isNew: true, fill)
  }

  /// Makes a child of a name, unless there is one.
  mutating func open(_ name: String) {
    if !children.contains(where: { $0.name == name }) { children.append(ItemElement(name)) }
  }

  private mutating func visit(
    _ steps: ArraySlice<WritablePath.Step>, isNew: Bool, _ change: (inout ItemElement) -> Void
  ) {
    guard let step = steps.first else { return change(&self) }
    let known = children.lastIndex { $0.name == step.name && step.isMet(by: $0.attributes) }
    if known == nil || (isNew && steps.count == 1) {
      children.append(ItemElement(step.name))
      if let condition = step.condition { children[children.count - 1].attributes.append(condition) }
    }
    let index = isNew && steps.count == 1 ? children.count - 1 : known ?? children.count - 1
    children[index].visit(steps.dropFirst(), isNew: isNew, change)
  }

  /// Writes the element, a child a line. Text beside children is left out: it can only say the same again.
  func write(indent: Int, to bytes: inout [UInt8]) {
    let margin = String(repeating: " ", count: indent)
    bytes.append(contentsOf: "\(margin)<\(name)".utf8)
    for attribute in attributes {
      bytes.append(contentsOf: " \(attribute.name)=\"\(XMLEscaping.attribute(attribute.value))\"".utf8)
    }
    if !children.isEmpty {
      bytes.append(contentsOf: ">\n".utf8)
      for child in children { child.write(indent: indent + 2, to: &bytes) }
      bytes.append(contentsOf: "\(margin)</\(name)>\n".utf8)
    } else if let text {
      let body = isMarkup ? XMLEscaping.markup(text) : XMLEscaping.text(text)
      bytes.append(contentsOf: ">\(body)</\(name)>\n".utf8)
    } else {
      bytes.append(contentsOf: "/>\n".utf8)
    }
  }
}

/// A mapping's path with its names as they are written; reading compares them without case.
struct WritablePath {
  struct Step {
    var name: String
    var condition: (name: String, value: String)?

    func isMet(by attributes: [(name: String, value: String)]) -> Bool {
      guard let condition else { return true }
      return attributes.contains { $0 == condition }
    }
  }

  let steps: [Step]
  let attribute: String?

  init(_ path: FieldPath) {
    var parts = path.text == "." ? [] : path.text.split(separator: "/").map(String.init)
    attribute = path.attribute == nil ? nil : parts.popLast().map { String($0.dropFirst()) }
    steps = zip(parts, path.steps).map { part, step in
      let name = part.prefix { $0 != "[" }
      guard let attribute = step.attribute, let value = step.value else { return Step(name: String(name)) }
      return Step(name: String(name), condition: (attribute, value))
    }
  }
}
