import Foundation

/// The id of a person as it stands in files of any kind: whole, so that `T-1` is not found in `T-10`.
public struct TraineeMark: Sendable {
  /// The id.
  public let id: String
  private let bytes: [UInt8]

  /// A mark to look for; nil when the text is no id of a profile.
  public init?(_ id: String) {
    let bytes = Array(id.utf8)
    guard !bytes.isEmpty, bytes.count <= 64, bytes.allSatisfy({ $0 < 0x80 && (Self.isPlain($0) || Self.joins($0)) })
    else { return nil }
    self.id = id
    self.bytes = bytes
  }

  /// Lines (1-based) in which the id stands: as it is, behind the escapes of JSON and YAML, or in UTF-16.
  public func lines(in file: [UInt8]) -> [Int] {
    let text = Self.utf8(file)
    var lines: [Int] = []
    var number = 1
    for line in text.split(separator: 10, omittingEmptySubsequences: false) {
      if stands(in: line) || (line.contains(UInt8(ascii: "\\")) && stands(in: Self.unescaped(line)[...])) {
        lines.append(number)
      }
      number += 1
    }
    return lines
  }

  /// Whether the id stands anywhere in some bytes.
  public func stands(in text: ArraySlice<UInt8>) -> Bool {
    var start = text.startIndex
    while let place = text[start...].firstIndex(of: bytes[0]) {
      guard text.endIndex - place >= bytes.count else { return false }
      let end = place + bytes.count
      if text[place..<end].elementsEqual(bytes), isBoundary(text, before: place), isBoundary(text, behind: end) {
        return true
      }
      start = place + 1
    }
    return false
  }

  /// Whether a file or one of the folders above it is named for the person, with an ending or without.
  public func names(path: String) -> Bool {
    path.split(separator: "/").contains { part in
      var name = part
      while !stands(in: Array(name.utf8)[...]) {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
        name = name[..<dot]
      }
      return true
    }
  }

  /// Whether a text is the id.
  public func matches(_ text: String?) -> Bool { text == id }

  private func isBoundary(_ text: ArraySlice<UInt8>, before place: Int) -> Bool {
    guard place > text.startIndex else { return true }
    let byte = text[place - 1]
    if Self.joins(byte) { return place - 1 == text.startIndex || !Self.isPlain(text[place - 2]) }
    return !Self.isPlain(byte)
  }

  private func isBoundary(_ text: ArraySlice<UInt8>, behind end: Int) -> Bool {
    guard end < text.endIndex else { return true }
    if Self.joins(text[end]) { return end + 1 == text.endIndex || !Self.isPlain(text[end + 1]) }
    return !Self.isPlain(text[end])
  }

  /// What an id is made of, and letters beyond ASCII, which no id has and no id ends at.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 95
      || byte >= 0x80
  }

  /// `.` and `:` are part of an id between two of its signs, and else end a sentence or a key.
  private static func joins(_ byte: UInt8) -> Bool { byte == 46 || byte == 58 }

  /// What the escapes of a line stand for; a sign beyond ASCII is written as one that parts nothing.
  private static func unescaped(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var plain: [UInt8] = []
    var place = line.startIndex
    while place < line.endIndex {
      let byte = line[place]
      place += 1
      guard byte == UInt8(ascii: "\\"), place < line.endIndex else {
        plain.append(byte)
        continue
      }
      let sign = line[place]
      place += 1
      switch sign {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
        plain.append(32)
      case UInt8(ascii: "u"), UInt8(ascii: "x"):
        let width = sign == UInt8(ascii: "u") ? 4 : 2
        let digits = String(decoding: line[place..<min(place + width, line.endIndex)], as: UTF8.self)
        guard digits.utf8.count == width, let scalar = UInt32(digits, radix: 16) else {
          plain.append(sign)
          continue
        }
        plain.append(scalar < 0x80 ? UInt8(scalar) : 0x80)
        place += width
      default: plain.append(sign)
      }
    }
    return plain
  }

  private static func utf8(_ file: [UInt8]) -> [UInt8] {
    guard file.starts(with: [0xFF, 0xFE]) || file.starts(with: [0xFE, 0xFF]),
      let text = String(data: Data(file), encoding: .utf16)
    else { return file }
    return Array(text.utf8)
  }
}
