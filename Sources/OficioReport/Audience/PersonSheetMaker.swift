import Oficio
import OficioMatch

/// Makes sheets for persons from leads: field by field what may stand there, and nothing else.
public struct PersonSheetMaker: Sendable {
  private let catalog: Catalog
  private let sentences: Sentences
  private let posting: @Sendable (String) -> Posting?
  private let words: NeutralWords

  /// A maker that looks postings up as a context does.
  public init(_ context: ReportContext, catalog: Catalog, neutral: NeutralText) {
    self.catalog = catalog
    sentences = context.sentences
    posting = context.posting
    words = NeutralWords(sentences: context.sentences, catalog: catalog, neutral: neutral)
  }

  /// The sheet of a person without consent in date: none.
  public func sheet(of trainee: Trainee, _ leads: [Lead], asOf: CivilDate) -> PersonSheet? {
    guard trainee.consent.allowsMatching(on: asOf) else { return nil }
    return PersonSheet(trainee: words.neutral.safe(trainee.id), asOf: asOf, jobs: leads.compactMap(job))
  }

  /// The job of a lead that may be told; nil: one below the floor, with signs of a trap that staff have not looked into,
  /// closed to the person, or of a posting that is not at hand.
  private func job(_ lead: Lead) -> PersonSheet.Job? {
    guard Self.mayBeTold(lead), let posting = posting(lead.posting) else { return nil }
    var job = PersonSheet.Job(when: Self.when(lead))
    job.posting = words.neutral.safe(lead.posting)
    job.title = words.title(of: posting)
    job.employer = words.neutral.safe(posting.employer.name)
    job.places = posting.places.prefix(3).compactMap { words.neutral.safe(sentences.place($0.value)) }
    job.pay = posting.pay.flatMap { words.pay($0.value) }
    job.shifts = posting.shifts.map(\.value)
    job.hours = posting.hoursPerWeek?.value
    job.contract = posting.contract?.value
    job.skills = skills(lead)
    job.way = way(lead)
    job.bring = bring(posting)
    job.apply = apply(posting.apply)
    job.until = posting.closesOn?.value
    job.appointments = appointments(lead)
    job.warnings = Self.warnings(lead)
    job.from = lead.opensOn
    job.fromWithSteps = lead.opensWithSteps
    job.steps = steps(lead)
    job.ask = lead.callFirst.compactMap(Self.topic)
    return job
  }

  private static func mayBeTold(_ lead: Lead) -> Bool {
    guard lead.verdict != .closed else { return false }
    return switch lead.section {
    case .leads, .breaksTheLaw: true
    case .belowFloor: false
    case .risk: lead.flags.contains(.riskChecked)
    }
  }

  private static func when(_ lead: Lead) -> PersonSheet.When {
    switch lead.verdict {
    case .open: .today
    case .unclear: .askFirst
    case .opens: .later
    case .unlockable, .closed: .withSteps
    }
  }

  private func skills(_ lead: Lead) -> [String] {
    distinct(
      lead.factors.flatMap(\.evidence).compactMap { evidence in
        guard evidence.sign == .plus, case .skillHeld(let asked, let via, _, _, _, _, _) = evidence.fact else {
          return nil
        }
        return words.skill(via ?? asked)
      })
  }

  private func way(_ lead: Lead) -> PersonSheet.Way? {
    for evidence in lead.factors.flatMap(\.evidence) {
      switch evidence.fact {
      case .commute(let minutes, _, _): return .minutes(minutes)
      case .workFromHome: return .fromHome
      default: continue
      }
    }
    return nil
  }

  /// The advert's own list, and the papers that it requires.
  private func bring(_ posting: Posting) -> [String] {
    distinct(
      posting.apply.bring.compactMap(words.neutral.safe)
        + posting.certificates.filter { $0.need == .required }.compactMap { words.certificate($0.type, $0.kind) })
  }

  private func apply(_ apply: Apply) -> Apply {
    Apply(
      contact: words.neutral.safe(apply.contact), url: words.neutral.safe(apply.url),
      phone: words.neutral.safe(apply.phone), whatsapp: words.neutral.safe(apply.whatsapp),
      email: words.neutral.safe(apply.email), walkIn: words.neutral.safe(apply.walkIn))
  }

  /// How often alone: neither what the duty is nor when it ends.
  private func appointments(_ lead: Lead) -> [Int] {
    lead.factors.flatMap(\.evidence).compactMap { evidence -> Int? in
      // What is reckoned from the usual hours of an occupation is no appointment of this job.
      if evidence.sign == .minus, case .dutyHits(_, _, _, let timesAYear, _, _) = evidence.fact {
        timesAYear
      } else {
        nil
      }
    }
  }

  private static func warnings(_ lead: Lead) -> [PersonSheet.Warning] {
    var warnings: [PersonSheet.Warning] = []
    if lead.flags.contains(where: { $0 == .belowMinimumWage || $0 == .payBelowPerHour }) {
      warnings.append(.payBelowLegal)
    }
    if lead.flags.contains(.overLegalHours) { warnings.append(.hoursOverLegal) }
    return warnings.isEmpty && lead.section == .breaksTheLaw ? [.other] : warnings
  }

  private func steps(_ lead: Lead) -> [String] {
    distinct(
      (lead.blockers + lead.laterBlockers).flatMap { blocker in
        blocker.steps.map { words.step($0.step, of: blocker.gate) }
      })
  }

  /// What may be asked of an employer without telling anything; whether records are asked for is the staff's to find out.
  private static func topic(_ question: Question) -> PersonSheet.Topic? {
    guard question.ask == .employer else { return nil }
    return switch question.about {
    case .pay: .pay
    case .hours: .hours
    case .contract: .contract
    case .place: .place
    case .papers: .papers
    case .jobs: .job
    case .formality: .registered
    case .record, .certificate, .paper, .bar, .availability, .obligations, .dutyHour, .education, .home, .release,
      .recordCheck,
      .income,
      .skill:
      nil
    }
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
