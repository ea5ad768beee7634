import Oficio

/// Not everybody to one door.
extension Matcher {
  /// As `match`, with no posting on more people's sheets than `limit` for each of its free vacancies.
  ///
  /// Counted are the leads that people are sent to today: verdicts `open` and `unclear`, sections `leads` and
  /// `breaksTheLaw`. Others are listed as without a limit: what opens later is nobody's errand today, and what is below
  /// the floor or shows signs of a trap stands on no sheet. Vacancies are those stated less the people who have the job
  /// by the activity; a posting that does not say how many wants one.
  ///
  /// First everybody who has an open lead in the section `leads` gets one, as far as the vacancies allow
  /// (`OneLeadEach`); then lists are filled in rounds (`SheetRounds`). Those without a job come first, then those with
  /// the fewest open leads, then ids. The outcome is exact: that of whole lists, whatever the order of the input and the
  /// number of threads. Each lead counted says how many others have it.
  ///
  /// - Parameters:
  ///   - trainees: all who share the postings.
  ///   - limit: sheets for each vacancy, at least 1.
  ///   - top: leads for each person, list and verdict, at most.
  ///   - verdicts: those to list.
  ///   - jobs: threads.
  ///   - each: is given everybody's leads, in the order of the people.
  /// - Returns: what it cost.
  public func match(
    _ trainees: [Trainee], share limit: Int, top: Int, verdicts: Set<Verdict> = Set(Verdict.allCases), jobs: Int,
    each: (Trainee, [Lead]) async throws -> Void
  ) async rethrows -> ShareSummary {
    let shares = await share(trainees, limit: limit, top: top, verdicts: verdicts, jobs: jobs)
    try await match(trainees, top: top, verdicts: verdicts, jobs: jobs, shares: shares, each: each)
    return shares.summary
  }

  /// - Parameter depth: how far down the lists are looked at to begin with; nil: as far as mostly suffices.
  func share(
    _ trainees: [Trainee], limit: Int, top: Int, verdicts: Set<Verdict>, jobs: Int, depth start: Int? = nil
  ) async -> SheetShares {
    let limit = max(1, limit)
    let room = table.postings.map { posting in
      let (sheets, isTooMany) = limit.multipliedReportingOverflow(by: context.activity.freeVacancies(posting))
      return isTooMany ? .max : sheets
    }
    // Without a limit the best `top` are what is compared with, so no fewer are looked for.
    var depth = max(top, start ?? max(256, 8 * top))
    var people = await candidates(trainees, verdicts, depth: depth, jobs: jobs)
    while true {
      switch SheetShares.of(people, limit: limit, top: top, room: room) {
      case .shared(let shares): return shares
      case .wanting(let numbers):
        depth = max(1, depth) * 8
        let more = await candidates(numbers.map { trainees[$0] }, verdicts, depth: depth, jobs: jobs)
        for (number, candidates) in zip(numbers, more) { people[number] = candidates }
      }
    }
  }

  private func candidates(
    _ trainees: [Trainee], _ verdicts: Set<Verdict>, depth: Int, jobs: Int
  ) async -> [SheetCandidates] {
    await LaneWork.results(of: trainees.indices, jobs: jobs) { numbers in
      trainees[numbers].map { trainee in
        guard trainee.consent.allowsMatching(on: context.asOf) else { return SheetCandidates(without: trainee) }
        return SheetCandidates(TraineeFacts(trainee, context), self, listed: verdicts, depth: depth)
      }
    }
  }
}
