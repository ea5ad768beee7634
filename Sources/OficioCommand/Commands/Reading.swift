import Logging
import Oficio
import OficioNightly
import OficioReport

/// Reads the inputs of a command in the order catalogs, people, feeds, and lists what is wrong on standard error.
struct Reading {
  let catalogs: CatalogOptions
  let log: LogOption
  let logger: Logger
  /// Whether a record was skipped somewhere: the command ends with code 1.
  private(set) var skipped = false

  init(catalogs: CatalogOptions, log: LogOption) {
    self.catalogs = catalogs
    self.log = log
    logger = log.logger()
  }

  /// The catalogs. A bad entry is left out and listed, and the rest goes on; without any policy nothing can be judged.
  mutating func catalog() throws -> Catalog {
    let (catalog, findings) = CatalogStation.read(folders: try catalogs.folders())
    let errors = findings.filter { $0.severity == .error }
    note(errors)
    if catalog.policies.entries.isEmpty { throw CommandFailure.catalogsUnusable(errors: errors.count) }
    return catalog
  }

  /// The policy of the catalogs with a name, or that of a file.
  mutating func policy(_ name: String, catalog: Catalog) throws -> Policy {
    guard let file = CatalogStation.policyFile(name, in: catalog) else {
      return try CatalogStation.policy(name, in: catalog)
    }
    let (policy, findings) = PolicyReader.read(try ByteReader.read(file), file: file, catalog: catalog)
    note(findings)
    guard let policy else { throw CommandFailure.nothingUsable(kind: "policy", files: [file]) }
    return policy
  }

  /// The people of all files.
  mutating func people(_ files: [InputFile], catalog: Catalog) throws -> [Trainee] {
    var station = ProfileStation(catalog: catalog)
    var people: [Trainee] = []
    for file in files {
      let reading = try station.read(file)
      note(reading.findings)
      people.append(contentsOf: reading.trainees)
    }
    if people.isEmpty { throw CommandFailure.nothingUsable(kind: "profile", files: files.map(\.path)) }
    return people
  }

  /// What was done with leads, in all files.
  mutating func activity(_ files: [InputFile]) throws -> [Activity] {
    var acts: [Activity] = []
    for file in files {
      let (read, findings) = ActivityReader.read(try ByteReader.read(file.path), file: file.path)
      note(findings)
      if read.isEmpty, findings.contains(where: { $0.severity == .error }) {
        throw CommandFailure.nothingUsable(kind: "row of activity", files: [file.path])
      }
      acts += read
    }
    return acts
  }

  /// The postings of all feeds, in the order of the files.
  mutating func postings(_ files: [InputFile], catalog: Catalog, asOf: CivilDate) throws -> [Posting] {
    let station = try FeedStation(folders: try catalogs.folders(), catalog: catalog)
    note(station.findings)
    var postings: [Posting] = []
    var progress = Progress("postings", logger: logger)
    for file in files {
      let before = postings.count
      let (summary, findings, isRefused) = try station.read(file, asOf: asOf, prose: true) { posting in
        postings.append(posting)
        progress.step()
      }
      note(findings)
      if isRefused { postings.removeSubrange(before...) }
      if summary.quarantined > 0 { skipped = true }
    }
    progress.finish()
    if postings.isEmpty { throw CommandFailure.nothingUsable(kind: "posting", files: files.map(\.path)) }
    return postings
  }

  /// Lists findings on standard error, in the form of the log.
  mutating func note(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    if findings.contains(where: { $0.severity == .error }) { skipped = true }
    StandardError.write(log.format == .json ? FindingReport.jsonLines(findings) : FindingReport.lines(findings))
  }
}
