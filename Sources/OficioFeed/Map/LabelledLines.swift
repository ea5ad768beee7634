import Oficio

/// Finds values that stand behind a label on a line of their own in the text: `Closing date: 25 Oct 2017`.
///
/// Some publishers write every fact in this way and none in an element. Linear in the text.
struct LabelledLines {
  /// A value with its place in the text.
  struct Value {
    var field: FeedField
    var text: String
    /// UTF-8 bytes of the text.
    var span: Range<Int>
  }

  private let fields: [String: FeedField]

  init(_ labels: [FeedField: [String]]) {
    var fields: [String: FeedField] = [:]
    for field in FeedField.allCases {
      for label in labels[field] ?? [] where fields[label] == nil { fields[label] = field }
    }
    self.fields = fields
  }

  var isEmpty: Bool { fields.isEmpty }

  /// Bytes of a label and of a value at most: what is longer is prose.
  private static let longest = (label: 48, value: 200)

  /// The first value of every labelled field.
  func find(in text: String) -> [Value] {
    guard !fields.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    var values: [Value] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x3B } ?? bytes.count
      if let value = value(bytes, start..<end), !values.contains(where: { $0.field == value.field }) {
        values.append(value)
      }
      start = end + 1
    }
    return values
  }

  private func value(_ bytes: [UInt8], _ line: Range<Int>) -> Value? {
    guard let colon = bytes[line].prefix(Self.longest.label + 1).firstIndex(of: 0x3A),
      let label = String(validating: bytes[line.lowerBound..<colon], as: UTF8.self),
      let field = fields[label.folded]
    else { return nil }
    var span = colon + 1..<line.upperBound
    while let first = span.first, bytes[first] == 0x20 { span = first + 1..<span.upperBound }
    // Texts that were cut end in dots.
    while let last = span.last, bytes[last] == 0x20 || bytes[last] == 0x2E { span = span.lowerBound..<last }
    guard !span.isEmpty, span.count <= Self.longest.value, let text = String(validating: bytes[span], as: UTF8.self)
    else { return nil }
    return Value(field: field, text: text, span: span)
  }
}
