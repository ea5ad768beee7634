import Foundation

/// The words that names are made of, and how much any word has in common with each of them.
///
/// Words meet in their form, in their root, and in the letters in a row that both have; each counts by how rare it is
/// among the names, as in a cosine of vectors. Words that share few of their letters are strangers.
struct WordSpace: Sendable {
  /// What two words have in common, as a product of their vectors.
  struct Likeness {
    /// By form and root.
    var words: Float = 0
    /// By letters in a row.
    var letters: Float = 0
  }

  /// A form of the names, and what a word has in common with it.
  struct Kin {
    var form: Int32
    var likeness: Likeness
  }

  /// A word with what it is compared by. A class: it is passed on for every title, and holds arrays.
  final class Shape: Sendable {
    let word: WordForm
    /// Squares of the weights of form and root; common words weigh little.
    let formSquare: Float
    let rootSquare: Float
    /// Hashes of the letters in a row with their weights, by hash.
    let runs: [(hash: UInt64, weight: Float)]
    /// What it has in common with itself.
    let own: Likeness

    fileprivate init(
      _ word: WordForm, formSquare: Float, rootSquare: Float, runs: [(hash: UInt64, weight: Float)]
    ) {
      self.word = word
      self.formSquare = formSquare
      self.rootSquare = rootSquare
      self.runs = runs
      own = Likeness(words: formSquare + rootSquare, letters: runs.reduce(0) { $0 + $1.weight * $1.weight })
    }
  }

  /// A word of a title or a name, and what it weighs there.
  struct Weighed {
    var shape: Shape
    var weight: Float
  }

  /// What the root of a word is worth beside its form.
  private static let rootWeight: Float = 0.5
  /// The least cosine of letters that counts.
  private static let leastLetters: Float = 0.3
  private static let runLengths = 3...4

  /// Numbers of the forms.
  private(set) var forms: [[UInt8]: Int32] = [:]
  private var formSquares: [Float] = []
  private var roots: [[UInt8]: Int32] = [:]
  private var rootSquares: [Float] = []
  private var formsOfRoot: [[Int32]] = []
  private var runs: [UInt64: Int32] = [:]
  private var runWeights: [Float] = []
  /// Forms that hold a run are `holders[starts[run]..<starts[run + 1]]`, with the run's weight in them.
  private var starts: [Int32] = []
  private var holders: [(form: Int32, weight: Float)] = []
  private var letterSquares: [Float] = []
  /// What is found in no name.
  private let unseen: Float

  /// The space of the forms of so many names.
  ///
  /// - Parameters:
  ///   - words: every form once, in the order of their numbers.
  ///   - counts: in how many names each stands.
  ///   - names: how many names there are.
  init(_ words: [WordForm], counts: [Int32], names: Int) {
    let rarity = { (count: Int32) in logf((Float(names) + 1) / (Float(count) + 0.5)) }
    unseen = rarity(0)
    formSquares = counts.map { rarity($0) * rarity($0) }
    var rootCounts: [Int32] = []
    var runCounts: [Int32] = []
    var pairs: [(run: Int32, form: Int32)] = []
    for (number, word) in words.enumerated() {
      forms[word.form] = Int32(number)
      let root = Self.number(word.root, in: &roots, &rootCounts)
      rootCounts[Int(root)] += counts[number]
      if formsOfRoot.count < rootCounts.count { formsOfRoot.append([]) }
      formsOfRoot[Int(root)].append(Int32(number))
      Self.eachRun(of: word.form) { hash in
        let run = Self.number(hash, in: &runs, &runCounts)
        runCounts[Int(run)] += counts[number]
        pairs.append((run, Int32(number)))
      }
    }
    rootSquares = rootCounts.map { rarity($0) * rarity($0) * Self.rootWeight * Self.rootWeight }
    runWeights = runCounts.map(rarity)
    file(pairs)
    letterSquares = words.map { shape(of: $0).own.letters }
  }

  private static func number<Key: Hashable>(
    _ key: Key, in numbers: inout [Key: Int32], _ counts: inout [Int32]
  ) -> Int32 {
    if let known = numbers[key] { return known }
    numbers[key] = Int32(counts.count)
    counts.append(0)
    return Int32(counts.count - 1)
  }

