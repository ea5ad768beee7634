import Oficio

/// Merges two versions of a profile, fact by fact: the later one counts, and none is lost because the other version says
/// nothing of it.
///
/// A fact's day is what its paper says (a record's `seenOn`, a certificate's `issuedOn`), else the profile's `asOf`. What is
/// absent or null never displaces what is known. Items of lists are told apart by what they are; an item that only the
/// earlier version has is kept and said. A list of plain words, such as the employers who may be told, is one fact: what
/// the person said last stands. An empty list is the fact that there is none.
public struct ProfileMerge {
  /// What people should look at.
  public struct Note: Hashable, Sendable {
    /// What sort of thing happened.
    public enum Kind: Hashable, Sendable {
      /// Both versions are of this day and say different things; the first was kept.
      case conflict(CivilDate)
      /// An item that the later version does not list any more was kept.
      case kept
    }

    /// Where in the profile, as `records[criminal].shows`.
    public var path: String
    /// What happened.
    public var kind: Kind
  }

  /// What came out, the first version's order first.
  public private(set) var document: ProfileDocument
  /// What to look at, in the order of the profile.
  public private(set) var notes: [Note] = []

  /// The days of two versions of a value.
  private struct Days {
    var first: CivilDate
    var second: CivilDate
  }

  /// Merges two versions of one person.
  public init(_ first: ProfileDocument, _ second: ProfileDocument) {
    document = first
    let days = Days(
      first: Self.day(first.tree["asOf"]) ?? CivilDate(daysSinceEpoch: 0),
      second: Self.day(second.tree["asOf"]) ?? CivilDate(daysSinceEpoch: 0))
    var tree = maps(first.tree, second.tree, path: "", unit: [], days)
    if days.second > days.first, case .map(var members) = tree.value,
      let row = members.firstIndex(where: { $0.key == "asOf" })
    {
      members[row].value.value = .text(days.second.description)
      tree.value = .map(members)
    }
    document.tree = tree
  }

  // MARK: - What is told apart by what

  /// The fields by which items of a list are told apart.
  private static let keys: [String: [String]] = [
    "skills": ["skill", "text"], "experience": ["occupation", "setting"], "certificates": ["type", "class"],
    "papers": ["type"], "records": ["kind"], "obligations": ["name"], "barredFrom": ["bar"], "exclusions": ["place"],
    "contacts": ["employer"],
  ]

  /// Fields of a map that are one fact together: they come from one version, unless the two say nothing against each other.
  private static let units: [String: Set<String>] = [
    "home": ["locality", "region", "country"], "status": ["kind", "until"],
    "needs.monthlyIncome": ["amount", "currency"], "records": ["shows", "seenOn", "showsUntil"],
    "certificates": ["issuer", "issuedOn", "expiresOn", "inHand", "heldBy", "credential", "holder"],
    "obligations": ["recurrence", "start", "within", "minutes"],
  ]

  /// The field that holds the day of an item.
  private static let dates = ["records": "seenOn", "certificates": "issuedOn"]

  // MARK: - Values

  private mutating func merge(_ first: DataNode, _ second: DataNode, path: String, _ days: Days) -> DataNode {
    if first.statement == second.statement || second.value == .null { return first }
    if first.value == .null { return second }
    switch (first.value, second.value) {
    case (.map, .map): return maps(first, second, path: path, unit: Self.units[path] ?? [], days)
    case (.list(let items), .list(let others)):
      if let keys = Self.keys[path], !items.isEmpty, !others.isEmpty { return lists(items, others, keys, path, days) }
    default: break
    }
    return later(first, second, path: path, days)
  }

  private mutating func later(_ first: DataNode, _ second: DataNode, path: String, _ days: Days) -> DataNode {
    if days.second > days.first { return second }
    // The day of the profile itself is no fact that could be in conflict.
    if days.second == days.first { notes.append(Note(path: path, kind: .conflict(days.first))) }
    return first
  }

