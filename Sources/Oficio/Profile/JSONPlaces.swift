/// Where the values of one line of JSON stand: Foundation's parser tells neither columns nor order nor doubled keys.
///
/// It runs before that parser and keeps away from it what makes parsers slow or deep: nesting, endless keys, floods of
/// values. It follows the structure only; whether strings and numbers are well formed is the parser's to say.
struct JSONPlaces {
  /// Why a line is not taken.
  enum Refusal: Error, Equatable {
    case malformed(column: Int)
    case tooDeep(column: Int)
    case badKey(column: Int)
    case tooMany(column: Int)

    /// 1-based, in bytes.
    var column: Int {
      switch self {
      case .malformed(let column), .tooDeep(let column), .badKey(let column), .tooMany(let column): column
      }
    }
  }

  /// A member of a map: its key, where the key stands, and where its value does.
  struct Member {
    var key: String
    var column: Int
    var value: JSONPlaces
  }

  /// 1-based, in bytes.
  var column: Int
  /// In the order of the line; doubled keys stand twice.
  var members: [Member] = []
  var items: [JSONPlaces] = []

  /// Deepest nesting, longest key in bytes, and most values of one line: a profile needs 4, 20 and some hundreds.
  static let depthLimit = 8
  static let keyLimit = 64
  static let valueLimit = 20_000

  /// The places of the one value of a line.
  static func scan(_ line: [UInt8]) throws(Refusal) -> JSONPlaces {
    var scanner = Scanner(bytes: line)
    let places = try scanner.value(depth: 0)
    scanner.skipSpace()
    guard scanner.position == line.count else { throw .malformed(column: scanner.column) }
    return places
  }

  private init(column: Int) { self.column = column }

  private struct Scanner {
    let bytes: [UInt8]
    var position = 0
    var count = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var column: Int { position + 1 }
    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipSpace() {
      while let byte = current, byte == 32 || byte == 9 || byte == 13 { position += 1 }
    }

    mutating func value(depth: Int) throws(Refusal) -> JSONPlaces {
      skipSpace()
      count += 1
      guard count <= JSONPlaces.valueLimit else { throw .tooMany(column: column) }
      guard depth <= JSONPlaces.depthLimit else { throw .tooDeep(column: column) }
      var places = JSONPlaces(column: column)
      switch current {
      case UInt8(ascii: "{"): places.members = try members(depth: depth)
      case UInt8(ascii: "["): places.items = try items(depth: depth)
      case UInt8(ascii: "\""): _ = try string()
      default: try word()
      }
      return places
    }

    private mutating func members(depth: Int) throws(Refusal) -> [Member] {
      position += 1
      var members: [Member] = []
      skipSpace()
      if take("}") { return members }
      repeat {
        skipSpace()
        let column = column
        guard current == UInt8(ascii: "\"") else { throw .malformed(column: column) }
        let key = bytes[try string()]
        // No key of the contract needs an escape; without one a key is what it looks like.
        guard key.count <= JSONPlaces.keyLimit, !key.contains(UInt8(ascii: "\\")),
          let text = String(validating: key, as: UTF8.self)
        else { throw .badKey(column: column) }
        skipSpace()
        guard take(":") else { throw .malformed(column: self.column) }
        members.append(Member(key: text, column: column, value: try value(depth: depth + 1)))
        skipSpace()
      } while take(",")
      guard take("}") else { throw .malformed(column: column) }
      return members
    }

    private mutating func items(depth: Int) throws(Refusal) -> [JSONPlaces] {
      position += 1
      var items: [JSONPlaces] = []
      skipSpace()
      if take("]") { return items }
      repeat {
        items.append(try value(depth: depth + 1))
        skipSpace()
      } while take(",")
      guard take("]") else { throw .malformed(column: column) }
      return items
    }

    /// The bytes between the quotation marks.
    private mutating func string() throws(Refusal) -> Range<Int> {
      position += 1
      let start = position
      while let byte = current, byte != UInt8(ascii: "\"") {
        guard byte >= 32 else { throw .malformed(column: column) }
        position += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      guard position < bytes.count else { throw .malformed(column: start) }
      position += 1
      return start..<(position - 1)
    }

    /// A number, `true`, `false` or `null`.
    private mutating func word() throws(Refusal) {
      let start = position
      while let byte = current,
        (48...57).contains(byte) || (97...122).contains(byte) || [43, 45, 46, 69].contains(byte)
      {
        position += 1
      }
      guard position > start else { throw .malformed(column: column) }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard current == UInt8(ascii: sign) else { return false }
      position += 1
      return true
    }
  }
}
