import Oficio

/// The live postings of a run as columns: numbers of interned values, in the order that breaks ties.
struct PostingTable: Sendable {
  /// What the kernel reads of one posting.
  struct Row: Sendable {
    var papers: UInt32
    var study: UInt32
    var must: UInt32
    var need: UInt32
    var schedule: UInt32
    var place: UInt32
    var employer: UInt32
    var choice: UInt32
    /// The first skill shares, filled up with share 0, which has no points: a loop of one length costs no guess.
    var skills: InlineArray<8, UInt32>
    /// Where the others stand in the skill column.
    var moreStart: UInt32
    var moreEnd: UInt32
    /// Points that are the same for everybody (sector, quality).
    var base: UInt16
    var list: UInt8
    var isLawful: Bool

    static let inlineSkills = 8
  }

  /// Numbers of values that are judged apart and joined once per person: few enough together to save the kernel a look.
  struct Papers: Hashable, Sendable { var record, certificate, hiring, bar: UInt32 }
  struct Study: Hashable, Sendable { var education, experience: UInt32 }

  private(set) var rows: [Row] = []
  private(set) var skillColumn: [UInt32] = []
  /// Postings in row order.
  private(set) var postings: [Posting] = []
  private(set) var numbers: [String: Int] = [:]

  private(set) var records = Interner<RecordAsk>()
  private(set) var certificates = Interner<CertificateAskSet>()
  private(set) var hirings = Interner<HiringAsk>()
  private(set) var bars = Interner<BarAsk>()
  private(set) var educations = Interner<EducationGateAsk>()
  private(set) var experiences = Interner<ExperienceGateAsk>()
  private(set) var musts = Interner<MustSkillsAsk>()
  private(set) var needs = Interner<NeedAsk>()
  private(set) var schedules = Interner<ScheduleAsk>()
  private(set) var places = Interner<PlaceAsk>()
  private(set) var choices = Interner<ChoiceAsk>()
  private(set) var employers = Interner<EmployerAsk>()
  private(set) var papers = Interner<Papers>()
  private(set) var studies = Interner<Study>()
  /// Employers' values by folded name: a person knows or refuses only a few of them.
  private(set) var employersByName: [String: [UInt32]] = [:]
  /// Skill shares, grouped by skill so that a person's few skills fill few stretches.
  private(set) var skills = Interner<SkillShare>()
  private(set) var sharesOfSkill: [[UInt32]] = []

  init(_ postings: [Posting], _ context: MatchContext) {
    _ = skills.id(of: SkillShare(row: -1, level: 0, quota: 0))
    sharesOfSkill = Array(repeating: [], count: context.skills.ids.count)
    for posting in Self.inTieOrder(postings.filter { LiveCriterion.isLive($0, context) }) {
      // Of several postings with one key the first in order stays, whatever order they came in.
      guard numbers[posting.key] == nil else { continue }
      numbers[posting.key] = self.postings.count
      self.postings.append(posting)
      append(CompiledPosting(posting, context), context)
    }
  }

  private mutating func append(_ posting: CompiledPosting, _ context: MatchContext) {
    let paperNumbers = Papers(
      record: records.id(of: posting.record), certificate: certificates.id(of: posting.certificate),
      hiring: hirings.id(of: posting.hiring), bar: bars.id(of: posting.bar))
    let studyNumbers = Study(
      education: educations.id(of: posting.education), experience: experiences.id(of: posting.experience))
    let known = employers.values.count
    let employer = employers.id(of: posting.employer)
    if employers.values.count > known, let name = posting.employer.name {
      employersByName[name, default: []].append(employer)
    }
    var offer = Tally(weights: context.weights)
    OfferCriterion.judge(posting.terms, context, to: &offer)
    var few = InlineArray<8, UInt32>(repeating: 0)
    let start = skillColumn.count
    for (position, share) in posting.skills.enumerated() {
      let knownShares = skills.values.count
      let id = skills.id(of: share)
      if skills.values.count > knownShares { sharesOfSkill[share.row].append(id) }
      if position < Row.inlineSkills { few[position] = id } else { skillColumn.append(id) }
    }
    rows.append(
      Row(
        papers: papers.id(of: paperNumbers), study: studies.id(of: studyNumbers), must: musts.id(of: posting.must),
        need: needs.id(of: posting.need), schedule: schedules.id(of: posting.schedule),
        place: places.id(of: posting.place), employer: employer, choice: choices.id(of: posting.choice),
        skills: few, moreStart: UInt32(start), moreEnd: UInt32(skillColumn.count),
        base: UInt16(clamping: offer.points), list: UInt8(posting.section.list),
        isLawful: posting.section != .breaksTheLaw))
  }

  /// Earlier closing date, newer posting, key in byte order; unknown dates last. One key: by the words.
  private static func inTieOrder(_ postings: [Posting]) -> [Posting] {
    // A posting is a large value: what is compared is taken out first, and the postings are moved once.
    let ranks = postings.enumerated().map { number, posting in
      (
        closes: posting.closesOn?.value.daysSinceEpoch ?? .max,
        posted: -(posting.postedOn?.value.daysSinceEpoch ?? .min + 1), key: posting.key, number: number
      )
    }
    return ranks.sorted { left, right in
      if left.closes != right.closes { return left.closes < right.closes }
      if left.posted != right.posted { return left.posted < right.posted }
      if left.key != right.key { return left.key.utf8.lexicographicallyPrecedes(right.key.utf8) }
      let (one, other) = (postings[left.number], postings[right.number])
      return (one.title + "\0" + one.text).utf8.lexicographicallyPrecedes((other.title + "\0" + other.text).utf8)
    }.map { postings[$0.number] }
  }
}

/// Gate *live*, on the as-of date alone: a posting that fails it is no lead for anybody.
enum LiveCriterion {
  static func isLive(_ posting: Posting, _ context: MatchContext) -> Bool {
    posting.state == .active && lastDay(posting, context).map { context.asOf <= $0 } ?? true
  }

  /// The deadline, else the day after which the posting is presumed gone; a feed read now is seen now.
  static func lastDay(_ posting: Posting, _ context: MatchContext) -> CivilDate? {
    posting.closesOn?.value ?? (posting.lastSeen ?? context.asOf).adding(days: context.policy.limits.goneAfterDays)
  }
}
