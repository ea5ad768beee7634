import Oficio
import OficioTestSupport
import Testing

@testable import OficioFeed

/// The cutter of words against what is written about them.
@Suite("Tokens") struct TokenTests {
  @Test(
    "a word's hashes are those of its folded letters and of its stem",
    arguments: [
      ("vendedoras", "vendedoras", "vendedor"), ("CHOFERES", "choferes", "chofer"), ("Camión", "camion", "camion"),
      ("sol", "sol", "sol"), ("mesas", "mesas", "mes"), ("niño", "nino", "nin"), ("tres", "tres", "tre"),
      ("Straße", "strasse", "strass"), ("jefes", "jefes", "jef"), ("y", "y", "y"),
    ])
  func hashes(word: String, folded: String, stem: String) throws {
    let token = try #require(TokenText(word).tokens.first)
    #expect(token.hash == WordHash.of(folded.utf8))
    #expect(token.stem == WordHash.of(stem.utf8))
    #expect(Int(token.length) == folded.utf8.count)
  }

  @Test("among random letters each word's stem is the one that WordStem cuts", arguments: Seeds.range(20))
  func stems(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("aeosrnlt".utf8)
    let words = (0..<200).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)]
      }
    }
    let tokens = TokenText(bytes: Array(words.joined(separator: [32]))).tokens
    #expect(tokens.count == words.count)
    for (word, token) in zip(words, tokens) {
      let phrase = WordStem.phrase(String(decoding: word, as: UTF8.self))
      #expect(token.stem == WordHash.of(phrase.utf8), "\(String(decoding: word, as: UTF8.self))")
      #expect(token.hash == WordHash.of(word))
    }
  }

  @Test("a trie finds what a search of all phrases finds", arguments: Seeds.range(20))
  func trie(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func words(_ count: Int) -> [String] {
      (0..<count).map { _ in "w\(Int.random(in: 10...15, using: &random))".replacing("1", with: "x") }
    }
    let phrases = Set((0..<60).map { _ in words(Int.random(in: 1...4, using: &random)) }).sorted {
      $0.joined() < $1.joined()
    }
    var trie = PhraseTrie(key: .word)
    for (number, phrase) in phrases.enumerated() {
      trie.add(phrase.flatMap { PhrasePattern.hashes($0) }, PhraseTrie.Output(group: 0, entry: Int32(number)))
    }
    let text = words(100)
    let tokens = TokenText(text.joined(separator: " ")).tokens
    let pieces = phrases.map { $0.flatMap { PhrasePattern.hashes($0) } }
    for start in tokens.indices {
      var finds: [PhraseTrie.Find] = []
      trie.finds(tokens, from: start, into: &finds)
      let wanted = pieces.enumerated().filter { tokens[start...].map(\.hash).starts(with: $0.element) }
        .sorted { $0.element.count < $1.element.count }
      #expect(finds.map(\.output.entry) == wanted.map { Int32($0.offset) })
      var longest: [PhraseTrie.Output] = []
      #expect(trie.longest(tokens, from: start, into: &longest) == finds.last?.end ?? start)
      #expect(longest == finds.filter { $0.end == finds.last?.end }.map(\.output))
      #expect(finds.map(\.end) == wanted.map { start + $0.element.count })
    }
  }
}
