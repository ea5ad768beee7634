import Oficio

/// Tells whether an advert seeks several different jobs.
///
/// It must name at least two that cannot be one occupation, side by side: as items of a list, as headings, or in one
/// breath as workers in the plural ("meseros y cocineros"). Two names for one worker (`Cajera / Vendedora`), trades that
/// are asked of him, and lists of duties are one job. Doubt means one job.
struct JobsReader: Sendable {
  let names: JobNames

  func read(title: Reading, text: Reading) -> SeveralJobs? {
    JobList(names: names, title: title, text: text).read() ?? JobRow(names: names, title: title, text: text).read()
  }
}

extension Reading {
  /// The words of a job's title; the ending `(a` gets its bracket back.
  func title(_ range: Range<Int>) -> String {
    let title = words.words(range)
    let (opened, closed) = (UInt8(ascii: "("), UInt8(ascii: ")"))
    return title.utf8.count { $0 == opened } > title.utf8.count { $0 == closed } ? title + ")" : title
  }
}

extension JobNames {
  /// Whether the title names, first of all, one worker who is none of these jobs: then they are his helpers or schooling.
  func isOther(_ title: Reading, than jobs: [Name]) -> Bool {
    guard let named = first(in: title), !named.isPlural else { return false }
    return !jobs.contains(where: named.mayBe)
  }

  /// The names in a title that may be one of the jobs.
  func named(_ jobs: [Name], in title: Reading) -> [Name] {
    var named: [Name] = []
    var index = 0
    while index < title.tokens.count {
      let name = bare(at: index, in: title)
      if let name, jobs.contains(where: name.mayBe) { named.append(name) }
      index = name?.range.upperBound ?? index + 1
    }
    return named
  }

  /// The bytes of the sentences that name some of the jobs and not all: what they say may hold for those alone.
  func sentences(of text: Reading, onSomeOf jobs: [Name]) -> [Range<Int>] {
    var zones: [Range<Int>] = []
    var start = 0
    while start < text.tokens.count {
      let sentence = text.sentence(of: start)
      let spoken = Set(sentence.compactMap { bare(at: $0, in: text) }.flatMap { Self.meant(by: $0, among: jobs) })
      if !spoken.isEmpty, spoken.count < jobs.count { zones.append(text.words.span(sentence)) }
      start = max(start + 1, sentence.upperBound)
    }
    return zones
  }

  /// The jobs that a name means: by its occupation, else by its noun ("operario").
  private static func meant(by name: Name, among jobs: [Name]) -> [Int] {
    let exact = jobs.indices.filter { !jobs[$0].units.isDisjoint(with: name.units) }
    return exact.isEmpty ? jobs.indices.filter { jobs[$0].head == name.head } : exact
  }

  /// The job that a title begins with, behind what adverts call out.
  func first(in title: Reading) -> Name? {
    var index = 0
    while index < title.tokens.count {
      // "Personal de restaurante" is anybody there.
      if title.match(.jobsCollective, at: index) != nil { return nil }
      if let name = name(at: index, in: title) { return name }
      let skipped = title.match(.occupationNoise, at: index) ?? title.match(.occupationIntro, at: index)
      guard let skipped else { return nil }
      index = skipped.end
    }
    return nil
  }
}
