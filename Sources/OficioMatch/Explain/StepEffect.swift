import Oficio

/// What a step of the catalog changes when it is done (`effect` in `Catalogs/steps`): so a promise can be judged again.
extension Step {
  /// Applies the effect to a person, or to the posting where the step is asked of the employer.
  ///
  /// - Parameters:
  ///   - blocker: what the step lifts; the catalog's word `asked` stands for its subject. A course or a test that a
  ///     certificate names as the way to it gives that certificate, whatever else it teaches.
  ///   - day: the day the step is done.
  func apply(
    for blocker: Blocker, to trainee: inout Trainee, _ posting: inout Posting, on day: CivilDate,
    _ context: MatchContext
  ) {
    guard case .map(let members)? = effect?.value else { return }
    let subject = blocker.subject
    if blocker.gate == .certificate, effect?["certificate"] == nil {
      trainee.certificates =
        (trainee.certificates ?? []) + [HeldCertificate(type: subject, issuedOn: day, inHand: true)]
    }
    for member in members {
      guard case .text(let text) = member.value.value else { continue }
      let word = text == "asked" ? subject : text
      switch member.key {
      case "paper":
        trainee.papers = (trainee.papers ?? []).filter { $0.type != word } + [HeldPaper(type: word, inHand: true)]
      case "certificate": hold(word, &trainee, on: day, context)
      case "record": clear(word, for: subject, &trainee, on: day)
      case "skill":
        let level = posting.skills.first { $0.skill == word }?.level
        trainee.skills.append(HeldSkill(skill: word, level: level ?? 5, evidence: .verified, lastUsed: trainee.asOf))
      case "education": trainee.education = posting.education?.value.level
      case "experience":
        trainee.experience.append(
          WorkExperience(occupation: word, months: posting.experience?.value.months ?? 0, setting: "outside"))
      case "obligation": trainee.obligations?.removeAll { $0.name == subject && $0.mayMove }
      // Another shift, at hours that nobody has named yet.
      case "shift": posting.shifts = []
      default: break
      }
    }
  }

  /// A new paper, where the effect says when it is issued; else the one that somebody keeps is handed over.
  private func hold(_ id: String, _ trainee: inout Trainee, on day: CivilDate, _ context: MatchContext) {
    var held = trainee.certificates ?? []
    if effect?["issuedOn"] != nil {
      held.append(HeldCertificate(type: id, issuedOn: day, inHand: true))
    } else {
      for place in held.indices {
        let type = context.catalog.certificate(type: held[place].type, class: held[place].class)?.id ?? held[place].type
        guard context.certificates.holding(type, satisfies: id) else { continue }
        held[place].inHand = true
        // The issuer gives another one in the place of what it took back.
        if held[place].credential?.answer == .revoked { held[place].credential = nil }
      }
    }
    trainee.certificates = held
  }

  /// `all` stands for every kind of record that the person has a word on. Beside the one it is asked for, an entry is
  /// cancelled only where its own debts are known to be paid.
  private func clear(_ kinds: String, for subject: String, _ trainee: inout Trainee, on day: CivilDate) {
    trainee.records = trainee.records?.map { state in
      guard kinds == "all" || kinds == state.kind.rawValue else { return state }
      var state = state
      if effect?["reparationPaid"] != nil { state.reparationPaid = true }
      if effect?["finePaid"] != nil { state.finePaid = true }
      let isClearable = state.kind.rawValue == subject || state.reparationPaid == true && state.finePaid == true
      if isClearable, effect?["shows"]?.value == .bool(false) {
        (state.shows, state.seenOn, state.showsUntil) = (false, day, nil)
      }
      return state
    }
  }
}
