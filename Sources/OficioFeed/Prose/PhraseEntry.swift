import Oficio

/// One meaning with the phrases that carry it in one language.
struct PhraseEntry {
  var id: String
  var trigger: Trigger
  /// What the phrase means in its role (`permanent`, `MO`, `criminal`), when the role needs it.
  var value: String
  /// Country codes it holds for; empty: everywhere.
  var countries: [String]
  var words: [String]
  /// Sentences in which the reader finds it, and sentences in which it must not.
  var examples: [String]
  var counterExamples: [String]
  var language: Language
  var line: Int

  /// Whether it holds in a country.
  func holds(in country: String?) -> Bool {
    guard !countries.isEmpty else { return true }
    guard let country else { return false }
    return countries.contains(country)
  }
}
