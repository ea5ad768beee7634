import Oficio

/// Reads what the words of a posting say: its title and text, by the phrases of the catalog.
///
/// One pass folds and cuts the bytes and one walk finds every phrase; small readers then look around the phrases of
/// their own field. Linear in the length of the text. Values carry the origin `inferred`, their words and their place.
public struct ProseReader: Sendable {
  private let tables: [Language: PhraseTable]
  private let guess: LanguageGuess
  private let currencies: [String: String]
  /// Made for the first posting in the language: with the whole of ESCO that takes a while.
  private let readers: [Language: MadeOnce<LexiconReaders>]

  /// The readers that depend on catalog words of one language.
  private final class LexiconReaders: Sendable {
    let certificates: CertificateReader
    let occupations: OccupationReader
    let skills: SkillReader
    let jobs: JobsReader

    init(_ catalog: Catalog, _ language: Language) {
      certificates = CertificateReader(
        lexicon: Lexicon(catalog.certificates.entries.map { [$0.labels[language]] + ($0.words[language] ?? []) }),
        certificates: catalog.certificates)
      let names = Lexicon(catalog.occupations.entries.map { [$0.labels[language]] + ($0.words[language] ?? []) })
      occupations = OccupationReader(lexicon: names, catalog: catalog, language: language)
      jobs = JobsReader(
        names: JobNames(lexicon: names, units: catalog.occupations.entries.map(\.isco), language: language))
      skills = SkillReader(
        lexicon: Lexicon(catalog.skills.entries.map { [$0.labels[language]] + ($0.words[language] ?? []) }),
        skills: catalog.skills)
    }
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
    var readers: [Language: MadeOnce<LexiconReaders>] = [:]
    for language in Language.allCases {
      // The marks of languages have been counted when a table is asked; they are the most frequent words of all.
      tables[language] = PhraseTable(
        phrases.entries.filter { $0.language == language && $0.trigger != .languageMark })
      readers[language] = MadeOnce { LexiconReaders(catalog, language) }
    }
    self.tables = tables
    self.readers = readers
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
    guard let table = tables[language], let readers = readers[language]?.value else { return nil }
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
