import Oficio

/// Gate *certificate* (each required paper) and factor *certificates* (share of the preferred ones that hold).
enum CertificateCriterion {
  /// How one paper stands for one person on one day.
  private enum Standing {
    case holds
    case unknown
    /// Does not hold; `from` is the day on which it will by waiting.
    case missing(steps: [BlockerStep], from: CivilDate?)
  }

  static func judge(
    _ ask: CertificateAskSet, _ person: TraineeFacts, on day: CivilDate, _ context: MatchContext,
    to ledger: inout some Ledger
  ) {
    // A certificate is judged on the day work would start.
    let start = ask.startsOn.map { max($0, day) } ?? day
    for group in ask.required {
      let item = group[0]
      let subject = item.type ?? item.kind.rawValue
      let standings = group.map { standing($0, person, start, ask.country, context) }
      switch standings.dropFirst().reduce(standings[0], better) {
      case .holds: ledger.note(.certificates, .plus, .certificateHolds(subject), .profile)
      case .unknown: ledger.unknown(Question(.staff, .certificate(subject)))
      case .missing(let steps, let from):
        ledger.note(.certificates, .minus, .certificateMissing(subject), source(item))
        ledger.block(
          .any(steps),
          BlockerDraft(gate: .certificate, subject: subject, opensOn: from, source: source(item), steps: steps))
      }
      if let type = item.type {
        if context.catalog.certificates[type]?.contested != nil { ledger.flag(.certificateContested) }
        noteCredentials(of: person, for: type, context, to: &ledger)
      }
    }
    if ask.isSilent { ledger.callFirst(.papers) }
    guard !ask.preferred.isEmpty else {
      ledger.score(.certificates, value: 10_000, assumed: false)
      ledger.note(.certificates, .neutral, .noCertificatePreferred, .policy)
      return
    }
    var held = 0
    for item in ask.preferred {
      let subject = item.type ?? item.kind.rawValue
      if case .holds = standing(item, person, start, ask.country, context) {
        held += 1
        ledger.note(.certificates, .plus, .certificateHolds(subject), .profile)
      } else {
        ledger.note(.certificates, .minus, .certificateMissing(subject), source(item))
      }
    }
    ledger.score(.certificates, value: held * 10_000 / ask.preferred.count, assumed: false)
  }

  /// Says what came of checking the signed credentials of the papers that would do.
  private static func noteCredentials(
    of person: TraineeFacts, for type: String, _ context: MatchContext, to ledger: inout some Ledger
  ) {
    for certificate in person.certificates ?? [] {
      guard let credential = certificate.credential, context.certificates.holding(certificate.type, satisfies: type)
      else { continue }
      let sign: Evidence.Sign = credential.answer.counts.map { $0 ? .plus : .minus } ?? .neutral
      ledger.note(.certificates, sign, .credential(certificate.type, credential), .profile)
    }
  }

  private static func source(_ item: CertificateAskSet.Item) -> SourceRef {
    .posting(item.type.map(PostingField.certificate) ?? .certificateKind(item.kind))
  }

  private static func standing(
    _ item: CertificateAskSet.Item, _ person: TraineeFacts, _ start: CivilDate, _ country: String?,
    _ context: MatchContext
  ) -> Standing {
    guard let held = person.certificates else { return .unknown }
    guard let type = item.type else {
      // Words that no catalog entry matches: a paper of that kind may or may not be the one meant.
      let same = held.contains { context.catalog.certificates[$0.type]?.kind == item.kind }
      return same ? .unknown : .missing(steps: [], from: nil)
    }
    let entry = context.catalog.certificates[type]
    func step(_ purpose: String) -> [BlockerStep] { [person.steps.step(entry?.steps[purpose])].compactMap(\.self) }
    // A paper that counts for nothing where the work is, is no way in.
    let counts = country.map { entry?.jurisdiction == $0 || entry?.recognisedIn.contains($0) == true } ?? true
    var best: Standing = .missing(steps: counts ? step("obtain") : [], from: nil)
    for certificate in held where context.certificates.holding(certificate.type, satisfies: type) {
      if let answer = certificate.credential?.answer, answer.counts == false {
        // The paper does not count; what the issuer took back, only the issuer can give again.
        let again = answer == .revoked ? step("handOver") : []
        best = better(best, .missing(steps: again.isEmpty && counts ? step("obtain") : again, from: nil))
      } else if let country, !certificate.recognisedIn.contains(country) {
        best = better(best, .missing(steps: step("recognise"), from: nil))
      } else if certificate.inHand == false {
        // What would be out of date when handed over must be renewed instead.
        best = better(
          best, .missing(steps: step(certificate.isValid(on: start) == false ? "renew" : "handOver"), from: nil))
      } else if let valid = certificate.isValid(on: start) {
        let future = certificate.issuedOn.flatMap { $0 > start ? $0 : nil }
        // What staff must find out about a credential is not known of the paper.
        let isKnown = certificate.inHand != nil && (certificate.credential.map { $0.answer.counts != nil } ?? true)
        best = better(
          best,
          valid
            ? (isKnown ? .holds : .unknown)
            : .missing(steps: step("renew"), from: future))
      } else {
        best = better(best, .unknown)
      }
    }
    return best
  }

  /// The better of two standings: held, then unknown, then the one that steps can lift; the later of two alike, since
  /// what a paper in hand still lacks is nearer than a new start.
  private static func better(_ left: Standing, _ right: Standing) -> Standing {
    switch (left, right) {
    case (.holds, _), (.unknown, .missing): left
    case (.missing(let steps, _), .missing(let others, _)): others.isEmpty && !steps.isEmpty ? left : right
    default: right
    }
  }
}
