import Oficio

/// Tells to which rows a lead belongs.
struct OutcomeGroups {
  private let grouping: OutcomeGrouping?
  private var programmes: [String: [String]] = [:]
  /// ISCO-08 unit groups by the key of the posting.
  private var occupations: [String: String] = [:]
  /// The spelling that comes first in byte order, by folded name.
  private var employers: [String: String] = [:]

  init(_ leads: [ActedLead], _ grouping: OutcomeGrouping?, profiles: [Trainee], postings: [Posting]) {
    self.grouping = grouping
    switch grouping {
    case .programme:
      for person in profiles { programmes[person.id] = person.status?.programmes ?? [] }
    case .occupation:
      let named = Set(leads.compactMap(\.posting))
      for posting in postings where named.contains(posting.key) {
        occupations[posting.key] = posting.occupation.first { $0.scheme == "isco08" }?.code
      }
    case .employer:
      for name in leads.compactMap(\.employer) {
        let known = employers[name.folded]
        if known.map({ name.utf8.lexicographicallyPrecedes($0.utf8) }) ?? true { employers[name.folded] = name }
      }
    case .reason, nil: break
    }
  }

  /// The rows in which a lead counts; `all` where nothing is told apart.
  func of(_ lead: ActedLead) -> [OutcomeGroup] {
    switch grouping {
    case .occupation: [named(lead.posting.flatMap { occupations[$0] })]
    case .employer: [named(lead.employer.flatMap { employers[$0.folded] })]
    case .programme:
      if let ids = programmes[lead.trainee] { ids.isEmpty ? [.without] : ids.map { .named($0) } } else { [.unknown] }
    case .reason, nil: [.all]
    }
  }

  private func named(_ id: String?) -> OutcomeGroup { id.map { .named($0) } ?? .unknown }
}
