/// What a scalar of a text becomes for comparison: lower case, without accents, in ASCII where Latin script allows.
///
/// `ñ` becomes `n` and `ç` becomes `c`: adverts are often typed without either. The stylised letters that social media
/// adverts use for bold (U+1D400 …) become plain ones.
enum ByteFolding {
  /// The class of a folded scalar.
  enum Folded {
    case letter(UInt8)
    /// Two ASCII letters (`ß`, `æ`).
    case pair(UInt8, UInt8)
    case digit(UInt8)
    /// A letter of another script, kept as its scalar.
    case other(UInt32)
    /// A combining mark or joiner: nothing at all.
    case nothing
    /// Anything between words.
    case separator
  }

  /// Folds one scalar above ASCII.
  static func fold(_ scalar: UInt32) -> Folded {
    switch scalar {
    // The raised letters of `4º` and `1ª` say nothing that the number does not.
    case 0xAA, 0xBA: .nothing
    case 0xC0...0xFF: latin1(scalar)
    case 0x100...0x17F: .letter(latinExtended[Int(scalar - 0x100)])
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF, 0xAD: .nothing
    case 0xFF10...0xFF19: .digit(UInt8(scalar - 0xFF10) + 48)
    case 0xFF21...0xFF3A: .letter(UInt8(scalar - 0xFF21) + 97)
    case 0xFF41...0xFF5A: .letter(UInt8(scalar - 0xFF41) + 97)
    case 0x1D400...0x1D6A3: stylised((scalar - 0x1D400) % 52)
    case 0x1D7CE...0x1D7FF: .digit(UInt8((scalar - 0x1D7CE) % 10) + 48)
    case 0x370...0x1FFF, 0x2C00...0x2DFF, 0x3040...0xD7FF: .other(scalar)
    default: .separator
    }
  }

  private static func stylised(_ index: UInt32) -> Folded { .letter(UInt8(index % 26) + 97) }

  private static func latin1(_ scalar: UInt32) -> Folded {
    switch scalar {
    case 0xD7, 0xF7: .separator
    case 0xC6, 0xE6: .pair(UInt8(ascii: "a"), UInt8(ascii: "e"))
    case 0xDE, 0xFE: .pair(UInt8(ascii: "t"), UInt8(ascii: "h"))
    case 0xDF: .pair(UInt8(ascii: "s"), UInt8(ascii: "s"))
    default: .letter(latin1Letters[Int(scalar - 0xC0)])
    }
  }

  private static let latin1Letters = Array("aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty".utf8)
  private static let latinExtended = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllllllln"
      + "nnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
