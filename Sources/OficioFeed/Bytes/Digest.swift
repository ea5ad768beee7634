import Crypto

/// SHA-256 of bytes as they come, in hexadecimal.
public struct Digest {
  private var hash = SHA256()

  /// The digest of nothing yet.
  public init() {}

  /// 64 lower-case digits over bytes that are at hand as a whole.
  public static func of(_ bytes: [UInt8]) -> String {
    var digest = Digest()
    digest.update(bytes)
    return digest.hexadecimal()
  }

  /// Takes the next bytes.
  public mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { hash.update(bufferPointer: $0) } }

  /// 64 lower-case digits over all bytes so far.
  public func hexadecimal() -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash.finalize() {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(validating: text, as: UTF8.self) ?? ""
  }
}
