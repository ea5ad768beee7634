import Foundation
import Oficio
import OficioMatch
import OficioTestSupport
import Testing

@testable import OficioReport

@Suite("JSON")
struct JSONTests {
  private func written(_ text: String) -> String {
    var json = JSONWriter()
    json.value(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(
    "unsafe characters are escaped, all others stand as they are",
    arguments: [
      ("a\"b\\c/", #""a\"b\\c/""#), ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#), ("\0\u{1F}", #""\u0000\u001f""#),
      ("\u{7F}\u{80}\u{9F}", #""\u007f\u0080\u009f""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("\u{202E}\u{2066}\u{FEFF}\u{61C}", #""\u202e\u2066\ufeff\u061c""#), ("ñ ¿ é 面 👩‍🍳 ’", "\"ñ ¿ é 面 👩‍🍳 ’\""),
      ("", "\"\""),
    ])
  func escaping(_ text: String, _ expected: String) { #expect(written(text) == expected) }

  @Test("any text comes back as it was", arguments: 0..<200)
  func roundTrip(_ seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    let text = dice.nastyText()
    let data = Data("[\(written(text))]".utf8)
    // A byte order mark inside a text is no mark; Foundation must not take it for one.
    #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
  }

  @Test("a text of any length is escaped as its characters are one by one", arguments: Seeds.range(20))
  func stretches(_ seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let pieces = [
      "a", "casa de la abuela ", "ñ", "\n", "\"", "\u{2028}", "👩", "\u{80}", "¿", "—", "صل", "\u{7}", "面面面面面面面面",
    ]
    for _ in 0..<30 {
      let text = (0..<Int.random(in: 0..<400, using: &dice)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &dice)]
      }.joined()
      let characters = text.unicodeScalars.map { written(String($0)).dropFirst().dropLast() }
      #expect(written(text) == "\"" + characters.joined() + "\"")
    }
  }

  @Test("numbers, truth values, empty lists and objects", arguments: [Int.min, -1, 0, 7, 10_000, Int.max])
  func numbers(_ number: Int) {
    var json = JSONWriter()
    json.object {
      $0.member("n", number)
      $0.member("t", true)
      $0.member("none", String?.none)
      $0.member("list", [])
    }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"n":\#(number),"t":true,"list":[]}"#)
  }

  @Test("a lead is written as the contract says")
  func leadSnapshot() {
    Snapshot.expect(report(.jsonl, .en), "lead.jsonl")
  }

  @Test("a posting is written as the contract says")
  func postingSnapshot() {
    var json = JSONWriter()
    PostingJSON().write(Samples.posting, to: &json)
    json.newLine()
    Snapshot.expect(String(decoding: json.bytes, as: UTF8.self), "posting.jsonl")
  }

  @Test("an explained pair is one object")
  func explanationSnapshot() throws {
    let pair = ExplainedPair(lead: Samples.lead, posting: Samples.posting, catalog: Samples.catalog)
    let bytes = ExplanationJSON(sentences: Sentences(language: .en, catalog: Samples.catalog)).write(pair)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(Set(object.keys) == ["lead", "posting", "gates", "sources"])
    #expect((object["gates"] as? [[String: Any]])?.count == Gate.allCases.count)
    #expect((object["sources"] as? [[String: Any]])?.first?["id"] as? String == "law-1")
  }

  @Test("points add up to the score")
  func pointsAddUp() throws {
    let data = Data(report(.json, .es).utf8)
    let leads = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(leads.count == 2)
    for lead in leads {
      let factors = try #require(lead["factors"] as? [[String: Any]])
      #expect(factors.compactMap { $0["points"] as? Int }.reduce(0, +) == lead["score"] as? Int)
    }
  }

  @Test("no leads are an empty list, and no lines")
  func nothing() {
    let context = ReportContext(language: .es)
    let array = LeadReport(.json, context: context)
    #expect(String(decoding: array.begin() + array.end(), as: UTF8.self) == "[]\n")
    let lines = LeadReport(.jsonl, context: context)
    #expect((lines.begin() + lines.end()).isEmpty)
  }

  private func report(_ format: ReportFormat, _ language: Language) -> String {
    let context = ReportContext(language: language, catalog: Samples.catalog, postings: [Samples.posting])
    var report = LeadReport(format, context: context)
    var bytes = report.begin()
    bytes += report.add([Samples.lead])
    var second = Samples.lead
    second.trainee = "T-0143"
    second.opensOn = nil
    second.opensWithSteps = nil
    second.verdict = .open
    bytes += report.add([second])
    bytes += report.end()
    return String(decoding: bytes, as: UTF8.self)
  }
}
