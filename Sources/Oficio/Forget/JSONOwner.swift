import Foundation

/// Whose a record of JSON is.
enum JSONOwner {
  /// Whether one object is about a person: by its `id`, its `trainee`, or the `trainee` of its `lead`.
  static func owns(_ mark: TraineeMark, _ bytes: ArraySlice<UInt8>) -> Bool {
    // Most records name other people; an id behind escapes is worth a reading.
    guard mark.stands(in: bytes) || bytes.contains(UInt8(ascii: "\\")) else { return false }
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else { return false }
    let lead = object["lead"] as? [String: Any]
    return [object["id"], object["trainee"], lead?["trainee"]].contains { mark.matches($0 as? String) }
  }
}