  /// Files forms under their runs.
  private mutating func file(_ pairs: [(run: Int32, form: Int32)]) {
    starts = [Int32](repeating: 0, count: runWeights.count + 1)
    for pair in pairs { starts[Int(pair.run) + 1] += 1 }
    for run in runWeights.indices { starts[run + 1] += starts[run] }
    var next = starts
    holders = [(form: Int32, weight: Float)](repeating: (0, 0), count: pairs.count)
    for pair in pairs {
      holders[Int(next[Int(pair.run)])] = (pair.form, runWeights[Int(pair.run)])
      next[Int(pair.run)] += 1
    }
  }

  /// A word as this space sees it, whether or not a name has it.
  func shape(of word: WordForm) -> Shape {
    let formSquare = forms[word.form].map { formSquares[Int($0)] } ?? unseen * unseen
    let rootSquare =
      roots[word.root].map { rootSquares[Int($0)] } ?? unseen * unseen * Self.rootWeight * Self.rootWeight
    var found: [(hash: UInt64, weight: Float)] = []
    Self.eachRun(of: word.form) { hash in found.append((hash, runs[hash].map { runWeights[Int($0)] } ?? unseen)) }
    found.sort { $0.hash < $1.hash }
    var merged: [(hash: UInt64, weight: Float)] = []
    for run in found {
      if merged.last?.hash == run.hash {
        merged[merged.count - 1].weight += run.weight
      } else {
        merged.append(run)
      }
    }
    return Shape(word, formSquare: formSquare, rootSquare: rootSquare, runs: merged)
  }

  /// What two words have in common.
  func likeness(_ left: Shape, _ right: Shape) -> Likeness {
    var likeness = Likeness()
    if left.word.form == right.word.form { likeness.words += left.formSquare }
    if left.word.root == right.word.root { likeness.words += left.rootSquare }
    var (one, other) = (0, 0)
    while one < left.runs.count, other < right.runs.count {
      let (near, far) = (left.runs[one], right.runs[other])
      if near.hash == far.hash { likeness.letters += near.weight * far.weight }
      if near.hash <= far.hash { one += 1 }
      if far.hash <= near.hash { other += 1 }
    }
    if Self.areStrangers(likeness.letters, left.own.letters, right.own.letters) { likeness.letters = 0 }
    return likeness
  }

  private static func areStrangers(_ product: Float, _ left: Float, _ right: Float) -> Bool {
    product * product < leastLetters * leastLetters * left * right
  }

  /// The forms of the names that a word has anything in common with, by their numbers.
  func kin(of shape: Shape) -> [Kin] {
    var likenesses = [Likeness](repeating: Likeness(), count: formSquares.count)
    for run in shape.runs {
      guard let number = runs[run.hash] else { continue }
      for holder in holders[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])] {
        likenesses[Int(holder.form)].letters += run.weight * holder.weight
      }
    }
    for (form, likeness) in likenesses.enumerated()
    where likeness.letters > 0 && Self.areStrangers(likeness.letters, shape.own.letters, letterSquares[form]) {
      likenesses[form].letters = 0
    }
    if let form = forms[shape.word.form] { likenesses[Int(form)].words += shape.formSquare }
    if let root = roots[shape.word.root] {
      for form in formsOfRoot[Int(root)] { likenesses[Int(form)].words += shape.rootSquare }
    }
    return likenesses.indices.compactMap { form in
      let likeness = likenesses[form]
      return likeness.words > 0 || likeness.letters > 0 ? Kin(form: Int32(form), likeness: likeness) : nil
    }
  }

  /// A form that stands for a word without being it: what it has in common with the names' own, by form alone.
  func standIn(_ form: [UInt8], worth: Float) -> Kin? {
    forms[form].map { Kin(form: $0, likeness: Likeness(words: formSquares[Int($0)] * worth)) }
  }

  /// Hashes of the letters in a row within a form and its two ends.
  static func eachRun(of form: [UInt8], _ visit: (UInt64) -> Void) {
    let letters = [32] + form + [32]
    for length in runLengths where letters.count >= length {
      for start in 0...(letters.count - length) {
        // Four bytes are their own hash; the length keeps runs of three apart from those of four.
        visit(letters[start..<start + length].reduce(UInt64(length)) { $0 << 8 | UInt64($1) })
      }
    }
  }
}
