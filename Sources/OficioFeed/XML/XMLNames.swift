/// A name as it stands in a document.
struct XMLName: Hashable {
  var prefix: String
  var local: String
  var uri: String

  /// `prefix:local`, or `local`.
  var qualified: String { prefix.isEmpty ? local : prefix + ":" + local }
}

/// The distinct names of a document, each under a small number. Numbers stay the same over restarts of the parser.
struct XMLNames {
  private(set) var all: [XMLName] = []
  private var numbers: [XMLName: Int32] = [:]

  /// The number of a name, given out on first sight.
  mutating func number(_ name: XMLName) -> Int32 {
    if let known = numbers[name] { return known }
    let number = Int32(all.count)
    all.append(name)
    numbers[name] = number
    return number
  }

  subscript(number: Int32) -> XMLName { all[Int(number)] }
}

/// One thing the parser met. Text and values are byte ranges of the stream's arena.
struct XMLEvent {
  enum Kind: UInt8 {
    case start, end, text
    /// Follows the start it belongs to; likewise `namespace`, whose value is the URI and whose name is the prefix.
    case attribute, namespace
  }

  var kind: Kind
  var name: Int32
  /// Range of the arena.
  var from: Int32
  var to: Int32
  /// The parser's place in its input at the end of a tag.
  var offset: Int
}
