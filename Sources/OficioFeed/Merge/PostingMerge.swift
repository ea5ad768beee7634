import Oficio

/// Keeps a job offer that several feeds carry as one posting with all its sources.
///
/// Within one feed every posting stands for itself: who publishes two means two. The result depends neither on the order
/// of the input nor on chance. Time is that of hashing every title, and of comparing those that share one.
public enum PostingMerge {
  /// The postings, each job offer once, in the order of the input.
  ///
  /// Of postings that are one, the one that states most is kept, a listed one before a withdrawn one; the others become
  /// its `sources`. It is listed when any of them is, and seen from the first to the last day of all.
  public static func merged(_ postings: [Posting]) -> [Posting] {
    var kept = [Posting?](postings)
    for offers in candidates(postings) {
      for group in groups(of: offers) where group.count > 1 {
        let members = group.map { postings[$0] }
        let best = group.min { isBetter(postings[$0], postings[$1]) } ?? group[0]
        for index in group { kept[index] = nil }
        kept[best] = one(postings[best], of: members)
      }
    }
    return kept.compactMap(\.self)
  }

  private typealias Member = (index: Int, offer: JobOffer)

  /// Postings with one title and one beginning, of more than one feed: nothing else can be the same offer.
  private static func candidates(_ postings: [Posting]) -> [[Member]] {
    let byTitle = Dictionary(grouping: postings.indices) { JobOffer.title(of: postings[$0]) }
    return byTitle.flatMap { title, indices -> [[Member]] in
      guard !title.isEmpty, indices.contains(where: { postings[$0].feed != postings[indices[0]].feed }) else {
        return []
      }
      let offers = indices.map { (index: $0, offer: JobOffer(postings[$0])) }
      return Array(Dictionary(grouping: offers) { $0.offer.opening }.values)
    }
  }

  /// Indices of postings that are one offer, at most one of each feed. A posting joins only where it fits all; the
  /// publisher's own number decides between several, else the order of the keys.
  private static func groups(of offers: [Member]) -> [[Int]] {
    var groups: [[Member]] = []
    let byFeed = Dictionary(grouping: offers) { $0.offer.posting.feed }
    for feed in byFeed.keys.sorted(by: precedes) {
      var waiting = byFeed[feed, default: []].sorted {
        precedes($0.offer.posting.key, $1.offer.posting.key)
      }
      let open = groups.indices
      for wantsSameNumber in [true, false] {
        waiting.removeAll { member in
          let fitting = open.first { number in
            groups[number].allSatisfy { $0.offer.posting.feed != feed && $0.offer.isSame(as: member.offer) }
              && (!wantsSameNumber || groups[number].contains { hasSameNumber($0.offer.posting, member.offer.posting) })
          }
          if let fitting { groups[fitting].append(member) }
          return fitting != nil
        }
      }
      groups += waiting.map { [$0] }
    }
    return groups.map { $0.map(\.index) }
  }

  private static func precedes(_ one: String, _ two: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(two.utf8)
  }

  private static func hasSameNumber(_ one: Posting, _ two: Posting) -> Bool {
    !one.sourceId.isEmpty && one.sourceId == two.sourceId
  }

  private static func isBetter(_ one: Posting, _ two: Posting) -> Bool {
    if (one.state == .active) != (two.state == .active) { return one.state == .active }
    let (mine, theirs) = (stated(one), stated(two))
    return mine != theirs ? mine > theirs : precedes(one.key, two.key)
  }

  /// How much a posting says.
  private static func stated(_ posting: Posting) -> Int {
    let said = [
      posting.employer.name != nil, !posting.places.isEmpty, posting.postedOn != nil, posting.startsOn != nil,
      posting.closesOn != nil, posting.expiresOn != nil, posting.pay != nil, posting.contract != nil,
      posting.workTime != nil, posting.hoursPerWeek != nil, !posting.shifts.isEmpty, posting.sector != nil,
      posting.formality != nil, !posting.recordChecks.isEmpty, !posting.certificates.isEmpty, posting.education != nil,
      posting.experience != nil, !posting.skills.isEmpty, posting.vacancies != nil, posting.apply != Apply(),
    ]
    return said.count { $0 }
  }

  private static func one(_ best: Posting, of members: [Posting]) -> Posting {
    var posting = best
    posting.sources = members.map { PostingSource(feed: $0.feed, key: $0.key, url: $0.apply.url) }
      .sorted { precedes($0.key, $1.key) }
    posting.firstSeen = members.compactMap(\.firstSeen).min()
    let listed = members.filter { $0.state == best.state }
    posting.lastSeen = listed.contains { $0.lastSeen == nil } ? nil : listed.compactMap(\.lastSeen).max()
    return posting
  }
}
