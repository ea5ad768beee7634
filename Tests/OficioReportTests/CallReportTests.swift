import Foundation
import Oficio
import OficioMatch
import OficioTestSupport
import Testing

@testable import OficioReport

@Suite("Call sheets") struct CallReportTests {
  /// One employer with two postings, one of them with enemies in its words.
  private static let sheet: CallSheet = {
    var gathering = CallSheet.Gathering()
    var other = Samples.posting
    other.key = "lima-norte:=1;\"2\""
    other.title = "=cmd|' /C calc'!A0"
    for (trainee, key) in [("T-1", Samples.posting.key), ("T-2", Samples.posting.key), ("T-2", other.key)] {
      var lead = Lead(trainee: trainee, posting: key, asOf: Samples.asOf, policy: "balanced")
      lead.verdict = .unclear
      lead.callFirst = [Question(.employer, .pay), Question(.employer, .recordCheck), Question(.employer, .jobs)]
      lead.questions = [Question(.employer, .contract), Question(.person, .home)]
      lead.flags = [.partTimeUnconfirmed]
      gathering.add([lead])
    }
    var trap = Lead(trainee: "T-3", posting: other.key, asOf: Samples.asOf, policy: "balanced")
    trap.section = .risk
    trap.callFirst = [Question(.employer, .place)]
    var closed = trap
    (closed.section, closed.verdict) = (.leads, .closed)
    gathering.add([trap, closed])
    let postings = [Samples.posting, other]
    return gathering.sheet { key in postings.first { $0.key == key } }
  }()

  private static func text(_ format: CallFormat, _ language: Language = .es) -> String {
    let report = CallReport(format, sentences: Sentences(language: language, catalog: Samples.catalog))
    return String(decoding: report.write(sheet, asOf: Samples.asOf), as: UTF8.self)
  }

  @Test("a page to call from") func page() { Snapshot.expect(Self.text(.table), "calls.txt") }

  @Test("a page in every language, within its columns", arguments: Language.allCases)
  func languages(_ language: Language) {
    let lines = Self.text(.table, language).split(separator: "\n")
    #expect(lines.allSatisfy { TerminalText.width(String($0)) <= Page.columns })
    #expect(lines.count > 5)
    let empty = CallReport(.table, sentences: Sentences(language: language))
      .write(CallSheet.Gathering().sheet { _ in nil }, asOf: Samples.asOf)
    #expect(!empty.isEmpty)
  }

  @Test("the sheet as it leaves is read back without answer and without complaint; filled in, it is answers")
  func filledIn() {
    let csv = Self.text(.csv)
    let rows = csv.split(separator: "\r\n")
    #expect(rows.count == 1 + 2 + 2 * 4)
    let blank = AnswerReader.read(Array(csv.utf8), file: "calls.csv", catalog: Shipped.catalog)
    #expect(blank.answers.isEmpty && blank.findings.isEmpty, "\(blank.findings)")
    let filled = csv.replacing(",pay,,,,,", with: ",pay,1300 PEN month,Rosa,20/11/2026,,")
      .replacing(",contract,,,,,", with: ",contract,fixed,Rosa,2026-11-20,2027-01-31,")
    let (answers, findings) = AnswerReader.read(Array(filled.utf8), file: "calls.csv", catalog: Shipped.catalog)
    #expect(findings.isEmpty, "\(findings)")
    #expect(
      Set(answers.map(\.subject)) == [
        .employer("panaderia san jose"), .posting("lima-norte:8812"), .posting("lima-norte:=1;\"2\""),
      ])
  }

  @Test("every line keeps to its schema", .enabled(if: SchemaTests.hasPeer))
  func schema() throws {
    for line in Self.text(.jsonl).split(separator: "\n") {
      let result = try SchemaTests.validate("call", Data(line.utf8))
      #expect(result.status == 0, "\(result.output)")
    }
    #expect(try SchemaTests.validate("call", Data(#"{"rank":0}"#.utf8)).status == 1)
  }

  @Test(
    "the schema of answers takes the codes that the program shows, and no others",
    .enabled(if: Python.has("jsonschema")))
  func answers() throws {
    var rows: [(json: String, isValid: Bool)] = []
    func add(_ field: AnswerField, _ value: String, _ subject: String = "posting", isValid: Bool) {
      let json = #"{"\#(subject)":"x","field":"\#(field.rawValue)","value":"\#(value)","date":"2026-11-20"}"#
      rows.append((json, isValid))
    }
    for field in AnswerField.allCases {
      let codes = field.codes.components(separatedBy: field.codes.contains("|") ? "|" : ", or: ")
      for code in codes { add(field, code, isValid: true) }
      add(field, codes[0], "employer", isValid: field.isOfEmployer)
      if field != .job { add(field, "¿?", isValid: false) }
    }
    // One start of the peer for all rows.
    let script = """
      import json, sys
      from jsonschema import Draft202012Validator
      schema = json.load(open("\(Shipped.root)/Schemas/answers.schema.json"))
      Draft202012Validator.check_schema(schema)
      print("".join("1" if Draft202012Validator(schema).is_valid(row) else "0" for row in json.load(sys.stdin)))
      """
    let verdicts = try Python.run(script, input: "[" + rows.map(\.json).joined(separator: ",") + "]")
    for (row, verdict) in zip(rows, verdicts) { #expect((verdict == "1") == row.isValid, "\(row.json)") }
    #expect(verdicts.count == rows.count + 1)
  }

  @Test("every field of answers has a name in every language", arguments: Language.allCases)
  func names(_ language: Language) {
    let sentences = Sentences(language: language)
    let names = AnswerField.allCases.map(sentences.field)
    #expect(names.allSatisfy { !$0.isEmpty } && Set(names).count == names.count)
  }

  @Test("a fact that staff were told is shown with its day", arguments: Language.allCases)
  func shown(_ language: Language) {
    var posting = Samples.posting
    posting.secondChance = Sourced(true, Provenance(.staff, from: "answers/2026-11-20", raw: "yes"))
    let context = ReportContext(language: language, catalog: Samples.catalog, postings: [posting])
    let day = context.sentences.day(Samples.day("2026-11-20"))
    var table = LeadReport(.table, context: context)
    #expect(String(decoding: table.add([Samples.lead]), as: UTF8.self).contains("(\(day))"))
    let pair = ExplainedPair(lead: Samples.lead, posting: posting, catalog: Samples.catalog)
    let page = String(decoding: ExplainReport(context: context).write(pair), as: UTF8.self)
    #expect(page.contains(day) && !page.contains("answers/"))
    let json = String(decoding: ExplanationJSON(sentences: context.sentences).write(pair), as: UTF8.self)
    #expect(
      json.contains(#""secondChance":{"value":true,"origin":"staff","from":"answers/2026-11-20","raw":"yes"}"#))
  }
}
