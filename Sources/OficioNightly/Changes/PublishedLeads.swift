import Foundation
import Oficio

/// The leads of one office as the last run published them, person after person, in the order in which they were written.
///
/// One person's leads are held at a time. A line that this version cannot read counts as not listed.
final class PublishedLeads {
  private let file: UnsafeMutablePointer<FILE>?
  private let decoder = JSONDecoder()
  private var ahead: ListedLead?

  /// The leads of a file; none when it is not there.
  init(_ path: String) {
    file = fopen(path, "re")
    ahead = readLead()
  }

  deinit { if let file { fclose(file) } }

  /// The person whose leads come next; nil at the end.
  var trainee: String? { ahead?.trainee }

  /// The leads of the next person.
  func next() -> [ListedLead] {
    guard let first = ahead else { return [] }
    var leads = [first]
    ahead = readLead()
    while let lead = ahead, lead.trainee == first.trainee {
      leads.append(lead)
      ahead = readLead()
    }
    return leads
  }

  private func readLead() -> ListedLead? {
    while let line = readLine() {
      if let lead = try? decoder.decode(ListedLead.self, from: line) { return lead }
    }
    return nil
  }

  private func readLine() -> Data? {
    guard let file else { return nil }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    let count = getline(&line, &capacity, file)
    guard count > 0, let line else { return nil }
    return Data(bytes: line, count: count)
  }
}
