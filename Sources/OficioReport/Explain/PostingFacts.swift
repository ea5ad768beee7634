import Oficio

/// What a posting says, fact by fact, with where each was read.
struct PostingFacts {
  /// One fact with its label.
  struct Line {
    var label: String
    var value: String
    var provenance: Provenance?
  }

  let sentences: Sentences

  /// Every fact that is known, in the order of the contract.
  func all(_ posting: Posting) -> [Line] {
    var lines: [Line] = []
    func add(_ label: String, _ value: String?, _ provenance: Provenance?) {
      guard let value, !value.isEmpty else { return }
      lines.append(Line(label: label, value: value, provenance: provenance))
    }
    func add(_ label: PostingLabel, _ value: String?, _ provenance: Provenance? = nil) {
      add(sentences.label(label), value, provenance)
    }
    func add<Value>(_ field: AnswerField, _ value: Sourced<Value>?, _ words: (Value) -> String) {
      add(sentences.field(field), value.map { words($0.value) }, value?.provenance)
    }
    func day(_ label: PostingLabel, _ date: Sourced<CivilDate>?) {
      add(label, date.map { sentences.day($0.value) }, date?.provenance)
    }
    add(.title, posting.title)
    add(.standing, posting.standing, sentences.standing)
    add(.advert, posting.partOf?.title)
    for job in posting.severalJobs { add(.job, job.title, job.provenance) }
    add(.employer, posting.employer.name)
    for place in posting.places { add(.place, sentences.place(place.value), place.provenance) }
    add(.remote, posting.remote, sentences.remote)
    day(.postedOn, posting.postedOn)
    day(.startsOn, posting.startsOn)
    day(.closesOn, posting.closesOn)
    day(.expiresOn, posting.expiresOn)
    add(.pay, posting.pay.flatMap { sentences.pay($0.value) }, posting.pay?.provenance)
    add(.contract, posting.contract.map { sentences.contract($0.value) }, posting.contract?.provenance)
    add(.hours, posting.hoursPerWeek.map { sentences.hours($0.value) }, posting.hoursPerWeek?.provenance)
    add(.workTime, posting.workTime, sentences.workTime)
    add(.rotating, posting.rotating, sentences.yesNo)
    for shift in posting.shifts { add(.shift, sentences.shift(shift.value), shift.provenance) }
    add(.sector, posting.sector.map { sentences.sector($0.value) }, posting.sector?.provenance)
    add(.formality, posting.formality, sentences.formality)
    for check in posting.recordChecks { add(.record, sentences.check(check), check.provenance) }
    for ask in posting.certificates { add(.certificate, sentences.certificate(ask), ask.provenance) }
    add(.education, posting.education.map { sentences.education($0.value.level) }, posting.education?.provenance)
    add(.experience, posting.experience.map { sentences.experience($0.value) }, posting.experience?.provenance)
    for ask in posting.skills { add(.skill, sentences.skill(ask), ask.provenance) }
    for guess in posting.occupation { add(.occupation, sentences.occupation(guess), guess.provenance) }
    add(.vacancies, posting.vacancies) { "\($0)" }
    add(.secondChance, posting.secondChance, sentences.yesNo)
    add(.interviewsInside, posting.interviewsInside, sentences.yesNo)
    add(.givesOfferLetter, posting.givesOfferLetter, sentences.yesNo)
    add(.setting, posting.setting.map { sentences.setting($0.value) }, posting.setting?.provenance)
    day(.lastTalk, posting.lastTalk)
    add(.contact, CallPage.words(posting.apply))
    add(.riskChecked, posting.riskChecked, sentences.yesNo)
    for risk in posting.risks { add(.risk, sentences.riskSubject(risk.sign) ?? risk.sign, risk.provenance) }
    add(.alsoIn, posting.otherFeeds)
    return lines
  }
}
