import Logging
import Oficio
import OficioFeed
import OficioNightly
import OficioOffice
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

  /// People and postings, ready to be judged, as the options ask. The day is logged when nobody named it.
  mutating func matching(
    _ inputs: InputOptions, _ dates: DateOptions, _ policy: PolicyOption, acts: [String] = [],
    answers: [String] = []
  ) throws -> (station: MatchStation, people: [Trainee]) {
    let profiles = try InputFiles.profiles.find(inputs.profiles)
    let feeds = try InputFiles.feeds.find(inputs.feed)
    let acts = try InputFiles.tables.find(acts)
    let answers = try InputFiles.tables.find(answers)
    let asOf = try dates.asOf()
    if dates.date == nil { logger.info("judging as of today", metadata: ["date": "\(asOf)"]) }
    let catalog = try catalog()
    let station = MatchStation(
      catalog: catalog, policy: try self.policy(policy.name, catalog: catalog),
      postings: try answered(
        postings(feeds, inputs.mappings, catalog: catalog, asOf: asOf), answers, catalog: catalog, asOf: asOf),
      activity: try activity(acts), asOf: asOf)
    return (station, try people(profiles, catalog: catalog))
  }

  /// First names by the ids of people; none without a file. A file that others may read is refused: it joins what the
  /// office keeps apart.
  mutating func names(_ path: String?, of people: [Trainee]) throws -> FirstNames {
    guard let path else { return FirstNames() }
    let bytes = try ByteReader.read(path)
    guard !FileSystem.isOpenToOthers(path) else {
      throw CommandFailure.usage(
        what: "\(path): others may read the names", remedy: "run “chmod 600 \(path)” and try again")
    }
    let (names, findings) = FirstNames.read(bytes, file: path)
    note(findings + names.unmet(among: Set(people.map(\.id))))
    return names
  }

  /// Says of whom there is nothing, for they have not agreed to be matched on the day.
  ///
  /// - Parameter what: what was not done with them, as `matched`.
  func noteUnasked(_ people: [Trainee], on day: CivilDate, _ what: String) {
    let unasked = people.filter { !$0.consent.allowsMatching(on: day) }.map(\.id)
    if unasked.isEmpty { return }
    logger.warning(
      "not \(what): no consent on the day; ask the person first",
      metadata: ["trainees": "\(unasked.joined(separator: " "))"])
  }

  /// The people of all files.
  mutating func people(_ files: [InputFile], catalog: Catalog) throws -> [Trainee] {
    var station = PeopleStation(catalog: catalog, folders: try catalogs.folders())
    var people: [Trainee] = []
    for file in try station.read(files) {
      note(file.reading.findings)
      people.append(contentsOf: file.reading.trainees)
    }
    if people.isEmpty { throw CommandFailure.nothingUsable(kind: "profile", files: files.map(\.path)) }
    return people
  }

  /// The people of all files as the files state them.
  mutating func documents(
    _ files: [InputFile], format: PeopleFormat? = nil, catalog: Catalog
  ) throws -> [ProfileDocument] {
    var station = PeopleStation(catalog: catalog, folders: try catalogs.folders(), keepsDocuments: true)
    var documents: [ProfileDocument] = []
    for file in try station.read(files, format: format) {
      note(file.reading.findings)
      documents += file.reading.documents
    }
    if documents.isEmpty { throw CommandFailure.nothingUsable(kind: "profile", files: files.map(\.path)) }
    return documents
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

  /// The postings with what staff were told of them, in all files.
  mutating func answered(
    _ postings: [Posting], _ files: [InputFile], catalog: Catalog, asOf: CivilDate
  ) throws -> [Posting] {
    var answers: [Answer] = []
    for file in files {
      let (read, findings) = AnswerReader.read(try ByteReader.read(file.path), file: file.path, catalog: catalog)
      note(findings)
      if read.isEmpty, findings.contains(where: { $0.severity == .error }) {
        throw CommandFailure.nothingUsable(kind: "answer", files: [file.path])
      }
      answers += read
    }
    let book = AnswerBook(answers, asOf: asOf)
    let unmet = book.unmet(in: postings)
    if unmet > 0 {
      logger.info("answers about postings or employers that these feeds do not have", metadata: ["count": "\(unmet)"])
    }
    return book.applied(to: postings)
  }

  /// The reader of feeds, with the mappings that the options name. A file without a usable mapping stops the command:
  /// what it was meant for would be read by another.
  mutating func feeds(_ mappings: MappingOptions, catalog: Catalog) throws -> FeedStation {
    let station = try FeedStation(folders: try catalogs.folders(), catalog: catalog, choice: mappings.choice)
    note(station.findings)
    if !station.unusable.isEmpty { throw CommandFailure.nothingUsable(kind: "mapping", files: station.unusable) }
    return station
  }

  /// The postings of all feeds, in the order of the files; what several feeds carry is one.
  mutating func postings(
    _ files: [InputFile], _ mappings: MappingOptions, catalog: Catalog, asOf: CivilDate
  ) throws -> [Posting] {
    let station = try feeds(mappings, catalog: catalog)
    var postings: [Posting] = []
    var progress = Progress("postings", logger: logger)
    for file in files {
      let before = postings.count
      let (summary, findings, isRefused, _) = try station.read(file, asOf: asOf, prose: true) { posting in
        postings.append(posting)
        progress.step()
      }
      note(findings)
      if isRefused { postings.removeSubrange(before...) }
      if summary.quarantined > 0 { skipped = true }
    }
    progress.finish()
    if postings.isEmpty { throw CommandFailure.nothingUsable(kind: "posting", files: files.map(\.path)) }
    return PostingMerge.merged(postings)
  }

  /// Hands over the postings of feeds as they are read, keeping none. When a feed is refused as a whole the command
  /// fails at the end: what was handed over of it cannot be taken back.
  mutating func stream(
    _ files: [InputFile], _ station: FeedStation, asOf: CivilDate, prose: Bool, each: (Posting) throws -> Void
  ) throws {
    var progress = Progress("postings", logger: logger)
    var count = 0
    var refused: [String] = []
    for file in files {
      let report = try station.read(file, asOf: asOf, prose: prose) { posting in
        try each(posting)
        count += 1
        progress.step()
      }
      note(report.findings)
      if report.isRefused { refused.append(file.path) }
      if report.summary.quarantined > 0 { skipped = true }
    }
    progress.finish()
    if count == 0 || !refused.isEmpty {
      throw CommandFailure.nothingUsable(kind: "posting", files: refused.isEmpty ? files.map(\.path) : refused)
    }
  }

  /// Lists findings on standard error, in the form of the log.
  mutating func note(_ findings: [Finding]) {
    guard !findings.isEmpty else { return }
    if findings.contains(where: { $0.severity == .error }) { skipped = true }
    StandardError.write(log.format == .json ? FindingReport.jsonLines(findings) : FindingReport.lines(findings))
  }
}
