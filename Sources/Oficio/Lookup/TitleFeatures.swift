/// Makes what names and texts are compared by: hashed forms, roots and letters of their words.
struct TitleFeatures: Sendable {
  /// One coordinate of a name or a text.
  struct Feature {
    var hash: UInt64
    var weight: Float
    /// A form or root; else letters.
    var isWord: Bool
    /// Brought in by a word that is alike: it adds to what is found and takes nothing from what is missing.
    var isAlike = false
  }

  /// A text ready to be looked up.
  struct Text {
    var words: [TitleCutter.Word]
    var features: [Feature]
  }

  /// What the root of a word is worth beside its form.
  private static let rootWeight: Float = 0.5
  /// What a word brings that only stands for the one written.
  private static let alikeWeight: Float = 0.5
  private static let letterRuns = 3...4

  private let cutter: TitleCutter
  private let language: Language
  /// By the form of a word: the forms of each word or phrase that is alike.
  private var alike: [[UInt8]: [[[UInt8]]]] = [:]

  init(words: [TitleWords], language: Language) {
    cutter = TitleCutter(words)
    self.language = language
    for entry in words where entry.use == .alike {
      let forms = entry.words.map { phrase in
        cutter.label(phrase).map { WordForm($0.text, language: language).form }
      }
      for (place, single) in forms.enumerated() where single.count == 1 {
        alike[single[0], default: []] += forms.enumerated().filter { $0.offset != place }.map(\.element)
      }
    }
  }

  /// The features of a name.
  func ofLabel(_ text: String) -> [Feature] { features(cutter.label(text)) }

  /// The words and features of what somebody wrote.
  func ofTitle(_ text: String) -> Text {
    let words = cutter.title(text)
    var features = features(words)
    var known = Set(features.map(\.hash))
    for word in words {
      for phrase in alike[form(word).form] ?? [] {
        for form in phrase where known.insert(Self.hash(form, salt: 1)).inserted {
          features.append(
            Feature(
              hash: Self.hash(form, salt: 1), weight: word.weight * Self.alikeWeight, isWord: true, isAlike: true))
        }
      }
    }
    return Text(words: words, features: features)
  }

  private func form(_ word: TitleCutter.Word) -> WordForm { WordForm(word.text, language: language) }

  /// Each form once, with the most it weighs: `enfermero/enfermera` is one word.
  private func features(_ words: [TitleCutter.Word]) -> [Feature] {
    var forms: [(form: WordForm, weight: Float)] = []
    for word in words {
      let form = form(word)
      if let place = forms.firstIndex(where: { $0.form.form == form.form }) {
        forms[place].weight = max(forms[place].weight, word.weight)
      } else {
        forms.append((form, word.weight))
      }
    }
    var features: [Feature] = []
    var places: [UInt64: Int] = [:]
    func add(_ hash: UInt64, _ weight: Float, isWord: Bool) {
      if let place = places[hash] {
        features[place].weight = isWord ? max(features[place].weight, weight) : features[place].weight + weight
      } else {
        places[hash] = features.count
        features.append(Feature(hash: hash, weight: weight, isWord: isWord))
      }
    }
    for (form, weight) in forms {
      add(Self.hash(form.form, salt: 1), weight, isWord: true)
      add(Self.hash(form.root, salt: 2), weight * Self.rootWeight, isWord: true)
      Self.eachRun(of: form.form) { add($0, weight, isWord: false) }
    }
    return features
  }

  /// Hashes of the letters in a row within a form and its two ends.
  private static func eachRun(of form: [UInt8], _ visit: (UInt64) -> Void) {
    let letters = [32] + form + [32]
    for length in letterRuns where letters.count >= length {
      for start in 0...(letters.count - length) { visit(hash(letters[start..<start + length], salt: 3)) }
    }
  }

  /// FNV-1a.
  private static func hash(_ bytes: some Sequence<UInt8>, salt: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ salt
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}

extension TitleFeatures {
  /// The words of a text that met a word of a name, in the order of the text.
  func evidence(_ text: Text, name: String) -> [LookupHit.Evidence] {
    let others = cutter.label(name).map { (text: $0.text, form: form($0)) }
    return text.words.compactMap { word in
      let own = form(word)
      if let other = others.first(where: { $0.form.form == own.form }) {
        return .init(word: word.text, met: other.text, by: .form)
      }
      let stands = alike[own.form] ?? []
      if let other = others.first(where: { other in stands.contains { $0.contains(other.form.form) } }) {
        return .init(word: word.text, met: other.text, by: .alike)
      }
      if let other = others.first(where: { $0.form.root == own.root }) {
        return .init(word: word.text, met: other.text, by: .root)
      }
      let runs = Self.runs(of: own.form)
      let nearest = others.map { other in (text: other.text, share: Self.likeness(runs, Self.runs(of: other.form.form)))
      }
      .max { $0.share < $1.share }
      if let nearest, nearest.share >= Self.enoughLetters {
        return .init(word: word.text, met: nearest.text, by: .letters)
      }
      return nil
    }
  }

  /// Words that share less are not said to have met.
  private static let enoughLetters = 50

  private static func runs(of form: [UInt8]) -> Set<UInt64> {
    var runs: Set<UInt64> = []
    eachRun(of: form) { runs.insert($0) }
    return runs
  }

  /// Dice's measure in per cent.
  private static func likeness(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Int {
    left.isEmpty || right.isEmpty ? 0 : 200 * left.intersection(right).count / (left.count + right.count)
  }
}
