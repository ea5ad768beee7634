import Oficio

/// A way to lift a blocker, with all that is done on it.
struct Errand: Sendable {
  /// A step, and what it is done for where the catalog says `asked`.
  struct Deed: Hashable, Sendable {
    var step: String
    var subject: String?
  }

  /// The blocker that it was found at, and the posting that asks for it: `asked` is read there.
  let blocker: Blocker
  let posting: Posting
  /// Steps in the order in which they are done, those that others need first coming first.
  let steps: [Step]
  /// How far each deed goes: a skill's level, months of work, a rung of schooling; 0 where it has no degree.
  let deeds: [Deed: Int]

  /// The ways to lift a blocker of a posting; none where every step is good for that one job alone.
  static func ways(to lift: Blocker, of posting: Posting, _ index: StepIndex) -> [Errand] {
    let own = Set(lift.steps.map(\.step))
    // Of a record's steps the blocker names those that this record still needs: what is paid is paid.
    let chains = lift.steps.map { step in
      index.chain(step.step).filter { own.contains($0.id) || lift.gate != .record || $0.lifts != lift.gate.rawValue }
    }
    // The record's steps, and those of a hiring paper, are all needed; of the others one is enough.
    let ways = lift.gate == .record || lift.gate == .hiringPapers ? [chains.flatMap(\.self)] : chains
    return ways.filter { !$0.isEmpty && !$0.contains(where: \.isForOneJob) }.map { Errand(lift, posting, $0) }
  }

  private init(_ blocker: Blocker, _ posting: Posting, _ steps: [Step]) {
    self.blocker = blocker
    self.posting = posting
    var seen = Set<String>()
    self.steps = steps.filter { seen.insert($0.id).inserted }
    deeds = Dictionary(
      self.steps.map { (Deed(step: $0.id, subject: $0.subject(of: blocker)), $0.degree(of: blocker, posting)) }
    ) { max($0, $1) }
  }

  /// As a plan names it.
  var planned: PlanErrand { PlanErrand(gate: blocker.gate, subject: blocker.subject, steps: steps.map(\.id)) }

  /// Whether whoever has done this has done the other as well.
  func covers(_ other: Errand) -> Bool {
    other.deeds.allSatisfy { deed, degree in deeds[deed].map { degree <= $0 } ?? false }
  }

  /// The first day on which it can be done, begun on a day; a record's steps begin once the sentence is served.
  func end(from day: CivilDate, _ term: StepIndex.Term, _ facts: TraineeFacts) -> CivilDate? {
    var start = day
    if blocker.gate == .record, let kind = RecordKind(rawValue: blocker.subject),
      let served = facts.records[kind]?.state.sentenceServedOn
    {
      start = max(start, served)
    }
    var longest = 0
    for step in steps {
      guard let days = facts.steps.days(step.id, term) else { return nil }
      longest = max(longest, days)
    }
    return start.adding(days: longest)
  }

  /// A person who has done it.
  func apply(to trainee: inout Trainee, on day: CivilDate, _ context: MatchContext) {
    var posting = posting
    for step in steps { step.apply(for: blocker, to: &trainee, &posting, on: day, context) }
  }
}

extension Step {
  /// What the effect stands for at a blocker; nil: the same wherever the step is taken.
  fileprivate func subject(of blocker: Blocker) -> String? {
    guard case .map(let members)? = effect?.value else { return nil }
    let isAsked = members.contains { $0.value.value == .text("asked") || $0.key == "obligation" }
    // A course that a certificate names as the way to it gives that certificate.
    return isAsked || blocker.gate == .certificate && effect?["certificate"] == nil ? blocker.subject : nil
  }

  /// How far the effect goes for a posting, as `apply` reads it.
  fileprivate func degree(of blocker: Blocker, _ posting: Posting) -> Int {
    guard case .map(let members)? = effect?.value else { return 0 }
    return members.reduce(0) { degree, member in
      switch member.key {
      case "skill": max(degree, posting.skills.first { $0.skill == blocker.subject }?.level ?? 5)
      case "education": max(degree, posting.education?.value.level.rank ?? 0)
      case "experience": max(degree, posting.experience?.value.months ?? 0)
      default: degree
      }
    }
  }
}
