import Foundation

/// Names are compared without case, accents or doubled spaces: `San  Martín` equals `san martin`.
extension StringProtocol {
  /// The text in lower case, Latin letters without diacritics, every run of other signs one space, trimmed.
  public var folded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var gap = false
    for scalar in unicodeScalars {
      if scalar.isASCII {
        let letter = Folding.ascii[Int(scalar.value)]
        if letter == 0 {
          gap = !bytes.isEmpty
        } else {
          if gap { bytes.append(UInt8(ascii: " ")) }
          gap = false
          bytes.append(letter)
        }
        continue
      }
      let letters = Folding.letters(of: scalar)
      if letters.isEmpty {
        // Combining marks join the letter before them; everything else that is no letter or digit parts words.
        if !(0x300...0x36F).contains(scalar.value) { gap = !bytes.isEmpty }
        continue
      }
      if gap { bytes.append(UInt8(ascii: " ")) }
      gap = false
      bytes.append(contentsOf: letters)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

private enum Folding {
  /// What the characters of ASCII become; 0 for what parts words.
  static let ascii: [UInt8] = (UInt8(0)..<128).map { value in
    switch value {
    case 48...57, 97...122: value
    case 65...90: value + 32
    default: 0
    }
  }

  /// The plain bytes a scalar stands for; empty for what parts words.
  static func letters(of scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case 0xC0...0x24F: latin[Int(scalar.value) - 0xC0]
    case ..<0xC0, 0x300...0x36F, 0x2000...0x206F: []
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
