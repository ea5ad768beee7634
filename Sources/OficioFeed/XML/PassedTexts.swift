/// Texts that went past the parser, until it meets the marks that stand for them.
struct PassedTexts {
  private var window = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var decoded = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var texts: [ParserInput.Text] = []
  private var next = 0
  /// Texts whose marks the parser has not met when its call returned: it may wait for more bytes.
  private var kept: [[UInt8]]

  init(kept: [[UInt8]] = []) { self.kept = kept }

  mutating func lend(
    _ window: UnsafeBufferPointer<UInt8>, _ decoded: UnsafeBufferPointer<UInt8>, _ texts: [ParserInput.Text]
  ) {
    self.window = window
    self.decoded = decoded
    self.texts = texts
    next = 0
  }

  /// The bytes go away: copies what is still wanted of them.
  mutating func giveBack() {
    while let text = takeLent() { kept.append(Array(text)) }
    self = PassedTexts(kept: kept)
  }

  mutating func takeKept() -> [UInt8]? { kept.isEmpty ? nil : kept.removeFirst() }

  /// The next text that is lent; nil when there is none.
  mutating func takeLent() -> UnsafeBufferPointer<UInt8>? {
    guard next < texts.count else { return nil }
    next += 1
    let text = texts[next - 1]
    return UnsafeBufferPointer(rebasing: (text.isDecoded ? decoded : window)[text.range])
  }
}
