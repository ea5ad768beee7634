/// The address of a posting as it counts for telling postings apart: without the parameters that only follow a visitor.
///
/// The address that people open keeps them.
enum DedupAddress {
  static func of(_ address: String) -> String {
    guard let query = address.utf8.firstIndex(of: 0x3F) else { return address }
    let parameters = address[address.utf8.index(after: query)...]
    guard parameters.utf8.firstRange(of: "utm_".utf8) != nil else { return address }
    let kept = parameters.split(separator: "&").filter { !$0.hasPrefix("utm_") }
    return address[..<query] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }
}
