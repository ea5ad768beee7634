import Crypto

/// The tables in one file that loads in a fraction of the time the CSV files take.
///
/// Mark and version, the digest of the CSV files it was made of, the digest of what follows, then groups, skills and
/// occupations: numbers as LEB128, texts as their length and UTF-8. A file of other sources, of another version, or
/// with any byte changed is not read.
public enum EscoCompiled {
  /// Why a compiled file is not used.
  public enum Refusal: Error, Equatable {
    /// It is no compiled file of this version.
    case foreign
    /// The CSV files beside it are others than it was made of.
    case stale
    /// It is cut short or changed.
    case damaged
  }

  /// The name of the file beside the CSV files.
  public static let fileName = "compiled.oficio"
  private static let mark = Array("oficio-esco-1\n".utf8)

  /// The tables as bytes, for CSV files with a digest.
  public static func encode(_ tables: EscoTables, sources: [UInt8]) -> [UInt8] {
    var writer = Writer()
    writer.list(tables.groups) { writer, group in
      writer.text(group.code)
      writer.labels(group.labels.mapValues { [$0] })
    }
    for concepts in [tables.skills, tables.occupations] {
      writer.list(concepts) { writer, concept in
        writer.text(concept.uri)
        writer.text(concept.isco ?? "")
        writer.labels(concept.names)
        for rows in [concept.broader, concept.essential, concept.optional] { writer.rows(rows) }
      }
    }
    return mark + sources + Array(SHA256.hash(data: writer.bytes)) + writer.bytes
  }

  /// The tables of a compiled file, when it was made of CSV files with a digest and is whole.
  public static func decode(_ bytes: [UInt8], sources: [UInt8]) throws(Refusal) -> EscoTables {
    guard bytes.starts(with: mark) else { throw .foreign }
    let body = mark.count + 64
    guard bytes.count >= body else { throw .damaged }
    guard bytes[mark.count..<mark.count + 32].elementsEqual(sources) else { throw .stale }
    guard SHA256.hash(data: bytes[body...]).elementsEqual(bytes[mark.count + 32..<body]) else { throw .damaged }
    var reader = Reader(bytes, from: body)
    var tables = EscoTables()
    tables.groups = try reader.list { (reader) throws(Refusal) in
      let code = try reader.text()
      return .init(code: code, labels: try reader.labels().compactMapValues(\.first))
    }
    tables.skills = try reader.list(concept)
    tables.occupations = try reader.list(concept)
    return tables
  }

  private static func concept(_ reader: inout Reader) throws(Refusal) -> EscoTables.Concept {
    let uri = try reader.text()
    let isco = try reader.text()
    return .init(
      uri: uri, isco: isco.isEmpty ? nil : isco, names: try reader.labels(), broader: try reader.rows(),
      essential: try reader.rows(), optional: try reader.rows())
  }
}

extension EscoCompiled {
  private struct Writer {
    var bytes: [UInt8] = []

    mutating func number(_ value: Int) {
      var rest = UInt(value)
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }

    mutating func text(_ text: String) {
      number(text.utf8.count)
      bytes.append(contentsOf: text.utf8)
    }

    mutating func list<Element>(_ elements: [Element], _ write: (inout Writer, Element) -> Void) {
      number(elements.count)
      for element in elements { write(&self, element) }
    }

    mutating func labels(_ labels: [Language: [String]]) {
      for language in Language.allCases { list(labels[language] ?? []) { $0.text($1) } }
    }

    mutating func rows(_ rows: [Int32]) { list(rows) { $0.number(Int($1)) } }
  }

  private struct Reader {
    private let bytes: [UInt8]
    private var place: Int

    init(_ bytes: [UInt8], from place: Int) {
      self.bytes = bytes
      self.place = place
    }

    mutating func number() throws(Refusal) -> Int {
      var value: UInt = 0
      for shift in stride(from: UInt(0), to: 35, by: 7) {
        guard place < bytes.count else { throw .damaged }
        let byte = bytes[place]
        place += 1
        value |= UInt(byte & 0x7F) << shift
        if byte < 0x80 { return Int(value) }
      }
      throw .damaged
    }

    mutating func text() throws(Refusal) -> String {
      let count = try number()
      guard count <= bytes.count - place else { throw .damaged }
      defer { place += count }
      return String(decoding: bytes[place..<place + count], as: UTF8.self)
    }

    mutating func list<Element>(
      _ read: (inout Reader) throws(Refusal) -> Element
    ) throws(Refusal) -> [Element] {
      let count = try number()
      guard count <= bytes.count - place else { throw .damaged }
      var elements: [Element] = []
      elements.reserveCapacity(count)
      for _ in 0..<count { elements.append(try read(&self)) }
      return elements
    }

    mutating func labels() throws(Refusal) -> [Language: [String]] {
      var labels: [Language: [String]] = [:]
      for language in Language.allCases {
        let names = try list { (reader) throws(Refusal) in try reader.text() }
        if !names.isEmpty { labels[language] = names }
      }
      return labels
    }

    mutating func rows() throws(Refusal) -> [Int32] {
      try list { (reader) throws(Refusal) in Int32(truncatingIfNeeded: try reader.number()) }
    }
  }
}
