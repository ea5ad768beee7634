import Foundation

/// Names are compared without case, accents or doubled spaces: `San  Martín` equals `san martin`.
extension StringProtocol {
  /// The text in lower case, Latin letters without diacritics, every run of other signs one space, trimmed.
  public var folded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var gap = false
    func part() {
      if gap, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      gap = false
    }
    for scalar in unicodeScalars {
      switch Folding.kind(of: scalar) {
      case .ascii(let letter):
        part()
        bytes.append(letter)
      case .other(let letters) where !letters.isEmpty:
        part()
        bytes.append(contentsOf: letters)
      case .mark: break
      case .gap, .other: gap = true
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What the scalars of a text become.
enum Folding {
  enum Kind {
    /// A letter or digit of ASCII, in lower case.
    case ascii(UInt8)
    /// The plain bytes of any other scalar; empty for what parts words.
    case other([UInt8])
    /// Joins the letter before it.
    case mark
    /// A sign of ASCII, which parts words.
    case gap
  }

  @inline(__always) static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 48...57, 97...122: .ascii(UInt8(scalar.value))
    case 65...90: .ascii(UInt8(scalar.value) + 32)
    case ..<0x80: .gap
    case 0x300...0x36F: .mark
    default: .other(letters(of: scalar))
    }
  }

  /// The plain bytes a scalar stands for; empty for what parts words.
  private static func letters(of scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case 0xC0...0x24F: latin[Int(scalar.value) - 0xC0]
    case ..<0xC0, 0x2000...0x206F: []
    default: Array(String(scalar).utf8)
    }
  }

  /// U+00C0 … U+024F by their Unicode decomposition; letters without one (ø, ł) by their base in names.
  private static let latin: [[UInt8]] = (0xC0...0x24F).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic else { return [] }
    if let special = specials[scalar] { return Array(special.utf8) }
    let decomposed = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    return decomposed.first.map { base in
      base.isASCII ? Array(String(base).lowercased().utf8) : Array(String(scalar).lowercased().utf8)
    } ?? []
  }

  private static let specials: [Unicode.Scalar: String] = [
    "ß": "ss", "Æ": "ae", "æ": "ae", "Ø": "o", "ø": "o", "Ł": "l", "ł": "l", "Œ": "oe", "œ": "oe", "Đ": "d", "đ": "d",
  ]
}
