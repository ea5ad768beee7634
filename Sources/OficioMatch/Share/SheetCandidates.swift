import Oficio

/// The leads of one person that stand on the sheet for today, best first, as far down as they were looked for.
///
/// They are those that limits count: verdicts `open` and `unclear`, sections `leads` and `breaksTheLaw`, not acted on.
struct SheetCandidates: Sendable {
  /// A posting, what it scores, and whether it stands in the section `leads`.
  typealias Candidate = (posting: Int, points: Int, isLawful: Bool)

  /// What stands at a place of a list.
  enum Place {
    case candidate(Candidate)
    /// The list ends before.
    case end
    /// Nobody has looked so far down.
    case beyond
  }

  /// The best of one verdict: lawful before unlawful, then by points, then in the order that breaks ties.
  struct Ranked: Sendable {
    var found: [Candidate] = []
    var isWhole = true

    subscript(place: Int) -> Place {
      place < found.count ? .candidate(found[place]) : isWhole ? .end : .beyond
    }
  }

  /// The verdicts that limits count, in the order of the sheet.
  static let verdicts: [Verdict] = [.open, .unclear]

  let trainee: String
  /// Whether the person has a job.
  let hasJob: Bool
  /// By the numbers of `verdicts`; nothing for a verdict that is not listed.
  var ranked = [Ranked](repeating: Ranked(), count: Self.verdicts.count)
  /// All open leads in the section `leads`, however far down.
  var openLeads = 0
}

extension SheetCandidates {
  /// A person who has none, for want of consent.
  init(without trainee: Trainee) {
    self.init(trainee: trainee.id, hasJob: false)
  }

  /// The best `depth` of each verdict listed.
  init(_ facts: TraineeFacts, _ matcher: Matcher, listed: Set<Verdict>, depth: Int) {
    let (table, context) = (matcher.table, matcher.context)
    let id = facts.trainee.id
    self.init(trainee: id, hasJob: context.activity.employedSince(id) != nil)
    let rows = TraineeRows(facts, table, context)
    let actedOn = matcher.actedOn(facts.trainee)
    var lists = TopLists(top: depth, opensLater: false)
    var counts = [Int](repeating: 0, count: Self.verdicts.count)
    for (posting, row) in table.rows.enumerated()
    where row.list == Section.leads.list && !actedOn.contains(posting) {
      let outcome = Kernel.outcome(of: posting, table, rows)
      guard let number = Self.verdicts.firstIndex(of: outcome.verdict) else { continue }
      if outcome.verdict == .open, row.isLawful { openLeads += 1 }
      guard listed.contains(outcome.verdict) else { continue }
      counts[number] += 1
      let points = Int16(truncatingIfNeeded: outcome.score)
      _ = lists.insert(
        TopLists.key(isLawful: row.isLawful, points: points, posting: posting), list: 0, outcome.verdict)
    }
    for (number, verdict) in Self.verdicts.enumerated() {
      ranked[number].found = lists.ranked(list: 0, verdict: verdict)
      ranked[number].isWhole = ranked[number].found.count == counts[number]
    }
  }

  /// Who chooses first: those without a job, then those with the fewest open leads, then by id.
  static func comesFirst(_ left: SheetCandidates, _ right: SheetCandidates) -> Bool {
    if left.hasJob != right.hasJob { return right.hasJob }
    if left.openLeads != right.openLeads { return left.openLeads < right.openLeads }
    return left.trainee.utf8.lexicographicallyPrecedes(right.trainee.utf8)
  }
}
