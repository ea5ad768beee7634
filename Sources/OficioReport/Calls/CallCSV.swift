import Oficio
import OficioMatch

/// A row a question, with empty cells for value, who, date and valid until: filled in, the table is one of answers.
struct CallCSV {
  let sentences: Sentences

  func write(_ sheet: CallSheet) -> [UInt8] {
    var csv = CSVWriter()
    for column in AnswerReader.columns + AnswerReader.notes { csv.cell(plain: column) }
    csv.endRow()
    for call in sheet.calls {
      for ask in call.asks { row(ask, call, call.postings.first?.posting, isWhole: true, &csv) }
      for posting in call.postings {
        for ask in posting.asks { row(ask, call, posting.posting, isWhole: false, &csv) }
      }
    }
    return csv.bytes
  }

  private func row(
    _ ask: CallSheet.Ask, _ call: CallSheet.EmployerCall, _ posting: Posting?, isWhole: Bool, _ csv: inout CSVWriter
  ) {
    csv.cell(call.employer ?? "")
    csv.cell(isWhole ? "" : posting?.key ?? "")
    csv.cell(plain: ask.field.rawValue)
    for _ in 0..<4 { csv.cell(plain: "") }
    csv.cell(sentences.field(ask.field))
    csv.cell(ask.field.codes)
    csv.cell(ask.people)
    let way = isWhole ? call.ways.first : posting?.apply
    csv.cell(way.map(CallPage.words) ?? "")
    csv.cell(isWhole ? "" : posting?.title ?? "")
    csv.endRow()
  }
}
