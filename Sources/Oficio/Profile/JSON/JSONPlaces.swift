/// Where the values of a JSON text stand: Foundation's parser tells neither places nor order nor doubled keys.
///
/// It runs before that parser and keeps away from it what makes parsers slow or deep: nesting, endless keys, floods of
/// values. It follows the structure only; whether strings and numbers are well formed is the parser's to say.
struct JSONPlaces {
  /// Why a text is not taken, and where.
  struct Refusal: Error, Equatable {
    enum Reason { case malformed, tooDeep, badKey, tooMany }

    var reason: Reason
    var line: Int
    /// 1-based, in bytes.
    var column: Int
  }

  /// A member of a map: its key, where the key stands, and where its value does.
  struct Member {
    var key: String
    var line: Int
    var column: Int
    var value: JSONPlaces
  }

  var line: Int
  /// 1-based, in bytes.
  var column: Int
  /// In the order of the text; doubled keys stand twice.
  var members: [Member] = []
  var items: [JSONPlaces] = []

  /// The places of the one value of a text that stands at a place of its file.
  static func scan(_ bytes: [UInt8], line: Int = 1, column: Int = 1) throws(Refusal) -> JSONPlaces {
    var scanner = Scanner(bytes: bytes, line: line, lineStart: 1 - column)
    let places = try scanner.value(depth: 0)
    scanner.skipSpace()
    guard scanner.position == bytes.count else { throw scanner.refusal(.malformed) }
    return places
  }

  private init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  private struct Scanner {
    let bytes: [UInt8]
    var line: Int
    /// Where the line began: before the first byte when the text begins within a line.
    var lineStart: Int
    var position = 0
    var count = 0

    init(bytes: [UInt8], line: Int, lineStart: Int) {
      self.bytes = bytes
      self.line = line
      self.lineStart = lineStart
    }

    var column: Int { position - lineStart + 1 }
    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    func refusal(_ reason: Refusal.Reason, at position: Int? = nil) -> Refusal {
      Refusal(reason: reason, line: line, column: (position ?? self.position) - lineStart + 1)
    }

    mutating func skipSpace() {
      while let byte = current, byte == 32 || byte == 9 || byte == 13 || byte == 10 {
        position += 1
        if byte == 10 {
          line += 1
          lineStart = position
        }
      }
    }

    mutating func value(depth: Int) throws(Refusal) -> JSONPlaces {
      skipSpace()
      count += 1
      guard count <= ProfileLimits.values else { throw refusal(.tooMany) }
      guard depth <= ProfileLimits.depth else { throw refusal(.tooDeep) }
      var places = JSONPlaces(line: line, column: column)
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
        let start = position
        guard current == UInt8(ascii: "\"") else { throw refusal(.malformed) }
        let key = bytes[try string()]
        // No key of the contract needs an escape; without one a key is what it looks like.
        guard key.count <= ProfileLimits.keyBytes, !key.contains(UInt8(ascii: "\\")),
          let text = String(validating: key, as: UTF8.self)
        else { throw refusal(.badKey, at: start) }
        let (line, column) = (line, start - lineStart + 1)
        skipSpace()
        guard take(":") else { throw refusal(.malformed) }
        members.append(Member(key: text, line: line, column: column, value: try value(depth: depth + 1)))
        skipSpace()
      } while take(",")
      guard take("}") else { throw refusal(.malformed) }
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
      guard take("]") else { throw refusal(.malformed) }
      return items
    }

    /// The bytes between the quotation marks.
    private mutating func string() throws(Refusal) -> Range<Int> {
      position += 1
      let start = position
      while let byte = current, byte != UInt8(ascii: "\"") {
        guard byte >= 32 else { throw refusal(.malformed) }
        position += byte == UInt8(ascii: "\\") ? 2 : 1
      }
      guard position < bytes.count else { throw refusal(.malformed, at: start - 1) }
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
      guard position > start else { throw refusal(.malformed) }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard current == UInt8(ascii: sign) else { return false }
      position += 1
      return true
    }
  }
}
