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

  /// What the catalog says of a word.
  private struct Role: OptionSet {
    let rawValue: UInt8
    static let small = Role(rawValue: 1)
    static let noise = Role(rawValue: 2)
    /// The last word of noise that is several: most titles hold none.
    static let noiseEnd = Role(rawValue: 4)
    static let tail = Role(rawValue: 8)
    /// Not the catalog's: an ending that shows the other gender.
    static let genderEnding = Role(rawValue: 16)
  }

  /// In one table, so that a word is looked up once.
  private var roles: [String: Role] = [:]

  init(_ words: some Sequence<TitleWords>) {
    func add(_ role: Role, to words: some Sequence<String>) {
      for word in words { roles[word, default: []].insert(role) }
    }
    add(.genderEnding, to: Self.genderEndings)
    for entry in words {
      let folded = entry.words.map(\.folded)
      switch entry.use {
      case .small: add(.small, to: folded)
      case .noise:
        add(.noise, to: folded)
        add(.noiseEnd, to: folded.compactMap { $0.split(separator: " ").dropFirst().last.map(String.init) })
      case .tail: add(.tail, to: folded)
      case .alike: break
      }
    }
  }

  /// The words of a label: all but the small ones.
  func label(_ text: String) -> [Word] { headed(pieces(of: text).filter { !$0.role.contains(.small) }) }

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
      if piece.role.contains(.tail) {
        // A tail word at the beginning has nothing before it that could be the title.
        if !words.isEmpty { weight = Self.asideWeight }
        continue
      }
      if piece.role.contains(.small) { continue }
      let word = Word(text: piece.text, weight: isAside ? Self.asideWeight : weight)
      if piece.role.contains(.noise) { spare.append(word) } else { words.append(word) }
    }
    return words.isEmpty ? spare : headed(words)
  }

  /// Without the noise that is two words, such as `en general`, where anything is left.
  private func withoutPhrases(_ pieces: [Piece]) -> [Piece] {
    guard pieces.contains(where: { $0.role.contains(.noiseEnd) }) else { return pieces }
    var kept: [Piece] = []
    for piece in pieces {
      if let last = kept.last, kept.count > 1, piece.role.contains(.noiseEnd),
        roles["\(last.text) \(piece.text)"]?.contains(.noise) == true
      {
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
    var role: Role
    var opens: Bool
    var closes: Bool
    var isGenderEnding: Bool
  }

  private func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var signs = Signs()
    var letters: [UInt8] = []
    func end() {
      if letters.isEmpty { return }
      let text = String(decoding: letters, as: UTF8.self)
      let role = roles[text] ?? []
      let isEnding = signs.areGlue && !pieces.isEmpty && role.contains(.genderEnding)
      pieces.append(
        Piece(text: text, role: role, opens: signs.open, closes: signs.close, isGenderEnding: isEnding))
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
