/// Accessors for maps and lists.
extension FieldReader {
  /// A map under a key, read with its own strict keys.
  public func map<Value>(_ key: String, _ body: (FieldReader) -> Value?) -> Value? {
    node(key).flatMap { FieldReader.read($0, path: path(of: key), log: log, body) }
  }

  /// A list under a key, item by item; wrong items are left out (and reported). nil when absent or `null`.
  public func list<Value>(_ key: String, _ body: (_ item: DataNode, _ itemKey: String) -> Value?) -> [Value]? {
    guard let node = node(key) else { return nil }
    guard case .list(let items) = node.value else {
      reportType(node, of: key, wanted: "a list")
      return nil
    }
    return items.enumerated().compactMap { index, item in body(item, "\(key)[\(index)]") }
  }

  /// A list of maps under a key.
  public func maps<Value>(_ key: String, _ body: (FieldReader) -> Value?) -> [Value]? {
    list(key) { item, itemKey in FieldReader.read(item, path: path(of: itemKey), log: log, body) }
  }

  /// A list of texts under a key.
  public func texts(_ key: String) -> [String]? { list(key) { text(in: $0, of: $1) } }

  /// A text or a list of texts under a key.
  public func textOrTexts(_ key: String) -> [String]? {
    guard let node = node(key) else { return nil }
    if case .list = node.value { return texts(key) }
    return text(in: node, of: key).map { [$0] }
  }

  /// A list of words of a closed vocabulary under a key.
  public func words<Word>(_ key: String, _ type: Word.Type = Word.self) -> [Word]?
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    list(key) { word(in: $0, of: $1) }
  }

  /// Days of the week written `MO` … `SU`.
  public func weekdays(_ key: String) -> WeekdaySet? {
    list(key) { item, itemKey in
      guard let text = text(in: item, of: itemKey) else { return Weekday?.none }
      if let day = Weekday(code: text) { return day }
      log.report(
        "unknown-word", at: item, message: "\(log.quoted(text)) in “\(path(of: itemKey))” is not a day of the week",
        remedy: "write one of MO, TU, WE, TH, FR, SA, SU")
      return nil
    }.map { WeekdaySet($0) }
  }

  /// An amount of money of zero or more.
  public func amount(_ key: String) -> Amount? {
    guard let node = node(key) else { return nil }
    if let amount = node.amount { return amount }
    reportType(node, of: key, wanted: "an amount of money from 0 to 10¹²")
    return nil
  }

  /// Three capital letters of ISO 4217.
  public func currency(_ key: String) -> String? { capitals(key, count: 3, sort: "currency code, such as PEN") }

  /// Two capital letters of ISO 3166-1.
  public func country(_ key: String) -> String? { capitals(key, count: 2, sort: "country code, such as PE") }

  private func capitals(_ key: String, count: Int, sort: String) -> String? {
    guard let node = node(key), let text = text(in: node, of: key) else { return nil }
    if text.utf8.count == count, text.utf8.allSatisfy({ (65...90).contains($0) }) { return text }
    log.report(
      "unknown-code", at: node, message: "\(log.quoted(text)) in “\(path(of: key))” is not a \(sort)",
      remedy: "write \(count) capital letters")
    return nil
  }
}
