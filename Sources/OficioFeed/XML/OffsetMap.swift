/// Translates places of the repaired text, which the parser sees, to places of the text as it stands.
struct OffsetMap {
  /// From a place of the output on, both run side by side. Where bytes were left out, they end at `input` and begin at `end`:
  /// behind what the output has of the input.
  private struct Entry {
    var output: Int
    var input: Int
    var end: Int
  }

  private var entries = [Entry(output: 0, input: 0, end: 0)]
  private var first = 0
  /// Bytes of output so far.
  private(set) var output = 0

  /// The first byte of output that is not synthetic, and where it stands in the input.
  mutating func begin(output: Int, input: Int) {
    entries = [Entry(output: output, input: input, end: input)]
    first = 0
    self.output = output
  }

  /// From here on the output runs beside the input again; up to `end` the output before stands for the input.
  mutating func add(output: Int, input: Int, end: Int) {
    if entries[entries.count - 1].output == output {
      entries[entries.count - 1].input = input
    } else {
      entries.append(Entry(output: output, input: input, end: end))
    }
  }

  mutating func advance(to output: Int) { self.output = output }

  /// The place in the input; what was left out there still lies ahead, however much of it has come. Places must be asked in
  /// rising order, what lies before is forgotten.
  mutating func input(of place: Int) -> Int {
    while first + 1 < entries.count, entries[first + 1].output <= place { first += 1 }
    if first > 256, first > entries.count / 2 {
      entries.removeFirst(first)
      first = 0
    }
    let entry = entries[first]
    return place > entry.output ? entry.input + place - entry.output : entry.end
  }
}
