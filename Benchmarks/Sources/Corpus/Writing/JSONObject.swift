/// One JSON object written member by member in the order given; a member without a value is left out.
struct JSONObject {
  private var text = "{"

  /// The object as it stands.
  var json: String { text + "}" }

  mutating func raw(_ name: String, _ json: String?) {
    guard let json else { return }
    if text.utf8.count > 1 { text += "," }
    text += Self.quoted(name) + ":" + json
  }

  mutating func string(_ name: String, _ value: String?) { raw(name, value.map(Self.quoted)) }
  mutating func date(_ name: String, _ value: (some CustomStringConvertible)?) {
    raw(name, value.map { Self.quoted($0.description) })
  }
  mutating func number(_ name: String, _ value: Int?) { raw(name, value.map(String.init)) }
  /// nil is written as `null`: unknown.
  mutating func known(_ name: String, _ value: Bool?) { raw(name, value.map { $0 ? "true" : "false" } ?? "null") }
  mutating func object(_ name: String, _ fill: (inout JSONObject) -> Void) {
    raw(name, JSONObject.make(fill))
  }
  mutating func list<Element>(
    _ name: String, _ elements: [Element]?, _ fill: (Element, inout JSONObject) -> Void
  ) {
    let objects = elements?.map { element in JSONObject.make { fill(element, &$0) } }
    raw(name, objects.map { "[" + $0.joined(separator: ",") + "]" })
  }
  mutating func strings(_ name: String, _ values: [String]?) {
    raw(name, values.map { "[" + $0.map(Self.quoted).joined(separator: ",") + "]" })
  }

  static func make(_ fill: (inout JSONObject) -> Void) -> String {
    var object = JSONObject()
    fill(&object)
    return object.json
  }

  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\u{0}"..<"\u{20}": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
