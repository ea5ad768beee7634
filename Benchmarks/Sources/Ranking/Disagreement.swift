import Judging
import Oficio
import OficioMatch

/// A pair that judge and engine place differently, with what both say.
struct Disagreement {
  var judgement: Judgement
  var lead: Lead?
  /// 1-based place in the engine's order of the judged pairs.
  var place: Int
  /// How far its grade is from the one that the judge's order has at that place.
  var miss: Int
  /// Sum of the differences of grade over the pairs of this person that stand on the wrong side of it.
  var weight: Int

  /// Those of one person, in no order.
  static func of(_ leads: [Lead], _ judged: [Judgement]) -> [Disagreement] {
    let byPosting = Dictionary(uniqueKeysWithValues: judged.map { ($0.posting, $0) })
    let listed = leads.filter { byPosting[$0.posting] != nil }
    let rest = judged.filter { judgement in !listed.contains { $0.posting == judgement.posting } }
    let order = listed.compactMap { byPosting[$0.posting] } + rest
    let ideal = order.map(\.grade).sorted(by: >)
    return order.enumerated().map { place, judgement in
      let weight = order.enumerated().reduce(0) { sum, other in
        let difference = other.element.grade - judgement.grade
        let isWrong = other.offset < place ? difference < 0 : difference > 0
        return isWrong ? sum + abs(difference) : sum
      }
      return Disagreement(
        judgement: judgement, lead: place < listed.count ? listed[place] : nil, place: place + 1,
        miss: abs(judgement.grade - ideal[place]), weight: weight)
    }
  }

  /// The farthest off first; a total order.
  static func isFarther(_ left: Disagreement, _ right: Disagreement) -> Bool {
    if left.miss != right.miss { return left.miss > right.miss }
    if left.weight != right.weight { return left.weight > right.weight }
    return (left.judgement.trainee, left.judgement.posting) < (right.judgement.trainee, right.judgement.posting)
  }

  /// Two lines: what both say, and the judge's reason.
  func lines(title: String) -> String {
    var engine = "not live"
    if let lead {
      engine = "\(lead.verdict.rawValue), \(lead.section.rawValue), score \(lead.score)"
      let blockers = lead.blockers.map { "\($0.gate.rawValue) \($0.subject)" }
      if !blockers.isEmpty { engine += "; against it: " + blockers.joined(separator: ", ") }
      let questions = lead.questions.map(\.about.words)
      if !questions.isEmpty { engine += "; asks: " + questions.joined(separator: ", ") }
    }
    return """
      - **\(judgement.trainee)**, \(judgement.posting) *\(title)*: judge \(judgement.grade), engine place \(place) (\(engine))
        Judge: \(judgement.reason).
      """
  }
}

extension Question.About {
  /// For a developer's eye; sentences for people are `OficioReport`'s.
  fileprivate var words: String {
    switch self {
    case .record(let kind): "\(kind.rawValue) record"
    case .certificate(let id), .skill(let id): id
    case .paper(let word): "\(word) paper"
    case .bar(let word): "bar \(word)"
    default: "\(self)"
    }
  }
}
