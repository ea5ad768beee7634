import Oficio

/// The live postings of a run as columns: numbers of interned values, in the order that breaks ties.
struct PostingTable: Sendable {
  /// What the kernel reads of one posting.
  struct Row: Sendable {
    var papers: UInt32
    var person: UInt32
    var schedule: UInt32
    var place: UInt32
    var employer: UInt32
    var skillsStart: UInt32
    var skillsEnd: UInt32
    /// Points that are the same for everybody (sector, quality).
    var base: UInt16
    var list: UInt8
    var isLawful: Bool
  }

  /// Numbers of values that are judged apart and joined once per person.
  struct Papers: Hashable, Sendable { var record, certificate, hiring, bar: UInt32 }
  struct Person: Hashable, Sendable { var education, experience, must, need: UInt32 }
  struct Employer: Hashable, Sendable { var employer, choice: UInt32 }

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
  private(set) var persons = Interner<Person>()
  private(set) var hirers = Interner<Employer>()
  /// Skill shares, grouped by skill so that a person's few skills fill few stretches.
  private(set) var skills = Interner<SkillShare>()
  private(set) var sharesOfSkill: [[UInt32]] = []

  init(_ postings: [Posting], _ context: MatchContext) {
    sharesOfSkill = Array(repeating: [], count: context.skills.ids.count)
    for posting in postings.filter({ LiveCriterion.isLive($0, context) }).sorted(by: Self.tieOrder) {
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
    let personNumbers = Person(
      education: educations.id(of: posting.education), experience: experiences.id(of: posting.experience),
      must: musts.id(of: posting.must), need: needs.id(of: posting.need))
    let employerNumbers = Employer(
      employer: employers.id(of: posting.employer), choice: choices.id(of: posting.choice))
    var offer = Tally(weights: context.weights)
    OfferCriterion.judge(posting.terms, context, to: &offer)
    let start = skillColumn.count
    for share in posting.skills {
      let known = skills.values.count
      let id = skills.id(of: share)
      if skills.values.count > known { sharesOfSkill[share.row].append(id) }
      skillColumn.append(id)
    }
    rows.append(
      Row(
        papers: papers.id(of: paperNumbers), person: persons.id(of: personNumbers),
        schedule: schedules.id(of: posting.schedule), place: places.id(of: posting.place),
        employer: hirers.id(of: employerNumbers), skillsStart: UInt32(start), skillsEnd: UInt32(skillColumn.count),
        base: UInt16(clamping: offer.points), list: UInt8(posting.section.list),
        isLawful: posting.section != .breaksTheLaw))
  }

  /// Earlier closing date, newer posting, key in byte order; unknown dates last. One key: by the words.
  private static func tieOrder(_ left: Posting, _ right: Posting) -> Bool {
    func rank(_ posting: Posting) -> (Int32, Int32) {
      (posting.closesOn?.value.daysSinceEpoch ?? .max, -(posting.postedOn?.value.daysSinceEpoch ?? .min + 1))
    }
    let (a, b) = (rank(left), rank(right))
    if a != b { return a < b }
    if left.key != right.key { return left.key.utf8.lexicographicallyPrecedes(right.key.utf8) }
    return (left.title + "\0" + left.text).utf8.lexicographicallyPrecedes((right.title + "\0" + right.text).utf8)
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
