/// Text as XML may carry it.
enum XMLEscaping {
  /// The text of an element.
  static func text(_ text: String) -> String { escaped(text) { plain[$0] } }

  /// The value of an attribute; line breaks survive there only as references.
  static func attribute(_ text: String) -> String { escaped(text) { plain[$0] ?? quoted[$0] } }

  /// Plain text as HTML in a CDATA section, a line break for each.
  static func markup(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let html = lines.map { escaped(String($0)) { plain[$0] } }.joined(separator: "<br>\n")
    return "<![CDATA[\(html)]]>"
  }

  private static let plain: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]
  private static let quoted: [Unicode.Scalar: String] = ["\"": "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"]

  /// What XML cannot hold at all, control characters above all, is left out.
  private static func escaped(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = replacement(scalar) {
        result.append(contentsOf: replacement.unicodeScalars)
      } else if RepairScanner.isCharacter(scalar.value) {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
