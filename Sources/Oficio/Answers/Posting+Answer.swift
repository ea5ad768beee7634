/// How an answer changes a posting.
extension Posting {
  /// Puts an answer over what the feed says.
  ///
  /// - Parameter isOwn: whether it was said of this posting, and not of its employer.
  mutating func apply(_ answer: Answer, isOwn: Bool) {
    let provenance = answer.provenance
    func told<Value>(_ value: Value) -> Sourced<Value> { Sourced(value, provenance) }
    switch (answer.field, answer.value) {
    case (_, .standing(let value)): take(told(value), on: answer.date)
    case (_, .job(let title)): take(job: title)
    case (_, .occupation(let code)): occupation = [OccupationGuess(code: code, share: 10_000, provenance)]
    case (_, .place(let value)): places = [told(value)]
    case (_, .remote(let value)): remote = told(value)
    case (_, .pay(let value)): pay = told(value)
    case (_, .shifts(let whole, let hours, let days)): take(whole, hours, days, provenance)
    case (_, .hours(let value)): hoursPerWeek = told(value)
    case (_, .workTime(let value)): workTime = told(value)
    case (_, .contract(let value)): contract = told(value)
    case (_, .formality(let value)): take(formality: told(value))
    case (_, .sector(let value)): sector = told(value)
    case (_, .records(let records)):
      recordChecks = records.map {
        RecordCheck(kind: $0.kind, rule: $0.rule, years: $0.years, stage: $0.stage, provenance)
      }
    case (_, .papers(let papers)): take(papers, provenance, isOwn: isOwn)
    case (_, .number(let value)): vacancies = told(value)
    case (.startsOn, .day(let value)): startsOn = told(value)
    case (_, .day(let value)): closesOn = told(value)
    case (.rotating, .flag(let value)): rotating = told(value)
    case (.secondChance, .flag(let value)): secondChance = told(value)
    case (.interviewsInside, .flag(let value)): interviewsInside = told(value)
    case (.givesOfferLetter, .flag(let value)): givesOfferLetter = told(value)
    case (_, .flag(let value)): riskChecked = told(value)
    }
  }

  /// What is said to be open is seen on that day, whatever the feed says of it; a deadline before that day did not hold.
  private mutating func take(_ told: Sourced<PostingStanding>, on day: CivilDate) {
    standing = told
    guard told.value == .open else { return }
    state = .active
    lastSeen = lastSeen.map { max($0, day) }
    if let end = closesOn, end.provenance.origin != .staff, end.value < day { closesOn = nil }
  }

  /// The one job that is meant of an advert for several.
  private mutating func take(job title: String) {
    guard !severalJobs.isEmpty else { return }
    severalJobs = []
    partOf = AdvertPart(key: key, title: self.title)
    self.title = title
  }

  /// Whole shifts stand for themselves. Halves fill in each other: the days of the advert with the hours told, or the other
  /// way round, are shifts.
  private mutating func take(
    _ whole: [WeeklySpan], _ hours: [WeeklySpan], _ days: WeekdaySet?, _ provenance: Provenance
  ) {
    shifts = whole.map { Sourced($0, provenance) }
    if !hours.isEmpty || !whole.isEmpty { workHours = hours.map { Sourced($0, provenance) } }
    if let days { workDays = Sourced(days, provenance) } else if !whole.isEmpty { workDays = nil }
    guard shifts.isEmpty, let named = workDays?.value, !workHours.isEmpty else { return }
    shifts = workHours.map { Sourced(WeeklySpan(days: named, from: $0.value.from, to: $0.value.to), provenance) }
    (workHours, workDays) = ([], nil)
  }

  /// Formality is evidence and the sector its conclusion: a conclusion of the feed's that the answer contradicts falls.
  private mutating func take(formality told: Sourced<Formality>) {
    formality = told
    let against: Sector = told.value == .formal ? .informal : .formal
    if let concluded = sector, concluded.provenance.origin != .staff, [against, .unknown].contains(concluded.value) {
      sector = nil
    }
  }

  /// All that is asked, where it was said of this posting. What was said of the employer is added to what this advert asks:
  /// a baker's house rule does not do away with the licence that its driver needs.
  private mutating func take(_ papers: [AnsweredPaper], _ provenance: Provenance, isOwn: Bool) {
    var told = papers.map {
      CertificateAsk(kind: $0.kind, type: $0.type, class: $0.class, need: $0.need, provenance)
    }
    if told.isEmpty { told = [CertificateAsk(kind: .other, need: .notRequired, provenance)] }
    if isOwn || certificates.isEmpty {
      certificates = told
    } else if !papers.isEmpty {
      certificates.removeAll { ask in told.contains { $0.type == ask.type } }
      certificates += told
    }
  }
}
