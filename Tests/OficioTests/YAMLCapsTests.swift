import Oficio
import Testing

/// A stranger's YAML: the test is also that it ends.
@Suite struct YAMLCapsTests {
  private static func problem(_ yaml: String) -> String? {
    do {
      _ = try DataNode(yaml: yaml)
      return nil
    } catch {
      return "\(error.line) \(error.problem)"
    }
  }

  /// Aliases that double what they stand for with every line.
  private static let laugh: String = {
    let lines = (1..<40).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }
    return "a0: &a0 [x, x]\n" + lines.joined()
  }()

  /// A key that takes minutes to compare.
  private static let markedKey = "? \"e\(repeated("\\u0301\\u0323", 200_000))\"\n: 1\n"
  private static let directives: String = (0..<20_000).map { "%TAG !a\($0)! tag:x:\n" }.joined() + "---\na: 1"
  private static let deep = repeated("{a: ", 70) + "1" + repeated("}", 70)

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test("what would blow up is refused at once, at its line", .timeLimit(.minutes(1)), arguments: hostile.indices)
  func refused(index: Int) {
    // By its place: the test library would compare the texts themselves.
    let (yaml, problem) = Self.hostile[index]
    #expect(Self.problem(yaml)?.hasPrefix(problem) == true, "\(problem): \(Self.problem(yaml) ?? "")")
  }

  private static let hostile: [(yaml: String, problem: String)] = [
    (laugh, "2 anchors"), ("\(laugh)? *a39\n: 1\n", "41 keys"), ("a: &x 1\nb: [1,*x]\n", "2 anchors"),
    ("a: !!str &x 1\nb:\n\n  *x\n", "4 anchors"), ("- &x [*x]\n", "1 anchors"), ("? a\n: 1\n", "1 keys"),
    ("- ?\n  a\n", "1 keys"), ("[?a]", "1 keys"), ("{a: 1,\r\n\t? b: 2}", "2 keys"),
    ("a: 1\u{85}? b\n", "2 keys"), ("a: 1\u{2029}? b\n", "2 keys"), ("\u{FEFF}? a\n: 1", "1 keys"),
    (markedKey, "1 keys"), (directives, "17 more"), (repeated("[", 1_000_000), "1 "),
    (repeated("- ", 1_000_000), "1 "), (deep, "1 more than 64"),
    (repeated("#234567\n", (1 << 20) + 1), "0 more than 8 megabytes"), ("a: 1\n---\nb: 1\n", "3 a second"),
    ("a: 1\na: 2\n", "1 the key a stands twice"),
    ("\"a b\": 1\n\"a b\": 2\n", "1 the key of this line stands twice"), ("a: \u{1}\n", "1 control"),
    ("a: 1\nb: \u{1}\n", "2 control"),
  ]

  @Test(
    "what only looks like it is taken",
    arguments: [
      "a: R&D * 2\nb: x*y & z", "a: \"&x\"\nb: \"*x\"", "a: what? yes\nb: é? sí", "a: &x 1\n", "a: '? b'\nb: \"?\"",
      "a: 100%\nb: \"%\"",
      "a: x ? y", "text: |\n  *nota: sin ancla\n",
      repeated("[", 60) + repeated("]", 60),
    ] as [String])
  func taken(yaml: String) { #expect(Self.problem(yaml) == nil) }

  @Test(
    "a plain scalar is what YAML 1.2 says, a quoted one is a text",
    arguments: [
      ("1", .integer(1)), ("2.0", .integer(2)), ("2.5", .decimal(2.5)), ("-3", .integer(-3)), ("no", .text("no")),
      ("true", .bool(true)),
      ("True", .text("True")), ("~", .null), ("''", .text("")), ("\"1\"", .text("1")),
      ("2026-11-01", .text("2026-11-01")), ("08:00", .text("08:00")),
      ("|-\n  1", .text("1")), ("1_000", .text("1_000")), (".inf", .text(".inf")),
    ] as [(String, DataNode.Value)])
  func scalars(text: String, value: DataNode.Value) throws {
    #expect(try DataNode(yaml: "a: \(text)")["a"]?.value == value)
  }

  @Test("documents are handed out until the first mistake")
  func documents() {
    var read: [DataNode.Value] = []
    #expect(throws: YAMLSyntaxError.self) {
      try DataNode.forEachDocument(yaml: "--- 1\n--- 2\n--- [\n--- 4\n") { read.append($0.value) }
    }
    #expect(read == [.integer(1), .integer(2)])
  }
}
