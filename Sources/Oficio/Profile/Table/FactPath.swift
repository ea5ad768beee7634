/// Where a fact stands in its profile, as findings write it: `skills[0].level`.
package struct FactPath {
  /// One step from a value to a value within it.
  package enum Step: Hashable {
    case key(String)
    case item(Int)
  }

  package var steps: [Step]

  /// The keys alone, by which the type of the fact is known: `skills.level`.
  package var pattern: String {
    steps.compactMap { if case .key(let key) = $0 { key } else { nil } }.joined(separator: ".")
  }

  /// Longest path in bytes.
  static let byteLimit = 200
  /// Items have at most six figures.
  private static let figureLimit = 6
  /// The map whose keys are codes of a catalog, which may have dots of their own.
  static let codes = "status.eligible"

  /// A path of steps.
  package init(steps: [Step]) { self.steps = steps }

  /// The path written in a cell; nil when it is none.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.byteLimit else { return nil }
    if text.utf8.starts(with: "\(Self.codes).".utf8) {
      let code = text.unicodeScalars.dropFirst(Self.codes.unicodeScalars.count + 1)
      guard !code.isEmpty else { return nil }
      steps = Self.codes.split(separator: ".").map { .key(String($0)) } + [.key(String(code))]
      return
    }
    steps = []
    // By scalars, so that no mark over a sign can hide it.
    for part in text.unicodeScalars.split(separator: ".", omittingEmptySubsequences: false) {
      guard add(part) else { return nil }
    }
  }

  /// Adds a key with the items behind it, as `skills[0]`.
  private mutating func add(_ part: Substring.UnicodeScalarView) -> Bool {
    let key = part.prefix { $0 != "[" }
    guard !key.isEmpty, !key.contains("]") else { return false }
    steps.append(.key(String(key)))
    var rest = part.dropFirst(key.count)
    while rest.first == "[" {
      let figures = rest.dropFirst().prefix { ("0"..."9").contains($0) }
      guard (1...Self.figureLimit).contains(figures.count), let item = Int(String(figures)) else { return false }
      rest = rest.dropFirst(1 + figures.count)
      guard rest.first == "]" else { return false }
      rest = rest.dropFirst()
      steps.append(.item(item))
    }
    return rest.isEmpty
  }
}
