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
  private(set) var inputs = NightInputs()

  init(_ config: NightConfig, catalogs folders: [String], asOf: CivilDate, tell: @escaping (NightEvent) -> Void) {
    self.config = config
    self.folders = folders
    self.asOf = asOf
    self.tell = tell
  }

  /// The catalogs, the policy, and the reader of feeds that knows them.
  mutating func catalogs() throws -> FeedStation {
    let (catalog, findings) = CatalogReader.read(folders: folders)
    note(findings.filter { $0.severity == .error })
    try Withheld.check(findings)
    inputs.catalog = catalog
    inputs.catalogDigest = CatalogDigest.of(folders)
    inputs.policy = try policy(catalog)
    do {
      let station = try FeedStation(folders: folders, catalog: catalog)
      note(station.findings)
      try Withheld.check(station.findings)
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
    var reader = ProfileReader(catalog: inputs.catalog)
    let files = try InputFiles.profiles.find(config.profiles)
    for file in files {
      let bytes = try ByteReader.read(file.path)
      let format = ProfileFormat(fileName: file.path) ?? ProfileFormat(firstBytesOf: bytes)
      let reading = reader.read(bytes, file: file.path, format: format)
      note(reading.findings)
      inputs.people += reading.trainees.map(NightPerson.init)
      inputs.profiles.append(
        ProfileFile(
          file: config.shown(file.path), sha256: Digest.of(bytes), usable: reading.trainees.count,
          refused: reading.refused))
    }
    if inputs.people.isEmpty { throw NightError.nothingUsable(kind: "profile", files: files.map(\.path)) }
    try Withheld.check(inputs.profiles)
    inputs.people.sort(by: NightPerson.inOrder)
  }

  /// The postings of all feeds, what several carry as one. A page that cannot be read is missing from this night, and the others are read.
  mutating func feeds(_ station: FeedStation) throws {
    tell(.begins("postings", total: nil))
    for feed in config.feeds {
      do {
        for page in try InputFiles.feeds.find(feed.path, feed: feed.id) { try read(page, station) }
      } catch InputError.missing(let path) {
        note([
          Finding(
            "missing-file", file: path, message: "there is no such file or folder; nothing of the feed was read",
            remedy: "fetch the feed, or mend its path in \(config.file)")
        ])
        inputs.feeds.append(FeedSummary(feed: feed.id, file: config.shown(path)))
      }
    }
    tell(.ends)
    if inputs.postings.isEmpty {
      throw NightError.nothingUsable(kind: "posting", files: config.feeds.map(\.path))
    }
    inputs.postings = PostingMerge.merged(inputs.postings)
  }

  private mutating func read(_ page: InputFile, _ station: FeedStation) throws {
    let before = inputs.postings.count
    var (summary, findings, isRefused) = try station.read(page, asOf: asOf, prose: true) { posting in
      inputs.postings.append(posting)
      tell(.step)
    }
    if isRefused { inputs.postings.removeSubrange(before...) }
    note(findings + Self.doubts(summary))
    summary.file = config.shown(page.path)
    inputs.feeds.append(summary)
  }

  /// What a feed's status says beyond its findings: that its postings may be missing from this night.
  private static func doubts(_ summary: FeedSummary) -> [Finding] {
    switch summary.status.flatMap(FeedReport.Status.init(rawValue:)) {
    case .broken:
      [
        Finding(
          "feed-broken", file: summary.file, message: "the feed breaks off; what came before was read",
          remedy: "fetch it again")
      ]
    case .empty:
      [
        Finding(
          "feed-empty", file: summary.file, message: "the feed has no postings",
          remedy: "see whether its publisher means it")
      ]
    case .complete, .partial, nil: []
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
