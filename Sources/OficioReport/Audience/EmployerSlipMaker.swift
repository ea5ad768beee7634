import Oficio
import OficioMatch

/// Makes slips for employers from people, postings and leads: field by field what may stand there, and nothing else.
public struct EmployerSlipMaker: Sendable {
  private let catalog: Catalog
  private let sentences: Sentences
  private let words: NeutralWords

  /// A maker in the language of its sentences.
  public init(sentences: Sentences, catalog: Catalog, neutral: NeutralText) {
    self.catalog = catalog
    self.sentences = sentences
    words = NeutralWords(sentences: sentences, catalog: catalog, neutral: neutral)
  }

  /// Whether an employer may be told of a person for a posting on a day, so far as consent goes.
  public static func mayTell(_ trainee: Trainee, of posting: Posting, on day: CivilDate) -> Bool {
    posting.employer.name.map { trainee.consent.allowsTelling($0, on: day) } ?? false
  }

  /// The slip of one person for one posting of an employer; nil without recorded consent, and for a lead that is neither
  /// open nor unclear, below the floor, or with signs of a trap that staff have not looked into.
  public func slip(of trainee: Trainee, for posting: Posting, _ lead: Lead) -> EmployerSlip? {
    let day = lead.asOf
    guard Self.mayTell(trainee, of: posting, on: day), lead.verdict == .open || lead.verdict == .unclear,
      lead.section != .belowFloor, lead.section != .risk || lead.flags.contains(.riskChecked)
    else { return nil }
    return EmployerSlip(
      trainee: words.neutral.safe(trainee.id), asOf: day, employer: words.neutral.safe(posting.employer.name),
      posting: words.neutral.safe(posting.key), title: words.title(of: posting), skills: skills(trainee),
      papers: papers(trainee, on: day), experience: experience(trainee), availability: trainee.availability)
  }

  private func skills(_ trainee: Trainee) -> [EmployerSlip.Ability] {
    sorted(trainee.skills.compactMap { held in words.skill(held.skill).map { ($0, held.level) } }, by: max)
  }

  /// Months add up over the entries of one occupation, so that nobody sees where each was done.
  private func experience(_ trainee: Trainee) -> [EmployerSlip.Ability] {
    sorted(trainee.experience.compactMap { work in words.occupation(work.occupation).map { ($0, work.months) } }, by: +)
  }

  /// Certificates by name, else by kind; then the papers that payroll needs.
  private func papers(_ trainee: Trainee, on day: CivilDate) -> [String] {
    let certificates = (trainee.certificates ?? []).filter { $0.isInHand == true }.compactMap { held -> String? in
      guard let entry = catalog.certificate(type: held.type, class: held.class),
        held.isGood(on: day, by: catalog) == true
      else { return nil }
      return words.certificate(entry.id, entry.kind)
    }
    let papers = (trainee.papers ?? []).filter { $0.inHand == true && $0.expiresOn.map { day < $0 } ?? true }
      .compactMap { words.paper($0.type) }
    var seen: Set<String> = []
    return (certificates + papers).filter { seen.insert($0).inserted }
  }

  /// One line for each name, the most first, then by name.
  private func sorted(_ abilities: [(String, Int)], by join: (Int, Int) -> Int) -> [EmployerSlip.Ability] {
    Dictionary(abilities, uniquingKeysWith: join)
      .map { EmployerSlip.Ability(name: $0.key, amount: $0.value) }
      .sorted {
        $0.amount != $1.amount ? $0.amount > $1.amount : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
      }
  }
}
