/// A set of small numbers, such as row numbers of people or postings, as bits.
struct NumberSet: Hashable, Sendable {
  private var words: [UInt64] = []

  /// How many numbers it holds.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  mutating func insert(_ number: Int) {
    let word = number / 64
    if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
    words[word] |= 1 << UInt64(number % 64)
  }

  mutating func formUnion(_ other: NumberSet) {
    if other.words.count > words.count {
      words.append(contentsOf: repeatElement(0, count: other.words.count - words.count))
    }
    for word in other.words.indices { words[word] |= other.words[word] }
  }
}
