/// Accessors for single values. Each returns nil when the key is absent, `null`, or wrong (and then reported).
extension FieldReader {
  /// A text.
  public func text(_ key: String) -> String? { node(key).flatMap { text(in: $0, of: key) } }

  /// A text that must be there and not be empty.
  public func requiredText(_ key: String) -> String? { requiredNode(key).flatMap { text(in: $0, of: key) } }

  /// A text of at least one letter.
  public func text(in node: DataNode, of key: String) -> String? {
    guard case .text(let text) = node.value else {
      reportType(node, of: key, wanted: "a text (in quotation marks when it looks like a number)")
      return nil
    }
    guard text.utf8.contains(where: { $0 > 32 }) else {
      log.report(
        "empty-text", at: node, message: "“\(path(of: key))” is empty", remedy: "write it, or leave the key out")
      return nil
    }
    return text
  }

  /// A whole number, within a range when one is given.
  public func integer(_ key: String, in range: ClosedRange<Int>? = nil) -> Int? {
    node(key).flatMap { integer(in: $0, of: key, range: range) }
  }

  /// A whole number that must be there.
  public func requiredInteger(_ key: String, in range: ClosedRange<Int>? = nil) -> Int? {
    requiredNode(key).flatMap { integer(in: $0, of: key, range: range) }
  }

  /// A whole number in a node that stands under a key.
  public func integer(in node: DataNode, of key: String, range: ClosedRange<Int>? = nil) -> Int? {
    guard case .integer(let number) = node.value else {
      reportType(node, of: key, wanted: "a whole number")
      return nil
    }
    if let range, !range.contains(number) {
      reportRange(node, of: key, wanted: "\(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// A number, whole or not, within a range.
  public func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
    guard let node = node(key) else { return nil }
    guard let number = node.number else {
      reportType(node, of: key, wanted: "a number")
      return nil
    }
    guard range.contains(number) else {
      reportRange(node, of: key, wanted: "\(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return number
  }

  /// True or false.
  public func boolean(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    guard case .bool(let flag) = node.value else {
      reportType(node, of: key, wanted: "true or false")
      return nil
    }
    return flag
  }

  /// A day written `YYYY-MM-DD`.
  public func date(_ key: String) -> CivilDate? { node(key).flatMap { date(in: $0, of: key) } }

  /// A day that must be there.
  public func requiredDate(_ key: String) -> CivilDate? { requiredNode(key).flatMap { date(in: $0, of: key) } }

  /// A month written `YYYY-MM`, as its first day; a whole day is taken as well.
  public func month(_ key: String) -> CivilDate? {
    guard let node = node(key) else { return nil }
    if case .text(let text) = node.value, text.utf8.count == 7, let day = CivilDate(text + "-01") { return day }
    return date(in: node, of: key)
  }

  /// A time of day written `HH:MM`.
  public func time(_ key: String) -> ClockTime? {
    guard let node = node(key), let text = text(in: node, of: key) else { return nil }
    if let time = ClockTime(text) { return time }
    log.report(
      "not-a-time", at: node, message: "\(log.quoted(text)) in “\(path(of: key))” is not a time of day",
      remedy: "write it as \"HH:MM\", from 00:00 to 24:00")
    return nil
  }

  /// One word of a closed vocabulary.
  public func word<Word>(_ key: String, _ type: Word.Type = Word.self) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    node(key).flatMap { word(in: $0, of: key) }
  }

  /// One word of a closed vocabulary that must be there.
  public func requiredWord<Word>(_ key: String, _ type: Word.Type = Word.self) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    requiredNode(key).flatMap { word(in: $0, of: key) }
  }

  /// One word of a closed vocabulary in a node that stands under a key.
  public func word<Word>(in node: DataNode, of key: String, _ type: Word.Type = Word.self) -> Word?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    guard let text = text(in: node, of: key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    log.report(
      "unknown-word", at: node, message: "\(log.quoted(text)) is not a word for “\(path(of: key))”",
      remedy: NearestWord.to(text, among: words).map { "did you mean “\($0)”?" }
        ?? "write one of \(words.joined(separator: ", "))")
    return nil
  }

  /// A day in a node that stands under a key.
  public func date(in node: DataNode, of key: String) -> CivilDate? {
    guard let text = text(in: node, of: key) else { return nil }
    if let day = CivilDate(text) { return day }
    log.report(
      "not-a-date", at: node, message: "\(log.quoted(text)) in “\(path(of: key))” is not a day of the calendar",
      remedy: "write it as YYYY-MM-DD")
    return nil
  }

  private func reportRange(_ node: DataNode, of key: String, wanted: String) {
    log.report(
      "out-of-range", at: node, message: "“\(path(of: key))” must lie in the range \(wanted)",
      remedy: "write a number from \(wanted)")
  }
}

extension DataNode {
  /// The number, whole or not; nil for anything else.
  public var number: Double? {
    switch value {
    case .integer(let number): Double(number)
    case .decimal(let number) where number.isFinite: number
    default: nil
    }
  }

  /// The amount of money in hundredths, rounded; nil when it is no number, negative or beyond 10¹² units.
  public var amount: Amount? {
    guard let number, number >= 0, number <= 1e12 else { return nil }
    return Amount(hundredths: Int((number * 100).rounded()))
  }
}
