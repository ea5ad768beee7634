import Oficio

/// What was removed of a person, file by file, and what is left.
public struct ForgetReport: Sendable {
  private let trainee: String
  private let isRehearsal: Bool

  /// A report about one person; a rehearsal says what would be done.
  public init(_ trainee: String, isRehearsal: Bool) {
    self.trainee = trainee
    self.isRehearsal = isRehearsal
  }

  /// A line a file, then every place that is left as a finding, then the sum.
  public func write(_ files: [(path: String, removed: Int)], _ left: [Finding]) -> [UInt8] {
    let open = Dictionary(grouping: left, by: \.file)
    var bytes: [UInt8] = []
    func line(_ text: String) { bytes += Array(TerminalText.clean(text).utf8) + [10] }
    for file in files {
      let gone =
        file.removed == 0
        ? "nothing to remove" : "\(count(file.removed, "record")) \(isRehearsal ? "to remove" : "removed")"
      line("\(file.path): \(gone), \(open[file.path].map { count($0.count, "place") + " left" } ?? "nothing left")")
    }
    bytes += FindingReport.lines(left)
    let touched = files.filter { $0.removed > 0 }
    let sum =
      "\(count(touched.map(\.removed).reduce(0, +), "record")) \(isRehearsal ? "would be removed" : "removed") from "
      + "\(count(touched.count, "file"))"
    let searched = "searched \(count(files.count, "file"))"
    line(
      "\(trainee): \(sum); \(searched): \(left.isEmpty ? "nothing is left" : "\(count(left.count, "place")) left, see above")"
    )
    return bytes
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
