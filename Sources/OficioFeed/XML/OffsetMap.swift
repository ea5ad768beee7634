/// Translates places of the repaired text, which the parser sees, to places of the text as it stands.
struct OffsetMap {
  private struct Entry {
    var output: Int
    var input: Int
  }

  private var entries = [Entry(output: 0, input: 0)]
  private var first = 0
  /// Bytes of output so far.
  private(set) var output = 0

  /// The first byte of output that is not synthetic, and where it stands in the input.
  mutating func begin(output: Int, input: Int) {
    entries = [Entry(output: output, input: input)]
    first = 0
    self.output = output
  }

  /// From here on the output runs beside the input again.
  mutating func add(output: Int, input: Int) { entries.append(Entry(output: output, input: input)) }

  mutating func advance(to output: Int) { self.output = output }

  /// The place in the input; places must be asked in rising order, what lies before is forgotten.
  mutating func input(of place: Int) -> Int {
    while first + 1 < entries.count, entries[first + 1].output <= place { first += 1 }
    if first > 256, first > entries.count / 2 {
      entries.removeFirst(first)
      first = 0
    }
    return entries[first].input + max(0, place - entries[first].output)
  }
}