  private mutating func maps(
    _ first: DataNode, _ second: DataNode, path: String, unit: Set<String>, _ days: Days
  ) -> DataNode {
    guard case .map(var members) = first.value, case .map(let others) = second.value else { return first }
    let hasUnit = !unit.isEmpty && contradict(first, second, unit)
    if hasUnit {
      let winner = later(first, second, path: path, days)
      if winner == second {
        members.removeAll { unit.contains($0.key) }
        members += others.filter { unit.contains($0.key) }
      }
    }
    for other in others where !(hasUnit && unit.contains(other.key)) {
      guard let row = members.firstIndex(where: { $0.key == other.key }) else {
        members.append(other)
        continue
      }
      let key = path.isEmpty ? other.key : "\(path).\(other.key)"
      if key == "asOf" || key == "id" { continue }
      members[row].value = merge(members[row].value, other.value, path: key, days)
    }
    return DataNode(.map(members), line: first.line, column: first.column)
  }

  /// Whether two maps say different things in some of their fields.
  private func contradict(_ first: DataNode, _ second: DataNode, _ fields: Set<String>) -> Bool {
    fields.contains { field in
      guard let one = first[field], let other = second[field], one.value != .null, other.value != .null else {
        return false
      }
      return one.statement != other.statement
    }
  }

  // MARK: - Lists

  private mutating func lists(
    _ items: [DataNode], _ others: [DataNode], _ keys: [String], _ path: String, _ days: Days
  ) -> DataNode {
    let named = Self.named(items, keys)
    let otherNamed = Self.named(others, keys)
    let rows = Dictionary(uniqueKeysWithValues: otherNamed.map { ($0.name, $0.node) })
    let known = Set(named.map(\.name))
    var merged = named.map { item -> DataNode in
      guard let other = rows[item.name] else {
        if days.second > days.first { notes.append(Note(path: "\(path)[\(item.shown)]", kind: .kept)) }
        return item.node
      }
      return self.item(item.node, other, list: path, shown: item.shown, days)
    }
    for item in otherNamed where !known.contains(item.name) {
      if days.first > days.second { notes.append(Note(path: "\(path)[\(item.shown)]", kind: .kept)) }
      merged.append(item.node)
    }
    return DataNode(.list(merged))
  }

  private mutating func item(
    _ first: DataNode, _ second: DataNode, list: String, shown: String, _ days: Days
  ) -> DataNode {
    guard case .map = first.value, case .map = second.value else {
      // The word of a bar alone says less than the word with its day.
      if case .map = second.value { return second }
      return first
    }
    if first.statement == second.statement { return first }
    var days = days
    if let field = Self.dates[list] {
      days.first = Self.day(first[field]) ?? days.first
      days.second = Self.day(second[field]) ?? days.second
    }
    let before = notes.count
    let merged = maps(first, second, path: "", unit: Self.units[list] ?? [], days)
    for index in before..<notes.count {
      let field = notes[index].path
      notes[index].path = "\(list)[\(shown)]" + (field.isEmpty ? "" : ".\(field)")
    }
    return merged
  }

  /// Items with the name by which they are told apart, counted where several have one name.
  private static func named(_ items: [DataNode], _ keys: [String]) -> [(name: String, shown: String, node: DataNode)] {
    var counts: [String: Int] = [:]
    return items.map { item in
      let words = keys.compactMap { key -> String? in
        if case .text(let text)? = item[key]?.value { "\(key)=\(text)" } else { nil }
      }
      let name: String
      if case .text(let text) = item.value {
        name = "\(keys[0])=\(text)"
      } else {
        name = words.joined(separator: "\u{0}")
      }
      counts[name, default: 0] += 1
      let count = counts[name] ?? 1
      return ("\(name)\u{0}\(count)", shown(item, keys), item)
    }
  }

  /// What a note may call an item: a code of the catalogs; anything else may be private.
  private static func shown(_ item: DataNode, _ keys: [String]) -> String {
    let codes: Set<String> = ["skill", "occupation", "type", "kind", "bar"]
    guard codes.contains(keys[0]), case .text(let text) = (item[keys[0]] ?? item).value, text.utf8.count <= 40 else {
      return "…"
    }
    return text
  }

  private static func day(_ node: DataNode?) -> CivilDate? {
    if case .text(let text)? = node?.value { CivilDate(text) } else { nil }
  }
}
