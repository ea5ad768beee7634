import Oficio

/// Gate *place* and factor *access*: any one of the posting's places is enough. Also the *choice* of places.
enum PlaceCriterion {
  /// How one place stands for one person.
  private struct Reach {
    var value: Int
    var assumed: Bool
    var note: (Evidence.Sign, Fact)
    /// The pair of the catalog that tells the minutes; nil: the posting's own words.
    var pair: String?
    var blocker: BlockerDraft?
  }

  static func judge(
    _ ask: PlaceAsk, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext, to ledger: inout some Ledger
  ) {
    if isSettled(ask.setting ?? .outside, person, on: day, context, to: &ledger) { return }
    if ask.remote == .full {
      ledger.score(.access, value: 10_000, assumed: false)
      return ledger.note(.access, .plus, .workFromHome, .posting(.remote))
    }
    let refused = ask.places.map { !person.refusedPlaces.isDisjoint(with: $0.names) }
    if !refused.isEmpty, refused.allSatisfy(\.self) {
      ledger.block(.never, BlockerDraft(gate: .choice, subject: "place", source: .profile))
    }
    var best = Reach(
      value: context.policy.values.silentPlace, assumed: true, note: (.neutral, .placeUnknown), blocker: nil)
    for (number, place) in ask.places.enumerated() {
      let reach = reach(place, person, on: day, context)
      if number == 0 || isBetter(reach, than: best) { best = reach }
    }
    if ask.places.isEmpty { ledger.callFirst(.place) }
    // A stated place against a home that nobody filled in.
    if person.trainee.home == nil, best.blocker == nil, ask.places.contains(where: { $0.row != nil }) {
      ledger.unknown(Question(.person, .home))
    }
    if let blocker = best.blocker { ledger.block(.never, blocker) }
    ledger.score(.access, value: best.value, assumed: best.assumed)
    let source: SourceRef = ask.places.isEmpty ? .policy : best.pair.map { .catalog($0) } ?? .posting(.place)
    ledger.note(.access, best.note.0, best.note.1, source)
  }

  /// Whether the prison settles the matter: an ordinary job begins with the release, work inside ends with it.
  private static func isSettled(
    _ setting: WorkSetting, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext,
    to ledger: inout some Ledger
  ) -> Bool {
    let isInside = person.isInside(on: day)
    if setting == .outside {
      let status = person.trainee.status
      // How a hearing will go nobody knows: the day stands, and so does the question.
      let isCertain = isInside == false || status?.expectedReleaseOn != nil
      if !isCertain { ledger.unknown(Question(.staff, .release)) }
      if isInside == true {
        ledger.block(
          .never,
          BlockerDraft(
            gate: .place, subject: isCertain ? "inside" : "hearing", opensOn: status?.mayLeaveOn, source: .profile)
        )
      }
      return false
    }
    if isInside == false {
      guard setting != .continuing else { return false }
      ledger.block(.never, BlockerDraft(gate: .place, subject: "outside", source: .posting(.place)))
    }
    // Nobody commutes from home to it.
    ledger.score(.access, value: context.policy.values.silentPlace, assumed: true)
    ledger.note(.access, .neutral, .placeUnknown, .policy)
    return true
  }

  private static func isBetter(_ left: Reach, than right: Reach) -> Bool {
    if (left.blocker == nil) != (right.blocker == nil) { return left.blocker == nil }
    if left.blocker != nil { return (left.blocker?.opensOn != nil) && right.blocker?.opensOn == nil }
    return left.value > right.value
  }

  private static func reach(
    _ place: PlaceIndex.Located, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext
  ) -> Reach {
    let trainee = person.trainee
    let silent = context.policy.values.silentPlace
    func unknown(_ blocker: BlockerDraft? = nil) -> Reach {
      Reach(value: silent, assumed: true, note: (.neutral, .placeUnknown), blocker: blocker)
    }
    let home = person.home?.country ?? trainee.jurisdiction
    if let country = place.country, country != home, !trainee.countries.contains(country) {
      return unknown(BlockerDraft(gate: .place, subject: country, source: .posting(.place)))
    }
    for exclusion in person.exclusions where place.names.contains(exclusion.key) {
      if let until = exclusion.until, until < day { continue }
      return unknown(
        BlockerDraft(
          gate: .place, subject: exclusion.name, opensOn: exclusion.until?.adding(days: 1), source: .profile))
    }
    guard let from = person.home, let start = from.row, let end = place.row else { return unknown() }
    let isSameRegion = from.region?.folded == place.region?.folded
    if isSameRegion, place.isCoarse { return unknown() }
    let limit = trainee.maxCommuteMinutes ?? context.policy.limits.defaultCommuteMinutes
    let way = context.places.way(start, end, speedKmh: context.policy.limits.commuteSpeedKmh)
    let minutes = way.minutes
    // What is known between two cities is no more than a guess for places somewhere around them.
    let isKnown = way.pair != nil && !from.isCoarse && !place.isCoarse
    let fact = Fact.commute(minutes: minutes, limit: limit, assumed: !isKnown)
    // Within the region a home known only by its region is too vague to turn a place down.
    if isSameRegion, from.isCoarse {
      return Reach(
        value: min(silent, value(minutes, limit)), assumed: true, note: (.neutral, fact), blocker: nil)
    }
    guard minutes <= limit else {
      return Reach(
        value: 0, assumed: !isKnown, note: (.minus, fact), pair: way.pair,
        blocker: BlockerDraft(gate: .place, subject: "commute", source: .posting(.place)))
    }
    return Reach(
      value: value(minutes, limit), assumed: !isKnown, note: (.plus, fact), pair: way.pair, blocker: nil)
  }

  /// Full at the doorstep, 0 at the limit.
  private static func value(_ minutes: Int, _ limit: Int) -> Int {
    limit > 0 ? max(0, (limit - minutes) * 10_000 / limit) : 0
  }
}
