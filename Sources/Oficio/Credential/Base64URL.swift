import Foundation

/// Base64 for addresses without padding (RFC 4648 §5), as tokens and keys are written. One text for one value: what another
/// writer would spell otherwise is refused.
enum Base64URL {
  /// The bytes of a text; nil where it is not written so.
  static func data(_ text: some StringProtocol) -> Data? {
    var standard = ""
    standard.reserveCapacity(text.utf8.count + 3)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "-"): standard.append("+")
      case UInt8(ascii: "_"): standard.append("/")
      case 48...57, 65...90, 97...122: standard.unicodeScalars.append(Unicode.Scalar(byte))
      default: return nil
      }
    }
    while standard.utf8.count % 4 != 0 { standard.append("=") }
    guard let data = Data(base64Encoded: standard), Self.text(data) == text else { return nil }
    return data
  }

  /// The text of bytes.
  static func text(_ data: some DataProtocol) -> String {
    let standard = Data(data).base64EncodedString()
    return String(
      standard.unicodeScalars.compactMap { scalar -> Character? in
        switch scalar {
        case "+": "-"
        case "/": "_"
        case "=": nil
        default: Character(scalar)
        }
      })
  }
}
