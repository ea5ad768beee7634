extension [UInt8] {
  /// The bytes of a span, copied.
  init(copying bytes: Span<UInt8>) { self = bytes.withUnsafeBufferPointer { Array($0) } }

  /// Appends a stretch of other bytes.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
