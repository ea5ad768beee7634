import Oficio

/// What every criterion may look at: the day, the policy, the catalogs in the form matching needs, and what is known of
/// postings and people beside what is judged.
struct MatchContext: Sendable {
  private(set) var asOf: CivilDate
  let policy: Policy
  let catalog: Catalog
  let weights: FactorWeights
  let skills: SkillGraph
  let places: PlaceIndex
  let steps: StepIndex
  let certificates: CertificateCover
  let lives: FeedLives
  let like: LikePostings
  let activity: ActivityIndex

  /// - Parameters:
  ///   - known: every posting at hand, also those that are gone: they tell how long adverts stand and how many come up.
  ///   - activity: what was done with leads so far; what is dated after `asOf` is not looked at.
  init(catalog: Catalog, policy: Policy, asOf: CivilDate, known: [Posting] = [], activity: [Activity] = []) {
    self.asOf = asOf
    self.policy = policy
    self.catalog = catalog
    weights = FactorWeights(policy)
    skills = SkillGraph(catalog.skills)
    places = PlaceIndex(catalog.places, catalog.pairs)
    steps = StepIndex(catalog.steps)
    certificates = CertificateCover(catalog.certificates)
    lives = FeedLives(known, least: policy.limits.feedLives)
    like = LikePostings(known, places, days: policy.limits.likeItDays, asOf: asOf)
    self.activity = ActivityIndex(activity, known, asOf: asOf)
  }

  /// The same as it is judged on a later day, with what is known today of adverts and acts.
  func on(_ day: CivilDate) -> MatchContext {
    var context = self
    context.asOf = day
    return context
  }
}

/// Which certificates satisfy which: a licence covers the lower ones of its ladder, over any number of rungs.
struct CertificateCover: Sendable {
  private var covered: [String: Set<String>] = [:]

  init(_ table: CatalogTable<Certificate>) {
    for certificate in table.entries {
      var reached: Set<String> = [certificate.id]
      var open = certificate.covers
      while let next = open.popLast() {
        if reached.insert(next).inserted { open += table[next]?.covers ?? [] }
      }
      covered[certificate.id] = reached
    }
  }

  /// Whether holding one certificate satisfies a demand for another.
  func holding(_ held: String, satisfies asked: String) -> Bool {
    held == asked || covered[held]?.contains(asked) == true
  }
}
