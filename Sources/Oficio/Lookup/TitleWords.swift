/// Words that the lookup of titles treats alike, or passes over.
public struct TitleWords: CatalogEntry {
  /// What is done with the words.
  public enum Use: String, CaseIterable, Hashable, Sendable {
    /// Words without meaning of their own (`de`, `para`, `the`), passed over everywhere.
    case small
    /// Words of adverts that name no work (`urgente`, `vacante`), passed over in what is looked up.
    case noise
    /// What follows them says where, for whom or with what: it counts half.
    case tail
    /// Each stands for the others: a text with one of them is also looked up with the others, for less.
    case alike
  }

  /// The id.
  public var id: String
  /// Where its facts come from.
  public var citation: Citation
  /// The language of the words.
  public var language: Language
  /// What is done with them.
  public var use: Use
  /// The words; among `alike` a phrase is taken on, but only single words are recognised.
  public var words: [String]

  /// An entry of its own making.
  public init(id: String, citation: Citation, language: Language, use: Use, words: [String]) {
    self.id = id
    self.citation = citation
    self.language = language
    self.use = use
    self.words = words
  }

  init?(_ entry: EntryReader) {
    let language = entry.fields.requiredWord("language", Language.self)
    let use = entry.fields.requiredWord("use", Use.self)
    let words = entry.fields.texts("words")
    guard let language, let use, let words else { return nil }
    self.init(id: entry.id, citation: entry.citation, language: language, use: use, words: words)
  }
}
