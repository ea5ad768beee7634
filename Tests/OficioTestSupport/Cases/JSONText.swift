import Foundation
import Oficio

extension DataNode {
  /// The value as one line of JSON.
  public var jsonLine: String {
    let data = try? JSONSerialization.data(withJSONObject: plain, options: [.fragmentsAllowed, .sortedKeys])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  private var plain: Any {
    switch value {
    case .null: NSNull()
    case .bool(let flag): flag
    case .integer(let number): number
    case .decimal(let number): number
    case .text(let text): text
    case .list(let items): items.map(\.plain)
    case .map(let members):
      Dictionary(members.map { ($0.key, $0.value.plain) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
