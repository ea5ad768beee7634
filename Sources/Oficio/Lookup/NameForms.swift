/// The forms of all names: each form once, and the names as rows of forms.
struct NameForms {
  private let language: Language
  /// Every form once.
  private(set) var words: [WordForm] = []
  /// In how many names each stands, those that were left out included.
  private(set) var counts: [Int32] = []
  /// How many names there are, those that were left out included.
  private(set) var count = 0
  /// The forms of one name after another, each once a name with the most it weighs there.
  private(set) var rows: [(form: Int32, weight: Float)] = []
  /// The rows of each name that was kept.
  private(set) var ranges: [Range<Int>] = []
  private var numbers: [[UInt8]: Int32] = [:]
  /// Names use the same words again and again; their forms are made once.
  private var known: [String: Int32] = [:]

  init(language: Language) { self.language = language }

  /// Adds a name, unless it has the forms of a kept one from a place on that stands for it as well; says whether it was
  /// kept. Counts are of all names: a word is no rarer because two names are alike.
  mutating func add(_ name: [TitleCutter.Word], unless stands: (Int) -> Bool, from first: Int) -> Bool {
    let start = rows.count
    for word in name {
      let form = number(of: word.text)
      if let place = rows[start...].firstIndex(where: { $0.form == form }) {
        rows[place].weight = max(rows[place].weight, word.weight)
      } else {
        rows.append((form, word.weight))
        counts[Int(form)] += 1
      }
    }
    count += 1
    let isKnown = (first..<ranges.count).contains {
      stands($0) && rows[ranges[$0]].elementsEqual(rows[start...], by: { $0 == $1 })
    }
    if isKnown {
      rows.removeSubrange(start...)
    } else {
      ranges.append(start..<rows.count)
    }
    return !isKnown
  }

  private mutating func number(of text: String) -> Int32 {
    if let number = known[text] { return number }
    let word = WordForm(text, language: language)
    let number = numbers[word.form] ?? Int32(words.count)
    if number == words.count {
      words.append(word)
      counts.append(0)
      numbers[word.form] = number
    }
    known[text] = number
    return number
  }
}
