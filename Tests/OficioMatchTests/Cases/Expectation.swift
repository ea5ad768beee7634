import Oficio
import OficioMatch

/// What a case expects of its lead. Only what it names is checked; a named list is exact.
///
/// Days are written as days or as `null` for none; blockers and steps stand in the lead's order, the other lists in any.
struct Expectation {
  /// Whether the lead is among the person's leads at all.
  var listed: Bool?
  /// Ids of all postings in the order of the person's leads.
  var order: [String]?
  private var verdict: Verdict?
  private var section: Section?
  private var opensOn: CivilDate??
  private var opensWithSteps: CivilDate??
  private var likelyWithSteps: CivilDate??
  private var postingsLikeIt: Int??
  private var assumed: Int?
  private var factors: [Factor: Int] = [:]
  private var blockers: [ExpectedBlocker]?
  private var questions: [String]?
  private var callFirst: [String]?
  private var flags: [Flag]?
  /// Catalog entries that the lead's reasons or blockers must name as their source, and some that they must not.
  private var cites: [String]
  private var uncited: [String]

  /// Reads the map under `expected`; nil, with findings, when it holds a mistake.
  init?(_ node: DataNode, log: FindingLog) {
    let read = FieldReader.read(node, path: "expected", log: log) { Expectation($0) }
    guard let read else { return nil }
    self = read
  }

  private init(_ fields: FieldReader) {
    listed = fields.boolean("listed")
    order = fields.texts("order")
    verdict = fields.word("verdict")
    section = fields.word("section")
    opensOn = fields.dateOrNone("opensOn")
    opensWithSteps = fields.dateOrNone("opensWithSteps")
    likelyWithSteps = fields.dateOrNone("likelyWithSteps")
    postingsLikeIt = fields.has("postingsLikeIt") ? .some(fields.integer("postingsLikeIt")) : nil
    assumed = fields.integer("assumed")
    for factor in Factor.allCases { factors[factor] = fields.integer(factor.rawValue) }
    blockers = fields.maps("blockers") { ExpectedBlocker($0) }
    questions = fields.texts("questions")
    callFirst = fields.texts("callFirst")
    flags = fields.words("flags")
    cites = fields.texts("cites") ?? []
    uncited = fields.texts("uncited") ?? []
  }

  /// Whether anything is said of the lead itself, beside its place in the list.
  var namesLead: Bool {
    verdict != nil || section != nil || opensOn != nil || opensWithSteps != nil
      || likelyWithSteps != nil || postingsLikeIt != nil || assumed != nil || !factors.isEmpty
      || blockers != nil || questions != nil || callFirst != nil || flags != nil || !cites.isEmpty || !uncited.isEmpty
  }

  /// One line for each thing that came out otherwise.
  func differences(from lead: Lead) -> [String] {
    var lines: [String] = []
    func check<Value: Equatable>(_ name: String, _ expected: Value?, _ actual: Value, _ text: (Value) -> String) {
      guard let expected, expected != actual else { return }
      lines.append("\(name): expected \(text(expected)), got \(text(actual))")
    }
    check("verdict", verdict, lead.verdict, \.rawValue)
    check("section", section, lead.section, \.rawValue)
    check("opensOn", opensOn, lead.opensOn) { $0?.description ?? "none" }
    check("opensWithSteps", opensWithSteps, lead.opensWithSteps) { $0?.description ?? "none" }
    check("likelyWithSteps", likelyWithSteps, lead.likelyWithSteps) { $0?.description ?? "none" }
    check("postingsLikeIt", postingsLikeIt, lead.postingsLikeIt?.count) { $0.map(String.init) ?? "none" }
    check("assumed", assumed, lead.assumed, String.init)
    for score in lead.factors { check(score.factor.rawValue, factors[score.factor], score.value, String.init) }
    check("questions", questions?.sorted(), lead.questions.map(\.words).sorted(), \.description)
    check("callFirst", callFirst?.sorted(), lead.callFirst.map(\.topic).sorted(), \.description)
    check("flags", flags.map(Set.init), Set(lead.flags)) { "\($0.map(\.rawValue).sorted())" }
    let cited = Set(lead.factors.flatMap(\.evidence).map(\.source) + lead.blockers.map(\.source))
    for id in cites where !cited.contains(id) { lines.append("cites: expected \(id), got \(cited.sorted())") }
    for id in uncited where cited.contains(id) { lines.append("uncited: \(id) is cited") }
    if let blockers, blockers.count != lead.blockers.count || !zip(blockers, lead.blockers).allSatisfy({ $0.fits($1) })
    {
      lines.append("blockers: expected \(blockers.map(\.words)), got \(lead.blockers.map(\.words))")
    }
    return lines
  }

  /// The words that a case uses up, for the test that all of them are tried: flags, gates, verdicts, questions …
  var vocabulary: Set<String> {
    var words = Set((flags ?? []).map { "flag \($0.rawValue)" })
    words.formUnion((blockers ?? []).map { "gate \($0.gate.rawValue)" })
    words.formUnion(((questions ?? []) + (callFirst ?? []).map { "employer \($0)" }).map { "question \($0.topicWord)" })
    words.formUnion(factors.keys.map { "factor \($0.rawValue)" })
    if let verdict { words.insert("verdict \(verdict.rawValue)") }
    if let section { words.insert("section \(section.rawValue)") }
    return words
  }
}

extension FieldReader {
  /// A day, or `null` for none; nil when nothing is written.
  func dateOrNone(_ key: String) -> CivilDate?? {
    guard has(key) else { return nil }
    return .some(date(key))
  }
}
