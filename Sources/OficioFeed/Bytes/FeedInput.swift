/// The decoded text of a feed, chunk by chunk: counted, hashed, inflated and turned into UTF-8 on the way.
final class FeedInput {
  private let reader: ByteReader
  private let limits: FeedLimits
  private var digest: Digest?
  private var gunzip: Gunzip?
  private var decoder: Decoder?
  private var raw: [UInt8] = []
  private var plain: [UInt8] = []
  private var sourceEnded = false

  /// Bytes of the source read so far.
  private(set) var bytes = 0
  /// The source ended in the midst of a gzip stream.
  private(set) var isCut = false
  private(set) var isAtEnd = false

  /// `isHashed` false spares the digest, where nobody asks for it.
  init(_ source: ByteSource, limits: FeedLimits, isHashed: Bool = true) throws(FeedError) {
    self.limits = limits
    digest = isHashed ? Digest() : nil
    reader = try ByteReader(source)
  }

  /// What was decided about the encoding; the decision may be refined by later bytes.
  var verdict: EncodingVerdict? { decoder?.verdict }
  var repairs: RepairCounts { decoder?.repairs ?? RepairCounts() }
  var isCompressed: Bool { gunzip != nil }

  /// SHA-256 of all bytes read; ask once, at the end.
  func sha256() -> String { digest?.hexadecimal() ?? "" }

  /// Appends the head of the document to `text` and decides the encoding; returns the length of a byte order mark.
  func readHead(into text: inout [UInt8]) throws(FeedError) -> Int {
    var head: [UInt8] = []
    while !sourceEnded, head.count < limits.headBytes {
      try readPlain()
      head.append(contentsOf: plain)
    }
    if head.isEmpty { throw isCut ? .brokenGzip(offset: bytes) : .noBytes }
    let decision = try EncodingDecision(head: head)
    var decoder = Decoder(decision)
    decoder.decode(head, into: &text, atEnd: sourceEnded)
    self.decoder = decoder
    isAtEnd = sourceEnded
    return decision.markLength
  }

  /// Appends the next chunk to `text`.
  func read(into text: inout [UInt8]) throws(FeedError) {
    if isAtEnd { return }
    try readPlain()
    decoder?.decode(plain, into: &text, atEnd: sourceEnded)
    isAtEnd = sourceEnded
  }

  /// Reads the rest of the source for its hash and size alone.
  func drain() throws(FeedError) {
    while !sourceEnded { try readRaw() }
    isAtEnd = true
  }

  private func readRaw() throws(FeedError) {
    try reader.read(into: &raw, atMost: limits.chunkBytes)
    bytes += raw.count
    if bytes > limits.inputBytes { throw .tooLarge(limit: limits.inputBytes, decompressed: false) }
    digest?.update(raw)
    sourceEnded = raw.isEmpty
  }

  private func readPlain() throws(FeedError) {
    let isFirst = bytes == 0
    try readRaw()
    if isFirst {
      // The container shows in its first bytes, however small the chunks are.
      var start = raw
      while !sourceEnded, start.count < 6 {
        try readRaw()
        start.append(contentsOf: raw)
      }
      raw = start
      if raw.starts(with: [0x1F, 0x8B]) {
        gunzip = try Gunzip(limits: limits)
      } else {
        try Self.refuseContainer(raw)
      }
    }
    guard let gunzip else {
      // The old bytes come back as room for the next, which need not be cleared then.
      swap(&plain, &raw)
      return
    }
    plain.removeAll(keepingCapacity: true)
    do {
      try gunzip.inflate(raw, into: &plain)
    } catch .brokenGzip(let offset) where gunzip.output > 0 {
      // What came before the damage is kept, as with a file that was cut.
      _ = offset
      isCut = true
      try drain()
      return
    }
    if sourceEnded, !gunzip.isComplete { isCut = true }
  }

  private static func refuseContainer(_ start: [UInt8]) throws(FeedError) {
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .unsupportedContainer("zip") }
    if start.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A]) { throw .unsupportedContainer("xz") }
    if start.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { throw .unsupportedContainer("zstd") }
    if start.starts(with: [0x42, 0x5A, 0x68]) { throw .unsupportedContainer("bzip2") }
  }
}
