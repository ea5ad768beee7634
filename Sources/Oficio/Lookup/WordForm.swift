/// The forms under which a word is looked up: without its endings, and as the root that its relatives share.
///
/// Light stemming by ordered endings, as Snowball does it, but with one set of rules for Spanish and Portuguese together,
/// so that cognates meet as well: `construcción` and `construção`, `panadera` and `padeiros`' own plural and gender.
/// Finer than `WordStem`, which the readers of adverts share with the lint of the catalogs.
struct WordForm: Hashable {
  /// Without gender, number and the spelling that differs between old and new or between neighbours.
  var form: [UInt8]
  /// Without the ending that makes a trade, a deed or a quality of it: `panadero`, `panadería` → `panad`.
  var root: [UInt8]

  /// The forms of a folded word.
  init(_ word: some StringProtocol, language: Language) {
    let bytes = Array(word.utf8)
    form = language == .en ? Self.english(bytes) : Self.romance(bytes)
    root = Self.root(of: form, endings: language == .en ? Self.englishTrades : Self.romanceTrades)
  }

  /// An ending, longest of its kind first, and what stands for it.
  private typealias Ending = (old: [UInt8], new: [UInt8])

  private static func endings(_ pairs: KeyValuePairs<String, String>) -> [Ending] {
    pairs.map { (Array($0.key.utf8), Array($0.value.utf8)) }
  }

  /// Plurals and the endings that Spanish and Portuguese spell apart.
  private static let neighbours = endings([
    "ciones": "c", "coes": "c", "cion": "c", "cao": "c", "siones": "s", "soes": "s", "sion": "s", "sao": "s",
    "mientos": "ment", "miento": "ment", "mentos": "ment", "dades": "dad", "dade": "dad",
    "agens": "aj", "agem": "aj", "ajes": "aj", "aje": "aj",
    "eiras": "er", "eiros": "er", "eira": "er", "eiro": "er",
    "oes": "ao", "aes": "ao", "ais": "al", "eis": "el", "ois": "ol", "ns": "n",
  ])

  private static let romanceTrades: [[UInt8]] = [
    "adur", "ator", "itor", "ador", "edor", "idor", "zinh", "cit", "ment", "ist", "ill", "inh", "it", "eri", "er",
    "ari", "or",
    "aj", "ic", "al", "ac", "ec", "ic", "c", "i",
  ].map { Array($0.utf8) }

  private static let englishTrades: [[UInt8]] = ["ation", "ing", "ist", "ian", "er", "or", "y"].map { Array($0.utf8) }

  /// A shorter rest would meet too many others.
  private static let shortestRoot = 4

  private static func romance(_ word: [UInt8]) -> [UInt8] {
    var word = simplified(word)
    for ending in neighbours where word.ends(with: ending.old) {
      // A short ending may be the word itself: `seis`, `pais`.
      guard word.count > ending.old.count + (ending.old.count > 3 ? 0 : 1) else { continue }
      word.replaceSubrange((word.count - ending.old.count)..., with: ending.new)
      return word
    }
    if word.count > 3, word.last == UInt8(ascii: "s") { word.removeLast() }
    if word.count > 4, word.last == UInt8(ascii: "e") { word.removeLast() }
    if word.count > 3, let last = word.last, [UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "e")].contains(last) {
      word.removeLast()
    }
    return word
  }

  /// Silent consonants that one language, or the spelling of one year, writes and the other does not: `director`,
  /// `diretor`; `acción`, `ação`; `recepcionista`, `rececionista`.
  private static func simplified(_ word: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(word.count)
    for (index, byte) in word.enumerated() {
      let next = index + 1 < word.count ? word[index + 1] : 0
      let isSilent =
        (byte == UInt8(ascii: "c") || byte == UInt8(ascii: "p")) && index > 0
        && (next == UInt8(ascii: "t") || next == UInt8(ascii: "c"))
      if !isSilent { plain.append(byte) }
    }
    return plain
  }

  private static func english(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 3, word.last == UInt8(ascii: "s"), word[word.count - 2] != UInt8(ascii: "s") else { return word }
    if word.count > 4, word.ends(with: Array("ies".utf8)) { return word.dropLast(3) + Array("y".utf8) }
    return Array(word.dropLast())
  }

  private static func root(of form: [UInt8], endings: [[UInt8]]) -> [UInt8] {
    for ending in endings where form.count >= ending.count + shortestRoot && form.ends(with: ending) {
      return Array(form.dropLast(ending.count))
    }
    return form
  }
}

extension [UInt8] {
  fileprivate func ends(with ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
