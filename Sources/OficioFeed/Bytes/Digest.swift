import Crypto

/// SHA-256 of bytes as they come, in hexadecimal.
struct Digest {
  private var hash = SHA256()

  mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { hash.update(bufferPointer: $0) } }

  /// 64 lower-case digits.
  func hexadecimal() -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(validating: text, as: UTF8.self) ?? ""
  }
}
