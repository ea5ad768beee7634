/// Cuts a title into the words that say what work it is, each with its weight.
struct TitleCutter: Sendable {
  /// A word that counts.
  struct Word {
    /// Folded.
    var text: String
    /// 1 in the plain case; the head counts more, what stands in parentheses or behind a tail word half.
    var weight: Float
  }

  /// What the first word that counts is worth: in Spanish and Portuguese it is the head of the title.
  static let headWeight: Float = 1.3
  /// What a word behind a tail word or in parentheses is worth.
  static let asideWeight: Float = 0.5
  /// Endings that show the other gender behind a sign: `enfermero/a`, `vendedor(a)`, `doctor/ra`.
  private static let genderEndings: Set<String> = [
    "a", "o", "e", "as", "os", "es", "ra", "ras", "na", "nas", "res", "ora", "oras", "era", "eras",
  ]

  private var small: Set<String> = []
  private var noise: Set<String> = []
  /// The last words of noise that is several: most titles hold none.
  private var noiseEnds: Set<String> = []
  private var tails: Set<String> = []

  init(_ words: some Sequence<TitleWords>) {
    for entry in words {
      let folded = entry.words.map(\.folded)
      switch entry.use {
      case .small: small.formUnion(folded)
      case .noise:
        noise.formUnion(folded)
        noiseEnds.formUnion(folded.compactMap { $0.split(separator: " ").dropFirst().last.map(String.init) })
      case .tail: tails.formUnion(folded)
      case .alike: break
      }
    }
  }

  /// The words of a label: all but the small ones.
  func label(_ text: String) -> [Word] { headed(pieces(of: text).filter { !small.contains($0.text) }) }

  /// The words of a title that somebody wrote: without gender signs, numbers, and the noise of adverts.
  func title(_ text: String) -> [Word] {
    var words: [Word] = []
    var spare: [Word] = []
    var weight: Float = 1
    var isAside = false
    for piece in withoutPhrases(pieces(of: text)) {
      if piece.opens { isAside = true }
      if piece.closes { isAside = false }
      if piece.isGenderEnding || piece.text.utf8.allSatisfy({ (48...57).contains($0) }) { continue }
      if tails.contains(piece.text) {
        // A tail word at the beginning has nothing before it that could be the title.
        if !words.isEmpty { weight = Self.asideWeight }
        continue
      }
      if small.contains(piece.text) { continue }
      let word = Word(text: piece.text, weight: isAside ? Self.asideWeight : weight)
      if noise.contains(piece.text) { spare.append(word) } else { words.append(word) }
    }
    return words.isEmpty ? spare : headed(words)
  }

  /// Without the noise that is two words, such as `en general`, where anything is left.
  private func withoutPhrases(_ pieces: [Piece]) -> [Piece] {
    guard pieces.contains(where: { noiseEnds.contains($0.text) }) else { return pieces }
    var kept: [Piece] = []
    for piece in pieces {
      if let last = kept.last, kept.count > 1, noise.contains("\(last.text) \(piece.text)") {
        kept.removeLast()
      } else {
        kept.append(piece)
      }
    }
    return kept
  }

  private func headed(_ pieces: [Piece]) -> [Word] { headed(pieces.map { Word(text: $0.text, weight: 1) }) }

  private func headed(_ words: [Word]) -> [Word] {
    var words = words
    if !words.isEmpty { words[0].weight *= Self.headWeight }
    return words
  }

  /// A run of letters and digits, folded, with what parts it from the one before.
  private struct Piece {
    var text: String
    var opens = false
    var closes = false
    var isGenderEnding = false
  }

  private func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var signs = Signs()
    var letters: [UInt8] = []
    func end() {
      if letters.isEmpty { return }
      var piece = Piece(text: String(decoding: letters, as: UTF8.self), opens: signs.open, closes: signs.close)
      piece.isGenderEnding = signs.areGlue && !pieces.isEmpty && Self.genderEndings.contains(piece.text)
      pieces.append(piece)
      signs = Signs()
      letters.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      switch Folding.kind(of: scalar) {
      case .ascii(let letter): letters.append(letter)
      case .other(let folded) where Self.isLetter(scalar):
        // What is a letter and folds to nothing parts words without being a sign.
        if folded.isEmpty { end() } else { letters.append(contentsOf: folded) }
      case .mark: break
      case .gap, .other:
        end()
        signs.add(scalar)
      }
    }
    end()
    return pieces
  }

  /// Letters, digits and their marks; ª and º are signs of order.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xC0 && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  /// What stands between two pieces.
  private struct Signs {
    var open = false
    var close = false
    private var count = 0
    private var glues = false
    private var space = false

    /// A sign or two that tie an ending to its word: `enfermero/a`, `doctor(a)`.
    var areGlue: Bool { glues && count <= 2 && !space }

    mutating func add(_ sign: Unicode.Scalar) {
      if count == 0 { glues = sign == "/" || sign == "(" || sign == "@" || sign == "-" }
      count += 1
      switch sign {
      case "(": open = true
      case ")": close = true
      case " ", "\t", "\n": space = true
      default: break
      }
    }
  }
}
