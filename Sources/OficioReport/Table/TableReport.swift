import Oficio
import OficioMatch

/// Leads for reading on a terminal, within 100 columns: a heading for each subject, then verdict by verdict.
///
/// Leads that break the law, are below the floor or show signs of a trap stand under headings of their own.
struct TableReport: Sendable {
  let context: ReportContext
  let subject: LeadSubject
  let colour: Bool

  private var sentences: Sentences { context.sentences }

  /// What the letters of the points mean, once.
  func head() -> [UInt8] {
    var page = Page(colour: colour)
    page.line(sentences.legend(), style: .dim)
    return page.bytes
  }

  /// The line that stands where no lead does.
  func nothing() -> [UInt8] {
    var page = Page(colour: colour)
    page.line(sentences.nothingFound())
    return page.bytes
  }

  /// All leads of one subject, in the order given within each section and verdict.
  func list(_ leads: [Lead]) -> [UInt8] {
    guard let first = leads.first else { return [] }
    var page = Page(colour: colour)
    page.rule("═")
    let lines = LeadLines(context: context, subject: subject)
    page.line(lines.heading(first, count: leads.count), style: .bold)
    if subject == .posting { page.line(lines.facts(first), indent: 2, hanging: 2) }
    if subject == .trainee, let day = first.employedSince {
      page.line(sentences.employed(since: day) + ".", indent: 2, hanging: 2)
    }
    for section in Section.allCases {
      let listed = leads.filter { $0.section == section }
      if listed.isEmpty { continue }
      if section != .leads {
        page.rule()
        page.line(sentences.section(section).uppercased(), style: .red)
      }
      for verdict in Verdict.allCases {
        let group = listed.filter { $0.verdict == verdict }
        if group.isEmpty { continue }
        page.gap()
        page.line("\(sentences.verdict(verdict).uppercased()) (\(group.count))", style: style(of: verdict))
        for lead in group { lines.write(lead, to: &page) }
      }
    }
    return Array("\n".utf8) + page.bytes
  }

  private func style(of verdict: Verdict) -> Page.Style {
    switch verdict {
    case .open: .green
    case .unclear, .opens, .unlockable: .yellow
    case .closed: .dim
    }
  }
}
