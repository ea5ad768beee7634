/// Steele, Lea and Flood's SplitMix64 (OOPSLA 2014): the same numbers on every machine, from any seed.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// A generator that starts at a seed.
  public init(seed: UInt64) { state = seed }

  /// The generator of one record of one stream, so that record 7 is the same whether or not 0 … 6 were made.
  init(seed: UInt64, stream: UInt64, number: Int) {
    var mixer = SplitMix64(seed: seed ^ stream &* 0xD6E8_FEB8_6659_FD93)
    state = mixer.next() &+ UInt64(number) &* 0xA24B_AED4_963E_E407
    state = next()
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}

extension SplitMix64 {
  /// A number below a count of at least 1.
  public mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(max(1, count))).high) }

  /// A number of a closed range.
  mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True for so many thousandths of the draws.
  mutating func chance(_ thousandths: Int) -> Bool { below(1000) < thousandths }

  /// An element of a list that is not empty.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// One of several values by their weights.
  mutating func pick<Value>(_ weighted: [(Int, Value)]) -> Value {
    var draw = below(weighted.reduce(0) { $0 + $1.0 })
    for (weight, value) in weighted {
      draw -= weight
      if draw < 0 { return value }
    }
    return weighted[weighted.count - 1].1
  }
}

/// Draws ranks, all alike or by Zipf's law with exponent 1, in integers so that every machine draws the same.
struct RankDraw: Sendable {
  private let sums: [Int]

  init(count: Int, zipf: Bool) {
    var sum = 0
    sums = (1...max(1, count)).map { rank in
      sum += zipf ? 1_000_000 / rank : 1
      return sum
    }
  }

  /// A rank, 0 the most frequent. O(log n).
  func rank(_ random: inout SplitMix64) -> Int {
    let draw = random.below(sums[sums.count - 1])
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > draw { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
