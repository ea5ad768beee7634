import Foundation
import Oficio
import OficioFeed
import Testing

/// Every real sample against what a careful prototype found in it, where the samples are there. A difference must stand
/// in `Docs/feeds-against-the-oracle.md` with its reason, and what stands there must be a difference.
@Suite(.enabled(if: FeedTestKit.samples != nil)) struct OracleTests {
  /// One row of the table: file, what, what we say, what the oracle says.
  private struct Difference: Hashable, Comparable, CustomStringConvertible {
    var cells: [String]
    var description: String { "| " + cells.joined(separator: " | ") + " |" }

    static func < (left: Self, right: Self) -> Bool { left.description < right.description }
  }

  private static let folder = (FeedTestKit.samples ?? "") + "/feeds/"
  private static let page = "Docs/feeds-against-the-oracle.md"

  @Test func `we agree with the oracle, or the page says why not`() throws {
    var found: Set<Difference> = []
    let rows = try String(contentsOfFile: Self.folder + "EXPECTED.tsv", encoding: .utf8).split(separator: "\n")
    for row in rows.dropFirst() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 4 else { continue }
      found.formUnion(differences(cells))
    }
    var explained: Set<Difference> = []
    for line in try FeedTestKit.text(Self.page).split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      #expect(cells.count == 7 && !cells[5].isEmpty, "\(line)")
      explained.insert(Difference(cells: Array(cells[1...4])))
    }
    for difference in found.subtracting(explained).sorted() { Issue.record("not explained: \(difference)") }
    for difference in explained.subtracting(found).sorted() { Issue.record("no difference any more: \(difference)") }
  }

  private func differences(_ cells: [String]) -> [Difference] {
    let (file, dialect) = (cells[0], cells[1])
    let reading = FeedTestKit.read(.file(Self.folder + file))
    var found: [Difference] = []
    func note(_ what: String, _ ours: String, _ theirs: String) {
      found.append(Difference(cells: ["`\(file)`", what, ours, theirs]))
    }
    guard let report = reading.report else {
      if dialect != "unknown", dialect != "UNPARSABLE" { note("dialect", "refused", dialect) }
      return found
    }
    // The oracle names an empty feed by its root, and says no more of it.
    if dialect.hasPrefix("empty:") || cells[2] == "0" && dialect == "source-jobs" {
      if report.status != .empty { note("status", report.status.rawValue, dialect) }
      return found
    }
    if report.dialect != dialect { note("dialect", report.dialect, dialect) }
    if "\(report.items)" != cells[2] { note("items", "\(report.items)", cells[2]) }
    for word in cells[3].split(separator: "|")[0].split(separator: " ") {
      let sides = word.split(separator: "=")
      guard sides.count == 2, let theirs = Int(sides[1]), report.items > 0 else { continue }
      let ours = share(String(sides[0]), report, reading.postings)
      if ours.map({ abs($0 - theirs) > 1 }) ?? true {
        note(String(sides[0]), ours.map { "\($0) %" } ?? "not kept", "\(theirs) %")
      }
    }
    return found
  }

  /// The oracle's fields under our names; the fullest counts.
  private static let fields: [String: [FeedField]] = [
    "id": [.sourceId], "title": [.title], "url": [.url], "applyUrl": [.url], "company": [.employerName],
    "description": [.text, .textMore], "location": [.placeRaw, .placeLocality], "city": [.placeLocality],
    "state": [.placeRegion], "country": [.placeCountry], "postcode": [.placePostcode], "street": [.placeStreet],
    "jobType": [.workTime], "contract": [.contract], "schedule": [.textMore, .workTime], "posted": [.postedOn],
    "modified": [.modifiedOn], "expiry": [.expiresOn, .closesOn], "validFrom": [.postedOn], "validTo": [.expiresOn],
    "pay": [.payRaw, .payMin], "payMin": [.payMin], "payMax": [.payMax], "payCurrency": [.payCurrency],
    "payPeriod": [.payPeriod], "category": [.category], "experience": [.experience, .experienceYears],
    "education": [.education], "remote": [.remote], "applyEmail": [.email], "status": [.state], "action": [.state],
    "language": [.language], "openings": [.vacancies], "hoursMin": [.hoursMin], "hoursMax": [.hoursMax],
    "hours": [.hoursMin], "skills": [.textMore], "requirements": [.textMore],
  ]

  private func share(_ name: String, _ report: FeedReport, _ postings: [Posting]) -> Int? {
    if let fields = Self.fields[name] {
      let count = fields.map { (report.coverage[$0] ?? 0) + (report.labelled[$0] ?? 0) }.max() ?? 0
      return count * 100 / report.items
    }
    switch name {
    case "license": return postings.count { !$0.certificates.isEmpty } * 100 / report.items
    case "occupationCode": return postings.count { !$0.occupation.isEmpty } * 100 / report.items
    default: return nil
    }
  }
}
