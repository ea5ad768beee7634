/// The encodings a feed may be written in: an allow-list, because every further one is a further decoder to attack.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case latin1 = "ISO-8859-1"
  case latin2 = "ISO-8859-2"
  case latin9 = "ISO-8859-15"
  case windows1252 = "windows-1252"

  /// The encoding that a declaration names, in any of its usual spellings; nil outside the allow-list.
  /// `UTF-16` alone is taken as little endian, a byte order mark decides before the declaration is asked.
  init?(declared name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    case "utf-16", "utf16", "utf-16le": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1": self = .latin1
    case "iso-8859-2", "iso8859-2", "iso_8859-2", "latin2", "latin-2", "l2": self = .latin2
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9": self = .latin9
    case "windows-1252", "cp1252", "cp-1252", "win-1252", "ansi": self = .windows1252
    default: return nil
    }
  }

  /// Whether each byte is one character.
  var isSingleByte: Bool {
    switch self {
    case .latin1, .latin2, .latin9, .windows1252: true
    case .utf8, .utf16LittleEndian, .utf16BigEndian: false
    }
  }

  /// The code points of the bytes 0x80 … 0xFF of a single-byte encoding.
  ///
  /// ISO-8859-1 and -15 are read with the letters of windows-1252 in 0x80 … 0x9F, as browsers do: the standard has
  /// control characters there, which no advert contains.
  var upperHalf: [UInt32] {
    var table = (0x80...0xFF).map { UInt32($0) }
    guard self != .latin2 else {
      for (index, code) in Self.latin2Upper.enumerated() { table[32 + index] = code }
      return table
    }
    for (index, code) in Self.windows1252C1.enumerated() { table[index] = code }
    if self == .latin9 {
      for (byte, code) in Self.latin9Changes { table[byte - 0x80] = code }
    }
    return table
  }

  private static let windows1252C1: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
  private static let latin9Changes: [(Int, UInt32)] = [
    (0xA4, 0x20AC), (0xA6, 0x0160), (0xA8, 0x0161), (0xB4, 0x017D), (0xB8, 0x017E), (0xBC, 0x0152), (0xBD, 0x0153),
    (0xBE, 0x0178),
  ]
  private static let latin2Upper: [UInt32] = [
    0x00A0, 0x0104, 0x02D8, 0x0141, 0x00A4, 0x013D, 0x015A, 0x00A7, 0x00A8, 0x0160, 0x015E, 0x0164,
    0x0179, 0x00AD, 0x017D, 0x017B, 0x00B0, 0x0105, 0x02DB, 0x0142, 0x00B4, 0x013E, 0x015B, 0x02C7,
    0x00B8, 0x0161, 0x015F, 0x0165, 0x017A, 0x02DD, 0x017E, 0x017C, 0x0154, 0x00C1, 0x00C2, 0x0102,
    0x00C4, 0x0139, 0x0106, 0x00C7, 0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD, 0x00CE, 0x010E,
    0x0110, 0x0143, 0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA, 0x0170,
    0x00DC, 0x00DD, 0x0162, 0x00DF, 0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7,
    0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B, 0x00ED, 0x00EE, 0x010F, 0x0111, 0x0144, 0x0148, 0x00F3,
    0x00F4, 0x0151, 0x00F6, 0x00F7, 0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD, 0x0163, 0x02D9,
  ]
}
