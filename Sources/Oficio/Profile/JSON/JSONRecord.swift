import Foundation

/// Turns one value of JSON into a `DataNode`, with the line and the columns of its values.
enum JSONRecord {
  /// The value that stands at a place of a file; nil, and one finding, when it is not one JSON value in UTF-8.
  static func read(_ bytes: [UInt8], line: Int, column: Int = 1, log: FindingLog) -> DataNode? {
    // A NUL would make Foundation take the record for UTF-16.
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      log.report(
        "not-utf8", line: line, message: "the profile is not UTF-8", remedy: "save the file as UTF-8 and read it again")
      return nil
    }
    do {
      let places = try JSONPlaces.scan(bytes, line: line, column: column)
      let value = try JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])
      return node(value, at: places)
    } catch let refusal as JSONPlaces.Refusal {
      report(refusal, log: log)
    } catch {
      report(JSONPlaces.Refusal(reason: .malformed, line: line, column: column), log: log)
    }
    return nil
  }

  private static func node(_ value: Any, at places: JSONPlaces) -> DataNode {
    DataNode(self.value(value, at: places), line: places.line, column: places.column)
  }

  private static func value(_ value: Any, at places: JSONPlaces) -> DataNode.Value {
    switch value {
    case let map as [String: Any]:
      return .map(places.members.map { self.member($0, of: map) })
    case let list as [Any]:
      return .list(zip(list, places.items).map { node($0, at: $1) })
    case let text as String: return .text(text)
    case let number as NSNumber: return self.number(number)
    default: return .null
    }
  }

  private static func member(_ member: JSONPlaces.Member, of map: [String: Any]) -> DataNode.Member {
    // Of a doubled key the parser keeps one value; both members stand here, for the reader to report.
    let value = map[member.key].map { node($0, at: member.value) }
    return DataNode.Member(
      key: member.key, value: value ?? DataNode(.null, line: member.value.line, column: member.value.column),
      line: member.line, column: member.column)
  }

  /// On Linux `1 as? Bool` succeeds, so the number itself must say what it is.
  private static func number(_ number: NSNumber) -> DataNode.Value {
    if number.objCType.pointee == CChar(bitPattern: UInt8(ascii: "c")) { return .bool(number.boolValue) }
    return DataNode.number(number.doubleValue)
  }

  private static func report(_ refusal: JSONPlaces.Refusal, log: FindingLog) {
    let (code, message, remedy) =
      switch refusal.reason {
      case .malformed:
        ("not-json", "this is not one whole JSON object", "check quotation marks, commas and braces")
      case .tooDeep: ("too-deep", ProfileLimits.tooDeep, "no field needs that many")
      case .badKey: ("unknown-key", ProfileLimits.badKey, ProfileLimits.badKeyRemedy)
      case .tooMany: ("too-many-values", ProfileLimits.tooMany, "write one profile a person")
      }
    log.report(code, line: refusal.line, column: refusal.column, message: message, remedy: remedy)
  }
}
