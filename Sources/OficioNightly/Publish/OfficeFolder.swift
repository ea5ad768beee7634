import Oficio
import OficioFeed

/// Where an office's own people stand in a run.
enum OfficeFolder {
  /// `offices/lima-norte`; people without an office stand in `no-office`.
  ///
  /// Offices are named freely in profiles, so whatever is no letter, digit, “-”, “_” or inner “.” is written as `%` and
  /// two hexadecimal digits a byte: two offices never meet in one folder, and none leaves it. A long name is cut, and
  /// told from others by its digest.
  static func path(of office: String?) -> String {
    guard let office else { return "no-office" }
    var name: [UInt8] = []
    for byte in office.utf8 {
      if isPlain(byte) || (byte == UInt8(ascii: ".") && !name.isEmpty) {
        name.append(byte)
      } else {
        name.append(UInt8(ascii: "%"))
        name.append(hex[Int(byte >> 4)])
        name.append(hex[Int(byte & 15)])
      }
    }
    if name.count > limit {
      name = name.prefix(limit - 65) + Array("~\(Digest.of(Array(office.utf8)))".utf8)
    }
    return "offices/" + String(decoding: name, as: UTF8.self)
  }

  /// Names are at most 255 bytes long on common file systems.
  private static let limit = 200
  private static let hex = Array("0123456789abcdef".utf8)

  private static func isPlain(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 95
  }
}
