/// What staff may be told; raw values are the words of the column `field` (`answers.schema.json`).
public enum AnswerField: String, CaseIterable, Hashable, Sendable {
  case standing = "state"
  case job, occupation, place, remote, pay, shifts, hoursPerWeek, rotating, workTime, contract, formality, sector
  case recordCheck, papers, vacancies, startsOn, closesOn, secondChance, interviewsInside, givesOfferLetter, riskChecked

  /// Whether it is about the employer, and so may be said of all the employer's postings at once.
  public var isOfEmployer: Bool {
    switch self {
    case .contract, .formality, .recordCheck, .papers, .secondChance, .interviewsInside, .givesOfferLetter: true
    case .standing, .job, .occupation, .place, .remote, .pay, .shifts, .hoursPerWeek, .rotating, .workTime, .sector,
      .vacancies, .startsOn, .closesOn, .riskChecked:
      false
    }
  }

  /// How its value is written: words to choose from apart by `|`, else an example. The same in every language.
  public var codes: String {
    switch self {
    case .standing: Self.words(PostingStanding.self)
    case .job: "Ayudante de cocina"
    case .occupation: "9412"
    case .place: "Comas, Lima, PE"
    case .remote: Self.words(Remote.self)
    case .pay: "1130-1300 PEN month"
    case .shifts: "MO-FR 08:00-17:00 + SA 08:00-13:00"
    case .hoursPerWeek: "40-48"
    case .rotating, .secondChance, .interviewsInside, .givesOfferLetter, .riskChecked: "yes|no"
    case .workTime: Self.words(WorkTime.self)
    case .contract: Self.words(Contract.self)
    case .formality: Self.words(Formality.self)
    case .sector: Sector.allCases.filter { $0 != .unknown }.map(\.rawValue).joined(separator: "|")
    case .recordCheck: "none, or: criminal clean + police years:5 after-selection"
    case .papers: "none, or: pe.carne_sanidad required + pe.licence.A1 preferred"
    case .vacancies: "2"
    case .startsOn, .closesOn: "2026-12-01"
    }
  }

  private static func words<Word>(_ type: Word.Type) -> String
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    Word.allCases.map(\.rawValue).joined(separator: "|")
  }
}
