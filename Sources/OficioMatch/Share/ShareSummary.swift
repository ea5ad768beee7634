/// What sharing out cost, against the lists that everybody would have without a limit.
///
/// Only leads that limits count are looked at: `open` and `unclear`, in the sections `leads` and `breaksTheLaw`.
public struct ShareSummary: Hashable, Sendable {
  /// Sheets for each vacancy.
  public var limit: Int
  /// People who would have a lead without a limit.
  public var people = 0
  /// People whose first lead is another, or gone.
  public var firstChanged = 0
  /// People with an open lead in the section `leads`.
  public var withOpenLead = 0
  /// Those of them who are left without one: there are not enough vacancies for all who share their leads.
  public var leftWithout = 0
  /// Leads listed without a limit and with it.
  public var unlimitedLeads = 0, leads = 0
  /// Sums of their scores.
  public var unlimitedScore = 0, score = 0

  /// What was lost of the score.
  public var lostScore: Int { unlimitedScore - score }
  /// The same in ten-thousandths, rounded down.
  public var lostShare: Int { unlimitedScore == 0 ? 0 : lostScore * 10_000 / unlimitedScore }

  /// Nothing shared out yet.
  public init(limit: Int) { self.limit = limit }

  /// Adds one person's lists, by the numbers of `SheetCandidates.verdicts`.
  mutating func add(shared: [[SheetCandidates.Candidate]], unlimited: [[SheetCandidates.Candidate]]) {
    let (now, before) = (shared.joined(), unlimited.joined())
    guard let first = before.first else { return }
    people += 1
    if now.first?.posting != first.posting { firstChanged += 1 }
    // Lawful ones come first.
    if unlimited[0].first?.isLawful == true {
      withOpenLead += 1
      if shared[0].first?.isLawful != true { leftWithout += 1 }
    }
    unlimitedLeads += before.count
    leads += now.count
    unlimitedScore += before.reduce(0) { $0 + $1.points }
    score += now.reduce(0) { $0 + $1.points }
  }
}
