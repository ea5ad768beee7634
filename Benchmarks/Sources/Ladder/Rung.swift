import Foundation

/// What was measured at one number of postings; seconds, unless it says otherwise.
struct Rung {
  var postings: Int
  var live = 0
  var compile = 0.0
  /// For one person: filling the rows.
  var rows = 0.0
  /// For one pair: the loop over all postings.
  var kernel = 0.0
  /// For one person, with explanations.
  var explained = 0.0
  /// Leads explained for one person.
  var shown = 0
  /// All people, by the clock, with 1 and 2 jobs.
  var match: [Double] = []

  init(postings: Int) { self.postings = postings }

  static func heading(top: Int) -> String {
    let cells = [
      "postings", "live", "compile ms", "rows µs/person", "kernel ns/pair",
      "top \(top) explained µs/person", "leads/person", "match 1 job ms", "2 jobs ms",
    ]
    return "| " + cells.joined(separator: " | ") + " |\n|" + String(repeating: "---:|", count: cells.count)
  }

  /// The rung as a row of the table.
  var row: String {
    let cells =
      [String(postings), String(live), decimal(compile * 1e3), decimal(rows * 1e6)]
      + [decimal(kernel * 1e9), decimal(explained * 1e6), String(shown)]
      + match.map { decimal($0 * 1e3) }
    return "| " + cells.joined(separator: " | ") + " |"
  }

  private func decimal(_ number: Double) -> String { String(format: number < 100 ? "%.1f" : "%.0f", number) }
}
