/// What reading profiles gave: the people that are whole, and every finding.
public struct ProfileReading: Sendable {
  /// In the order of the file.
  public var trainees: [Trainee] = []
  /// In the order of the file.
  public var findings: [Finding] = []
  /// Profiles that were left out.
  public var refused = 0

  /// Nothing read yet.
  public init() {}
}

/// Reads profiles in JSON Lines, one person a line (`profile.schema.json`).
///
/// A profile with a mistake is left out with its findings, and the next lines are read all the same. No bytes make it
/// trap. A message says where a value stands and never what it is. One reader reads all files of a run, because two
/// profiles with one id are a mistake over all of them: the first is kept.
public struct ProfileReader: Sendable {
  /// Longest line in bytes.
  public static let lineLimit = 1 << 20

  private let codes: ProfileCodes
  private var places: [String: String] = [:]
  private var refused = RefusedFields()

  /// A reader that takes the codes of a catalog.
  public init(catalog: Catalog) { codes = ProfileCodes(catalog) }

  /// Reads one file, given as chunks of bytes that may fall anywhere.
  public mutating func read<Chunks: Sequence>(
    chunks: Chunks, file: String
  ) -> ProfileReading where Chunks.Element: Collection<UInt8> {
    var reading = ProfileReading()
    var lines = ByteLines(limit: Self.lineLimit)
    for chunk in chunks { lines.feed(chunk) { take($1, number: $0, file: file, into: &reading) } }
    lines.finish { take($1, number: $0, file: file, into: &reading) }
    return reading
  }

  /// Reads one file that is at hand as a whole.
  public mutating func read(_ bytes: some Collection<UInt8>, file: String) -> ProfileReading {
    read(chunks: CollectionOfOne(bytes), file: file)
  }

  private mutating func take(_ line: ByteLines.Line, number: Int, file: String, into reading: inout ProfileReading) {
    let log = FindingLog(file: file, isPrivate: true)
    switch line {
    case .tooLong:
      log.report(
        "line-too-long", line: number, message: "the line is longer than \(Self.lineLimit) bytes",
        remedy: "write one person a line, each ended by a line feed")
    case .whole(let bytes):
      if let trainee = trainee(bytes, number: number, log: log) { reading.trainees.append(trainee) }
    }
    if log.errorCount > 0 { reading.refused += 1 }
    reading.findings.append(contentsOf: log.findings)
  }

  private mutating func trainee(_ bytes: [UInt8], number: Int, log: FindingLog) -> Trainee? {
    var bytes = bytes[...]
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if number == 1, bytes.starts(with: mark) { bytes = bytes.dropFirst(3) }
    if bytes.allSatisfy({ $0 == 32 || $0 == 9 }) { return nil }
    guard let document = JSONLine.read(Array(bytes), line: number, log: log) else { return nil }
    let errorsBefore = log.errorCount
    let node = refused.strip(document, log: log)
    let isClean = log.errorCount == errorsBefore
    let trainee = FieldReader.read(node, log: log) { Trainee($0, codes: codes) }
    // The id is taken even by a profile that is left out: its second one may be the same person half corrected.
    guard claim(node, number: number, log: log), isClean else { return nil }
    return trainee
  }

  /// Whether the id of a profile is new.
  private mutating func claim(_ node: DataNode, number: Int, log: FindingLog) -> Bool {
    guard let idNode = node["id"], case .text(let id) = idNode.value, id.utf8.count <= 64 else { return true }
    if let place = places[id] {
      log.report(
        "doubled-id", at: idNode, message: "the id stands a second time; the first is at \(place)",
        remedy: "keep one profile a person; the first was kept")
      return false
    }
    places[id] = "\(log.file):\(number)"
    return true
  }
}
