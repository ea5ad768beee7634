import Oficio

/// What the counted postings ask for.
///
/// Skills and occupations are what the advert names or its words show, never what is usual in the occupation. Of several
/// occupations that a posting may be, the likeliest counts. Of certificates that an advert accepts in each other's place
/// ("A-IIb o A-IIIa") each counts. A paper that carries records counts as these records, and identity documents belong
/// to the hiring papers: both as matching reads them.
struct DemandCounts: Sendable {
  /// By how strongly they are asked for, in the order of the kind's needs; one count where it has none.
  private(set) var asked: [GapSubject: [Demand]] = [:]
  /// What a person must have for each certificate and record asked for.
  private(set) var certificates: [GapSubject: CertificateAskSet.Item] = [:]
  private(set) var checks: [GapSubject: RecordAsk.Check] = [:]
  private(set) var postings = GapPostings()

  init(_ table: PostingTable, _ context: MatchContext) {
    for (number, posting) in table.postings.enumerated() {
      let row = table.rows[number]
      postings.live += 1
      switch Int(row.list) {
      case Section.belowFloor.list: postings.belowFloor += 1
      case Section.risk.list: postings.risk += 1
      default: break
      }
      guard row.isCounted else { continue }
      let vacancies = max(1, posting.vacancies?.value ?? 1)
      postings.counted += 1
      postings.vacancies += vacancies
      let papers = table.papers.values[Int(table.values[number * PostingTable.stride])]
      var needs = Self.skills(posting, context)
      needs.merge(certificates(table.certificates.values[Int(papers.certificate)])) { min($0, $1) }
      for check in table.records.values[Int(papers.record)].checks {
        let subject = GapSubject.record(check.kind, check.rule, years: check.years)
        checks[subject] = RecordAsk.Check(kind: check.kind, rule: check.rule, years: check.years)
        needs[subject] = 0
      }
      if let code = posting.occupation.first(where: { $0.scheme == "isco08" })?.code { needs[.occupation(code)] = 0 }
      for (subject, need) in needs {
        let none = [Demand](repeating: Demand(), count: max(1, subject.kind.needs.count))
        asked[subject, default: none][need].postings += 1
        asked[subject]?[need].vacancies += vacancies
      }
    }
  }

  /// Skills of one posting with the strongest way in which it asks for each.
  private static func skills(_ posting: Posting, _ context: MatchContext) -> [GapSubject: Int] {
    var needs: [GapSubject: Int] = [:]
    for ask in posting.skills where context.skills.row(of: ask.skill) != nil {
      let need = SkillNeed.allCases.firstIndex(of: ask.need) ?? 0
      needs[.skill(ask.skill)] = min(need, needs[.skill(ask.skill)] ?? need)
    }
    return needs
  }

  private mutating func certificates(_ set: CertificateAskSet) -> [GapSubject: Int] {
    var needs: [GapSubject: Int] = [:]
    for (need, items) in [set.required.flatMap(\.self), set.preferred].enumerated() {
      for item in items {
        let subject = GapSubject.certificate(item.type ?? item.kind.rawValue)
        certificates[subject] = item
        needs[subject] = min(need, needs[subject] ?? need)
      }
    }
    return needs
  }
}
