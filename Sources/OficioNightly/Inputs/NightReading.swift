import Glibc
import Oficio
import OficioFeed
import OficioReport

/// Reads the inputs of a night: catalogs, people, feeds. What is wrong is told at once, and the reading goes on.
struct NightReading {
  let config: NightConfig
  let folders: [String]
  let asOf: CivilDate
  let tell: (NightEvent) -> Void
  private(set) var inputs: NightInputs

  init(_ config: NightConfig, catalogs folders: [String], asOf: CivilDate, tell: @escaping (NightEvent) -> Void) {
    self.config = config
    self.folders = folders
    self.asOf = asOf
    self.tell = tell
    inputs = NightInputs(asOf: asOf)
  }

  /// The catalogs, the policy, and the reader of feeds that knows them.
  mutating func catalogs() throws -> FeedStation {
    let (catalog, findings) = CatalogReader.read(folders: folders)
    note(findings.filter { $0.severity == .error })
    try Withheld.check(findings)
    inputs.catalog = catalog
    inputs.catalogDigest = CatalogDigest.of(folders, and: config.mappings.files)
    inputs.policy = try policy(catalog)
    do {
      let station = try FeedStation(folders: folders, catalog: catalog, choice: config.mappings)
      note(station.findings)
      try Withheld.check(station.findings)
      if !station.unusable.isEmpty { throw NightError.nothingUsable(kind: "mapping", files: station.unusable) }
      return station
    } catch InputError.mappingsUnreadable(let folder) {
      throw Withheld.catalogs([folder])
    } catch InputError.noMapping {
      throw Withheld.catalogs(folders.map { "\($0)/feeds" })
    }
  }

  private mutating func policy(_ catalog: Catalog) throws -> Policy {
    if let policy = catalog.policies[config.policy] { return policy }
    let known = catalog.policies.entries.map(\.id).joined(separator: ", ")
    note([
      Finding(
        "unknown-policy", file: config.file, line: config.policyLine,
        message: "the catalogs have no policy “\(config.policy)”", remedy: "name one of: \(known)")
    ])
    throw NightError.configUnusable(file: config.file)
  }

  /// The people of all files. A bad profile is set aside alone.
  mutating func people() throws {
    var station = PeopleStation(catalog: inputs.catalog, folders: folders)
    let files = try InputFiles.profiles.find(config.profiles)
    for file in try station.read(files) {
      note(file.reading.findings)
      inputs.people += file.reading.trainees.map(NightPerson.init)
      inputs.profiles.append(
        ProfileFile(
          file: config.shown(file.path), sha256: file.sha256, usable: file.reading.trainees.count,
          refused: file.reading.refused))
    }
    if inputs.people.isEmpty { throw NightError.nothingUsable(kind: "profile", files: files.map(\.path)) }
    try Withheld.check(inputs.profiles)
    inputs.people.sort(by: NightPerson.inOrder)
  }

  /// What staff were told, of all files.
  mutating func answers() throws {
    let catalog = inputs.catalog
    let (answers, files) = try table(config.answers, of: "answer") { bytes, file in
      AnswerReader.read(bytes, file: file, catalog: catalog)
    }
    inputs.answerBook = AnswerBook(answers, asOf: asOf)
    inputs.answers = files
  }

  /// What was done with leads, of all files.
  mutating func activity() throws {
    (inputs.acts, inputs.activity) = try table(config.activity, of: "row of activity") { bytes, file in
      ActivityReader.read(bytes, file: file)
    }
  }

  /// The rows of tables that staff keep. A bad row is left out alone; without a file that is named, or with one of which
  /// nothing can be used, the night stops: people would be sent where staff know better.
  private mutating func table<Row>(
    _ paths: [String], of kind: String, read: ([UInt8], String) -> ([Row], [Finding])
  ) throws -> ([Row], [StaffTable]) {
    var rows: [Row] = []
    var files: [StaffTable] = []
    for file in try InputFiles.tables.find(paths) {
      let bytes = try ByteReader.read(file.path)
      let (read, findings) = read(bytes, file.path)
      note(findings)
      if read.isEmpty, findings.contains(where: { $0.severity == .error }) {
        throw NightError.nothingUsable(kind: kind, files: [file.path])
      }
      rows += read
      files.append(StaffTable(file: config.shown(file.path), sha256: Digest.of(bytes), usable: read.count))
    }
    return (rows, files)
  }

  /// The postings of all feeds, with what the store remembers of them; what several feeds carry is one. A feed that is not
  /// there is missing from this night, and the others are read.
  mutating func feeds(_ station: FeedStation, _ store: FeedStore?, accepted: Set<String>) throws {
    tell(.begins("postings", total: nil))
    var findings: [Finding] = []
    let intake = FeedIntake(station, store: store, asOf: asOf, accepted: accepted, step: { [tell] in tell(.step) }) {
      findings += $0
    }
    for feed in config.feeds {
      let pages = try pages(of: feed)
      try intake.take(feed.id, pages: pages, path: feed.path, shown: config.shown)
      note(findings)
      findings = []
    }
    tell(.ends)
    inputs.feeds = intake.summaries
    inputs.set(intake.updates)
    inputs.hasStore = store != nil
    // A feed whose emptiness is believed is no mistake; nothing at all may as well be one.
    if inputs.updates.allSatisfy({ $0.listed.isEmpty && $0.remembered.isEmpty && !$0.verdict.closesExpired }) {
      throw NightError.nothingUsable(kind: "posting", files: config.feeds.map(\.path))
    }
  }

  /// The pages of a feed; none, and a finding, where its path leads nowhere.
  private mutating func pages(of feed: NightConfig.Feed) throws -> [InputFile] {
    do {
      return try InputFiles.feeds.find(feed.path, feed: feed.id)
    } catch InputError.missing(let path) {
      note([
        Finding(
          "missing-file", file: path, message: "there is no such file or folder; nothing of the feed was read",
          remedy: "fetch the feed, or mend its path in \(config.file)")
      ])
      return []
    }
  }

  private mutating func note(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    tell(.findings(findings))
    inputs.findings += findings.map { finding in
      var finding = finding
      finding.file = config.shown(finding.file)
      return finding
    }
  }
}
