import Oficio

/// A sheet as lines to be read, before it is known whether on a terminal or in a page of HTML.
struct SheetBlock: Hashable, Sendable {
  /// One job, or all there is to say of a person.
  struct Part: Hashable, Sendable {
    var title: String
    /// Facts under the title, in one line.
    var facts: [String] = []
    var lines: [String] = []
    /// What must be seen.
    var warnings: [String] = []
  }

  var heading: String
  var parts: [Part]
}

/// Puts sheets into words.
struct SheetWords: Sendable {
  let sentences: Sentences
  /// Names for ids; empty where none are to be printed.
  let names: FirstNames

  /// A sheet of a person.
  func block(_ sheet: PersonSheet, id: String) -> SheetBlock {
    let heading = sentences.personHeading(names[id] ?? sheet.trainee, asOf: sheet.asOf)
    let parts = sheet.jobs.enumerated().map { part($1, number: $0 + 1) }
    return SheetBlock(heading: heading, parts: parts.isEmpty ? [SheetBlock.Part(title: sentences.noJobs())] : parts)
  }

  /// A slip for an employer.
  func block(_ slip: EmployerSlip, id: String) -> SheetBlock {
    var part = SheetBlock.Part(title: slip.employer ?? "")
    func add(_ label: String, _ texts: [String]) {
      if !texts.isEmpty { part.lines.append("\(label): \(texts.joined(separator: "; "))") }
    }
    add(sentences.skillsLabel(), slip.skills.map { sentences.skill($0.name, level: $0.amount) })
    add(sentences.papersLabel(), slip.papers)
    add(sentences.workLabel(), slip.experience.map { sentences.work($0.name, months: $0.amount) })
    add(sentences.hoursLabel(), (slip.availability ?? []).map(sentences.shift))
    let heading = sentences.slipHeading(
      names[id] ?? slip.trainee, slip.title ?? sentences.someJob(), asOf: slip.asOf)
    return SheetBlock(heading: heading, parts: [part])
  }

  private func part(_ job: PersonSheet.Job, number: Int) -> SheetBlock.Part {
    var part = SheetBlock.Part(title: "\(number). \(job.title ?? sentences.someJob())")
    part.facts =
      [job.employer, job.places.isEmpty ? nil : job.places.joined(separator: " / "), job.pay.flatMap(sentences.pay)]
      .compactMap(\.self)
    var hours = job.shifts.map(sentences.shift)
    if let week = job.hours { hours.append("\(sentences.label(.hours)): \(sentences.hours(week))") }
    part.lines = [
      ([hours.joined(separator: "; "), job.contract.map(sentences.contract) ?? ""]).filter { !$0.isEmpty }
        .joined(separator: " · "),
      sentences.opening(job) ?? "",
    ]
    part.lines += job.steps.map { "· \($0)" }
    if !job.skills.isEmpty { part.lines.append(sentences.skillsYouHave(job.skills)) }
    if let way = job.way { part.lines.append(sentences.way(way)) }
    part.lines += job.appointments.map { sentences.appointment(timesAYear: $0) }
    if !job.bring.isEmpty { part.lines.append("\(sentences.bringLabel()): \(job.bring.joined(separator: ", "))") }
    let ways = ways(job.apply)
    if !ways.isEmpty { part.lines.append("\(sentences.applyLabel()): \(ways.joined(separator: " · "))") }
    if let until = job.until { part.lines.append(sentences.applyUntil(until)) }
    part.lines = part.lines.filter { !$0.isEmpty }
    part.warnings = job.warnings.map(sentences.warning)
    return part
  }

  private func ways(_ apply: Apply) -> [String] {
    [
      apply.contact, apply.phone, apply.whatsapp.map { "WhatsApp \($0)" }, apply.email, apply.url,
      apply.walkIn.map(sentences.inPerson),
    ].compactMap(\.self)
  }
}
