import ArgumentParser
import Oficio
import OficioMatch
import OficioOffice
import OficioReport

// The words of the command line are the words of the files.
extension Language: ExpressibleByArgument {}
extension Verdict: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension MatchFormat: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
extension LeadSubject: ExpressibleByArgument {}
extension PeopleOrder: ExpressibleByArgument {}
extension GapFormat: ExpressibleByArgument {}
extension CallFormat: ExpressibleByArgument {}
extension PlanFormat: ExpressibleByArgument {}
extension OutcomeFormat: ExpressibleByArgument {}
extension OutcomeGrouping: ExpressibleByArgument {}
extension ProgrammeFormat: ExpressibleByArgument {}
extension ProgrammeStanding.Answer: ExpressibleByArgument {}
extension PeopleFormat: ExpressibleByArgument {}
extension StandardErrorLog.Format: ExpressibleByArgument {}

extension CivilDate: ExpressibleByArgument {
  /// A day written as `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }
}

/// When to paint.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument { case auto, always, never }

/// Whom a list is for.
enum Audience: String, CaseIterable { case staff, person, employer }

/// The forms of `match`, of which each audience has some.
enum MatchFormat: String, CaseIterable {
  case table, jsonl, json, csv, html

  /// As a list for staff; nil: it has no such form.
  var leads: ReportFormat? { ReportFormat(rawValue: rawValue) }
  /// As sheets for a person or an employer; nil: they have no such form.
  var sheets: SheetFormat? { SheetFormat(rawValue: rawValue) }
}

/// The forms of one explained pair and of checks.
enum PageFormat: String, CaseIterable, ExpressibleByArgument { case table, json }

/// The forms of one pair: a page, one JSON object, or the shifts that duties meet as a calendar.
enum ExplainFormat: String, CaseIterable, ExpressibleByArgument { case table, json, ics }

/// The one form of postings.
enum PostingFormat: String, CaseIterable, ExpressibleByArgument { case jsonl }

/// The forms of lists of findings and feeds.
enum ListFormat: String, CaseIterable, ExpressibleByArgument { case table, jsonl }
