import Oficio
import Testing

@Suite("Cutting a person out of a file")
struct RecordCutTests {
  private static func cut(_ id: String, _ text: String, _ format: ProfileFormat) throws -> (text: String, removed: Int)
  {
    let cut = try RecordCut(of: try #require(TraineeMark(id)), from: Array(text.utf8), format: format)
    return (String(decoding: cut.bytes, as: UTF8.self), cut.removed)
  }

  @Test(
    "an id is found whole, and nowhere else",
    arguments: [
      ("T-1", [1]), ("see T-1.", [1]), ("T-1: 3 leads", [1]), ("\"T-1\"", [1]), ("a\nT-1,T-10", [2]), ("T-1/x", [1]),
      ("(T-1)", [1]), ("T-10", []), ("T-1-2", []), ("xT-1", []), ("T-1_b", []), ("T-1.5", []), ("T-1:2", []),
      ("9.T-1", []), ("lima:T-1", []), ("t-1", []), ("ñT-1", []), ("T-1\u{301}", []), ("T\\u002d1", [1]),
      ("\"say \\\"T-1\\\"\"", [1]), ("a\\nT-1", [1]), ("a\\T-1", [1]), ("", []), ("T-T-1", []),
      ("T-1 T-1\nT-1", [1, 2]),
    ] as [(String, [Int])])
  func marks(_ text: String, lines: [Int]) throws {
    #expect(try #require(TraineeMark("T-1")).lines(in: Array(text.utf8)) == lines)
  }

  @Test("an id in UTF-16 is found, and what is no id is refused")
  func marksApart() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "a\nid T-1".utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try #require(TraineeMark("T-1")).lines(in: bytes) == [2])
    for text in ["", "T 1", "T/1", "ñ", String(repeating: "x", count: 65)] { #expect(TraineeMark(text) == nil) }
  }

  @Test("JSON Lines lose whole lines: profiles, leads, changes, explanations; broken and foreign lines stay")
  func lines() throws {
    let text =
      "\u{FEFF}{\"id\":\"T-1\",\"office\":\"a\"}\r\n{\"id\":\"T-10\"}\r\n\r\n{\"trainee\":\"T-1\",\"posting\":\"x:1\"}\n"
      + "{\"lead\":{\"trainee\":\"T-1\"}}\n{\"id\":\"T\\u002d1\"}\nnonsense T-1\n{\"id\":\"T-2\",\"knows\":\"T-1\"}\n{\"id\":\"T-1\"}"
    let cut = try Self.cut("T-1", text, .jsonl)
    #expect(cut.removed == 5)
    #expect(
      cut.text
        == "\u{FEFF}{\"id\":\"T-10\"}\r\n\r\nnonsense T-1\n{\"id\":\"T-2\",\"knows\":\"T-1\"}\n")
  }

  @Test(
    "a JSON document loses elements with one comma each",
    arguments: [
      ("[\n{\"id\":\"T-1\"},\n{\"id\":\"T-2\"}\n]\n", "[\n{\"id\":\"T-2\"}\n]\n", 1),
      ("[\n{\"id\":\"T-2\"},\n{\"id\":\"T-1\"}\n]\n", "[\n{\"id\":\"T-2\"}\n]\n", 1),
      ("[{\"id\":\"T-1\"}]", "[]", 1), (" [ {\"trainee\":\"T-1\"} , {\"trainee\":\"T-1\"} ] ", " [ ] ", 2),
      ("{\"id\":\"T-1\"}\n", "[]\n", 1), ("{\"id\":\"T-2\"}\n", "{\"id\":\"T-2\"}\n", 0),
      ("[{\"id\":\"T-2\",\"a\":\"],[T-1\"},{\"id\":\"T-1\"}]", "[{\"id\":\"T-2\",\"a\":\"],[T-1\"}]", 1),
      ("[{\"id\":\"T-1\"}", "[{\"id\":\"T-1\"}", 0), ("", "", 0), ("[]", "[]", 0),
    ] as [(String, String, Int)])
  func document(_ text: String, left: String, removed: Int) throws {
    let cut = try Self.cut("T-1", text, .json)
    #expect(cut.text == left && cut.removed == removed)
  }

  @Test("a table loses rows by the columns that name people, over line breaks and guards")
  func table() throws {
    let text =
      "date;trainee;reason\r\n2026-01-01;T-1;\"two\nlines; T-2\"\r\n2026-01-02;T-10;T-1\r\n2026-01-03; T-1 ;\r\n2026-01-04;\"T-1\";x"
    let cut = try Self.cut("T-1", text, .csv)
    #expect(cut.removed == 3 && cut.text == "date;trainee;reason\r\n2026-01-02;T-10;T-1\r\n")
    #expect(try Self.cut("T-1", "id,name\nT-1,Ana\nT-2,Eva\n", .csv).text == "id,name\nT-2,Eva\n")
    #expect(try Self.cut("T-1", "Código;Habilidad\nT-1;pan\nT-2;pan\n", .csv).text == "Código;Habilidad\nT-2;pan\n")
    #expect(try Self.cut("-1", "Persona,x\n'-1,a\n-1,b\n1,c\n", .csv).text == "Persona,x\n1,c\n")
    #expect(throws: RecordCut.Refusal.brokenTable(line: 2)) { try Self.cut("T-1", "id,name\nT-1,\"Ana\n", .csv) }
  }

  @Test("YAML loses the lines of a profile, and keeps comments and others to the byte")
  func yaml() throws {
    let others = "  jurisdiction: PE\n  skills:\n    - {skill: food}\n"
    let list = "# ours\n- id: T-1\n\(others)  # about T-1\n\n# next\n- id: T-10\n\(others)"
    #expect(try Self.cut("T-1", list, .yaml).text == "# ours\n\n# next\n- id: T-10\n\(others)")
    let dash = "-\n  jurisdiction: PE\n  id: T-1\n-\n  id: T-2\n  office: |\n    # north\n\n    wing\n"
    #expect(try Self.cut("T-1", dash, .yaml).text == "-\n  id: T-2\n  office: |\n    # north\n\n    wing\n")
    #expect(try Self.cut("T-2", dash, .yaml).text == "-\n  jurisdiction: PE\n  id: T-1\n")
    let stream = "id: T-1\noffice: a\n---\nid: T-2\n---\nid: T-3\n"
    #expect(try Self.cut("T-1", stream, .yaml).text == "---\nid: T-2\n---\nid: T-3\n")
    #expect(try Self.cut("T-2", stream, .yaml).text == "id: T-1\noffice: a\n---\nid: T-3\n")
    #expect(try Self.cut("T-3", stream, .yaml).text == "id: T-1\noffice: a\n---\nid: T-2\n")
    #expect(try Self.cut("T-9", stream, .yaml).removed == 0)
  }

  @Test(
    "YAML whose lines tell no profiles apart is refused, not guessed",
    arguments: ["[{id: T-1}, {id: T-2}]\n", "a: [\n"])
  func tangled(_ text: String) {
    #expect(throws: RecordCut.Refusal.tangledYAML) { try Self.cut("T-1", text, .yaml) }
  }
}
