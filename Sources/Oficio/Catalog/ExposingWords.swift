/// Words that tell of prison, records or supervision: no text that holds one stands on a sheet for a person or an
/// employer.
///
/// Words are compared folded (`folded`). A word that ends in `*` stands for all words that begin so; a phrase has a space
/// between its words, and each of them may end in `*`.
public struct ExposingWords: CatalogEntry {
  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// The language of the words. A text is compared with the words of all languages.
  public var language: Language
  /// What exposes.
  public var words: [String]
  /// What does not, although it has such a word in it, as `probation period`.
  public var harmless: [String]

  /// An entry of its own making.
  public init(id: String, citation: Citation, language: Language, words: [String], harmless: [String] = []) {
    self.id = id
    self.citation = citation
    self.language = language
    self.words = words
    self.harmless = harmless
  }

  init?(_ entry: EntryReader) {
    let language = entry.fields.requiredWord("language", Language.self)
    let words = entry.exposing("words")
    let harmless = entry.exposing("harmless")
    if words == nil { _ = entry.fields.requiredNode("words") }
    guard let language, let words else { return nil }
    self.init(id: entry.id, citation: entry.citation, language: language, words: words, harmless: harmless ?? [])
  }

  /// Fewest letters before a `*`: a shorter beginning would meet words of every trade.
  static let shortestStem = 3
}

extension EntryReader {
  /// Words and phrases under a key; one without a letter, or with too short a beginning before `*`, is reported.
  fileprivate func exposing(_ key: String) -> [String]? {
    fields.list(key) { item, itemKey in
      guard let text = fields.text(in: item, of: itemKey) else { return nil }
      let words = text.split(separator: " ")
      let stems = words.map { $0.hasSuffix("*") ? $0.dropLast() : $0 }
      let isShort = zip(words, stems).contains {
        $0.hasSuffix("*") && $1.folded.utf8.count < ExposingWords.shortestStem
      }
      guard !isShort, stems.allSatisfy({ !$0.folded.isEmpty && !$0.contains("*") }) else {
        fields.log.report(
          "bad-stem", at: item,
          message: "“\(text)” is no word, or begins too many: “*” stands at the end of a word of "
            + "\(ExposingWords.shortestStem) letters and more",
          remedy: "write more of the word")
        return nil
      }
      return text
    }
  }
}
