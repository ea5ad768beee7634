import Oficio

/// Demand of the counted postings against supply of the counted people, for one kind of thing that postings ask for.
public struct GapTable: Hashable, Sendable {
  /// What the rows are about.
  public var kind: GapKind
  /// By postings, most first, then id in byte order. Also what people have and no posting asks for, unless hidden.
  public var rows: [GapRow]
}

/// The kinds of things that postings ask for and people have.
public enum GapKind: String, CaseIterable, Hashable, Sendable {
  case skill, certificate, record, occupation

  /// How strongly a posting may ask, in the order of `GapRow.byNeed`.
  public var needs: [String] {
    switch self {
    case .skill: SkillNeed.allCases.map(\.rawValue)
    case .certificate: [CertificateNeed.required, .preferred].map(\.rawValue)
    case .record, .occupation: []
    }
  }

  /// How a person may stand, in the order of `GapRow.people`: everybody in exactly one way.
  public var standings: [GapStanding] {
    switch self {
    case .skill: [.holds, .lacks]
    case .certificate, .record: [.holds, .unknown, .lacks]
    case .occupation: [.holds, .near, .lacks]
    }
  }
}

/// How a person stands towards what a posting asks for, on the as-of date.
///
/// `holds`
/// - a skill: the person's skills cover it, at no level in particular, at least at the policy's floor for a skill that an
///   advert makes indispensable;
/// - a certificate: held, in hand and valid on the day, recognised in the country that issues it, or covered by a higher
///   one;
/// - a record: what is known of the paper passes the rule on the day;
/// - an occupation: the person has worked in this ISCO-08 unit group, for at least a month.
///
/// `near`: worked in another unit group of the same minor group (three digits). `unknown`: too little is known of the
/// person to tell, for a lead a question and no blocker. `lacks`: everybody else.
public enum GapStanding: String, CaseIterable, Hashable, Sendable { case holds, near, unknown, lacks }

/// One thing that postings ask for.
public enum GapSubject: Hashable, Sendable {
  /// A skill of the catalog.
  case skill(String)
  /// A certificate of the catalog, or a kind of paper where the advert's words match no entry.
  case certificate(String)
  /// A record with the rule it must pass; years for the rule `years`.
  case record(RecordKind, RecordRule, years: Int?)
  /// An ISCO-08 unit group.
  case occupation(String)

  /// What the subject is one of.
  public var kind: GapKind {
    switch self {
    case .skill: .skill
    case .certificate: .certificate
    case .record: .record
    case .occupation: .occupation
    }
  }

  /// Unique within its kind: a catalog id, a unit group, or `criminal:clean`, `criminal:years:5`.
  public var id: String {
    switch self {
    case .skill(let id), .certificate(let id), .occupation(let id): id
    case .record(let kind, let rule, let years):
      ([kind.rawValue, rule.rawValue] + (years.map { [String($0)] } ?? [])).joined(separator: ":")
    }
  }
}

/// One thing with the demand for it and the people who have it.
public struct GapRow: Hashable, Sendable {
  /// What it is.
  public var subject: GapSubject
  /// Counted postings that ask for it, however strongly, each once.
  public var demand: Demand
  /// Those postings by the strongest way in which they ask, in the order of the kind's `needs`.
  public var byNeed: [Demand]
  /// People by how they stand, in the order of the kind's `standings`; together they are everybody.
  public var people: [Figure]
}

/// How many postings and vacancies ask for something.
public struct Demand: Hashable, Sendable {
  /// Postings, each once.
  public var postings = 0
  /// Their vacancies; a posting that does not say how many wants one.
  public var vacancies = 0

  /// No demand.
  public init() {}

  /// A demand of so many postings with so many vacancies.
  public init(postings: Int, vacancies: Int) {
    self.postings = postings
    self.vacancies = vacancies
  }

  /// Both together.
  static func + (left: Demand, right: Demand) -> Demand {
    Demand(postings: left.postings + right.postings, vacancies: left.vacancies + right.vacancies)
  }
}
