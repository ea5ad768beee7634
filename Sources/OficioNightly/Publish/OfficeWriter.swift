import OficioMatch
import OficioReport

/// Writes the folder of one office: its own people's leads, and what has changed for them since the last run.
///
/// People come in byte order of their ids, here and in the last run, so that both are read side by side and no more than
/// one person's leads are held.
final class OfficeWriter {
  /// Folder of the office within the run.
  let office: String
  /// Changes by kind, so far.
  private(set) var counts: [LeadChange.Kind: Int] = [:]

  private let leads: RunFile?
  private let changes: RunFile
  private let last: PublishedLeads?
  private let reason: (ListedLead) -> LeadChange.Reason
  private var report: LeadReport

  /// - Parameters:
  ///   - folder: of the run.
  ///   - hasPeople: false for an office that has people in the last run alone; it has no leads now.
  ///   - reason: why a lead of a person who is still matched is gone.
  init(
    _ office: String, in folder: String, hasPeople: Bool, last: PublishedRun?, report: LeadReport,
    reason: @escaping (ListedLead) -> LeadChange.Reason
  ) throws(AtomicFileError) {
    self.office = office
    self.last = last?.leads(office)
    self.report = report
    self.reason = reason
    var path = folder
    for part in office.split(separator: "/") {
      path += "/\(part)"
      _ = try FileSystem.makeFolder(path)
    }
    leads = hasPeople ? try RunFile("\(office)/leads.jsonl", in: folder) : nil
    changes = try RunFile("\(office)/changes.jsonl", in: folder)
  }

  /// Takes the next person.
  func add(_ trainee: String, _ found: [Lead], isMatched: Bool) throws(AtomicFileError) {
    try leads?.write(report.add(found))
    try passOver(upTo: trainee)
    let before = last?.trainee == trainee ? last?.next() ?? [] : []
    try note(LeadChange.between(before, found.map(ListedLead.init)) { isMatched ? reason($0) : .trainee })
  }

  /// Both files, whole and on the disk.
  func finish() throws(AtomicFileError) -> (leads: WrittenFile?, changes: WrittenFile) {
    try passOver(upTo: nil)
    return (try leads?.finish(), try changes.finish())
  }

  /// The people of the last run who come before one, or all that are left, are no longer here.
  private func passOver(upTo trainee: String?) throws(AtomicFileError) {
    while let last, let gone = last.trainee, trainee.map({ FileSystem.inByteOrder(gone, $0) }) ?? true {
      try note(LeadChange.between(last.next(), []) { _ in .trainee })
    }
  }

  private func note(_ list: [LeadChange]) throws(AtomicFileError) {
    for change in list { counts[change.kind, default: 0] += 1 }
    try changes.write(ChangeJSON.lines(list))
  }
}
