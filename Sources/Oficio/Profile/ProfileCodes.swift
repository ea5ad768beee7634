/// The codes that a profile may speak of, gathered once from the catalog.
struct ProfileCodes: Sendable {
  let catalog: Catalog
  /// Checks signed credentials of certificates.
  let credentials: CredentialCheck
  /// Words that staff may state under `barredFrom`.
  let barredFields: Set<String>
  /// Those of them that the law of a jurisdiction never ends, by jurisdiction.
  let endlessBars: [String: Set<String>]
  /// Papers that payroll of some jurisdiction needs.
  let paperTypes: Set<String>
  /// Skills by folded label or word, in catalog order.
  private let skillsByWords: [String: [String]]

  init(_ catalog: Catalog) {
    self.catalog = catalog
    credentials = CredentialCheck(catalog)
    barredFields = Set(catalog.bars.entries.map(\.field))
    endlessBars = Dictionary(grouping: catalog.bars.entries.filter { $0.permanent == true }, by: \.jurisdiction)
      .mapValues { Set($0.map(\.field)) }
    paperTypes = Set(catalog.jurisdictions.entries.flatMap { $0.hiringPapers.map(\.type) })
    var skillsByWords: [String: [String]] = [:]
    for skill in catalog.skills.entries {
      var texts: Set<String> = []
      for language in Language.allCases {
        texts.insert(skill.labels[language].folded)
        texts.formUnion((skill.words[language] ?? []).map(\.folded))
      }
      for text in texts { skillsByWords[text, default: []].append(skill.id) }
    }
    self.skillsByWords = skillsByWords
  }

  /// Longest text in bytes that is looked up as a skill.
  static let skillTextLimit = 200

  /// The skills whose label or word is exactly this text, case and accents aside; several when the word is shared.
  func skills(named text: String) -> [String] {
    text.utf8.count <= Self.skillTextLimit ? skillsByWords[text.folded] ?? [] : []
  }
}

/// Accessors for codes of the catalog in a profile.
extension FieldReader {
  /// An id that must be one of a catalog's; `known` lists them all for a suggestion.
  func code(
    in node: DataNode, of key: String, sort: String, isKnown: (String) -> Bool, known: () -> [String]
  ) -> String? {
    guard let text = text(in: node, of: key) else { return nil }
    if isKnown(text) { return text }
    log.report(
      "unknown-code", at: node, message: "“\(path(of: key))” is not \(sort)",
      remedy: NearestWord.to(text, among: known().sorted()).map { "did you mean “\($0)”?" }
        ?? "use a code of the catalogs, or add it to a catalog of your own and name that with --catalogs")
    return nil
  }

  /// The id of an entry of a table.
  func entry<Entry>(in node: DataNode, of key: String, table: CatalogTable<Entry>, sort: String) -> String? {
    code(in: node, of: key, sort: sort) {
      table[$0] != nil
    } known: {
      table.entries.map(\.id)
    }
  }

  /// A group of ISCO-08 with so many digits.
  func isco(in node: DataNode, of key: String, digits: ClosedRange<Int>, codes: ProfileCodes) -> String? {
    let sort =
      digits.lowerBound == digits.upperBound
      ? "a unit group of ISCO-08 (four digits in quotation marks)" : "a group of ISCO-08"
    guard let code = entry(in: node, of: key, table: codes.catalog.isco, sort: sort) else { return nil }
    if digits.contains(code.utf8.count) { return code }
    log.report(
      "unknown-code", at: node, message: "“\(path(of: key))” is not \(sort)", remedy: "write the code of a unit group")
    return nil
  }
}
