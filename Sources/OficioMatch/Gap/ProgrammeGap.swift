import Oficio

/// Whom one programme reaches, and whom its own rules leave out: the people of its jurisdiction, and those in it already.
public struct ProgrammeGap: Hashable, Sendable {
  /// How a person stands towards a programme: everybody in exactly one way.
  ///
  /// Of several rules that fail, the one that nothing a person does can change is named: sex before age before stage.
  public enum Standing: String, CaseIterable, Hashable, Sendable {
    /// Is in it.
    case takesPart
    /// Every rule holds.
    case canEnter
    /// A rule is not known to hold, and none is known to fail.
    case unknown
    /// It takes people of another sex.
    case outBySex
    /// It takes people of other ages.
    case outByAge
    /// It takes people at another stage of the sentence.
    case outByStage
    /// It is not there on the day, or staff say that the person does not qualify.
    case outByOther
  }

  /// Id of the programme.
  public var programme: String
  /// People by how they stand, in the order of `Standing`.
  public var people: [Figure]
}

extension ProgrammeGap.Standing {
  /// The one way in which a person stands.
  init(_ standing: ProgrammeStanding) {
    switch standing.answer {
    case .takesPart: self = .takesPart
    case .canEnter: self = .canEnter
    case .unknown: self = .unknown
    case .cannotEnter:
      let reasons = standing.rules.filter { $0.result == .fails }.map { Self.left(out: $0.rule) }
      self = Self.allCases.first(where: reasons.contains) ?? .outByOther
    }
  }

  private static func left(out rule: ProgrammeStanding.Judged.Rule) -> Self {
    switch rule {
    case .own(.sex): .outBySex
    case .own(.ages): .outByAge
    case .own(.status): .outByStage
    case .own(.stated), .inForce, .noneFound, .staffSayNo: .outByOther
    }
  }
}

/// How the people of a cohort stand towards the programmes. Counts of several threads add up.
struct ProgrammeCounts: Sendable {
  /// Of each programme, by its id, people by how they stand.
  private(set) var people: [String: [ProgrammeGap.Standing: Int]] = [:]

  mutating func add(_ trainee: Trainee, _ context: MatchContext) {
    for standing in ProgrammeCriterion.standings(of: trainee, in: context.catalog, on: context.asOf) {
      people[standing.programme, default: [:]][ProgrammeGap.Standing(standing), default: 0] += 1
    }
  }

  /// Adds what another thread counted, of other people.
  mutating func add(_ other: ProgrammeCounts) {
    people.merge(other.people) { $0.merging($1, uniquingKeysWith: +) }
  }
}
