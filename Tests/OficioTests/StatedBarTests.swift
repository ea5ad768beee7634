import Foundation
import Oficio
import Testing

@Suite("Bars that staff state") struct StatedBarTests {
  private static func read(_ bars: String, _ format: ProfileFormat = .jsonl) throws -> ProfileReading {
    var reader = ProfileReader(catalog: try SmallCatalog.read())
    return reader.read(Data(SampleProfile.small(#""barredFrom":\#(bars)"#).utf8), file: "p", format: format)
  }

  private static let until = CivilDate("2027-06-30")

  @Test(
    "a bar is a word, or a map of a word and its last day",
    arguments: [
      (#"["work-with-minors"]"#, [StatedBar("work-with-minors")]),
      (#"[{"bar":"work-with-minors"}]"#, [StatedBar("work-with-minors")]),
      (#"[{"bar":"work-with-minors","until":null}]"#, [StatedBar("work-with-minors")]),
      (#"[{"bar":"work-with-minors","until":"2027-06-30"}]"#, [StatedBar("work-with-minors", until: until)]),
      (
        #"[{"bar":"work-with-minors","until":"2027-06-30"},"work-with-minors"]"#,
        [StatedBar("work-with-minors", until: until), StatedBar("work-with-minors")]
      ),
      ("[]", []),
    ] as [(String, [StatedBar])])
  func forms(bars: String, expected: [StatedBar]) throws {
    for format in [ProfileFormat.jsonl, .json, .yaml] {
      let reading = try Self.read(bars, format)
      #expect(reading.findings.isEmpty && reading.trainees.first?.barredFrom == expected, "\(reading.findings)")
    }
  }

  @Test("a table has the word in one row, or the word and its last day in two")
  func table() throws {
    let text = """
      trainee,field,value
      T-1,jurisdiction,PE
      T-1,asOf,2026-11-01
      T-1,barredFrom[0],work-with-minors
      T-1,barredFrom[1].bar,work-with-minors
      T-1,barredFrom[1].until,2027-06-30

      """
    var reader = ProfileReader(catalog: try SmallCatalog.read())
    let reading = reader.read(Data(text.utf8), file: "p.csv", format: .csv)
    #expect(reading.findings.isEmpty, "\(reading.findings)")
    #expect(
      reading.trainees.first?.barredFrom
        == [StatedBar("work-with-minors"), StatedBar("work-with-minors", until: Self.until)])
  }

  @Test(
    "a mistake costs the profile and quotes nothing",
    arguments: [
      (#"["CANARY"]"#, "unknown-code"), (#"[{"bar":"CANARY"}]"#, "unknown-code"),
      (#"[{"until":"2027-06-30"}]"#, "missing-key"), (#"[{"bar":"work-with-minors","until":"CANARY"}]"#, "not-a-date"),
      (#"[{"bar":"work-with-minors","since":"CANARY"}]"#, "unknown-key"), ("[7]", "wrong-type"),
      (#"[{"bar":"work-with-minors","delito":"CANARY"}]"#, "offence-refused"),
    ] as [(String, String)])
  func mistakes(bars: String, code: String) throws {
    let reading = try Self.read(bars)
    #expect(reading.findings.map(\.code) == [code] && reading.trainees.isEmpty, "\(reading.findings)")
    #expect(reading.findings.allSatisfy { !$0.description.contains("CANARY") && !$0.remedy.isEmpty })
  }

  @Test("a last day for what the law never ends is a warning, and counts as written")
  func endless() throws {
    var catalog = try SmallCatalog.read()
    var bar = try #require(catalog.bars["pe.bar"])
    bar.permanent = true
    catalog.bars.set(bar)
    var reader = ProfileReader(catalog: catalog)
    let line = SampleProfile.small(
      #""barredFrom":["work-with-minors",{"bar":"work-with-minors","until":"2027-06-30"}]"#)
    let reading = reader.read(Data(line.utf8), file: "p")
    #expect(reading.findings.map(\.code) == ["bar-without-end"] && reading.findings.map(\.severity) == [.warning])
    #expect(reading.findings.first?.message.contains("barredFrom[1]") == true)
    #expect(reading.trainees.first?.barredFrom?.last == StatedBar("work-with-minors", until: Self.until))
  }
}
