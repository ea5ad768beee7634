import Oficio

/// Every sentence that a person reads, in one language: facts, verdicts, blockers, questions, flags and headings.
///
/// The sentences are short, plain and kind: they say what is so and what can be done, and blame nobody. Ids are shown
/// by their catalog labels. Text that came from a feed is passed on as it is: who writes it out cleans it.
public struct Sentences: Sendable {
  /// The language of every sentence.
  public let language: Language
  let names: Names

  /// Sentences in a language, with the labels of a catalog.
  public init(language: Language, catalog: Catalog = Catalog()) {
    self.language = language
    names = Names(language: language, catalog: catalog)
  }

  /// The text of this language; the others are not made.
  func say(es: @autoclosure () -> String, pt: @autoclosure () -> String, en: @autoclosure () -> String) -> String {
    switch language {
    case .es: es()
    case .pt: pt()
    case .en: en()
    }
  }

  /// `a, b y c`.
  func joined(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + say(es: " y ", pt: " e ", en: " and ") + last
  }
}
