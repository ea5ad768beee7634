/// The words that the drop-downs of a form offer, each list in a column of a sheet of its own.
struct FormChoices {
  private let words: FormWords
  private let codes: FormCodes
  private let rhythms: RhythmWriting
  /// The lists in the order of their columns.
  private(set) var lists: [[String]] = []
  private var places: [String: Int] = [:]

  init(_ words: FormWords, _ codes: FormCodes) {
    self.words = words
    self.codes = codes
    rhythms = RhythmWriting(words)
  }

  /// What a column offers, as a formula; nil: nothing.
  mutating func formula(_ column: FormColumn, of sheet: FormSheet) -> String? {
    guard let words = choices(column, of: sheet), !words.isEmpty else { return nil }
    let key = words.joined(separator: "\n")
    let place = places[key] ?? lists.count
    if places[key] == nil {
      places[key] = place
      lists.append(words)
    }
    let name = self.words.word(.sheets, FormSheet.lists.rawValue).replacing("'", with: "''")
    return "='\(name)'!$\(Self.letters(place))$1:$\(Self.letters(place))$\(words.count)"
  }

  /// Whether nothing but the choices is taken: where the catalogs list all there is.
  static func isStrict(_ column: FormColumn) -> Bool {
    switch column.kind {
    case .word, .flag: true
    default: false
    }
  }

  private func choices(_ column: FormColumn, of sheet: FormSheet) -> [String]? {
    var words: [String]
    switch column.kind {
    case .code(.certificate) where sheet == .papers:
      words = codes.choices(.certificate, self.words.language) + all(.paperTypes)
    case .code(let table), .openCode(let table): words = codes.choices(table, self.words.language)
    case .word(let group), .flag(let group), .openWord(let group): words = all(group)
    case .rhythm: return rhythms.examples
    default: return nil
    }
    if column.key == sheet.main { words.append(self.words.word(.markers, "none")) }
    if !column.isRequired || column.key == sheet.main { words.append(self.words.word(.markers, "unknown")) }
    return words
  }

  private func all(_ group: FormGroup) -> [String] {
    (group.keys ?? words.keys(group)).map { words.word(group, $0) }
  }

  private static func letters(_ place: Int) -> String {
    place < 26
      ? String(UnicodeScalar(UInt8(65 + place))) : letters(place / 26 - 1) + letters(place % 26)
  }
}
