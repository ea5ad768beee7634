import Oficio

/// Reads what the words of a posting say: its title and text, by the phrases of the catalog.
///
/// One pass folds and cuts the bytes and one walk finds every phrase; small readers then look around the phrases of
/// their own field. Linear in the length of the text. Values carry the origin `inferred`, their words and their place.
public struct ProseReader: Sendable {
  private let tables: [Language: PhraseTable]
  private let guess: LanguageGuess
  private let currencies: [String: String]
  private let readers: [Language: LexiconReaders]

  /// The readers that depend on catalog words of one language.
  private struct LexiconReaders: Sendable {
    var certificates: CertificateReader
    var occupations: OccupationReader
    var skills: SkillReader
    var jobs: JobsReader
  }

  /// Prepares phrases and catalog words for finding.
  ///
  /// - Parameters:
  ///   - phrases: what phrases mean, by language.
  ///   - catalog: skills, occupations and certificates by their everyday words; currencies of jurisdictions.
  public init(phrases: PhraseCatalog, catalog: Catalog) {
    guess = LanguageGuess(phrases.entries)
    currencies = Dictionary(
      catalog.jurisdictions.entries.map { ($0.id, $0.currency) }, uniquingKeysWith: { first, _ in first })
    var tables: [Language: PhraseTable] = [:]
    var readers: [Language: LexiconReaders] = [:]
    for language in Language.allCases {
      tables[language] = PhraseTable(phrases.entries.filter { $0.language == language })
      readers[language] = Self.readers(of: language, catalog)
    }
    self.tables = tables
    self.readers = readers
  }

  private static func readers(of language: Language, _ catalog: Catalog) -> LexiconReaders {
    var certificates = Lexicon()
    for (row, entry) in catalog.certificates.entries.enumerated() {
      certificates.add([entry.labels[language]] + (entry.words[language] ?? []), row: row)
    }
    var occupations = Lexicon()
    for (row, entry) in catalog.occupations.entries.enumerated() {
      occupations.add([entry.labels[language]] + (entry.words[language] ?? []), row: row)
    }
    var skills = Lexicon()
    for (row, entry) in catalog.skills.entries.enumerated() {
      skills.add([entry.labels[language]] + (entry.words[language] ?? []), row: row)
    }
    return LexiconReaders(
      certificates: CertificateReader(lexicon: certificates, certificates: catalog.certificates),
      occupations: OccupationReader(lexicon: occupations, catalog: catalog, language: language),
      skills: SkillReader(lexicon: skills, skills: catalog.skills),
      jobs: JobsReader(
        names: JobNames(
          lexicon: occupations, units: catalog.occupations.entries.map(\.isco), language: language)))
  }

  /// Fills the fields that the feed left open with what title and text say.
  ///
  /// - Parameters:
  ///   - posting: the posting as the feed stated it.
  ///   - country: ISO 3166-1 alpha-2 code of the workplace, when known; it decides between readings of words and signs.
  public func read(_ posting: inout Posting, country: String?) { fill(&posting, country: country, seeksJobs: false) }

  /// The same; where the words seek several jobs, and that is of interest, nothing is filled and they are returned.
  @discardableResult
  func fill(_ posting: inout Posting, country: String?, seeksJobs: Bool) -> SeveralJobs? {
    let text = TokenText(posting.text)
    let title = TokenText(posting.title)
    let language =
      posting.language.flatMap { Language(rawValue: String($0.prefix(2)).lowercased()) }
      ?? guess.language(of: title.tokens.prefix(30), text.tokens.prefix(150))
    guard let table = tables[language], let readers = readers[language] else { return nil }
    let currency = country.flatMap { currencies[$0] }
    let body = Reading(text, source: .text, table: table, country: country, currency: currency)
    let head = Reading(title, source: .title, table: table, country: country, currency: currency)
    if seeksJobs, posting.occupation.isEmpty, let several = readers.jobs.read(title: head, text: body) {
      return several
    }
    if posting.language == nil, text.tokens.count > 5 { posting.language = language.rawValue }
    for reading in [body, head] {
      PostingFiller.papers(&posting, reading, readers.certificates)
      PostingFiller.time(&posting, reading)
      PostingFiller.bond(&posting, reading)
      PostingFiller.person(&posting, reading)
    }
    if posting.occupation.isEmpty { posting.occupation = readers.occupations.read(title: head, text: body) }
    if posting.skills.isEmpty { posting.skills = readers.skills.read(body) }
    if posting.skills.isEmpty { posting.skills = readers.skills.read(head) }
    return nil
  }
}
