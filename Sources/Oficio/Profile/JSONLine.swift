import Foundation

/// Turns one line of JSON into a `DataNode`, with the line and the columns of its values.
enum JSONLine {
  /// The value of a line; nil, and one finding, when it is not one JSON value in UTF-8.
  static func read(_ bytes: [UInt8], line: Int, log: FindingLog) -> DataNode? {
    // A NUL would make Foundation take the line for UTF-16.
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      log.report(
        "not-utf8", line: line, message: "the line is not UTF-8", remedy: "save the file as UTF-8 and read it again")
      return nil
    }
    do {
      let places = try JSONPlaces.scan(bytes)
      let value = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
      return node(value, at: places, line: line)
    } catch let refusal as JSONPlaces.Refusal {
      report(refusal, line: line, log: log)
    } catch {
      report(.malformed(column: 0), line: line, log: log)
    }
    return nil
  }

  private static func node(_ value: Any, at places: JSONPlaces, line: Int) -> DataNode {
    DataNode(self.value(value, at: places, line: line), line: line, column: places.column)
  }

  private static func value(_ value: Any, at places: JSONPlaces, line: Int) -> DataNode.Value {
    switch value {
    case let map as [String: Any]:
      return .map(places.members.map { self.member($0, of: map, line: line) })
    case let list as [Any]:
      return .list(zip(list, places.items).map { node($0, at: $1, line: line) })
    case let text as String: return .text(text)
    case let number as NSNumber: return self.number(number)
    default: return .null
    }
  }

  private static func member(_ member: JSONPlaces.Member, of map: [String: Any], line: Int) -> DataNode.Member {
    // Of a doubled key the parser keeps one value; both members stand here, for the reader to report.
    let value = map[member.key].map { node($0, at: member.value, line: line) }
    return DataNode.Member(
      key: member.key, value: value ?? DataNode(.null, line: line, column: member.value.column), line: line,
      column: member.column)
  }

  /// On Linux `1 as? Bool` succeeds, so the number itself must say what it is.
  private static func number(_ number: NSNumber) -> DataNode.Value {
    if number.objCType.pointee == CChar(bitPattern: UInt8(ascii: "c")) { return .bool(number.boolValue) }
    let double = number.doubleValue
    // Beyond 2⁵³ a double no longer tells whole numbers apart; nothing of a profile is that large.
    if let integer = Int(exactly: double), abs(double) < 9_007_199_254_740_992 { return .integer(integer) }
    return .decimal(double)
  }

  private static func report(_ refusal: JSONPlaces.Refusal, line: Int, log: FindingLog) {
    switch refusal {
    case .malformed(let column):
      log.report(
        "not-json", line: line, column: column, message: "the line is not a JSON object",
        remedy: "write one whole object a line: check quotation marks, commas and braces")
    case .tooDeep(let column):
      log.report(
        "too-deep", line: line, column: column,
        message: "the line nests more than \(JSONPlaces.depthLimit) levels deep", remedy: "no field needs that many")
    case .badKey(let column):
      log.report(
        "unknown-key", line: line, column: column,
        message: "a key has an escape or more than \(JSONPlaces.keyLimit) bytes",
        remedy: "use the keys of the profile schema as they are: oficio schema profile")
    case .tooMany(let column):
      log.report(
        "too-many-values", line: line, column: column,
        message: "the line has more than \(JSONPlaces.valueLimit) values", remedy: "write one person a line")
    }
  }
}
