import CZlib

/// Inflates a gzip stream of any number of members, in bounded pieces.
///
/// libxml2 would inflate whatever it is given without a cap; this does it in the open.
final class Gunzip {
  private var stream = z_stream()
  private var ended = false
  private let limits: FeedLimits
  private(set) var input = 0
  private(set) var output = 0

  init(limits: FeedLimits) throws(FeedError) {
    self.limits = limits
    // 15 bits of window; 16 more say "gzip header expected".
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, size) == Z_OK else { throw .outOfMemory }
  }

  deinit { inflateEnd(&stream) }

  /// True when every member was read to its end.
  var isComplete: Bool { ended }

  /// Appends what `chunk` inflates to.
  func inflate(_ chunk: [UInt8], into plain: inout [UInt8]) throws(FeedError) {
    var piece = [UInt8](repeating: 0, count: limits.chunkBytes)
    var offset = 0
    // A full piece may have left output within zlib although all input is taken.
    var isFull = false
    while offset < chunk.count || isFull {
      if ended {
        if offset == chunk.count { break }
        // Some writers pad the file with zeros; anything else that follows must be a further member.
        while offset < chunk.count, chunk[offset] == 0 { offset += 1 }
        if offset == chunk.count { break }
        guard inflateReset(&stream) == Z_OK else { throw .outOfMemory }
        ended = false
      }
      isFull = try step(chunk, &offset, &piece, &plain)
    }
  }

  /// Fills one piece; true when it is full.
  private func step(
    _ chunk: [UInt8], _ offset: inout Int, _ piece: inout [UInt8], _ plain: inout [UInt8]
  ) throws(FeedError) -> Bool {
    let available = chunk.count - offset
    let room = piece.count
    var status = Z_OK
    var used = 0
    var made = 0
    chunk.withUnsafeBufferPointer { source in
      piece.withUnsafeMutableBufferPointer { target in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress).map { $0 + offset }
        stream.avail_in = UInt32(available)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(room)
        status = CZlib.inflate(&stream, Z_NO_FLUSH)
        used = available - Int(stream.avail_in)
        made = room - Int(stream.avail_out)
        stream.next_in = nil
        stream.next_out = nil
      }
    }
    offset += used
    input += used
    output += made
    plain.append(contentsOf: piece[0..<made])
    switch status {
    case Z_STREAM_END: ended = true
    case Z_OK: break
    case Z_BUF_ERROR where used == 0 && made == 0 && available > 0: throw .brokenGzip(offset: input)
    case Z_BUF_ERROR: break
    case Z_MEM_ERROR: throw .outOfMemory
    default: throw .brokenGzip(offset: input)
    }
    if output > limits.inflatedBytes { throw .tooLarge(limit: limits.inflatedBytes, decompressed: true) }
    if output > 1 << 20, output / max(1, input) > limits.inflationRatio {
      throw .ratio(limit: limits.inflationRatio, input: input, output: output)
    }
    return made == room
  }
}
