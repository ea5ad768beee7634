import Oficio
import Testing

@Suite struct EntryHistoryTests {
  private func histories(_ id: String) throws -> [EntryHistory] {
    try #require(SmallCatalog.read().show(id).first).histories
  }

  @Test("each value holds until the day before the next; what is announced ends nothing")
  func spans() throws {
    let history = try #require(try histories("pe.minimum_wage.monthly").first)
    #expect(history.key == "values")
    let spans = history.steps.map { "\($0.from) \($0.until?.description ?? "-") \($0.isAnnounced)" }
    #expect(
      spans == [
        "2018-04-01 2022-04-30 false", "2022-05-01 2024-12-31 false", "2025-01-01 2026-12-31 false",
        "2026-11-01 - true", "2027-01-01 - false",
      ])
    #expect(history.steps.map(\.value?.value) == [.integer(930), .integer(1025), .decimal(1130.5), nil, nil])
  }

  @Test("a value's own reference stands, and the rest of its citation is the entry's")
  func citations() throws {
    let steps = try #require(try histories("pe.minimum_wage.monthly").first).steps
    #expect(steps[1].citation.reference == "a decree")
    #expect(steps[1].citation.sources == ["law"] && steps[1].citation.confidence == .verifiedText)
    #expect(steps[0].citation.reference == nil)
  }

  @Test("a value of several keys keeps them, and loses only where it comes from")
  func maps() throws {
    let rule = try #require(try histories("pe.law").first?.steps.first?.value)
    #expect(rule["provisionalYears"]?.value == .integer(5) && rule["clears"]?["years"]?.value == .integer(0))
    #expect(try histories("pe.card").first?.key == "validity")
  }

  @Test("an entry without dated values has no history", arguments: ["food", "baker", "ask", "usual.any"])
  func none(id: String) throws { #expect(try histories(id).isEmpty) }

  @Test("the row knows the whole entry's citation and the day of the last check")
  func row() throws {
    let row = try #require(SmallCatalog.read().show("food").first)
    #expect(row.citation.sources == ["law"] && row.citation.confidence == .verifiedText)
    #expect(row.checked == CivilDate("2026-11-21"))
  }

  @Test(
    "an id that no entry has is answered with the nearest ones",
    arguments: [
      ("bread-bakin", ["bread-baking"]), ("BAKER", ["baker"]), ("minimum_wage", ["pe.minimum_wage.monthly"]),
      ("pe.hours.max_wek", ["pe.hours.max_week"]), ("zzzzzzzz", []), ("", []),
    ] as [(String, [String])])
  func nearest(id: String, expected: [String]) throws {
    #expect(Array(try SmallCatalog.read().index.ids(near: id).prefix(1)) == expected)
  }
}
