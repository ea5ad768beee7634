import Foundation
import OficioTestSupport
import Testing

@Suite("Forms of an office")
struct ProfileFormTests {
  private let demo = "Catalogs/demo/people.jsonl"

  private static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("a blank form is private, the same every time, and has nobody in it", arguments: ["es", "pt", "en"])
  func blank(language: String) throws {
    let folder = try ScratchFolder()
    let (one, two) = ("\(folder.path)/a.xlsx", "\(folder.path)/b.xlsx")
    for path in [one, two] {
      let result = try Spawned.run(["profile", "form", "--lang", language, "-o", path])
      #expect(result.status == 0 && result.output.isEmpty && result.errors.isEmpty, "\(result.errors)")
      #expect(try Self.mode(path) == 0o600)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: one)) == Data(contentsOf: URL(fileURLWithPath: two)))
    #expect(folder.names() == ["a.xlsx", "b.xlsx"])
    #expect(try Spawned.run(["profile", "check", one]).status == 65)
  }

  @Test("people go to a workbook in any language and back with nothing lost", arguments: ["es", "pt", "en"])
  func roundTrip(language: String) throws {
    let folder = try ScratchFolder()
    let book = "\(folder.path)/people.xlsx"
    #expect(
      try Spawned.run(["profile", "convert", demo, "--format", "xlsx", "--lang", language, "-o", book]).status == 0)
    #expect(try Self.mode(book) == 0o600)
    let back = "\(folder.path)/back.jsonl"
    #expect(try Spawned.run(["profile", "convert", book, "--to", "jsonl", "-o", back]).status == 0)
    let again = "\(folder.path)/again.xlsx"
    #expect(try Spawned.run(["profile", "convert", back, "--to", "xlsx", "--lang", language, "-o", again]).status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: book)) == Data(contentsOf: URL(fileURLWithPath: again)))
    func leads(_ people: String) throws -> String {
      try Spawned.run([
        "match", "--date", "2021-06-01", "--format", "jsonl", "--top", "2", "--feed", "Catalogs/demo/lima.xml",
        "--profiles", people,
      ]).output
    }
    let expected = try leads(demo)
    #expect(try leads(book) == expected && !expected.isEmpty)
  }

  @Test("a folder of sheets saved as CSV is one workbook, wherever people are read")
  func sheets() throws {
    let folder = try ScratchFolder()
    try folder.write("persona;jurisdicción;datos del día\nT-1;PE;01/06/2021\nT-2;PE;01/06/2021\n", to: "p/personas.csv")
    try folder.write("persona;habilidad;nivel\nT-1;Cocinar;3\nT-2;nada sabe;x\n", to: "p/habilidades.csv")
    let result = try Spawned.run(["profile", "convert", "\(folder.path)/p", "--to", "jsonl"])
    #expect(result.status == 1)
    #expect(
      result.output
        == #"{"id":"T-1","jurisdiction":"PE","asOf":"2021-06-01","skills":[{"skill":"cooking","level":3}]}"# + "\n")
    #expect(result.errors.contains("/p/habilidades.csv:3:2: error: "), "\(result.errors)")
    let check = try Spawned.run(["profile", "check", "\(folder.path)/p/*.csv", "--format", "jsonl"])
    #expect(check.status == 1 && check.output.contains(#""line":3,"column":2"#))
  }

