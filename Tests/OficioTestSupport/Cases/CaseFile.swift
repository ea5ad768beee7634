import Foundation
import Oficio

/// Reads the files of `Tests/Cases`, which a placement officer can read and mend.
///
/// A file has `about`, `cases`, and what its cases share: `day`, `policy`, `person`, `posting`. A case lays its own
/// person and posting over the file's, and those over `base.yaml`, field by field; `null` says that the field is not
/// known, `without` takes fields of the person out. Every key that is not known is a finding with file and line.
public enum CaseFile {
  /// The folder.
  public static let folder = Shipped.root + "/Tests/Cases"
  /// Every case of every file, in the order of names and lines, and what is wrong with the files.
  public static let all: (cases: [Case], findings: [Finding]) = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var (cases, findings): ([Case], [Finding]) = ([], [])
    for name in names.sorted() where name.hasSuffix(".yaml") && name != "base.yaml" {
      let (some, wrong) = read(yaml: text(name), file: name)
      cases += some
      findings += wrong
    }
    return (cases, findings)
  }()

  /// Reads one file. A case with a mistake is left out with its findings.
  public static func read(yaml: String, file: String) -> (cases: [Case], findings: [Finding]) {
    let log = FindingLog(file: file)
    let document: DataNode
    do {
      document = try DataNode(yaml: yaml)
    } catch {
      log.report("not-yaml", line: error.line, column: error.column, message: error.problem, remedy: "mend the line")
      return ([], log.findings)
    }
    var cases: [Case] = []
    _ = FieldReader.read(document, log: log) { fields in
      _ = fields.requiredText("about")
      var shared = CaseDefaults.base
      shared.lay(fields)
      cases = fields.maps("cases") { Case($0, over: shared) } ?? []
      return true
    }
    return (cases, log.findings)
  }

  fileprivate static func text(_ name: String) -> String {
    let data = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}

/// What a case need not say: the day, the policy, and the fields of person and posting.
struct CaseDefaults: Sendable {
  var day: CivilDate?
  var policy = "balanced"
  var person: [DataNode.Member] = []
  var posting: [DataNode.Member] = []

  /// The fields of `base.yaml`.
  static let base: CaseDefaults = {
    var base = CaseDefaults()
    let log = FindingLog(file: "base.yaml")
    guard let document = try? DataNode(yaml: CaseFile.text("base.yaml")) else { return base }
    _ = FieldReader.read(document, log: log) { fields in
      _ = fields.requiredText("about")
      base.lay(fields)
      return true
    }
    precondition(log.findings.isEmpty, "\(log.findings)")
    return base
  }()

  /// Lays what a file or a case states over what is there.
  mutating func lay(_ fields: FieldReader) {
    day = fields.date("day") ?? day
    policy = fields.text("policy") ?? policy
    person = Self.lay(fields, "person", over: person)
    posting = Self.lay(fields, "posting", over: posting)
  }

  /// The fields of a map, those of `over` that it does not name, and none that its `without` names.
  static func lay(_ fields: FieldReader, _ key: String, over members: [DataNode.Member]) -> [DataNode.Member] {
    fields.map(key) { lay($0, over: members) } ?? members
  }

  static func lay(_ fields: FieldReader, over members: [DataNode.Member]) -> [DataNode.Member] {
    let without = fields.texts("without") ?? []
    for name in without where !members.contains(where: { $0.key == name }) {
      fields.log.report(
        "unknown-key", at: fields.node, message: "“\(name)” under “without” is not there", remedy: "delete it")
    }
    let own = fields.allMembers().filter { $0.key != "without" }
    return members.filter { member in !without.contains(member.key) && !own.contains { $0.key == member.key } } + own
  }
}

extension Case {
  /// Profiles are read by the real reader, so that what no profile may hold is refused here too.
  private static let reader = ProfileReader(catalog: Shipped.catalog)

  init?(_ fields: FieldReader, over shared: CaseDefaults) {
    var own = shared
    own.lay(fields)
    let name = fields.requiredText("name")
    let why = fields.requiredText("why")
    let rules = fields.texts("rules") ?? []
    for rule in rules where !RuleIndex.isKnown(rule) {
      fields.log.report(
        "unknown-code", at: fields.node("rules") ?? fields.node, message: "no catalog has “\(rule)”",
        remedy: "name a record rule, bar, step, certificate, parameter, duty or programme")
    }
    let known = fields.text("known")
    let expected = fields.requiredNode("expected")
    let trainee = Self.trainee(own.person, fields)
    let postings = Self.postings(own.posting, fields)
    let world = CaseWorld(fields, posting: own.posting)
    if own.day == nil { _ = fields.requiredDate("day") }
    if Shipped.catalog.policies[own.policy] == nil {
      fields.log.report("unknown-code", at: fields.node, message: "no policy “\(own.policy)”", remedy: "name another")
    }
    guard let name, let why, let expected, let trainee, !postings.isEmpty, let day = own.day else { return nil }
    self.init(
      name: name, file: fields.log.file, line: fields.node("name")?.line ?? fields.node.line, why: why,
      statedRules: rules, known: known, day: day, policy: own.policy, trainee: trainee, postings: postings,
      world: world, expected: expected)
  }

  private static func trainee(_ members: [DataNode.Member], _ fields: FieldReader) -> Trainee? {
    let node = fields.node("person") ?? fields.node
    var reader = self.reader
    let reading = reader.read(DataNode(.map(members)).jsonLine.utf8, file: fields.log.file)
    for finding in reading.findings where finding.severity == .error {
      fields.log.report(finding.code, at: node, message: "person: \(finding.message)", remedy: finding.remedy)
    }
    return reading.trainees.first
  }

  /// The postings of a case: `posting` alone, or each of `postings` laid over it.
  private static func postings(_ shared: [DataNode.Member], _ fields: FieldReader) -> [Posting] {
    let several = fields.maps("postings") { CaseDefaults.lay($0, over: shared) } ?? [shared]
    return several.compactMap { members in
      let line = fields.node("posting")?.line ?? fields.node.line
      return FieldReader.read(DataNode(.map(members), line: line), path: "posting", log: fields.log) {
        Posting(stated: $0)
      }
    }
  }
}
