import Oficio

/// The live postings of a run as columns: numbers of interned values, in the order that breaks ties.
struct PostingTable: Sendable {
  /// What the kernel reads of one posting.
  struct Row: Sendable {
    /// Where its further skill shares stand in the skill column.
    var moreStart: UInt32
    var moreEnd: UInt32
    /// Points that are the same for everybody (sector, quality).
    var base: UInt16
    var list: UInt8
    var isLawful: Bool
  }

  /// Numbers of values that are judged apart and joined once per person: few enough together to save the kernel a look.
  struct Papers: Hashable, Sendable { var record, certificate, hiring, bar: UInt32 }
  struct Study: Hashable, Sendable { var education, experience: UInt32 }

  private(set) var rows: [Row] = []
  /// Of each posting sixteen numbers: eight columns of gates, where its values stand among a person's cells, then the
  /// first skill shares, filled up with share 0, which has no points. A loop of one length costs the kernel no guess.
  private(set) var values: [UInt32] = []
  static let stride = 16
  /// Columns of gates among the values.
  static let columns = 8
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

  /// - Parameter liveOnly: leaves out postings that are no longer on offer; they are only asked about one by one.
  init(_ postings: [Posting], _ context: MatchContext, liveOnly: Bool = true) {
    _ = skills.id(of: SkillShare(row: -1, level: 0, quota: 0))
    sharesOfSkill = Array(repeating: [], count: context.skills.ids.count)
    for posting in Self.inTieOrder(postings.filter { !liveOnly || LiveCriterion.isLive($0, context) }) {
      // Of several postings with one key the first in order stays, whatever order they came in.
      guard numbers[posting.key] == nil else { continue }
      numbers[posting.key] = self.postings.count
      self.postings.append(posting)
      append(CompiledPosting(posting, context), context)
    }
    joinColumns()
  }

  /// Where each column of gates begins among a person's cells, and where they end.
  var columnStarts: [Int] {
    let counts = [
      papers.values.count, studies.values.count, musts.values.count, needs.values.count, schedules.values.count,
      places.values.count, employers.values.count, choices.values.count,
    ]
    return counts.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  }

  /// Turns numbers within a column into numbers among all the cells, once all columns are known.
  private mutating func joinColumns() {
    let starts = columnStarts.map(UInt32.init)
    for posting in rows.indices {
      for column in 0..<Self.columns { values[posting * Self.stride + column] += starts[column] }
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
    var values = [UInt32](repeating: 0, count: Self.stride)
    values[0] = papers.id(of: paperNumbers)
    values[1] = studies.id(of: studyNumbers)
    values[2] = musts.id(of: posting.must)
    values[3] = needs.id(of: posting.need)
    values[4] = schedules.id(of: posting.schedule)
    values[5] = places.id(of: posting.place)
    values[6] = employer
    values[7] = choices.id(of: posting.choice)
    let start = skillColumn.count
    for (position, share) in posting.skills.enumerated() {
      let knownShares = skills.values.count
      let id = skills.id(of: share)
      if skills.values.count > knownShares { sharesOfSkill[share.row].append(id) }
      if position < 8 { values[Self.columns + position] = id } else { skillColumn.append(id) }
    }
    self.values += values
    rows.append(
      Row(
        moreStart: UInt32(start), moreEnd: UInt32(skillColumn.count),
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
