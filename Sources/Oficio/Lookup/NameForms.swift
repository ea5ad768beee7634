/// The forms of all names: each form once, and the names as rows of forms.
struct NameForms {
  private let language: Language
  /// Every form once.
  private(set) var words: [WordForm] = []
  /// In how many names each stands.
  private(set) var counts: [Int32] = []
  /// The forms of one name after another, each once a name with the most it weighs there.
  private(set) var rows: [(form: Int32, weight: Float)] = []
  /// The rows of each name.
  private(set) var ranges: [Range<Int>] = []
  private var numbers: [[UInt8]: Int32] = [:]
  /// Names use the same words again and again; their forms are made once.
  private var known: [String: Int32] = [:]

  init(language: Language) { self.language = language }

  mutating func add(_ name: [TitleCutter.Word]) {
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
    ranges.append(start..<rows.count)
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
