import Oficio

extension Matcher {
  /// What a cohort lacks for the postings: demand against supply, what alone keeps pairs out, and whom programmes leave out.
  ///
  /// Exact: the same as explaining every pair and counting. Values are judged once for a person, and pairs are joined from
  /// their cells: 200 people and 5 400 postings take about a second.
  ///
  /// - Parameters:
  ///   - trainees: the cohort; people without consent on the day are not counted.
  ///   - minCell: people that must stand behind a figure for it to be shown; 1 shows everything.
  ///   - jobs: threads.
  public func gaps(of trainees: [Trainee], minCell: Int, jobs: Int) async -> Gaps {
    let people = trainees.filter { $0.consent.allowsMatching(on: context.asOf) }
    let demand = DemandCounts(table, context)
    let questions = SupplyCounts.Questions(demand, context)
    var (pairs, supply, programmes) = (PairCounts(), SupplyCounts(), ProgrammeCounts())
    let threads = max(1, min(jobs, people.count))
    await withTaskGroup(of: (PairCounts, SupplyCounts, ProgrammeCounts).self) { group in
      for thread in 0..<threads {
        group.addTask {
          var (pairs, supply, programmes) = (PairCounts(), SupplyCounts(), ProgrammeCounts())
          for number in stride(from: thread, to: people.count, by: threads) {
            let facts = TraineeFacts(people[number], context)
            let rows = TraineeRows(facts, table, context)
            pairs.add(number, BlockedCells(facts, rows, table, context), rows, table)
            supply.add(facts, questions, context)
            programmes.add(people[number], context)
          }
          return (pairs, supply, programmes)
        }
      }
      for await counted in group {
        pairs.add(counted.0)
        supply.add(counted.1)
        programmes.add(counted.2)
      }
    }
    return ShownGaps(
      cells: SmallCells(least: minCell), pairs: pairs, demand: demand, supply: supply, programmes: programmes
    ).gaps(asOf: context.asOf, policy: context.policy.id)
  }
}
