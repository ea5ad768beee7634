import Oficio

/// What is remembered of a posting from day to day, beside its words.
public struct PostingLife: Hashable, Sendable {
  /// Day on which it was first listed.
  public var firstSeen: CivilDate
  /// Day on which it was last listed.
  public var lastSeen: CivilDate
  /// Where it stands.
  public var state: PostingState
  /// Day from which it is no longer active; nil while it is.
  public var goneOn: CivilDate?
  /// The listing's own end, as last read.
  public var expiresOn: CivilDate?

  /// A life of which everything is known.
  public init(
    firstSeen: CivilDate, lastSeen: CivilDate, state: PostingState = .active, goneOn: CivilDate? = nil,
    expiresOn: CivilDate? = nil
  ) {
    self.firstSeen = firstSeen
    self.lastSeen = lastSeen
    self.state = state
    self.goneOn = goneOn
    self.expiresOn = expiresOn
  }

  /// The life of a posting that is listed on a day. What the item says of its own state always wins; a posting listed
  /// past its own end is believed; one that comes back lives on.
  public init(_ posting: Posting, listedOn day: CivilDate, before: PostingLife?) {
    firstSeen = before?.firstSeen ?? day
    lastSeen = day
    state = posting.state
    goneOn = posting.state == .active ? nil : before?.state == posting.state ? before?.goneOn : day
    expiresOn = posting.expiresOn?.value
  }

  /// The life of a posting that is not listed on a day, as far as the run may speak of it.
  public func absent(on day: CivilDate, from run: RunVerdict) -> PostingLife {
    guard state == .active else { return self }
    var life = self
    if run.closesExpired, let expiresOn, expiresOn < day {
      life.state = .expired
      life.goneOn = day
    } else if run.withdraws {
      life.state = .withdrawn
      life.goneOn = day
    }
    return life
  }
}

extension RunVerdict {
  /// What becomes of every posting of a feed on a day: of those listed, and of those remembered.
  ///
  /// - Parameters:
  ///   - before: lives as they were the day before, by key.
  ///   - listed: of several with one key the first counts.
  ///   - day: the day of the run.
  public func lives(
    after before: [String: PostingLife], listed: some Sequence<Posting>, on day: CivilDate
  ) -> [String: PostingLife] {
    var lives = before.mapValues { $0.absent(on: day, from: self) }
    var seen: Set<String> = []
    var adverts: Set<String> = []
    for posting in listed where seen.insert(posting.key).inserted {
      lives[posting.key] = PostingLife(posting, listedOn: day, before: before[posting.key])
      adverts.insert(posting.partOf?.key ?? posting.key)
    }
    // An advert that was read speaks for all its jobs: one that it no longer names is gone, whatever the run may prove.
    for (key, life) in lives where life.state == .active && !seen.contains(key) {
      guard adverts.contains(key) || AdvertPart.advert(of: key).map(adverts.contains) == true else { continue }
      lives[key]?.state = .withdrawn
      lives[key]?.goneOn = day
    }
    return lives
  }
}
