import Oficio
import OficioMatch

/// Counts of pairs by how they come out, and of each person's open leads. Every pair is explained, so every figure is exact.
struct Shares {
  /// A gate and what it lacks.
  struct Door: Hashable {
    var gate: Gate
    var subject: String
  }

  /// In how many pairs a door is shut, and in how many nothing else is.
  struct Shut {
    var pairs = 0
    var alone = 0
  }

  /// What one person gets.
  struct Person {
    /// Leads of the person's sheet (sections `leads` and `breaksTheLaw`) by verdict.
    var onSheet = [Verdict: Int]()
    /// Doors that alone keep pairs out.
    var aloneShut = [Door: Int]()

    /// Leads that can be had today, some only after a question.
    var today: Int { onSheet[.open, default: 0] + onSheet[.unclear, default: 0] }
    /// The door that alone keeps out most pairs, the first in order of gates and subjects among equals.
    var worstDoor: Door? { aloneShut.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
  }

  private(set) var pairs = 0
  private(set) var cells = [Section: [Verdict: Int]]()
  private(set) var feeds = [String: [Verdict: Int]]()
  private(set) var doors = [Door: Shut]()
  private(set) var callFirst = [Question: Int]()
  private(set) var questions = [Question: Int]()
  private(set) var people = [Person]()

  /// Counts all leads of one person.
  mutating func add(_ leads: [Lead], of trainee: Trainee) {
    var person = Person()
    for lead in leads {
      pairs += 1
      cells[lead.section, default: [:]][lead.verdict, default: 0] += 1
      feeds[String(lead.posting.prefix { $0 != ":" }), default: [:]][lead.verdict, default: 0] += 1
      if lead.section.list == 0 { person.onSheet[lead.verdict, default: 0] += 1 }
      let shut = Set(lead.blockers.map { Door(gate: $0.gate, subject: $0.subject) })
      for door in shut {
        doors[door, default: Shut()].pairs += 1
        if shut.count == 1 { doors[door]?.alone += 1 }
      }
      if shut.count == 1, lead.section.list == 0, let door = shut.first { person.aloneShut[door, default: 0] += 1 }
      for question in Set(lead.callFirst) { callFirst[question, default: 0] += 1 }
      for question in Set(lead.questions) { questions[question, default: 0] += 1 }
    }
    people.append(person)
  }

  /// Pairs of a section and verdict; nil stands for all.
  func count(_ section: Section?, _ verdict: Verdict?) -> Int {
    (section.map { [$0] } ?? Section.allCases).reduce(0) { sum, section in
      sum + (verdict.map { [$0] } ?? Verdict.allCases).reduce(0) { $0 + (cells[section]?[$1] ?? 0) }
    }
  }
}

extension Shares.Door: Comparable {
  static func < (left: Self, right: Self) -> Bool {
    (left.gate.rawValue, left.subject) < (right.gate.rawValue, right.subject)
  }
}
