import OficioMatch
import OficioReport

/// Writes everything of a run but its manifest, office after office, and counts on the way.
final class RunWriter {
  /// What was written, in byte order of paths once the run is finished.
  private(set) var leadFiles: [WrittenFile] = []
  private(set) var changeFiles: [WrittenFile] = []
  private(set) var counts = NightCounts()
  private(set) var changes: [LeadChange.Kind: Int] = [:]

  private let folder: String
  private let last: PublishedRun?
  private let report: LeadReport
  private let reason: (ListedLead) -> LeadChange.Reason
  private var writer: OfficeWriter?
  private var offices: Set<String> = []

  /// - Parameters:
  ///   - folder: of the run.
  ///   - last: the run to compare with.
  ///   - report: an empty report in the form of the leads' files.
  ///   - reason: why a lead of a person who is still matched is gone.
  init(
    _ folder: String, last: PublishedRun?, report: LeadReport, reason: @escaping (ListedLead) -> LeadChange.Reason
  ) {
    self.folder = folder
    self.last = last
    self.report = report
    self.reason = reason
  }

  /// Takes the next person; those of one office stand together.
  func add(_ person: NightPerson, _ leads: [Lead], isMatched: Bool) throws(AtomicFileError) {
    if writer?.office != person.office {
      try finishOffice()
      offices.insert(person.office)
      writer = try open(person.office, hasPeople: true)
    }
    try writer?.add(person.trainee.id, leads, isMatched: isMatched)
    counts.add(leads, isMatched: isMatched)
  }

  /// Ends the last office, tells what is gone from offices that have nobody left, and puts the folders on the disk.
  func finish() throws(AtomicFileError) {
    try finishOffice()
    counts.offices = offices.count
    for office in last?.offices ?? [] where !offices.contains(office) {
      writer = try open(office, hasPeople: false)
      try finishOffice()
    }
    leadFiles.sort { FileSystem.inByteOrder($0.path, $1.path) }
    changeFiles.sort { FileSystem.inByteOrder($0.path, $1.path) }
    if FileSystem.kind(of: "\(folder)/offices") == .folder { try FileSystem.sync(folder: "\(folder)/offices") }
    try FileSystem.sync(folder: folder)
  }

  private func open(_ office: String, hasPeople: Bool) throws(AtomicFileError) -> OfficeWriter {
    try OfficeWriter(office, in: folder, hasPeople: hasPeople, last: last, report: report, reason: reason)
  }

  private func finishOffice() throws(AtomicFileError) {
    guard let writer else { return }
    let files = try writer.finish()
    if let leads = files.leads { leadFiles.append(leads) }
    changeFiles.append(files.changes)
    changes.merge(writer.counts) { $0 + $1 }
    self.writer = nil
  }
}