  @Test("a mistake in a workbook is told by sheet, row and column, for people and for scripts")
  func places() throws {
    let folder = try ScratchFolder()
    let line = #"{"id":"T-1","jurisdiction":"PE","asOf":"2026-11-01","maxHoursPerWeek":48}"# + "\n"
    let book = "\(folder.path)/p.xlsx"
    #expect(
      try Spawned.run(["profile", "convert", "-", "--to", "xlsx", "--lang", "es", "-o", book], input: line).status == 0)
    // A catalog that knows no Peru makes a mistake of a good cell.
    try folder.write(
      try String(contentsOf: Spawned.root.appendingPathComponent("Catalogs/policies/policies.yaml"), encoding: .utf8),
      to: "c/policies/policies.yaml")
    try folder.write(
      try String(
        contentsOf: Spawned.root.appendingPathComponent("Catalogs/sources/classifications.yaml"), encoding: .utf8),
      to: "c/sources/classifications.yaml")
    for language in ["es", "pt", "en"] {
      try folder.write(
        try String(contentsOf: Spawned.root.appendingPathComponent("Catalogs/forms/\(language).yaml"), encoding: .utf8),
        to: "c/forms/\(language).yaml")
    }
    let result = try Spawned.run(["profile", "check", book, "--catalogs", "\(folder.path)/c"])
    #expect(
      result.status == 65 && result.output.contains("p.xlsx: sheet “personas”, row 2, column C: error: "), "\(result)")
    let json = try Spawned.run(["profile", "check", book, "--catalogs", "\(folder.path)/c", "--format", "jsonl"])
    #expect(json.output.contains(#""sheet":"personas","line":2,"column":3"#), "\(json.output)")
  }

  @Test("an interview is filled with what is known; the policy says what is old")
  func interview() throws {
    let folder = try ScratchFolder()
    func sheet(_ name: String, _ more: [String]) throws -> Data {
      let path = "\(folder.path)/\(name).xlsx"
      let result = try Spawned.run(
        ["profile", "form", "--profiles", demo, "--trainee", "CM2", "--lang", "es", "-o", path] + more)
      #expect(result.status == 0, "\(result.errors)")
      return try Data(contentsOf: URL(fileURLWithPath: path))
    }
    let soon = try sheet("soon", ["--date", "2021-06-02"])
    let later = try sheet("later", ["--date", "2026-06-02"])
    #expect(soon != later && soon.count < later.count)
    let back = try Spawned.run(["profile", "convert", "\(folder.path)/soon.xlsx", "--to", "jsonl"])
    #expect(back.status == 0 && back.output.contains(#""id":"CM2""#))
    let nobody = try Spawned.run([
      "profile", "form", "--profiles", demo, "--trainee", "X", "-o", "\(folder.path)/x.xlsx",
    ])
    #expect(nobody.status == 66 && !folder.names().contains("x.xlsx"))
    #expect(try Spawned.run(["profile", "form", "--trainee", "X"]).status == 64)
  }

  @Test("what is no workbook is answered, and nothing is written")
  func hostile() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("PK\u{3}\u{4}nothing", to: "bad.xlsx")
    let result = try Spawned.run(["profile", "convert", path, "--to", "jsonl", "-o", "\(folder.path)/out.jsonl"])
    #expect(
      result.status == 65 && result.errors.contains("bad.xlsx: error: the file is no workbook"), "\(result.errors)")
    #expect(folder.names() == ["bad.xlsx"])
  }

  @Test("two versions become one by the days of their facts; a conflict is listed and the code is 1")
  func update() throws {
    let folder = try ScratchFolder()
    func person(_ id: String, _ day: String, _ more: String) -> String {
      #"{"id":"\#(id)","jurisdiction":"PE","asOf":"\#(day)"\#(more)}"# + "\n"
    }
    let old = try folder.write(
      person("T-1", "2026-01-01", #","office":"A","maxHoursPerWeek":40"#) + person("T-2", "2026-01-01", ""),
      to: "old.jsonl")
    let new = try folder.write(
      person("T-3", "2026-11-01", "") + person("T-1", "2026-11-01", #","office":"B""#), to: "new.jsonl")
    let out = "\(folder.path)/out.jsonl"
    let result = try Spawned.run(["profile", "update", old, new, "-o", out])
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      folder.text("out.jsonl") == person("T-1", "2026-11-01", #","office":"B","maxHoursPerWeek":40"#)
        + person("T-2", "2026-01-01", "") + person("T-3", "2026-11-01", ""))
    let other = try folder.write(person("T-1", "2026-01-01", #","office":"CANARY""#), to: "other.jsonl")
    let book = "\(folder.path)/out.xlsx"
    let conflict = try Spawned.run(["profile", "update", old, other, "-o", book])
    #expect(conflict.status == 1 && conflict.errors.contains("T-1: “office” has two values of one day (2026-01-01)"))
    #expect(!conflict.errors.contains("CANARY"))
    #expect(try Spawned.run(["profile", "convert", book, "--to", "jsonl"]).output.contains(#""office":"A""#))
    #expect(try Spawned.run(["profile", "update", old, new, "-o", old]).status == 64)
  }
}
