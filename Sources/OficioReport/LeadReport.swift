import OficioMatch

/// The forms in which leads are written.
public enum ReportFormat: String, CaseIterable, Sendable {
  case table, jsonl, json, csv
}

/// What a list of leads is about: the postings of one trainee, or the trainees of one posting.
public enum LeadSubject: String, CaseIterable, Sendable { case trainee, posting }

/// Writes the leads of one subject after another in one of the forms, as bytes.
///
/// Call `begin` once, `add` for each subject in order, `end` once, and write out what each returns: nothing is kept,
/// so that a million leads need no more memory than one.
public struct LeadReport: Sendable {
  private enum Form: Sendable {
    case table(TableReport)
    case lines(LeadJSON)
    case array(LeadJSON)
    case csv(CSVReport)
  }

  private let form: Form
  private var isEmpty = true

  /// A report in a form; colours and headings by subject are for tables alone.
  public init(
    _ format: ReportFormat, context: ReportContext, by subject: LeadSubject = .trainee, colour: Bool = false
  ) {
    switch format {
    case .table: form = .table(TableReport(context: context, subject: subject, colour: colour))
    case .jsonl: form = .lines(LeadJSON(sentences: context.sentences))
    case .json: form = .array(LeadJSON(sentences: context.sentences))
    case .csv: form = .csv(CSVReport(context: context))
    }
  }

  /// What stands before the first lead.
  public func begin() -> [UInt8] {
    switch form {
    case .table(let table): table.head()
    case .lines: []
    case .array: Array("[".utf8)
    case .csv(let csv): csv.header()
    }
  }

  /// The leads of one subject, in the order given.
  public mutating func add(_ leads: [Lead]) -> [UInt8] {
    guard !leads.isEmpty else { return [] }
    defer { isEmpty = false }
    switch form {
    case .table(let table): return table.list(leads)
    case .csv(let csv): return csv.rows(leads)
    case .lines(let writer):
      var json = JSONWriter(reserving: leads.count * 2048)
      for lead in leads {
        writer.write(lead, to: &json)
        json.newLine()
      }
      return json.takeBytes()
    case .array(let writer):
      var bytes: [UInt8] = []
      for (index, lead) in leads.enumerated() {
        bytes.append(contentsOf: isEmpty && index == 0 ? "\n".utf8 : ",\n".utf8)
        var json = JSONWriter(reserving: 2048)
        writer.write(lead, to: &json)
        bytes.append(contentsOf: json.takeBytes())
      }
      return bytes
    }
  }

  /// What stands after the last lead.
  public func end() -> [UInt8] {
    switch form {
    case .table(let table): isEmpty ? table.nothing() : []
    case .lines, .csv: []
    case .array: Array((isEmpty ? "]\n" : "\n]\n").utf8)
    }
  }
}
