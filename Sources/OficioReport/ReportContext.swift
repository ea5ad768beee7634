import Oficio

/// What a report needs beside the leads: the words of a language, and the postings that the leads name.
public struct ReportContext: Sendable {
  /// Every sentence, in the language of the report.
  public let sentences: Sentences
  /// The posting with a key; nil when it is not at hand, and then the key stands for it.
  public let posting: @Sendable (String) -> Posting?

  /// A context that looks postings up by their keys.
  public init(
    language: Language, catalog: Catalog = Catalog(), posting: @escaping @Sendable (String) -> Posting? = { _ in nil }
  ) {
    sentences = Sentences(language: language, catalog: catalog)
    self.posting = posting
  }

  /// A context over a list of postings; of two with one key the first counts.
  public init(language: Language, catalog: Catalog = Catalog(), postings: [Posting]) {
    let byKey = Dictionary(postings.map { ($0.key, $0) }) { first, _ in first }
    self.init(language: language, catalog: catalog) { byKey[$0] }
  }
}
