import Oficio
import OficioMatch

/// A paragraph a person: what comes out for each programme, rule by rule, and what the programme leads to.
struct ProgrammePage {
  let sentences: Sentences
  let catalog: Catalog
  let colour: Bool

  func begin(people: Int, asOf: CivilDate) -> [UInt8] {
    var page = Page(colour: colour)
    page.line(sentences.programmesHeading(people: people, asOf: asOf), style: .bold)
    page.line(sentences.programmesNote(), hanging: 2, style: .dim)
    return page.bytes
  }

  func write(_ standings: [ProgrammeStanding], of trainee: String) -> [UInt8] {
    var page = Page(colour: colour)
    page.rule()
    page.line(trainee, style: .bold)
    if standings.isEmpty { page.line(sentences.noProgrammes(), indent: 2) }
    for standing in standings { write(standing, &page) }
    return page.bytes
  }

  private func write(_ standing: ProgrammeStanding, _ page: inout Page) {
    let (mark, style) = Self.look(standing.answer)
    page.item(
      mark, "\(sentences.answer(standing.answer)): \(sentences.names.programme(standing.programme))", indent: 2,
      style: style)
    for judged in standing.rules {
      let rule = sentences.rule(judged, of: standing)
      page.item("·", "\(rule) \(sentences.behind(judged.citation))", indent: 4)
    }
    let things = catalog.programmes[standing.programme]?.leadsTo ?? []
    page.line(sentences.leadsTo(things), indent: 4, hanging: 2, style: .dim)
  }

  private static func look(_ answer: ProgrammeStanding.Answer) -> (String, Page.Style) {
    switch answer {
    case .takesPart: ("●", .bold)
    case .canEnter: ("+", .green)
    case .unknown: ("?", .yellow)
    case .cannotEnter: ("-", .red)
    }
  }
}
