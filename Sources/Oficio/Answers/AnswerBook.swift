/// The answers that count on a day: of each subject and field the latest that is in force.
///
/// What a posting's own feed says does not matter to it, so answers survive every import: they are put over the postings
/// each time these have been read.
public struct AnswerBook: Sendable {
  private var ofPostings: [String: [AnswerField: Answer]] = [:]
  private var ofEmployers: [String: [AnswerField: Answer]] = [:]

  /// - Parameters:
  ///   - answers: in any order; the result does not depend on it.
  ///   - asOf: what is dated later has not been said yet, what has run out is not used.
  public init(_ answers: [Answer] = [], asOf: CivilDate) {
    for answer in answers where answer.isInForce(on: asOf) {
      switch answer.subject {
      case .posting(let key): Self.keep(answer, in: &ofPostings[key, default: [:]])
      case .employer(let name): Self.keep(answer, in: &ofEmployers[name, default: [:]])
      }
    }
  }

  /// Whether there is none.
  public var isEmpty: Bool { ofPostings.isEmpty && ofEmployers.isEmpty }

  /// The postings with what staff were told of them.
  public func applied(to postings: [Posting]) -> [Posting] { isEmpty ? postings : postings.map(applied) }

  /// A posting with what staff were told of it: its own answers first, then those about the advert it is one job of, then
  /// those about its employer.
  public func applied(to posting: Posting) -> Posting {
    let (own, employer) = answers(on: posting)
    if own.isEmpty, employer.isEmpty { return posting }
    var posting = posting
    for field in AnswerField.allCases {
      if let answer = own[field] {
        posting.apply(answer, isOwn: true)
      } else if let answer = employer[field] {
        posting.apply(answer, isOwn: false)
      }
    }
    return posting
  }

  /// How many postings and employers it speaks of that none of these postings is or belongs to.
  public func unmet(in postings: [Posting]) -> Int {
    var keys = Set(ofPostings.keys)
    var names = Set(ofEmployers.keys)
    for posting in postings {
      for key in Self.keys(of: posting) { keys.remove(key) }
      if let advert = posting.partOf?.key { keys.remove(advert) }
      if let name = posting.employer.name?.folded { names.remove(name) }
    }
    return keys.count + names.count
  }

  private func answers(on posting: Posting) -> (own: [AnswerField: Answer], employer: [AnswerField: Answer]) {
    var own: [AnswerField: Answer] = [:]
    if !ofPostings.isEmpty {
      for key in Self.keys(of: posting) {
        for answer in (ofPostings[key] ?? [:]).values { Self.keep(answer, in: &own) }
      }
      if let advert = posting.partOf?.key { own.merge(ofPostings[advert] ?? [:]) { own, _ in own } }
    }
    let name = ofEmployers.isEmpty ? nil : posting.employer.name?.folded
    return (own, name.flatMap { ofEmployers[$0] } ?? [:])
  }

  /// Its own key, and those that other feeds have for the same offer.
  private static func keys(of posting: Posting) -> Set<String> { Set(posting.sources.map(\.key) + [posting.key]) }

  /// Keeps the later of two answers to one question.
  private static func keep(_ answer: Answer, in answers: inout [AnswerField: Answer]) {
    if let known = answers[answer.field], !isLater(answer, known) { return }
    answers[answer.field] = answer
  }

  /// Of two answers of one day the one that lasts longer, then the one whose code comes later: any rule, as long as it is
  /// the same in every order of rows.
  private static func isLater(_ one: Answer, _ other: Answer) -> Bool {
    if one.date != other.date { return one.date > other.date }
    if one.validUntil != other.validUntil {
      guard let end = one.validUntil else { return true }
      return other.validUntil.map { end > $0 } ?? false
    }
    return other.raw.utf8.lexicographicallyPrecedes(one.raw.utf8)
  }
}
