import OficioMatch

/// Knows why a posting that somebody had as a lead is no longer in the list.
struct Absence {
  private let matcher: Matcher
  /// Ids of feeds whose silence about a posting proves that it is gone.
  private let wholeFeeds: Set<String>
  /// Postings that were read or are remembered, and are not on offer on the day.
  private let ended: Set<String>
  /// Keys under which feeds carry what is listed under another feed's key.
  private let renamed: Set<String>

  init(_ inputs: NightInputs, _ matcher: Matcher) {
    self.matcher = matcher
    wholeFeeds = inputs.wholeFeeds
    renamed = Set(inputs.postings.lazy.flatMap { posting in posting.sources.lazy.map(\.key) })
    let keys = inputs.updates.lazy.flatMap { [$0.listed, $0.remembered].joined() }.map(\.key)
    ended = Set(keys.filter { matcher.posting($0) == nil })
  }

  func reason(of lead: ListedLead) -> LeadChange.Reason {
    if matcher.hasActed(lead.trainee, on: lead.posting) { return .activity }
    if matcher.posting(lead.posting) != nil || renamed.contains(lead.posting) { return .list }
    if ended.contains(lead.posting) { return .offer }
    // A key begins with the id of its feed.
    let feed = lead.posting.prefix { $0 != ":" }
    return wholeFeeds.contains(String(feed)) ? .offer : .feed
  }
}
