/// Words that readers of adverts cannot tell apart, though they stand for two entries of one catalog.
///
/// Words are compared as those readers compare them: folded, without the endings of gender and number. An entry that
/// lists a word under `homonyms` says that the word rightly means both; the lint asks then only that it still does.
enum WordLint {
  /// Catalogs whose words are looked for in adverts.
  private static let catalogs: Set<String> = ["skills", "occupations", "certificates"]

  /// Where a phrase is looked up: papers of two jurisdictions are never mistaken for each other.
  fileprivate struct Key: Hashable {
    var catalog: String
    var jurisdiction: String?
    var language: Language
    var phrase: String
  }

  private struct Use {
    var row: CatalogIndex.Row
    var word: DataNode
    var isHomonym: Bool
  }

  static func findings(_ rows: [CatalogIndex.Row]) -> [Finding] {
    var uses: [Key: [Use]] = [:]
    var order: [Key] = []
    var findings: [Finding] = []
    let rows = rows.filter { catalogs.contains($0.catalog) }
    for row in rows {
      for language in Language.allCases {
        let homonyms = Set(row.words("homonyms", language).map(\.phrase))
        for (phrase, word) in row.names(language) {
          let key = row.key(language, phrase)
          if uses[key] == nil { order.append(key) }
          // Two spellings of one entry are no second meaning.
          if uses[key]?.last?.row.id == row.id { continue }
          uses[key, default: []].append(Use(row: row, word: word, isHomonym: homonyms.contains(phrase)))
        }
      }
    }
    for same in order.compactMap({ uses[$0] }) where !same.contains(where: \.isHomonym) {
      for use in same.dropFirst() { findings.append(ambiguous(use, same[0])) }
    }
    for row in rows { findings += needless(row, uses) }
    return findings
  }

  private static func ambiguous(_ use: Use, _ first: Use) -> Finding {
    let (here, there) = (use.word.plainText, first.word.plainText)
    return use.row.warning(
      "ambiguous-word", at: use.word,
      message: "“\(here)” cannot be told from “\(there)” of \(first.row.id) (\(first.row.file):\(first.word.line))",
      remedy: "take the word from one of the two, or list it under “homonyms” when it rightly means both")
  }

  /// Homonyms that the entry does not use itself, or that no other entry shares.
  private static func needless(_ row: CatalogIndex.Row, _ uses: [Key: [Use]]) -> [Finding] {
    Language.allCases.flatMap { language in
      row.words("homonyms", language).filter { homonym in
        let same = uses[row.key(language, homonym.phrase)] ?? []
        return same.count < 2 || !same.contains { $0.row.id == row.id }
      }.map {
        row.warning(
          "needless-homonym", at: $0.word,
          message: "“\($0.word.plainText)” is no word that the entry shares with another",
          remedy: "delete it under “homonyms”")
      }
    }
  }
}

extension CatalogIndex.Row {
  fileprivate typealias Word = (phrase: String, word: DataNode)

  /// The label and the everyday words of the entry in a language.
  fileprivate func names(_ language: Language) -> [Word] {
    let label = node["labels"]?[language.rawValue].map { [$0] } ?? []
    return Self.phrases(label) + words("words", language)
  }

  fileprivate func words(_ key: String, _ language: Language) -> [Word] {
    guard case .list(let words)? = node[key]?[language.rawValue]?.value else { return [] }
    return Self.phrases(words)
  }

  fileprivate func key(_ language: Language, _ phrase: String) -> WordLint.Key {
    WordLint.Key(
      catalog: catalog, jurisdiction: node["jurisdiction"]?.plainText, language: language, phrase: phrase)
  }

  private static func phrases(_ nodes: [DataNode]) -> [Word] { nodes.map { (WordStem.phrase($0.plainText), $0) } }
}

extension DataNode {
  /// The text, when it is one; else nothing.
  fileprivate var plainText: String {
    if case .text(let text) = value { return text }
    return ""
  }
}
