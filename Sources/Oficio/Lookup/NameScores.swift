/// What a text has in common with each of the names, added up form by form.
struct NameScores {
  /// A name that holds a form, and what the form weighs in its two vectors of length 1, times what the name counts.
  struct Posting {
    var name: Int32
    var words: Float
    var letters: Float
  }

  /// Likeness by name, times what the name counts.
  private var scores: [Float]
  /// The names that came to the least, in the order in which they did: few of those that are touched, so that nobody
  /// has to look for them among all.
  private(set) var reached: [Int32] = []
  private let least: Float

  /// Nothing in common yet with any of so many names.
  init(names: Int, least: Float) {
    scores = [Float](repeating: 0, count: names)
    self.least = least
    reached.reserveCapacity(256)
  }

  /// The score of a name.
  subscript(name: Int32) -> Float { scores[Int(name)] }

  /// Adds what a form of the text weighs, to all names that hold it. What is added is never negative.
  mutating func add(_ likeness: WordSpace.Likeness, to holders: Range<Int>, of postings: [Posting]) {
    Self.add(likeness, to: postings.span.extracting(holders), least, &scores, &reached)
  }

  private static func add(
    _ likeness: WordSpace.Likeness, to postings: Span<Posting>, _ least: Float, _ scores: inout [Float],
    _ reached: inout [Int32]
  ) {
    var scores = scores.mutableSpan
    for place in postings.indices {
      let posting = postings[place]
      let before = scores[Int(posting.name)]
      let after = before + (likeness.words * posting.words + likeness.letters * posting.letters)
      scores[Int(posting.name)] = after
      if after >= least, before < least { reached.append(posting.name) }
    }
  }
}
