import Foundation
import Oficio

/// Tells texts that expose a person from those that do not, by the catalog's words.
///
/// What people hide in such words is undone first: marks that no eye sees, digits for letters (`pr1s10n`) and letters that
/// stand apart (`p r i s i o n`).
public struct NeutralText: Sendable {
  /// One word of a phrase: itself, or all words that begin so.
  private struct Part: Hashable {
    var text: String
    var isStem: Bool

    func meets(_ word: String) -> Bool { isStem ? word.hasPrefix(text) : word == text }
  }

  /// Phrases by their first word, so that most words of a text cost one look-up for each length of a stem.
  private struct Phrases {
    private var rests: [Part: [[Part]]] = [:]
    private var stems: [Int] = []

    init(_ phrases: [String]) {
      for phrase in phrases {
        // A part may be several words once folded (`ex-convict*`): the sign belongs to the last of them.
        let parts = phrase.split(separator: " ").flatMap { word -> [Part] in
          let words = word.folded.split(separator: " ")
          return words.enumerated().map { place, text in
            Part(text: String(text), isStem: word.hasSuffix("*") && place == words.count - 1)
          }
        }
        guard let first = parts.first else { continue }
        rests[first, default: []].append(Array(parts.dropFirst()))
      }
      stems = Set(rests.keys.filter(\.isStem).map(\.text.utf8.count)).sorted()
    }

    /// How many words a phrase takes that begins at a place; nil: none does.
    func length(in words: [String], at place: Int) -> Int? {
      let word = words[place]
      var longest: Int?
      func look(_ part: Part) {
        for rest in rests[part] ?? [] where place + 1 + rest.count <= words.count {
          if zip(rest, words[(place + 1)...]).allSatisfy({ $0.meets($1) }) {
            longest = max(longest ?? 0, 1 + rest.count)
          }
        }
      }
      look(Part(text: word, isStem: false))
      for count in stems where count <= word.utf8.count {
        if let stem = String(word.utf8.prefix(count)) { look(Part(text: stem, isStem: true)) }
      }
      return longest
    }
  }

  private let exposing: Phrases
  private let harmless: Phrases

  /// A judge by the words of a catalog, in all languages at once: a feed mixes them.
  public init(_ catalog: Catalog) {
    exposing = Phrases(catalog.exposing.entries.flatMap(\.words))
    harmless = Phrases(catalog.exposing.entries.flatMap(\.harmless))
  }

  /// Whether a text may stand on a sheet that leaves the office.
  public func isSafe(_ text: String) -> Bool {
    let words = Self.words(of: text)
    if exposes(words) { return false }
    let plain = Self.undone(words)
    return plain == words || !exposes(plain)
  }

  /// The text on one line; nil when there is none, or one that exposes.
  public func safe(_ text: String?) -> String? {
    guard let text else { return nil }
    let cleaned = TerminalText.clean(text)
    return cleaned.isEmpty || !isSafe(cleaned) ? nil : cleaned
  }

  private func exposes(_ words: [String]) -> Bool {
    var place = 0
    while place < words.count {
      if let length = harmless.length(in: words, at: place) {
        place += length
      } else if exposing.length(in: words, at: place) != nil {
        return true
      } else {
        place += 1
      }
    }
    return false
  }

  private static func words(of text: String) -> [String] {
    // Full-width and other forms of one letter become that letter; what nobody sees is gone before words are cut.
    TerminalText.clean(text).precomposedStringWithCompatibilityMapping.folded.split(separator: " ").map(String.init)
  }

  /// Digits within words as the letters that they stand for, and single letters in a row as one word.
  private static func undone(_ words: [String]) -> [String] {
    var plain: [String] = []
    var letters = ""
    func end() {
      if !letters.isEmpty { plain.append(letters) }
      letters = ""
    }
    for word in words {
      let isMixed = word.utf8.contains { $0 > 57 } && word.utf8.contains { (48...57).contains($0) }
      let text = isMixed ? String(word.map { digits[$0] ?? $0 }) : word
      if text.count == 1 {
        letters += text
      } else {
        end()
        plain.append(text)
      }
    }
    end()
    return plain
  }

  private static let digits: [Character: Character] = ["0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t"]
}
