import Oficio

/// Reads one XML document that is no feed, such as a part of an office's workbook, through the same scanner and parser:
/// with their caps, without document types and entities, and with nothing loaded from outside.
package enum XMLPart {
  /// What the document says, in its order. Names are local: prefixes and namespaces are left out.
  package enum Event {
    case start(name: String, attributes: [(name: String, value: String)])
    case end(name: String)
    /// Text comes whole between two tags.
    case text(String)
  }

  /// Why a document cannot be read to its end.
  package enum Problem: Error, Equatable {
    /// A document type, or a page of a website.
    case doctype
    /// Tags, names, depth or runs of text beyond what any document needs.
    case tooComplex
    /// Not well-formed, or cut.
    case malformed
    /// An encoding that is not read.
    case encoding
    case outOfMemory
  }

  /// Bytes given to the parser at once, so that the events of a large part never stand in memory together.
  private static let step = 64 << 10

  /// Hands over the events of a document. What `each` throws ends the reading.
  package static func read(
    _ bytes: [UInt8], limits: FeedLimits = FeedLimits(), each: (Event) throws -> Void
  ) throws {
    let text = try utf8(bytes)
    let stream: XMLStream
    do { stream = try XMLStream() } catch { throw Problem.outOfMemory }
    var scanner = RepairScanner(item: "", limits: limits)
    scanner.start(at: 0)
    var output = ParserInput()
    var (scanned, end) = (0, 0)
    var pending = ""
    while scanned < text.count {
      end = min(text.count, end + step)
      let scan = scanner.scan(text, from: scanned, to: end, base: 0, atEnd: end == text.count, output: &output)
      let isFed = stream.feed(scan, of: text, from: scanned, isLast: end == text.count, &output)
      if let stop = scan.stop { throw stop == .doctype || stop == .htmlPage ? Problem.doctype : Problem.tooComplex }
      guard isFed else { throw problem(of: stream) }
      if end == text.count, scan.consumed == scanned { break }
      scanned = scan.consumed
      try take(stream, &pending, each)
    }
    let isWhole = stream.finish()
    try take(stream, &pending, each)
    guard isWhole else { throw problem(of: stream) }
  }

  /// The text of a file in UTF-8, whatever it was written in: with a byte order mark, UTF-16, or Windows-1252.
  package static func utf8(_ bytes: [UInt8]) throws(Problem) -> [UInt8] {
    guard let decision = try? EncodingDecision(head: bytes) else { throw .encoding }
    var decoder = Decoder(decision)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    decoder.decode(bytes, into: &text, atEnd: true)
    return text
  }

  private static func problem(of stream: XMLStream) -> Problem {
    guard let failure = stream.failure else { return .malformed }
    return failure.isDoctype ? .doctype : failure.isOutOfMemory ? .outOfMemory : .malformed
  }

  /// Uses up the events that there are; text is held back until the next tag, because it comes in pieces.
  private static func take(_ stream: XMLStream, _ pending: inout String, _ each: (Event) throws -> Void) rethrows {
    let (events, arena) = (stream.events, stream.arena)
    var index = 0
    func value(_ event: XMLEvent) -> String { String(decoding: arena[Int(event.from)..<Int(event.to)], as: UTF8.self) }
    while index < events.count {
      let event = events[index]
      index += 1
      if event.kind == .text {
        pending += value(event)
        continue
      }
      if !pending.isEmpty {
        try each(.text(pending))
        pending = ""
      }
      if event.kind == .end {
        try each(.end(name: stream.name(event.name).local))
        continue
      }
      guard event.kind == .start else { continue }
      var attributes: [(name: String, value: String)] = []
      while index < events.count, events[index].kind == .attribute || events[index].kind == .namespace {
        if events[index].kind == .attribute {
          // libxml2 hands an ampersand in a value over as the reference that it was made of.
          let text = value(events[index])
          attributes.append((stream.name(events[index].name).local, text.replacing("&#38;", with: "&")))
        }
        index += 1
      }
      try each(.start(name: stream.name(event.name).local, attributes: attributes))
    }
    stream.reset()
  }
}
