extension Span where Element == Float {
  /// Visits, in order, the places within a range that hold at least so much: sixteen are looked at together, as most hold
  /// less.
  @inline(__always)
  func eachPlace(in range: Range<Int>, atLeast least: Float, _ visit: (Int) -> Void) {
    precondition(range.upperBound <= count)
    let limit = SIMD4(repeating: least)
    @inline(__always) func marks(_ place: Int) -> SIMDMask<SIMD4<Int32>> {
      bytes.unsafeLoadUnaligned(fromByteOffset: place * MemoryLayout<Float>.stride, as: SIMD4<Float>.self) .>= limit
    }
    var place = range.lowerBound
    while place < range.upperBound {
      let end = Swift.min(place + 16, range.upperBound)
      // Bits are asked for as two numbers: `any` would look at one lane after another.
      let isMarked =
        end - place < 16
        || unsafeBitCast(
          (marks(place) .| marks(place + 4)) .| (marks(place + 8) .| marks(place + 12)), to: SIMD2<UInt64>.self)
          != .zero
      if isMarked { for place in place..<end where self[place] >= least { visit(place) } }
      place = end
    }
  }
}
