/// A phrase found in a text, in sixteen bytes.
struct PhraseMatch {
  private let number: Int32
  private let first: Int32
  private let last: Int32
  let trigger: Trigger

  init(entry: Int, trigger: Trigger, range: Range<Int>) {
    (number, first, last) = (Int32(entry), Int32(range.lowerBound), Int32(range.upperBound))
    self.trigger = trigger
  }

  /// Index of its entry in the phrase table.
  var entry: Int { Int(number) }
  var start: Int { Int(first) }
  var end: Int { Int(last) }
  /// The tokens it covers.
  var range: Range<Int> { start..<end }
}

/// The phrases found in one text, by family, each family in the order of the text.
struct PhraseMatches {
  /// In the order of the text until they are filed, then family by family.
  private var matches: [PhraseMatch] = []
  private var groups: [UInt8] = []
  /// A family's matches are `matches[starts[group]..<starts[group + 1]]`.
  private var starts: [Int]
  /// While they come in: the place of each family's last; -1: none.
  private var lasts: [Int]
  /// A bit for each role that is among them: most are not, and readers ask for every one.
  private var roles: UInt128 = 0

  init(groups: Int, most: Int) {
    starts = [Int](repeating: 0, count: groups + 1)
    lasts = [Int](repeating: -1, count: groups)
    matches.reserveCapacity(most)
    self.groups.reserveCapacity(most)
  }

  /// The last match of a family.
  func last(of group: Int) -> PhraseMatch? { lasts[group] < 0 ? nil : matches[lasts[group]] }

  mutating func add(_ match: PhraseMatch, group: Int) {
    lasts[group] = matches.count
    matches.append(match)
    groups.append(UInt8(group))
    starts[group + 1] += 1
  }

  mutating func replaceLast(of group: Int, by match: PhraseMatch) { matches[lasts[group]] = match }

  /// Files what was added by family; to be called once, at the end.
  mutating func file() {
    guard let any = matches.first else { return }
    for group in 1..<starts.count { starts[group] += starts[group - 1] }
    var next = starts
    var filed = [PhraseMatch](repeating: any, count: matches.count)
    for (match, group) in zip(matches, groups) {
      filed[next[Int(group)]] = match
      next[Int(group)] += 1
      roles |= Self.bit(match.trigger)
    }
    matches = filed
  }

  /// Whether a role is among them.
  @inline(__always) func has(_ trigger: Trigger) -> Bool { roles & Self.bit(trigger) != 0 }

  @inline(__always) private static func bit(_ trigger: Trigger) -> UInt128 { 1 &<< UInt128(trigger.rawValue) }

  /// The match at a place among all.
  subscript(place: Int) -> PhraseMatch { matches[place] }

  /// The matches at some places.
  subscript(places: Range<Int>) -> ArraySlice<PhraseMatch> { matches[places] }

  /// The places of the matches of a trigger's whole family.
  func places(of trigger: Trigger) -> Range<Int> {
    let group = trigger.group
    return starts[group]..<starts[group + 1]
  }

  /// The places of those of a family that begin within a range of tokens.
  func places(of trigger: Trigger, in tokens: Range<Int>) -> Range<Int> {
    let family = places(of: trigger)
    let low = Self.place(of: tokens.lowerBound, in: matches, family)
    return low..<max(low, Self.place(of: tokens.upperBound, in: matches, low..<family.upperBound))
  }

  /// The match of a trigger that begins at a token.
  func match(_ trigger: Trigger, at token: Int) -> PhraseMatch? {
    guard has(trigger) else { return nil }
    let family = places(of: trigger)
    let place = Self.place(of: token, in: matches, family)
    guard place < family.upperBound, matches[place].start == token, matches[place].trigger == trigger else {
      return nil
    }
    return matches[place]
  }

  /// The place of the first match of some that begins at a token or after it.
  static func place(of token: Int, in matches: [PhraseMatch], _ places: Range<Int>) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].start < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
