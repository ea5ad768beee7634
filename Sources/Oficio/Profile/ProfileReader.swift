/// What reading profiles gave: the people that are whole, and every finding.
public struct ProfileReading: Sendable {
  /// In the order of the file.
  public var trainees: [Trainee] = []
  /// Of the same people, as their file states them; empty unless the reader was asked to keep them.
  public var documents: [ProfileDocument] = []
  /// In the order of the file.
  public var findings: [Finding] = []
  /// Profiles that were left out.
  public var refused = 0

  /// Nothing read yet.
  public init() {}
}

/// Reads profiles in JSON Lines, JSON, YAML and CSV (`profile.schema.json`).
///
/// A profile with a mistake is left out with its findings, and the next ones are read all the same. No bytes make it
/// trap. A message says where a value stands and never what it is. One reader reads all files of a run, because two
/// profiles with one id are a mistake over all of them: the first is kept.
public struct ProfileReader: Sendable {
  /// Longest line of JSON Lines, and largest profile of a JSON document, in bytes.
  public static let lineLimit = 1 << 20

  private let codes: ProfileCodes
  private let keepsDocuments: Bool
  private var places: [String: String] = [:]
  private var refused = RefusedFields()

  /// A reader that takes the codes of a catalog.
  ///
  /// - Parameters:
  ///   - catalog: what codes of profiles are looked up in.
  ///   - keepsDocuments: whether a reading holds the profiles also as their files state them.
  public init(catalog: Catalog, keepsDocuments: Bool = false) {
    codes = ProfileCodes(catalog)
    self.keepsDocuments = keepsDocuments
  }

  /// Reads one file of JSON Lines, given as chunks of bytes that may fall anywhere.
  public mutating func read<Chunks: Sequence>(
    chunks: Chunks, file: String
  ) -> ProfileReading where Chunks.Element: Collection<UInt8> {
    let log = FindingLog(file: file, isPrivate: true)
    var reading = ProfileReading()
    var lines = ByteLines(limit: Self.lineLimit)
    for chunk in chunks { lines.feed(chunk) { take($1, number: $0, log: log, into: &reading) } }
    lines.finish { take($1, number: $0, log: log, into: &reading) }
    reading.findings = log.findings
    return reading
  }

  /// Reads one file that is at hand as a whole.
  public mutating func read(
    _ bytes: some Collection<UInt8>, file: String, format: ProfileFormat = .jsonl
  ) -> ProfileReading {
    let log = FindingLog(file: file, isPrivate: true)
    var reading = ProfileReading()
    switch format {
    case .jsonl: return read(chunks: CollectionOfOne(bytes), file: file)
    case .json:
      var elements = JSONElements(Array(bytes), limit: Self.lineLimit, log: log)
      elements.forEach { take(JSONRecord.read($0, line: $1, column: $2, log: log), log: log, into: &reading) }
    case .yaml: read(yaml: Array(bytes), log: log, into: &reading)
    case .csv:
      for profile in FactTable.profiles(of: Array(bytes), log: log) {
        take(profile.tree, isWhole: profile.isWhole, log: log, into: &reading)
      }
    }
    reading.findings = log.findings
    return reading
  }

  /// Judges profiles that another reader made of its format, with what it found; `isWhole` is false for one of which it
  /// could not read everything.
  package mutating func read(
    _ profiles: [(tree: DataNode, isWhole: Bool)], log: FindingLog
  ) -> ProfileReading {
    var reading = ProfileReading()
    for profile in profiles { take(profile.tree, isWhole: profile.isWhole, log: log, into: &reading) }
    reading.findings = log.findings
    return reading
  }

  /// Reads the documents of a stream of YAML, each a list of profiles or one profile.
  private mutating func read(yaml bytes: [UInt8], log: FindingLog, into reading: inout ProfileReading) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return log.report(
        "not-utf8", line: 0, message: "the file is not UTF-8", remedy: "save the file as UTF-8 and read it again")
    }
    do {
      try DataNode.forEachDocument(yaml: text) { document in
        switch document.value {
        case .null: return
        case .list(let items): for item in items { take(item, log: log, into: &reading) }
        default: take(document, log: log, into: &reading)
        }
      }
    } catch {
      log.report(
        "not-yaml", line: error.line, column: error.column, message: "this is not YAML: \(error.problem)",
        remedy: "mend the place; nothing of its document was read, nor what follows")
    }
  }

  private mutating func take(
    _ line: ByteLines.Line, number: Int, log: FindingLog, into reading: inout ProfileReading
  ) {
    switch line {
    case .tooLong:
      reading.refused += 1
      log.report(
        "line-too-long", line: number, message: "the line is longer than \(Self.lineLimit) bytes",
        remedy: "write one person a line, each ended by a line feed")
    case .whole(let bytes):
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let text = number == 1 && bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
      if text.allSatisfy({ $0 == 32 || $0 == 9 }) { return }
      take(JSONRecord.read(Array(text), line: number, log: log), log: log, into: &reading)
    }
  }

  /// Takes one profile of whatever format; nil: its reader has said what is wrong.
  private mutating func take(
    _ document: DataNode?, isWhole: Bool = true, log: FindingLog, into reading: inout ProfileReading
  ) {
    let before = reading.trainees.count
    defer { if reading.trainees.count == before { reading.refused += 1 } }
    guard let document, ProfileLimits.hold(for: document, log: log) else { return }
    let errorsBefore = log.errorCount
    let node = refused.strip(document, log: log)
    let isClean = log.errorCount == errorsBefore
    let trainee = FieldReader.read(node, log: log) { Trainee($0, codes: codes) }
    // The id is taken even by a profile that is left out: its second one may be the same person half corrected.
    guard claim(node, log: log), isClean, isWhole, let trainee else { return }
    reading.trainees.append(trainee)
    if keepsDocuments { reading.documents.append(ProfileDocument(id: trainee.id, tree: node)) }
  }

  /// Whether the id of a profile is new.
  private mutating func claim(_ node: DataNode, log: FindingLog) -> Bool {
    guard let idNode = node["id"], case .text(let id) = idNode.value, id.utf8.count <= 64 else { return true }
    if let place = places[id] {
      log.report(
        "doubled-id", at: idNode, message: "the id stands a second time; the first is at \(place)",
        remedy: "keep one profile a person; the first was kept")
      return false
    }
    let place = log.place(ofLine: node.line)
    places[id] = place.sheet == nil ? "\(place.file):\(place.row)" : "\(place.file), \(place)"
    return true
  }
}
