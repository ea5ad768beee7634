/// The keys that a feed has used, with what makes each posting itself: twelve bytes and a little room for each.
///
/// Sixteen parts grow one at a time, so that growing never holds two copies of everything.
struct SeenKeys {
  /// Open addressing over two flat lists; a hash of 0 is a free place.
  private struct Part {
    var keys = [UInt64](repeating: 0, count: 256)
    var selves = [UInt32](repeating: 0, count: 256)
    var count = 0

    /// The place of a key, or the free one where it belongs.
    func place(of key: UInt64, _ seed: UInt64) -> Int {
      var place = Int((key &* seed) >> 32) & (keys.count - 1)
      while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
      return place
    }

    mutating func grow(_ seed: UInt64) {
      let old = self
      keys = [UInt64](repeating: 0, count: old.keys.count * 2)
      selves = [UInt32](repeating: 0, count: old.keys.count * 2)
      for index in old.keys.indices where old.keys[index] != 0 {
        let place = place(of: old.keys[index], seed)
        keys[place] = old.keys[index]
        selves[place] = old.selves[index]
      }
    }
  }

  private var parts = [Part](repeating: Part(), count: 16)
  /// No feed can foresee where its keys come to stand, and so none can make the search slow. What is found does not
  /// depend on it.
  private let seed = UInt64.random(in: .min ... .max) | 1

  /// What the key was used for before; nil, and remembered from now on, when it was not.
  mutating func insert(_ key: String, itself: UInt32) -> UInt32? {
    let hash = max(1, ByteHash.of(key.utf8Span.span))
    let part = Int(hash & 15)
    let place = parts[part].place(of: hash, seed)
    if parts[part].keys[place] != 0 { return parts[part].selves[place] }
    parts[part].keys[place] = hash
    parts[part].selves[place] = itself
    parts[part].count += 1
    if parts[part].count * 8 > parts[part].keys.count * 7 { parts[part].grow(seed) }
    return nil
  }
}
