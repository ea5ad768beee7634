/// Sixteen bytes looked at together, in the registers that every machine has.
///
/// Each question answers with a mark for every byte that is meant, and every mark is exact. Only comparing and joining
/// marks are instructions of the machine; `|` on the bytes themselves would be sixteen.
@frozen public struct ByteBlock {
  /// A mark for each of the bytes.
  public typealias Marks = SIMDMask<SIMD16<Int8>>

  /// How many bytes there are.
  public static let count = 16

  /// The bytes.
  public var bytes: SIMD16<UInt8>

  /// The sixteen bytes at a place, which must all be there.
  @inlinable @inline(__always)
  public init(_ bytes: Span<UInt8>, at place: Int) {
    self.bytes = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
  }

  /// Bytes equal to one.
  @inlinable @inline(__always)
  public func equal(to byte: UInt8) -> Marks { bytes .== SIMD16(repeating: byte) }

  /// Bytes below a limit.
  @inlinable @inline(__always)
  public func below(_ limit: UInt8) -> Marks { bytes .< SIMD16(repeating: limit) }

  /// Bytes from one to another, both included.
  @inlinable @inline(__always)
  public func within(_ range: ClosedRange<UInt8>) -> Marks {
    (bytes .>= SIMD16(repeating: range.lowerBound)) .& (bytes .<= SIMD16(repeating: range.upperBound))
  }

  /// Control characters below the blank, without tab and line ends.
  @inlinable @inline(__always)
  public var controls: Marks { below(0x09) .| within(0x0B...0x0C) .| within(0x0E...0x1F) }

  /// Whether all bytes are ASCII.
  @inlinable @inline(__always)
  public var isASCII: Bool { Self.first(within(0x80...0xFF)) == Self.count }

  /// Whether all bytes are ASCII or whole sequences of two, the block beginning with a character. `next` is the block one
  /// byte further on; a sequence that the block's end cuts must go on there.
  @inlinable @inline(__always)
  public func isLatin(followedBy next: ByteBlock) -> Bool {
    let strays = within(0xC2...0xDF) .^ next.within(0x80...0xBF)
    let longer = within(0xC0...0xC1) .| within(0xE0...0xFF)
    return !(0x80...0xBF).contains(bytes[0]) && Self.first(strays .| longer) == Self.count
  }

  /// The place of the first mark within the block; 16 when there is none.
  @inlinable @inline(__always)
  public static func first(_ marks: Marks) -> Int {
    // Bytes of ones, the first of them lowest, as every machine that Swift runs on keeps them.
    let halves = unsafeBitCast(marks, to: SIMD2<UInt64>.self)
    if halves.x != 0 { return halves.x.trailingZeroBitCount >> 3 }
    return halves.y != 0 ? 8 + halves.y.trailingZeroBitCount >> 3 : count
  }
}

extension Span where Element == UInt8 {
  /// The first place in `from ..< end` that a question marks, the last bytes being asked one by one; `end` when none is.
  @inlinable @inline(__always)
  public func first(
    from: Int, to end: Int, where marks: (ByteBlock) -> ByteBlock.Marks, orByte isMarked: (UInt8) -> Bool
  ) -> Int {
    var index = from
    while index + ByteBlock.count <= end {
      let found = ByteBlock.first(marks(ByteBlock(self, at: index)))
      if found < ByteBlock.count { return index + found }
      index += ByteBlock.count
    }
    while index < end, !isMarked(self[index]) { index += 1 }
    return index
  }
}

extension OutputSpan where Element == UInt8 {
  /// Appends the bytes of `from ..< end` up to the first that a question marks, the last bytes being asked one by one,
  /// and returns the place of that byte; `end` when there is none. Both questions are told the place of what they see.
  @inlinable @inline(__always)
  public mutating func append(
    _ source: Span<UInt8>, from: Int, to end: Int, until marks: (ByteBlock, Int) -> ByteBlock.Marks,
    orByte isMarked: (UInt8, Int) -> Bool
  ) -> Int {
    // What is too much of a block is written over by what comes next, and lies within this room all the same.
    precondition(from >= 0 && from <= end && end <= source.count && freeCapacity >= end - from)
    var index = from
    withUnsafeMutableBufferPointer { buffer, written in
      guard let start = buffer.baseAddress else { return }
      let target = UnsafeMutableRawPointer(start + written)
      while index + ByteBlock.count <= end {
        let block = ByteBlock(source, at: index)
        target.storeBytes(of: block.bytes, toByteOffset: index - from, as: SIMD16<UInt8>.self)
        let found = ByteBlock.first(marks(block, index))
        index += found
        if found < ByteBlock.count {
          written += index - from
          return
        }
      }
      while index < end, !isMarked(source[index], index) {
        target.storeBytes(of: source[index], toByteOffset: index - from, as: UInt8.self)
        index += 1
      }
      written += index - from
    }
    return index
  }
}
