import Oficio
import OficioMatch

/// A blocker as a case names it: what is left out is not looked at.
struct ExpectedBlocker {
  var gate: Gate
  var subject: String?
  var opensOn: CivilDate??
  var reading: Blocker.Reading?
  var steps: [String]?

  init?(_ fields: FieldReader) {
    let gate = fields.requiredWord("gate", Gate.self)
    subject = fields.text("subject")
    opensOn = fields.dateOrNone("opensOn")
    let reading = fields.text("reading")
    self.reading = reading.flatMap(Blocker.Reading.init)
    if reading != nil, self.reading == nil {
      fields.log.report("unknown-word", at: fields.node, message: "no such reading", remedy: "seen, registry, law …")
    }
    steps = fields.texts("steps")
    guard let gate else { return nil }
    self.gate = gate
  }

  func fits(_ blocker: Blocker) -> Bool {
    gate == blocker.gate && subject.map { $0 == blocker.subject } ?? true
      && opensOn.map { $0 == blocker.opensOn } ?? true
      && reading.map { $0 == blocker.reading } ?? true && steps.map { $0 == blocker.steps.map(\.step) } ?? true
  }

  var words: String {
    var words = gate.rawValue
    if let subject { words += " \(subject)" }
    if let opensOn { words += ", opensOn \(opensOn?.description ?? "none")" }
    if let reading { words += ", \(reading.rawValue)" }
    if let steps { words += ", steps \(steps)" }
    return words
  }
}

extension Blocker {
  var words: String {
    "\(gate.rawValue) \(subject), opensOn \(opensOn?.description ?? "none")"
      + (reading.map { ", \($0.rawValue)" } ?? "") + ", steps \(steps.map(\.step))"
  }
}
