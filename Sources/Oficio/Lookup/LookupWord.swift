import Synchronization

/// A word of a text as an index sees it.
final class LookupWord: Sendable {
  /// One of the words of a text, and what it weighs there.
  struct Weighed {
    let word: LookupWord
    var weight: Float
  }

  let shape: WordSpace.Shape
  /// Its own form's number, where a name has it.
  let form: Int32?
  /// The forms of the names it has something in common with.
  let kin: [WordSpace.Kin]
  /// The forms that stand for it; they add to what is found and take nothing from what is missing.
  let standIns: [WordSpace.Kin]

  init(shape: WordSpace.Shape, form: Int32?, kin: [WordSpace.Kin], standIns: [WordSpace.Kin]) {
    self.shape = shape
    self.form = form
    self.kin = kin
    self.standIns = standIns
  }
}

/// Words that were looked up before: titles are made of few, and to compare one with all names takes long.
final class LookupMemory: Sendable {
  /// When so many are kept, all are forgotten: a stream of nonsense costs time, never memory.
  private static let limit = 20_000
  private let words = Mutex<[String: LookupWord]>([:])

  /// The word of a text, made when it is met first.
  func word(_ text: String, make: () -> LookupWord) -> LookupWord {
    if let known = words.withLock({ $0[text] }) { return known }
    let made = make()
    words.withLock { words in
      if words.count >= Self.limit { words.removeAll() }
      words[text] = made
    }
    return made
  }
}
