import ArgumentParser
import OficioReport

/// Whom the output is for, and the names on printed sheets.
struct AudienceOption: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      """
      Who reads it: staff see all (default; not with --format html); person: sheets that expose nobody (default with \
      --format html); employer: skills, papers and hours of those who agreed that this employer be told.
      """, valueName: "audience"))
  var named: Audience?

  @Option(
    help: ArgumentHelp(
      "First names (CSV: id,name; chmod 600), put on printed sheets of persons and employers alone.", valueName: "file")
  )
  var names: String?

  /// The audience asked for. What leaves on paper is for the person unless somebody says otherwise.
  func audience(_ format: MatchFormat) -> Audience { named ?? (format == .html ? .person : .staff) }

  /// Refuses what an audience does not have.
  func check(_ format: MatchFormat, by subject: LeadSubject, share: Int?) throws {
    let audience = audience(format)
    guard audience != .staff else {
      if format == .html { throw ValidationError("lists for staff are not written as html; name person or employer") }
      if names != nil { throw ValidationError("--names is for sheets: add --for person or --for employer") }
      return
    }
    if format == .csv { throw ValidationError("sheets are not written as csv; name table, html, jsonl or json") }
    if subject == .posting { throw ValidationError("--by posting is a list for staff; leave it or --for out") }
    if names != nil, format == .jsonl || format == .json {
      throw ValidationError("--names is put on printed sheets alone: name --format table or html")
    }
    if audience == .employer, share != nil {
      throw ValidationError("--share shares out the lists of trainees; leave it or --for employer out")
    }
  }
}
