import Glibc
import Oficio

/// The words of the form in one language, as `Catalogs/forms` has them.
public struct FormWords: Sendable {
  /// The language.
  public let language: Language
  /// By group and key; the first word is the one that is written.
  fileprivate(set) var words: [String: [String: [String]]] = [:]
  /// By group and folded word, the key.
  fileprivate(set) var keys: [String: [String: String]] = [:]
  /// What is asked where a column's cell is empty, by sheet and column.
  fileprivate(set) var questions: [String: [String: String]] = [:]

  fileprivate init(_ language: Language) { self.language = language }

  /// The word that is written for a key; the key where the catalogs have none.
  func word(_ group: FormGroup, _ key: String) -> String { words[group.rawValue]?[key]?.first ?? key }

  /// All words for a key.
  func words(_ group: FormGroup, _ key: String) -> [String] { words[group.rawValue]?[key] ?? [] }

  /// The keys that a group has, in byte order.
  func keys(_ group: FormGroup) -> [String] { (words[group.rawValue] ?? [:]).keys.sorted() }

  /// A sentence of the form.
  func sentence(_ sentence: FormSentence) -> String { word(.sentences, sentence.rawValue) }

  /// The heading of a column.
  func heading(_ sheet: FormSheet, _ column: String) -> String {
    words[Self.group(of: sheet)]?[column]?.first ?? column
  }

  /// The question for a column, or for the whole sheet under the key of its main column; of wishes, for each kind of them.
  func question(_ sheet: FormSheet, _ column: String) -> String? {
    questions[sheet == .wishes ? FormGroup.wishes.rawValue : Self.group(of: sheet)]?[column]
  }

  /// The name of the group that holds a sheet's columns.
  static func group(of sheet: FormSheet) -> String { "columns.\(sheet.rawValue)" }
}

/// The words of the form in all languages. Whatever language a form was made in, any of them is read.
public struct FormCatalog: Sendable {
  /// By language, in the order of `Language`.
  public private(set) var languages: [FormWords]

  /// A catalog without words.
  public init() { languages = Language.allCases.map(FormWords.init) }

  /// The words of a language.
  public subscript(language: Language) -> FormWords {
    languages.first { $0.language == language } ?? FormWords(language)
  }

  /// Whether there are words to read a form by.
  public var isEmpty: Bool { languages.allSatisfy(\.words.isEmpty) }

  /// The key of a word in a group, in any language, case and accents aside; the key itself counts too.
  func key(of word: String, in group: FormGroup) -> String? { key(of: word, in: group.rawValue) }

  /// The key of a word in a group that is named.
  func key(of word: String, in group: String) -> String? {
    // Longer ones are no words of a form; folding them would cost a stranger nothing and us much.
    guard word.utf8.count <= 200 else { return nil }
    let folded = word.folded
    guard !folded.isEmpty else { return nil }
    return languages.lazy.compactMap { $0.keys[group]?[folded] }.first
  }

  /// The sheet that a name means.
  func sheet(named name: String) -> FormSheet? { key(of: name, in: .sheets).flatMap(FormSheet.init) }

  /// Whether a text is one of the words for “not known” or “none”, and which.
  func marker(_ text: String) -> Marker? { key(of: text, in: .markers).flatMap(Marker.init) }

  /// What a cell says that holds no value.
  enum Marker: String { case unknown, none }

  /// Reads the folder `forms` of catalog folders; later ones win word group by word group.
  public static func read(folders: [String]) -> (catalog: FormCatalog, findings: [Finding]) {
    var catalog = FormCatalog()
    var findings: [Finding] = []
    for folder in folders {
      for language in Language.allCases {
        let path = "\(folder)/forms/\(language.rawValue).yaml"
        guard access(path, F_OK) == 0 else { continue }
        let log = FindingLog(file: path)
        if let file = CatalogFile.read(path: path, catalog: "forms", log: log) {
          for entry in file.entries { catalog.take(entry, of: file, language, log: log) }
        }
        findings += log.findings
      }
    }
    return (catalog, findings)
  }

  private mutating func take(_ node: DataNode, of file: CatalogFile, _ language: Language, log: FindingLog) {
    let read = FieldReader.read(node, log: log) { fields -> FormEntry? in FormEntry(fields, file: file) }
    guard let read, let index = languages.firstIndex(where: { $0.language == language }) else { return }
    languages[index].words[read.group] = read.words
    languages[index].questions[read.group] = read.questions
    var keys: [String: String] = [:]
    for (key, words) in read.words.sorted(by: { $0.key < $1.key }) {
      for word in [key] + words where keys[word.folded] == nil || word == key { keys[word.folded] = key }
    }
    languages[index].keys[read.group] = keys
  }
}

/// One entry of `Catalogs/forms`: a vocabulary in one language.
private struct FormEntry {
  var group: String
  var words: [String: [String]] = [:]
  var questions: [String: String] = [:]

  init?(_ fields: FieldReader, file: CatalogFile) {
    let id = fields.requiredText("id")
    let group = fields.requiredText("of")
    _ = file.citation(fields)
    let words = fields.map("words") { map -> [String: [String]]? in
      var words: [String: [String]] = [:]
      for member in map.allMembers() { words[member.key] = map.textOrTexts(member.key) ?? [] }
      return words
    }
    let questions =
      fields.map("ask") { map -> [String: String]? in
        var texts: [String: String] = [:]
        for member in map.allMembers() { texts[member.key] = map.text(member.key) }
        return texts
      } ?? [:]
    guard id != nil, let group else { return nil }
    let (isKnown, known) = Self.keys(of: group)
    guard isKnown else {
      fields.log.report(
        "unknown-word", at: fields.node, message: "“\(group)” is no vocabulary of the form",
        remedy: "write one of \(FormGroup.allCases.map(\.rawValue).joined(separator: ", ")), or columns.SHEET")
      return nil
    }
    guard let words else { return nil }
    self.group = group
    self.words = words
    self.questions = questions
    for key in known ?? [] where words[key] == nil {
      fields.log.report(
        "missing-key", at: fields.node, message: "the form's “\(group)” has no word for “\(key)”",
        remedy: "add it under “words”")
    }
    for key in Set(words.keys).union(questions.keys).sorted() where known?.contains(key) == false {
      fields.log.report(
        "unknown-key", at: fields.node, message: "“\(key)” is no key of the form's “\(group)”", remedy: "delete it")
    }
  }

  /// Whether there is such a group, and the keys that it must have (nil: any).
  private static func keys(of name: String) -> (isKnown: Bool, keys: [String]?) {
    if let group = FormGroup(rawValue: name) { return (true, group.keys) }
    guard let sheet = FormSheet.allCases.first(where: { FormWords.group(of: $0) == name }) else { return (false, nil) }
    return (true, sheet.columns.map(\.key))
  }
}
