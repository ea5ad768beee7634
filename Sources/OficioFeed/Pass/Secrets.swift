/// Hides what an excerpt of a feed must not carry into logs: passwords, tokens and keys that publishers leave in their
/// items.
enum Secrets {
  /// Parts of names whose values are hidden, lower case.
  private static let names = [
    "password", "passwd", "pwd", "username", "login", "token", "apikey", "api-key", "api_key", "secret", "credential",
    "oauth", "authorization", "signature",
  ]

  private static let mask = Array("«…»".utf8)

  /// The text with the values of secret elements, attributes and parameters hidden; what was cut off within a secret is
  /// hidden too. For excerpts: linear but in the number of secret elements.
  static func hidden(in text: String) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    // The name of the open tag, and the last name of any kind.
    var tag: [UInt8]?
    var name: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      output.append(byte)
      index += 1
      if isName(byte) {
        name.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        continue
      }
      if byte == 0x3C {
        tag = bytes[index...].prefix(while: isName).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
      } else if byte == 0x3D, isSecret(name) {
        index = hide(bytes, index..<endOfValue(bytes, index), &output)
      } else if byte == 0x3E, let open = tag {
        if isSecret(open) { index = hide(bytes, index..<endOfElement(bytes, index, open), &output) }
        tag = nil
      }
      name = []
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func hide(_ bytes: [UInt8], _ range: Range<Int>, _ output: inout [UInt8]) -> Int {
    if !range.isEmpty { output += mask }
    return range.upperBound
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F || byte == 0x3A
  }

  private static func isSecret(_ name: [UInt8]) -> Bool {
    names.contains { part in name.firstRange(of: Array(part.utf8)) != nil }
  }

  /// The place of the element's own end tag, or the end: elements within a secret one are secret too.
  private static func endOfElement(_ bytes: [UInt8], _ from: Int, _ name: [UInt8]) -> Int {
    let mark = Array("</".utf8) + name
    var index = from
    while index + mark.count <= bytes.count {
      let matches = mark.indices.allSatisfy { offset in
        let other = bytes[index + offset]
        return other == mark[offset] || (other >= 0x41 && other <= 0x5A && other | 0x20 == mark[offset])
      }
      if matches { return index }
      index += 1
    }
    return bytes.count
  }

  private static func endOfValue(_ bytes: [UInt8], _ from: Int) -> Int {
    guard from < bytes.count, bytes[from] == 0x22 || bytes[from] == 0x27 else {
      return bytes[from...].firstIndex { [0x20, 0x26, 0x3C, 0x3E, 0x5D].contains($0) } ?? bytes.count
    }
    return bytes[(from + 1)...].firstIndex(of: bytes[from]).map { $0 + 1 } ?? bytes.count
  }
}
