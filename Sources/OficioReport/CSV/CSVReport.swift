import Oficio
import OficioMatch

/// One row a lead, reasons in one column, for spreadsheets and scripts. Keys of the header are English in every language.
struct CSVReport: Sendable {
  let context: ReportContext

  private static let columns =
    [
      "trainee", "posting", "asOf", "policy", "section", "verdict", "rank", "opensOn", "opensWithSteps", "score",
      "assumed", "title", "employer", "place", "pay", "closesOn",
    ] + Factor.allCases.map(\.rawValue) + [
      "reasons", "blockers", "questions", "callFirst", "flags", "likelyWithSteps", "postingsLikeIt",
      "employedSince", "sharedWith",
    ]

  /// The row of keys.
  func header() -> [UInt8] {
    var csv = CSVWriter()
    for column in Self.columns { csv.cell(column) }
    csv.endRow()
    return csv.bytes
  }

  /// A row for each lead, in the order given.
  func rows(_ leads: [Lead]) -> [UInt8] {
    var csv = CSVWriter()
    for lead in leads {
      row(lead, &csv)
      csv.endRow()
    }
    return csv.bytes
  }

  private func row(_ lead: Lead, _ csv: inout CSVWriter) {
    let sentences = context.sentences
    let posting = context.posting(lead.posting)
    for text in [
      lead.trainee, lead.posting, lead.asOf.description, lead.policy, lead.section.rawValue, lead.verdict.rawValue,
    ] { csv.cell(text) }
    csv.cell(lead.rank)
    csv.cell(lead.opensOn?.description ?? "")
    csv.cell(lead.opensWithSteps?.description ?? "")
    csv.cell(lead.score)
    csv.cell(lead.assumed)
    csv.cell(posting?.title ?? "")
    csv.cell(posting?.employer.name ?? "")
    csv.cell(posting?.places.compactMap { sentences.place($0.value) }.joined(separator: " / ") ?? "")
    csv.cell(posting?.pay.flatMap { sentences.pay($0.value) } ?? "")
    csv.cell(posting?.closesOn?.value.description ?? "")
    for factor in Factor.allCases {
      if let score = lead.factors.first(where: { $0.factor == factor }) { csv.cell(score.points) } else { csv.cell("") }
    }
    csv.cell(reasons(lead))
    let later = lead.laterBlockers.map { sentences.byThen() + blocker($0) }
    csv.cell((lead.blockers.map(blocker) + later).joined(separator: " | "))
    csv.cell(sentences.questions(lead.questions))
    csv.cell(sentences.questions(lead.callFirst))
    csv.cell(lead.flags.map(\.rawValue).joined(separator: " "))
    csv.cell(lead.likelyWithSteps?.description ?? "")
    csv.cell(lead.postingsLikeIt.map { "\($0.count)" } ?? "")
    csv.cell(lead.employedSince?.description ?? "")
    csv.cell(lead.sharedWith.map { "\($0)" } ?? "")
  }

  /// `(+) …; (-) …`: the sign stands in brackets, so that the cell is no formula.
  private func reasons(_ lead: Lead) -> String {
    lead.factors.flatMap(\.evidence)
      .map { "(\($0.sign.rawValue)) \(context.sentences.fact($0.fact))" }
      .joined(separator: "; ")
  }

  private func blocker(_ blocker: Blocker) -> String {
    ([context.sentences.blocker(blocker)] + blocker.steps.map(context.sentences.step)).joined(separator: " > ")
  }
}
