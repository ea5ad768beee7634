/// In which encoding a document is read, and why.
public struct EncodingVerdict: Hashable, Sendable {
  /// The grounds of a decision.
  public enum Reason: String, Hashable, Sendable {
    /// A byte order mark says so.
    case byteOrderMark = "byte-order-mark"
    /// The first bytes are those of UTF-16 text.
    case pattern
    /// The XML declaration says so, and nothing speaks against it.
    case declared
    /// Nothing is declared: UTF-8 by the rules of XML.
    case undeclared
    /// Something else is declared, but the bytes are valid multi-byte UTF-8.
    case utf8Beats = "utf8-beats-declaration"
    /// UTF-8 is declared (or nothing), but the bytes are not: read as windows-1252.
    case notUTF8 = "not-utf8"
    /// ISO-8859-2 is declared in a Spanish or Portuguese feed: ñ would become ń.
    case latin2IsLatin1 = "latin2-is-latin1"
  }

  /// The declared name, as it stands.
  public var declared: String?
  /// The encoding it is read in.
  public var used: TextEncoding
  /// Why that one.
  public var reason: Reason

  /// Whether the declaration and the bytes disagree.
  public var isLie: Bool {
    switch reason {
    case .utf8Beats, .notUTF8, .latin2IsLatin1: true
    case .pattern, .byteOrderMark: declared.map { TextEncoding(declared: $0) != used } ?? false
    case .declared, .undeclared: false
    }
  }
}

/// A verdict together with what the decoder needs besides.
struct EncodingDecision {
  var verdict: EncodingVerdict
  /// Bytes of the byte order mark, which are dropped.
  var markLength = 0
  /// A single-byte declaration over a head of pure ASCII: the first other run of bytes decides.
  var isOpen = false
  /// How bytes that are not UTF-8 are read.
  var fallback: TextEncoding = .windows1252

  /// Decides from the first bytes of a document (all of them, when it is shorter).
  init(head: [UInt8]) throws(FeedError) {
    let declared = Self.declaration(in: head)
    func say(_ used: TextEncoding, _ reason: EncodingVerdict.Reason) -> EncodingVerdict {
      EncodingVerdict(declared: declared, used: used, reason: reason)
    }
    let start = Array(head.prefix(4))
    if start == [0xFF, 0xFE, 0, 0] || start == [0, 0, 0xFE, 0xFF] || start == [0x3C, 0, 0, 0]
      || start == [0, 0, 0, 0x3C]
    {
      throw .undecodable(declared: "UTF-32")
    }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) {
      verdict = say(.utf8, .byteOrderMark)
      markLength = 3
      return
    }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      verdict = say(start[0] == 0xFF ? .utf16LittleEndian : .utf16BigEndian, .byteOrderMark)
      markLength = 2
      return
    }
    if start.count >= 4, start[0] == 0x3C, start[1] == 0, start[3] == 0 {
      verdict = say(.utf16LittleEndian, .pattern)
      return
    }
    if start.count >= 4, start[0] == 0, start[1] == 0x3C, start[2] == 0 {
      verdict = say(.utf16BigEndian, .pattern)
      return
    }
    let look = Self.look(head)
    guard let declared else {
      verdict = look.invalid > look.multiByte ? say(.windows1252, .notUTF8) : say(.utf8, .undeclared)
      return
    }
    guard let named = TextEncoding(declared: declared) else {
      if look.invalid > 0 { throw .undecodable(declared: declared) }
      verdict = say(.utf8, .utf8Beats)
      return
    }
    if named.isSingleByte {
      if look.multiByte > 0, look.invalid == 0 {
        verdict = say(.utf8, .utf8Beats)
      } else if named == .latin2, Self.speaksIberian(head) {
        verdict = say(.latin1, .latin2IsLatin1)
      } else {
        verdict = say(named, .declared)
      }
      fallback = verdict.used == .utf8 ? named : verdict.used
      isOpen = look.invalid == 0 && look.multiByte == 0
    } else if look.invalid > look.multiByte {
      verdict = say(.windows1252, .notUTF8)
    } else {
      verdict = named == .utf8 ? say(.utf8, .declared) : say(.utf8, .utf8Beats)
    }
  }

  /// How many multi-byte sequences are valid and how many bytes are not.
  private static func look(_ head: [UInt8]) -> (multiByte: Int, invalid: Int) {
    let bytes = head.span
    var multiByte = 0
    var invalid = 0
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      switch UTF8Sequence.at(index, of: bytes, end: bytes.count) {
      case .valid(let length):
        multiByte += 1
        index += length
      case .incomplete: return (multiByte, invalid)
      case .invalid:
        invalid += 1
        index += 1
      }
    }
    return (multiByte, invalid)
  }

  /// The value of `encoding` in an XML declaration that starts within the first 4 KiB; zero bytes are passed over, so
  /// that UTF-16 can be read too.
  private static func declaration(in head: [UInt8]) -> String? {
    let text = head.prefix(8192).filter { $0 != 0 }
    guard let start = text.firstRange(of: Array("<?xml ".utf8))?.lowerBound, start < 4096,
      let end = text[start...].firstRange(of: Array("?>".utf8))?.lowerBound,
      let name = text[start..<end].firstRange(of: Array("encoding".utf8))?.upperBound
    else { return nil }
    let rest = text[name..<end].drop { $0 == 0x20 || $0 == 0x3D || $0 == 0x09 }
    guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
    let value = rest.dropFirst().prefix { $0 != quote }
    guard value.count <= 40 else { return nil }
    return String(validating: value, as: UTF8.self)
  }

  /// Whether the head names Spanish or Portuguese as its language.
  private static func speaksIberian(_ head: [UInt8]) -> Bool {
    for mark in ["<language>es", "<language>pt", "lang=\"es", "lang=\"pt", "<language><![CDATA[es"]
    where head.firstRange(of: Array(mark.utf8)) != nil {
      return true
    }
    return false
  }
}
