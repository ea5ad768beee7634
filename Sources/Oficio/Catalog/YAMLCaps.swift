/// What a text of YAML is refused for before the parser sees it, because there is no bound to what it costs there.
///
/// Measured on Yams 6.2.2: 24 lines of aliases as a key took 13 s, twice as much with every line; a key of 2.4 MB behind
/// a “?” two minutes; directives grow with the square of their number. Nothing of ours needs any of them.
///
/// The scan knows where a token may begin and not what is quoted, so it sees more than there is, and never less: a “?” at
/// the head of a line, or right behind a bracket or comma, is refused within a quoted text as well.
struct YAMLCaps {
  /// A file has one `%YAML` and some `%TAG`.
  private static let directiveLimit = 16

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var directives = 0
  private var anchors: Set<ArraySlice<UInt8>> = []
  private var aliases: [(name: ArraySlice<UInt8>, error: YAMLSyntaxError)] = []

  /// Throws when a text is too long or has what is refused.
  static func check(_ yaml: String) throws(YAMLSyntaxError) {
    guard yaml.utf8.count <= DataNode.yamlByteLimit else {
      throw YAMLSyntaxError(
        line: 0, column: 0, problem: "more than \(DataNode.yamlByteLimit >> 20) megabytes; write JSON Lines instead")
    }
    var caps = YAMLCaps(bytes: Array(yaml.utf8))
    try caps.scan()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func scan() throws(YAMLSyntaxError) {
    // Whether a token may begin here: nothing but blanks since the head of the line, or since a sign that ends one.
    var mayBegin = true
    while index < bytes.count {
      let length = breakLength
      if length > 0 {
        index += length
        line += 1
        lineStart = index
        mayBegin = true
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case 0xEF where bytes[index...].starts(with: [0xEF, 0xBB, 0xBF]): index += 2
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"): mayBegin = true
      case UInt8(ascii: "-"): mayBegin = index + 1 == bytes.count || isSpace(bytes[index + 1])
      case UInt8(ascii: "?") where mayBegin: throw error("keys are written without “?”")
      case UInt8(ascii: "&"):
        anchors.insert(name)
        mayBegin = false
      case UInt8(ascii: "*") where mayBegin:
        aliases.append((name, error("anchors and aliases are not taken: write the value out")))
        mayBegin = false
      case UInt8(ascii: "%") where index == lineStart:
        directives += 1
        if directives > Self.directiveLimit { throw error("more than \(Self.directiveLimit) directives") }
        mayBegin = false
      default: mayBegin = false
      }
      index += 1
    }
    if let alias = aliases.first(where: { !$0.name.isEmpty && anchors.contains($0.name) }) { throw alias.error }
  }

  /// The name of an anchor or alias that begins behind this byte.
  private var name: ArraySlice<UInt8> {
    bytes[(index + 1)...].prefix {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45 || $0 == 95
    }
  }

  private func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D, 0xC2, 0xE2].contains(byte) }

  /// Bytes of the line break that stands here: LF, CR, CRLF, NEL, LS, PS; 0 for anything else.
  private var breakLength: Int {
    switch bytes[index] {
    case 0x0A: 1
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] | 1) == 0xA9 ? 3 : 0
    default: 0
    }
  }

  private func error(_ problem: String) -> YAMLSyntaxError {
    YAMLSyntaxError(line: line, column: index - lineStart + 1, problem: problem)
  }
}
