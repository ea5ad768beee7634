/// A path from an item to one of its values: `location/city`, `@id`, `skills/skill[]`, `Area[@type=city]/Name`.
///
/// No wildcard, no descent, no function: a path costs linear time and cannot leave its item.
public struct FieldPath: Hashable, Sendable {
  /// One element on the way.
  public struct Step: Hashable, Sendable {
    /// Prefix as feeds write it; nil matches every prefix.
    public var prefix: String?
    /// Local name in lower case: names are compared without case.
    public var local: String
    /// `[@attribute=value]`.
    public var attribute: String?
    /// The value that the attribute must have.
    public var value: String?
  }

  /// The path as it was written.
  public var text: String
  /// Elements on the way; empty for an attribute of the item itself and for `.`.
  public var steps: [Step]
  /// The attribute at the end, lower case, with its prefix when it has one.
  public var attribute: String?
  /// `[]` at the end: every such element counts, not only the first.
  public var all: Bool

  /// Reads a path; nil when it is not one.
  public init?(_ text: String) {
    self.text = text
    steps = []
    all = false
    if text == "." { return }
    var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard !parts.isEmpty, parts.count <= 16 else { return nil }
    if let last = parts.last, last.hasPrefix("@") {
      let name = String(last.dropFirst())
      guard Self.isName(name) else { return nil }
      attribute = name.lowercased()
      parts.removeLast()
    }
    for (index, part) in parts.enumerated() {
      var part = part
      if part.hasSuffix("[]") {
        guard index == parts.count - 1 else { return nil }
        all = true
        part.removeLast(2)
      }
      guard let step = Self.step(part) else { return nil }
      steps.append(step)
    }
  }

  private static func step(_ part: String) -> Step? {
    var name = part
    var attribute: String?
    var value: String?
    if let open = part.firstIndex(of: "[") {
      guard part.hasSuffix("]") else { return nil }
      let inner = part[part.index(after: open)..<part.index(before: part.endIndex)]
      let sides = inner.split(separator: "=", maxSplits: 1)
      guard inner.hasPrefix("@"), sides.count == 2, isName(String(sides[0].dropFirst())) else { return nil }
      attribute = sides[0].dropFirst().lowercased()
      value = sides[1].trimmingQuotes()
      name = String(part[..<open])
    }
    guard isName(name) else { return nil }
    let sides = name.lowercased().split(separator: ":").map(String.init)
    guard let local = sides.last, sides.count <= 2 else { return nil }
    return Step(prefix: sides.count == 2 ? sides[0] : nil, local: local, attribute: attribute, value: value)
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first >= 0x80 || RepairScanner.isNameStart(first) else { return false }
    return text.utf8.allSatisfy { byte in
      byte >= 0x80 || RepairScanner.isNameStart(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
    }
  }
}

extension Substring {
  fileprivate func trimmingQuotes() -> String {
    guard count >= 2, let first, first == last, first == "'" || first == "\"" else { return String(self) }
    return String(dropFirst().dropLast())
  }
}
