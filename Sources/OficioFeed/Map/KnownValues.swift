import Oficio

/// What the words of a feed were read as before: feeds repeat a few hundred of them.
final class KnownValues {
  /// What words of a closed vocabulary came to.
  enum Reading {
    case value(String)
    /// They speak of something else, which is no problem.
    case silent
    /// They could not be read; the problem's code.
    case problem(String)
  }

  private var dates: [String: CivilDate?] = [:]
  private var months: [String: Int?] = [:]
  private var words: [[String: Reading]] = Array(repeating: [:], count: FeedField.allCases.count)

  /// Entries of one kind that are kept.
  private static let kept = 4096

  /// The day that a text was read as, or is read as now.
  func date(_ text: String, read: (String) -> CivilDate?) -> CivilDate? {
    if let known = dates[text] { return known }
    let date = read(text)
    if dates.count < Self.kept { dates[text] = .some(date) }
    return date
  }

  /// The months of experience that a text was read as, or is read as now.
  func months(_ text: String, read: (String) -> Int?) -> Int? {
    if let known = months[text] { return known }
    let count = read(text)
    if months.count < Self.kept { months[text] = .some(count) }
    return count
  }

  /// What a field's words were read as, or are read as now.
  func word(_ field: FeedField, _ text: String, read: (String) -> Reading) -> Reading {
    if let known = words[field.slot][text] { return known }
    let reading = read(text)
    if words[field.slot].count < Self.kept { words[field.slot][text] = reading }
    return reading
  }
}
