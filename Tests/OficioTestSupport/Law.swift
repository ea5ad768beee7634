import Oficio
import Testing

/// What must hold for any people and postings. A world that breaks it is made as small and bare as still breaks it, and is
/// shown with its seed.
public enum Law {
  /// How people and postings break a law, in words; nil where they keep it.
  public typealias Check = (_ people: [Trainee], _ postings: [Posting]) throws -> String?

  /// Expects that people and postings drawn from a seed keep a law.
  ///
  /// - Parameter check: asked again for smaller worlds once it found a breach, so it must depend on its arguments alone.
  public static func expect(
    seed: UInt64, _ people: [Trainee], _ postings: [Posting], sourceLocation: SourceLocation = #_sourceLocation,
    _ check: Check
  ) rethrows {
    if let found = try Counterexample(seed: seed, people, postings, check) {
      Issue.record("\(found)", sourceLocation: sourceLocation)
    }
  }
}

/// The smallest people and postings found that break a law.
public struct Counterexample: CustomStringConvertible {
  /// The seed that drew the world it was cut from.
  public let seed: UInt64
  /// The people left; mostly one.
  public private(set) var people: [Trainee]
  /// The postings left; mostly one.
  public private(set) var postings: [Posting]
  /// What these few break.
  public private(set) var breach: String

  /// Looks for a breach and cuts it down; nil where the law is kept.
  public init?(seed: UInt64, _ people: [Trainee], _ postings: [Posting], _ check: Law.Check) rethrows {
    guard let breach = try check(people, postings) else { return nil }
    (self.seed, self.people, self.postings, self.breach) = (seed, people, postings, breach)
    try cut(\.postings, check)
    try cut(\.people, check)
    // A fact that is gone may let another go: round after round, until nothing goes.
    var isSmaller = true
    while isSmaller {
      let facts = try strip(\.people, Simpler.people, check)
      isSmaller = try strip(\.postings, Simpler.postings, check) || facts
    }
  }

  /// The breach, then each person and posting on a line.
  public var description: String {
    let lines = ["seed \(seed): \(breach)"] + people.map { "person " + ShortText.of($0) }
    return (lines + postings.map { "posting " + ShortText.of($0) }).joined(separator: "\n")
  }

  /// Takes stretches out of a list: halves first, then ever shorter ones, down to single elements.
  private mutating func cut<Element>(
    _ list: WritableKeyPath<Counterexample, [Element]>, _ check: Law.Check
  ) rethrows {
    var length = (self[keyPath: list].count + 1) / 2
    while length > 0 {
      var start = 0
      while start < self[keyPath: list].count {
        var smaller = self
        smaller[keyPath: list].removeSubrange(start..<min(start + length, smaller[keyPath: list].count))
        if try !take(smaller, check) { start += length }
      }
      length /= 2
    }
  }

  /// Takes one fact after another from each element; returns whether any went.
  private mutating func strip<Element>(
    _ list: WritableKeyPath<Counterexample, [Element]>, _ simpler: (Element) -> [Element], _ check: Law.Check
  ) rethrows -> Bool {
    var isSmaller = false
    for place in self[keyPath: list].indices {
      var number = 0
      while case let candidates = simpler(self[keyPath: list][place]), number < candidates.count {
        var smaller = self
        smaller[keyPath: list][place] = candidates[number]
        // What follows moves up to the place of the fact that went.
        if try take(smaller, check) { isSmaller = true } else { number += 1 }
      }
    }
    return isSmaller
  }

  private mutating func take(_ smaller: Counterexample, _ check: Law.Check) rethrows -> Bool {
    guard let breach = try check(smaller.people, smaller.postings) else { return false }
    self = smaller
    self.breach = breach
    return true
  }
}
