import Foundation

/// A token in the compact form of RFC 7515, taken apart and not yet believed.
struct SignedToken {
  /// Longest token in bytes.
  static let limit = 64 << 10

  /// What it says of its signature.
  let header: DataNode
  /// What it says.
  let payload: DataNode
  let signature: Data
  /// The bytes that are signed.
  let message: Data

  /// nil where the text is no such token: three parts of base64url, the first two a JSON object each. JSON is read with the
  /// limits of a profile (depth, keys, values).
  init?(_ token: String) {
    guard token.utf8.count <= Self.limit else { return nil }
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    // An unsigned token has an empty third part: it is read, and then refused for what it says.
    guard parts.count == 3, let header = Self.object(parts[0]), let payload = Self.object(parts[1]),
      let signature = Base64URL.data(parts[2])
    else { return nil }
    self.header = header
    self.payload = payload
    self.signature = signature
    message = Data((parts[0] + "." + parts[1]).utf8)
  }

  private static func object(_ part: some StringProtocol) -> DataNode? {
    guard let data = Base64URL.data(part) else { return nil }
    let node = JSONRecord.read(Array(data), line: 0, log: FindingLog(file: "", isPrivate: true))
    // Two readers may take two values for a doubled key, so none is taken.
    guard let node, case .map(let members) = node.value, Set(members.map(\.key)).count == members.count else {
      return nil
    }
    return node
  }
}

extension DataNode {
  /// The text under a path of keys; nil where there is none.
  func words(_ path: String...) -> String? {
    var node: DataNode? = self
    for key in path { node = node?[key] }
    if case .text(let text)? = node?.value, !text.isEmpty { return text }
    return nil
  }

  /// This value, or the items of this list.
  var oneOrMany: [DataNode] {
    if case .list(let items) = value { return items }
    return [self]
  }
}
