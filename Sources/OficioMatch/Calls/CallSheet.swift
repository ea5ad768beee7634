import Oficio

/// Whom to call about what: the questions that leads put to employers, gathered by employer, those first for whom most
/// people wait.
public struct CallSheet: Sendable {
  /// One question, and how many people have a lead that waits for its answer.
  public struct Ask: Hashable, Sendable {
    /// What to ask.
    public var field: AnswerField
    /// How many people wait for it.
    public var people: Int
  }

  /// What to ask about one posting.
  public struct PostingCall: Sendable {
    /// The posting.
    public var posting: Posting
    /// How many people wait for any answer about it, the employer's own among them.
    public var people: Int
    /// What is about this posting alone, in the order of `AnswerField`.
    public var asks: [Ask]
  }

  /// One call.
  public struct EmployerCall: Sendable {
    /// The name as the first of its postings has it; nil: the advert names none.
    public var employer: String?
    /// How many people wait.
    public var people: Int
    /// What is about the employer, in the order of `AnswerField`.
    public var asks: [Ask]
    /// Its postings, those first for which most people wait, then in byte order of keys.
    public var postings: [PostingCall]

    /// Ways to reach the employer, each number and address once.
    public var ways: [Apply] {
      var seen: Set<String> = []
      return postings.map(\.posting.apply).filter { apply in
        let numbers = [apply.phone, apply.whatsapp, apply.email].compactMap(\.self)
        return !numbers.isEmpty && seen.insert(numbers.joined(separator: "\n")).inserted
      }
    }
  }

  /// The calls, best first: most people, then the employer's folded name, then the key of the first posting, in byte order.
  public let calls: [EmployerCall]
}

extension CallSheet {
  /// Gathers the questions of leads, as they come.
  public struct Gathering: Sendable {
    private var waiting: [String: [AnswerField: Set<String>]] = [:]

    /// Nothing is gathered yet.
    public init() {}

    /// Takes the questions that leads put to employers. A lead that is closed waits for nothing, and nobody is sent to call
    /// where there are signs of a trap.
    public mutating func add(_ leads: [Lead]) {
      for lead in leads where lead.verdict != .closed && lead.section != .risk {
        for field in Set(lead.asksEmployer) {
          waiting[lead.posting, default: [:]][field, default: []].insert(lead.trainee)
        }
      }
    }

    /// The sheet.
    ///
    /// - Parameter posting: the posting with a key; questions about a posting that is not at hand are left out.
    public func sheet(_ posting: (String) -> Posting?) -> CallSheet {
      let asked = waiting.compactMap { key, people in posting(key).map { (posting: $0, people: people) } }
      // An employer without a name is nobody else's: each such posting is a call of its own.
      let groups = Dictionary(grouping: asked) { $0.posting.employer.name?.folded ?? "\n\($0.posting.key)" }
      let calls = groups.map { name, asked in (name: name, call: Self.call(asked)) }
      return CallSheet(
        calls: calls.sorted { one, other in
          if one.call.people != other.call.people { return one.call.people > other.call.people }
          return one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
        }.map(\.call))
    }

    private static func call(_ asked: [(posting: Posting, people: [AnswerField: Set<String>])]) -> EmployerCall {
      var ofEmployer: [AnswerField: Set<String>] = [:]
      var everybody: Set<String> = []
      let postings = asked.map { posting, people in
        let hasName = posting.employer.name != nil
        for (field, people) in people where field.isOfEmployer && hasName {
          ofEmployer[field, default: []].formUnion(people)
        }
        let waiting = people.values.reduce(into: Set<String>()) { $0.formUnion($1) }
        everybody.formUnion(waiting)
        return PostingCall(
          posting: posting, people: waiting.count, asks: asks(people.filter { !$0.key.isOfEmployer || !hasName }))
      }.sorted { one, other in
        if one.people != other.people { return one.people > other.people }
        return one.posting.key.utf8.lexicographicallyPrecedes(other.posting.key.utf8)
      }
      return EmployerCall(
        employer: postings.first?.posting.employer.name, people: everybody.count, asks: asks(ofEmployer),
        postings: postings)
    }

    private static func asks(_ people: [AnswerField: Set<String>]) -> [Ask] {
      AnswerField.allCases.compactMap { field in people[field].map { Ask(field: field, people: $0.count) } }
    }
  }
}

extension Lead {
  /// What the employer is to be asked, as the fields of answers.
  fileprivate var asksEmployer: [AnswerField] {
    let asked = callFirst + questions.filter { $0.ask == .employer }
    return asked.flatMap(\.about.fields) + (flags.contains(.partTimeUnconfirmed) ? [.workTime] : [])
  }
}

extension Question.About {
  /// The fields whose answers settle the question; none for what no employer can answer.
  fileprivate var fields: [AnswerField] {
    switch self {
    case .pay, .income: [.pay]
    case .hours: [.shifts]
    case .contract: [.contract]
    case .recordCheck: [.recordCheck]
    case .papers: [.papers]
    case .place: [.place]
    case .formality: [.formality]
    case .jobs: [.job, .occupation]
    case .record, .certificate, .paper, .bar, .availability, .obligations, .dutyHour, .education, .home, .release,
      .skill:
      []
    }
  }
}
