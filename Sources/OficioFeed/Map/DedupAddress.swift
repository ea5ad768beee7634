/// The address of a posting as it counts for telling postings apart: without the parameters that only follow a visitor.
///
/// The address that people open keeps them.
enum DedupAddress {
  static func of(_ address: String) -> String {
    guard address.contains("utm_"), let query = address.firstIndex(of: "?") else { return address }
    let kept = address[address.index(after: query)...].split(separator: "&").filter { !$0.hasPrefix("utm_") }
    return address[..<query] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }
}
