import Oficio

/// The catalogs whose codes a form shows by their names.
enum CodeTable: String, CaseIterable, Hashable { case skill, isco, certificate, jurisdiction, programme, bar }

/// The codes of the catalogs with the names that a form shows for them.
struct FormCodes: Sendable {
  /// One code.
  private struct Entry: Sendable {
    var id: String
    var labels: [Language: String]
    var words: [String]
  }

  private struct Table: Sendable {
    var entries: [Entry] = []
    var rows: [String: Int] = [:]
    /// Ids by folded name or word.
    var ids: [String: [String]] = [:]
    /// Other codes that profiles may use and that have no name of their own.
    var others: Set<String> = []
  }

  /// What a text means among the codes.
  enum Meaning: Equatable {
    case code(String)
    /// It is a word of several codes.
    case several([String])
    case none
  }

  private var tables: [CodeTable: Table] = [:]

  init(_ catalog: Catalog) {
    func texts(_ words: [Language: [String]]) -> [String] { Language.allCases.flatMap { words[$0] ?? [] } }
    set(.skill, catalog.skills.entries.map { Entry(id: $0.id, labels: Self.labels($0.labels), words: texts($0.words)) })
    // The classification has few names but English ones; the occupations of a group have names and words in all.
    let occupations = Dictionary(grouping: catalog.occupations.entries, by: \.isco)
    set(
      .isco,
      catalog.isco.entries.map { group in
        let own = occupations[group.id] ?? []
        var labels = group.labels
        for language in Language.allCases where labels[language] == nil && !own.isEmpty {
          labels[language] = own.prefix(2).map { $0.labels[language] }.joined(separator: ", ")
        }
        return Entry(
          id: group.id, labels: labels, words: own.flatMap { texts($0.words) + Self.labels($0.labels).values.sorted() })
      })
    set(
      .certificate,
      catalog.certificates.entries.map { Entry(id: $0.id, labels: Self.labels($0.labels), words: texts($0.words)) })
    tables[.certificate]?.others = Set(
      catalog.certificates.entries.flatMap { $0.aliases + ($0.family.map { [$0] } ?? []) })
    set(
      .jurisdiction, catalog.jurisdictions.entries.map { Entry(id: $0.id, labels: Self.labels($0.labels), words: []) })
    set(.programme, catalog.programmes.entries.map { Entry(id: $0.id, labels: Self.labels($0.labels), words: []) })
    var fields: Set<String> = []
    set(
      .bar,
      catalog.bars.entries.filter { fields.insert($0.field).inserted }
        .map { Entry(id: $0.field, labels: Self.labels($0.labels), words: []) })
  }

  /// The code that a text names: the code itself, a name or word in any language, or either with the code in brackets.
  func meaning(of text: String, in table: CodeTable) -> Meaning {
    guard let table = tables[table], text.utf8.count <= 400 else { return .none }
    for candidate in [text, Self.bracketed(text), Self.leadingDigits(text)].compactMap(\.self)
    where table.rows[candidate] != nil || table.others.contains(candidate) {
      return .code(candidate)
    }
    let ids = table.ids[text.folded] ?? []
    if ids.count == 1 { return .code(ids[0]) }
    if ids.count > 1 { return .several(ids) }
    return .none
  }

  /// The name or word that a text was perhaps meant to be. O(n) in the words of the catalog.
  func nearest(to text: String, in table: CodeTable) -> String? {
    text.utf8.count > 400 ? nil : NearestWord.to(text.folded, among: (tables[table]?.ids ?? [:]).keys.sorted())
  }

  /// A code as the form shows it in a language; the code alone where the catalogs have no name for it.
  func shown(_ id: String, in kind: CodeTable, _ language: Language) -> String {
    guard let table = tables[kind], let row = table.rows[id] else { return id }
    let labels = table.entries[row].labels
    guard let label = labels[language] ?? labels[.en] else { return id }
    if kind == .isco { return "\(id) \(label)" }
    return table.ids[label.folded] == [id] && table.rows[label] == nil ? label : "\(label) [\(id)]"
  }

  /// All codes as the form shows them, in the order of the catalogs; of occupations the unit groups alone.
  func choices(_ kind: CodeTable, _ language: Language) -> [String] {
    (tables[kind]?.entries ?? []).filter { kind != .isco || $0.id.utf8.count == 4 }
      .map { shown($0.id, in: kind, language) }
  }

  private mutating func set(_ kind: CodeTable, _ entries: [Entry]) {
    var table = Table(entries: entries)
    var named: [String: [String]] = [:]
    for (row, entry) in entries.enumerated() {
      table.rows[entry.id] = row
      let names = Set(entry.labels.values.map(\.folded))
      for text in names { named[text, default: []].append(entry.id) }
      for text in names.union(entry.words.map(\.folded)) where !text.isEmpty {
        table.ids[text, default: []].append(entry.id)
      }
    }
    // A name beats a word: “cook” may be a word of five skills and the name of one.
    for (text, ids) in named where ids.count == 1 && !text.isEmpty { table.ids[text] = ids }
    tables[kind] = table
  }

  private static func labels(_ labels: Labels) -> [Language: String] {
    Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, labels[$0]) })
  }

  private static func bracketed(_ text: String) -> String? {
    guard text.hasSuffix("]"), let open = text.lastIndex(of: "[") else { return nil }
    return String(text[text.index(after: open)...].dropLast())
  }

  private static func leadingDigits(_ text: String) -> String? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, text.dropFirst(digits.count).first == " " else { return nil }
    return String(digits)
  }
}
