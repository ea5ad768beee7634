import Synchronization

/// Work on people who share the kernel's lanes, on several threads.
enum LaneWork {
  /// What `work` makes of each number, in their order, however many threads there are.
  ///
  /// Each thread takes the next lanes nobody has taken, so that none waits for another.
  ///
  /// - Parameter work: of at most `TraineeLanes.count` numbers; a result for each.
  static func results<Value: Sendable>(
    of numbers: Range<Int>, jobs: Int, _ work: @Sendable @escaping (Range<Int>) -> [Value]
  ) async -> [Value] {
    guard !numbers.isEmpty else { return [] }
    let jobs = max(1, jobs)
    // Few people on many threads: a thread each before a lane each.
    let size = min(TraineeLanes.count, (numbers.count + jobs - 1) / jobs)
    let starts = Array(stride(from: numbers.lowerBound, to: numbers.upperBound, by: size))
    let queue = WorkQueue(count: starts.count)
    return await withTaskGroup(of: [(Int, [Value])].self) { group in
      for _ in 0..<min(jobs, starts.count) {
        group.addTask {
          var done: [(Int, [Value])] = []
          while let number = queue.next() {
            let start = starts[number]
            done.append((number, work(start..<min(numbers.upperBound, start + size))))
          }
          return done
        }
      }
      var results = [[Value]](repeating: [], count: starts.count)
      for await done in group {
        for (number, values) in done { results[number] = values }
      }
      return results.flatMap(\.self)
    }
  }
}

/// Hands out each number below a count once, to any number of threads.
private final class WorkQueue: Sendable {
  private let count: Int
  private let taken = Atomic<Int>(0)

  init(count: Int) { self.count = count }

  func next() -> Int? {
    let number = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return number < count ? number : nil
  }
}
