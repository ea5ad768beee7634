/// Cuts profiles out of YAML by whole lines: items of a list, or documents of a stream.
///
/// What stays is read again and compared with what stood there before: where the lines of a profile cannot be told for
/// sure (a list in brackets), nothing is cut.
enum YAMLCut {
  /// A line with its end.
  private struct Line {
    var range: Range<Int>
    /// Blanks before its first sign.
    var indent: Int
    var isBlank: Bool
    var isComment: Bool
    /// `---` or `...` at its beginning.
    var marksDocument: Bool
    var isItem: Bool
  }

  static func cut(_ mark: TraineeMark, _ bytes: [UInt8]) throws(RecordCut.Refusal) -> RecordCut {
    guard let documents = Self.documents(bytes) else { throw .tangledYAML }
    let lines = Self.lines(of: bytes)
    var gone: Set<Int> = []
    var removed = 0
    for document in documents {
      guard case .list(let items) = document.value else {
        if owns(mark, document) {
          gone.formUnion(self.lines(ofDocument: document, lines))
          removed += 1
        }
        continue
      }
      for item in items where owns(mark, item) {
        guard let own = self.lines(ofItem: item, lines) else { throw .tangledYAML }
        gone.formUnion(own)
        removed += 1
      }
    }
    guard removed > 0 else { return RecordCut(bytes: bytes, removed: 0) }
    let kept = lines.indices.filter { !gone.contains($0) }.flatMap { bytes[lines[$0].range] }
    guard let after = self.documents(kept), people(after) == people(documents.compactMap { without(mark, $0) }) else {
      throw .tangledYAML
    }
    return RecordCut(bytes: kept, removed: removed)
  }

  private static func owns(_ mark: TraineeMark, _ node: DataNode) -> Bool {
    ["id", "trainee"].contains { key in
      if case .text(let text)? = node[key]?.value { mark.matches(text) } else { false }
    }
  }

  private static func without(_ mark: TraineeMark, _ document: DataNode) -> DataNode? {
    guard case .list(let items) = document.value else { return owns(mark, document) ? nil : document }
    return DataNode(.list(items.filter { !owns(mark, $0) }))
  }

  /// What documents state, profile by profile, wherever each stands.
  private static func people(_ documents: [DataNode]) -> [DataNode] {
    documents.flatMap { document -> [DataNode] in
      switch document.value {
      case .null: []
      case .list(let items): items.map(\.statement)
      default: [document.statement]
      }
    }
  }

  private static func documents(_ bytes: [UInt8]) -> [DataNode]? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var documents: [DataNode] = []
    do {
      try DataNode.forEachDocument(yaml: text) { documents.append($0) }
      return documents
    } catch {
      return nil
    }
  }

  /// From the line with the dash to the last one that is indented deeper.
  private static func lines(ofItem item: DataNode, _ lines: [Line]) -> ClosedRange<Int>? {
    // The dash may stand in a line of its own.
    guard lines.indices.contains(item.line - 1), let first = lines[...(item.line - 1)].lastIndex(where: \.isItem) else {
      return nil
    }
    var last = first
    for place in lines.indices[(first + 1)...] {
      let line = lines[place]
      if line.isBlank { continue }
      if line.indent > lines[first].indent {
        last = place
      } else if !line.isComment {
        break
      }
    }
    return first...last
  }

  /// From the mark before a document, if it has one, to the line before the next.
  private static func lines(ofDocument document: DataNode, _ lines: [Line]) -> Range<Int> {
    let own = min(max(document.line - 1, 0), lines.count - 1)
    let begin = lines[...own].lastIndex(where: \.marksDocument) ?? own
    let end = lines[(own + 1)...].firstIndex(where: \.marksDocument) ?? lines.count
    return begin..<end
  }

  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      let content = bytes[start..<end].prefix { $0 != 10 && $0 != 13 }
      let words = content.drop { $0 == 32 }
      let isItem = words.first == UInt8(ascii: "-") && words.dropFirst().first.map { $0 == 32 || $0 == 9 } != false
      lines.append(
        Line(
          range: start..<end, indent: content.count - words.count, isBlank: words.allSatisfy { $0 == 9 },
          isComment: words.first == UInt8(ascii: "#"),
          marksDocument: content.starts(with: "---".utf8) || content.starts(with: "...".utf8), isItem: isItem))
      start = end
    }
    return lines
  }
}
