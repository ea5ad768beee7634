/// Labels and everyday words of an entry.
extension EntryReader {
  /// A text in all three languages; nil (and reported) when one is missing.
  func requiredLabels(_ key: String = "labels") -> Labels? {
    guard fields.requiredNode(key) != nil else { return nil }
    return labels(key)
  }

  /// A text in all three languages, when the key is there.
  func labels(_ key: String, in map: FieldReader? = nil) -> Labels? {
    (map ?? fields).map(key) { map in
      let es = map.requiredText("es")
      let pt = map.requiredText("pt")
      let en = map.requiredText("en")
      guard let es, let pt, let en else { return nil }
      return Labels(es: es, pt: pt, en: en)
    }
  }

  /// Labels of a classification: English at least.
  func someLabels() -> [Language: String]? {
    guard fields.requiredNode("labels") != nil else { return nil }
    return fields.map("labels") { map in
      var labels: [Language: String] = [:]
      for language in Language.allCases {
        labels[language] = language == .en ? map.requiredText("en") : map.text(language.rawValue)
      }
      return labels
    }
  }

  /// Knows the key `homonyms`: words of this entry that another has too, and rightly. Only the lint reads it.
  func homonyms() { _ = words("homonyms") }

  /// Everyday words by language; absent: none.
  func words(_ key: String = "words") -> [Language: [String]] {
    fields.map(key) { map in
      var words: [Language: [String]] = [:]
      for language in Language.allCases { words[language] = map.texts(language.rawValue) }
      return words
    } ?? [:]
  }
}
