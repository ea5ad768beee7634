/// Brings words to one form: lower case, no accents.
enum Folding {
  /// Letters and digits alone, so that `FULL_TIME`, `Full-Time` and `full time` are one word.
  static func key(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in plain(text)
    where byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x24 {
      bytes.append(byte)
    }
    return String(validating: bytes, as: UTF8.self) ?? text
  }

  /// Folded UTF-8 with its punctuation; every dash is `-`, every blank one space, and combining marks are gone.
  static func plain(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) | 0x20)
      case 9, 10, 13, 0xA0, 0x2007, 0x2009, 0x202F: bytes.append(0x20)
      case 0..<0x80: bytes.append(UInt8(scalar.value))
      case 0x2010...0x2015, 0x2212: bytes.append(0x2D)
      case 0x2018, 0x2019: bytes.append(0x27)
      case 0x300...0x36F, 0x200B, 0xFEFF: break
      case 0xC0...0x17F: bytes.append(contentsOf: latin(scalar))
      default:
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          bytes.append(contentsOf: UTF8.encode(lower) ?? UTF8.encodedReplacementCharacter)
        }
      }
    }
    return bytes
  }

  /// The base letters of a Latin letter with marks.
  private static func latin(_ scalar: Unicode.Scalar) -> [UInt8] {
    if let base = table[scalar.value] { return base }
    return Array(String(scalar).utf8)
  }

  private static let table: [UInt32: [UInt8]] = {
    let rows: [(String, String)] = [
      ("a", "ÀÁÂÃÄÅàáâãäåĀāĂăĄą"), ("ae", "Ææ"), ("c", "ÇçĆćĈĉĊċČč"), ("d", "ĎďĐđÐð"), ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚě"),
      ("g", "ĜĝĞğĠġĢģ"), ("h", "ĤĥĦħ"), ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİı"), ("j", "Ĵĵ"), ("k", "Ķķ"), ("l", "ĹĺĻļĽľŁł"),
      ("n", "ÑñŃńŅņŇň"), ("o", "ÒÓÔÕÖØòóôõöøŌōŎŏŐő"), ("oe", "Œœ"), ("r", "ŔŕŖŗŘř"), ("s", "ŚśŜŝŞşŠš"), ("ss", "ß"),
      ("t", "ŢţŤťŦŧ"), ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲų"), ("w", "Ŵŵ"), ("y", "ÝýÿŶŷŸ"), ("z", "ŹźŻżŽž"),
    ]
    var table: [UInt32: [UInt8]] = [:]
    for (base, letters) in rows {
      for scalar in letters.unicodeScalars { table[scalar.value] = Array(base.utf8) }
    }
    return table
  }()
}
