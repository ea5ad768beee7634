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
      (0..<Int.random(in: 1...20, using: &random)).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)]
      }
    }
    // The signs beside the small letters of ASCII among them.
    let sign = [UInt8(ascii: " "), UInt8(ascii: "`"), UInt8(ascii: "{")][Int(seed % 3)]
    let tokens = TokenText(bytes: Array(words.joined(separator: [sign]))).tokens
    #expect(tokens.count == words.count)
    for (word, token) in zip(words, tokens) {
      let phrase = WordStem.phrase(String(decoding: word, as: UTF8.self))
      #expect(token.stem == WordHash.of(phrase.utf8), "\(String(decoding: word, as: UTF8.self))")
      #expect(token.hash == WordHash.of(word))
    }
  }

  /// A joiner behind its first letter says nothing, but a word that has one is read letter by letter.
  @Test("words read eight letters at a time are those that are read one by one", arguments: Seeds.range(60))
  func eightAtATime(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "sol", "PAN", "Mañana", "ÉL", "último", "electroencefalografistas", "laboralHorario", "WhatsApp", "caféBar", "S",
      "y", "ß", "æther", "×", "7", "12", "$", "/", "-", ".", ",", " ", " ", " ", "\n", "•", "ª", "Ω", "\u{E9}", "İ",
    ]
    let text = (0..<300).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
    var joined = ""
    var isWithin = false
    for scalar in text.unicodeScalars {
      joined.unicodeScalars.append(scalar)
      if scalar.properties.isAlphabetic, !isWithin { joined += "\u{200B}" }
      isWithin = scalar.properties.isAlphabetic
    }
    let (fast, slow) = (TokenText(text), TokenText(joined))
    #expect(fast.tokens.map(Self.meaning) == slow.tokens.map(Self.meaning), "\(text.debugDescription)")
    #expect(slow.bytes.count > fast.bytes.count)
  }

  /// All that a token says but its place.
  private static func meaning(_ token: Token) -> [Int] {
    [
      Int(bitPattern: UInt(token.hash)), Int(bitPattern: UInt(token.stem)), token.number, Int(token.length),
      Int(token.sentence), Int(token.gap.rawValue), Int(token.first), token.spread ? 1 : 0,
    ]
  }

  @Test("a trie finds what a search of all phrases finds", arguments: Seeds.range(20))
  func trie(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    // A few words, among them two numbers; in phrases also any number.
    func words(_ count: Int, of pieces: [String]) -> [String] {
      (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
    }
    let plain = ["pan", "pez", "sol", "mar", "7", "8"]
    let phrases = Set((0..<60).map { _ in words(Int.random(in: 1...4, using: &random), of: plain + ["<n>"]) })
      .sorted { $0.joined() < $1.joined() }
    let pieces = phrases.map { $0.flatMap { PhrasePattern.hashes($0) } }
    var trie = PhraseTrie(key: .word)
    for (number, phrase) in pieces.enumerated() {
      trie.add(phrase, PhraseTrie.Output(group: 0, entry: Int32(number)))
    }
    // Between two words a line break: digits with a space between them would be one number.
    let tokens = TokenText(words(100, of: plain).joined(separator: "\n")).tokens
    #expect(tokens.count == 100)
    func stands(_ phrase: [UInt64], at start: Int) -> Bool {
      start + phrase.count <= tokens.count
        && phrase.enumerated().allSatisfy { place, hash in
          let token = tokens[start + place]
          return (place == 0 || token.gap.isDisjoint(with: Gap.stopsPhrase))
            && (hash == token.hash || token.isNumber && hash == PhraseTrie.anyNumber)
        }
    }
    // In the order that is promised: by place, a phrase before those that go on from it, any number before the number.
    let wanted = tokens.indices.flatMap { start in
      pieces.enumerated().filter { stands($0.element, at: start) }
        .sorted { one, other in
          one.element.map { $0 == PhraseTrie.anyNumber ? 0 : 1 }
            .lexicographicallyPrecedes(other.element.map { $0 == PhraseTrie.anyNumber ? 0 : 1 })
        }
        .map { [start, start + $0.element.count, $0.offset] }
    }
    func found(_ starts: Range<Int>) -> [[Int]] {
      trie.finds(in: tokens, from: starts).flatMap { find in
        var outputs: [Int] = []
        trie.eachOutput(of: find.node) { outputs.append(Int($0.entry)) }
        return outputs.map { [Int(find.start), Int(find.end), $0] }
      }
    }
    #expect(found(tokens.indices) == wanted)
    for start in tokens.indices { #expect(found(start..<start + 1) == wanted.filter { $0[0] == start }) }
  }

  @Test(
    "a lexicon takes the longest words, leftmost first, as a search from word to word does", arguments: Seeds.range(20))
  func lexicon(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let plain = ["pan", "pez", "sol", "mar"]
    func words(_ count: Int) -> [String] {
      (0..<count).map { _ in plain[Int.random(in: 0..<plain.count, using: &random)] }
    }
    // Two rows may have the same words.
    let rows = (0..<30).map { _ in words(Int.random(in: 1...4, using: &random)) }
    let lexicon = Lexicon(rows.map { [$0.joined(separator: " ")] })
    let text = words(100)
    let tokens = TokenText(text.joined(separator: " ")).tokens
    var wanted: [[Int]] = []
    var start = 0
    while start < text.count {
      let length = rows.filter { text[start...].starts(with: $0) }.map(\.count).max() ?? 0
      for (row, words) in rows.enumerated() where words.count == length && text[start...].starts(with: words) {
        wanted.append([row, start, start + length])
      }
      start += max(1, length)
    }
    #expect(lexicon.matches(in: tokens).map { [$0.row, $0.range.lowerBound, $0.range.upperBound] } == wanted)
  }
}
