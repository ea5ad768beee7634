import Oficio
import Testing

/// A mistake put into the small catalog, and where it must be found.
struct CatalogMistake: Sendable, CustomTestStringConvertible {
  var name: String
  var file: String
  var text: String
  var code: String
  var line: Int

  var testDescription: String { name }

  init(_ name: String, _ folder: String, _ entries: String, _ code: String, line: Int) {
    self.name = name
    file = "\(folder)/zz.yaml"
    text = SmallCatalog.file(folder, entries)
    self.code = code
    self.line = line
  }

  init(_ name: String, file: String, text: String, _ code: String, line: Int) {
    self.name = name
    self.file = file
    self.text = text
    self.code = code
    self.line = line
  }
}

@Suite struct CatalogMistakeTests {
  private static let labels = SmallCatalog.labels

  static let mistakes: [CatalogMistake] = [
    .init("an unknown key", "skills", "  - id: a\n    \(labels)\n    wider: [food]", "unknown-key", line: 9),
    .init(
      "an unknown key within", "skills", "  - id: a\n    labels: {es: a, pt: b, en: c, fr: d}", "unknown-key", line: 8),
    .init("a language missing", "skills", "  - id: a\n    labels: {es: a, en: c}", "missing-key", line: 8),
    .init("an id missing", "skills", "  - {\(labels)}", "missing-key", line: 7),
    .init("an id that is a number", "skills", "  - {id: 12, \(labels)}", "wrong-type", line: 7),
    .init("an id with a space", "skills", "  - {id: a b, \(labels)}", "bad-id", line: 7),
    .init("an id twice in a folder", "skills", "  - {id: food, \(labels)}", "doubled-id", line: 7),
    .init("a source that is not defined", "skills", "  - {id: a, \(labels), source: lore}", "undefined-id", line: 7),
    .init(
      "a second source that is not defined", "skills", "  - {id: a, \(labels), source: [law, lore]}", "undefined-id",
      line: 7),
    .init("a wrong confidence", "skills", "  - {id: a, \(labels), confidence: sure}", "unknown-word", line: 7),
    .init("a broader skill nobody defines", "skills", "  - {id: a, \(labels), broader: [b]}", "undefined-id", line: 7),
    .init("a circle of one", "skills", "  - {id: a, \(labels), broader: [a]}", "circle", line: 7),
    .init("words that are no list", "skills", "  - {id: a, \(labels), words: {es: pan}}", "wrong-type", line: 7),
    .init("an entry that is no map", "skills", "  - just words", "wrong-type", line: 7),
    .init(
      "a beginning that is too short", "neutral", "  - {id: a, language: es, words: [\"pr*\"]}", "bad-stem", line: 7),
    .init("no exposing words", "neutral", "  - {id: a, language: es}", "missing-key", line: 7),
    .init(
      "an ISCO code nobody defines", "occupations", "  - {id: a, isco: \"9999\", \(labels)}", "undefined-id", line: 7),
    .init("an ISCO code not quoted", "occupations", "  - {id: a, isco: 7512, \(labels)}", "wrong-type", line: 7),
    .init("an ISCO group too wide", "occupations", "  - {id: a, isco: \"7\", \(labels)}", "out-of-range", line: 7),
    .init(
      "a skill nobody defines", "occupations",
      "  - {id: a, isco: \"7512\", \(labels),\n     skills: {essential: [zz]}}",
      "undefined-id", line: 8),
    .init(
      "a certificate nobody defines", "occupations", "  - {id: a, isco: \"7512\", \(labels), certificates: [zz]}",
      "undefined-id", line: 7),
    .init(
      "an industry nobody defines", "occupations", "  - {id: a, isco: \"7512\", \(labels), industries: [Z]}",
      "undefined-id", line: 7),
    .init(
      "half of the hours", "occupations", "  - {id: a, isco: \"7512\", \(labels), hours: {days: [MO]}}", "missing-key",
      line: 7),
    .init(
      "a day of no week", "occupations",
      "  - {id: a, isco: \"7512\", \(labels), hours: {days: [LU], from: \"01:00\", to: \"02:00\"}}", "unknown-word",
      line: 7),
    .init(
      "a time of no day", "occupations",
      "  - {id: a, isco: \"7512\", \(labels), hours: {days: [MO], from: \"25:00\", to: \"02:00\"}}", "not-a-time",
      line: 7),
    .init(
      "a step nobody defines", "certificates",
      "  - {id: a, \(labels), kind: other, jurisdiction: PE,\n     steps: {obtain: zz}}", "undefined-id", line: 8),
    .init(
      "a purpose of no step", "certificates",
      "  - {id: a, \(labels), kind: other, jurisdiction: PE, steps: {get: ask}}",
      "unknown-key", line: 7),
    .init(
      "a rung nobody defines", "certificates", "  - {id: a, \(labels), kind: other, jurisdiction: PE, covers: [zz]}",
      "undefined-id", line: 7),
    .init(
      "a kind of no contract", "certificates", "  - {id: a, \(labels), kind: card, jurisdiction: PE}", "unknown-word",
      line: 7),
    .init(
      "a jurisdiction nobody defines", "certificates", "  - {id: a, \(labels), kind: other, jurisdiction: XX}",
      "undefined-id", line: 7),
    .init(
      "dates out of order", "parameters",
      "  - id: pe.a\n    description: d\n    jurisdiction: PE\n    values:\n      2020-01-01: 1\n      2019-01-01: 2",
      "dates-out-of-order", line: 12),
    .init(
      "a day that is none", "parameters",
      "  - id: pe.a\n    description: d\n    jurisdiction: PE\n    values:\n      2019-02-29: 1", "not-a-date", line: 11
    ),
    .init(
      "an unknown key in a value", "parameters",
      "  - id: pe.a\n    description: d\n    jurisdiction: PE\n    values:\n      2019-02-28: {value: 1, ref: x}",
      "unknown-key", line: 11),
    .init(
      "a source of a value that is not defined", "parameters",
      "  - id: pe.a\n    description: d\n    jurisdiction: PE\n    values:\n      2019-02-28: {value: 1, source: lore}",
      "undefined-id", line: 11),
    .init("values missing", "parameters", "  - {id: pe.a, description: d, jurisdiction: PE}", "missing-key", line: 7),
    .init(
      "a need that is none", "records",
      "  - {id: a, jurisdiction: PE, kinds: [police], reading: law, values: {2020-01-01: {clears: {from: releasedOn, years: 1},\n     needs: [patience]}}}",
      "unknown-word", line: 8),
    .init(
      "a longest term below the shortest", "records",
      "  - {id: a, jurisdiction: PE, kinds: [police], reading: law, values: {2020-01-01: {clears: {from: releasedOn,\n     months: {min: 6, max: 5}}}}}",
      "out-of-range", line: 8),
    .init(
      "a rule without reading", "records", "  - {id: a, jurisdiction: PE, kinds: [police], ask: {stageAllowed: null}}",
      "missing-key", line: 7),
    .init(
      "a record about nothing", "records", "  - {id: a, jurisdiction: PE, kinds: [police], reading: law}",
      "missing-key", line: 7),
    .init(
      "a bar on no code", "bars", "  - {id: a, jurisdiction: PE, field: f, \(labels), appliesTo: {isic: [C1x]}}",
      "unknown-code", line: 7),
    .init(
      "a recurrence that is none", "obligations",
      "  - {id: a, jurisdiction: PE, \(labels), neutral: {es: a, pt: b, en: c}, recurrence: monthly}",
      "not-a-recurrence", line: 7),
    .init(
      "a course that teaches nothing known", "courses", "  - {id: a, \(labels), teaches: [zz]}", "undefined-id", line: 7
    ),
    .init(
      "a step that needs itself", "steps",
      "  - {id: a, \(labels), neutral: {es: a, pt: b, en: c}, lifts: x, needs: [a]}", "circle", line: 7),
    .init(
      "days the wrong way round", "steps",
      "  - {id: a, \(labels), neutral: {es: a, pt: b, en: c}, lifts: x, days: {min: 2, max: 1}}", "out-of-range",
      line: 7),
    .init(
      "a hiring paper of no certificate", "jurisdictions",
      "  - {id: XX, \(labels), currency: XXX, languages: [es], hiringPapers: [{type: t, certificate: zz}]}",
      "undefined-id", line: 7),
    .init(
      "a latitude off the globe", "places", "  - {id: a, name: A, kind: city, country: PE, lat: -90.5, lon: 0}",
      "out-of-range", line: 7),
    .init(
      "a longitude off the globe", "places", "  - {id: a, name: A, kind: city, country: PE, lat: 0, lon: 180.1}",
      "out-of-range", line: 7),
    .init(
      "weights that do not sum", "policies", "  - {id: a, \(labels), weights: {skills: 9999}}", "weights-do-not-sum",
      line: 7),
    .init(
      "inherited weights that do not sum", "policies", "  - {id: a, \(labels), base: balanced, weights: {skills: 1}}",
      "weights-do-not-sum", line: 7),
    .init(
      "shares of quality that do not sum", "policies",
      "  - {id: a, \(labels), base: balanced,\n     values: {quality: {hours: 10}}}", "quality-does-not-sum", line: 8),
    .init("a base nobody defines", "policies", "  - {id: a, \(labels), base: zz}", "undefined-id", line: 7),
    .init("a base that is itself", "policies", "  - {id: a, \(labels), base: a}", "circle", line: 7),
    .init(
      "a weight of no factor", "policies", "  - {id: a, \(labels), base: balanced, weights: {skill: 0}}", "unknown-key",
      line: 7),
    .init(
      "a factor beyond its range", "policies", "  - {id: a, \(labels), base: balanced, values: {silentPlace: 10001}}",
      "out-of-range", line: 7),
    .init(
      "a fact with no source known", "programmes", "  - {id: a, \(labels), facts: [{text: t, source: lore}]}",
      "undefined-id", line: 7),
    .init(
      "a rule of a programme that says two things", "programmes",
      "  - {id: a, \(labels), eligibility: [{sex: F, ageMin: 18}]}", "not-one-rule", line: 7),
    .init(
      "ages of a programme the wrong way round", "programmes",
      "  - {id: a, \(labels), eligibility: [{ageMin: 30, ageMax: 18}]}", "out-of-range", line: 7),
    .init(
      "what staff state without a name", "programmes",
      "  - {id: a, \(labels), eligibility: [{stated: health}, {sex: M}]}",
      "missing-key", line: 7),
    .init(
      "a programme that leads to a trade nobody knows", "programmes",
      "  - {id: a, \(labels), leadsTo: [{occupation: alchemist}]}", "undefined-id", line: 7),
    .init("a folder that no catalog has", file: "skill/a.yaml", text: "x", "unknown-folder", line: 0),
    .init("a classification that no table has", file: "classifications/esco.yaml", text: "x", "unknown-file", line: 0),
    .init(
      "the wrong catalog", file: "skills/zz.yaml", text: SmallCatalog.file("steps", "  []"), "wrong-catalog", line: 1),
    .init("no YAML", file: "skills/zz.yaml", text: "catalog: skills\nabout: [", "not-yaml", line: 3),
    .init("a key twice", file: "skills/zz.yaml", text: "catalog: skills\ncatalog: skills\n", "not-yaml", line: 1),
    .init(
      "an unknown key in the header", file: "skills/zz.yaml",
      text: "auhtor: me\n" + SmallCatalog.file("skills", "  []"), "unknown-key", line: 1),
    .init(
      "a header without its day", file: "skills/zz.yaml", text: "catalog: skills\nabout: x\nentries: []", "missing-key",
      line: 1),
    .init(
      "no source at all", file: "skills/zz.yaml",
      text: "catalog: skills\nabout: x\nchecked: 2026-11-21\nconfidence: memory\nentries:\n  - {id: a, \(labels)}",
      "missing-source", line: 6),
    .init(
      "employer and industry at once", "usual", "  - {id: a, \(labels), employerKind: agency, industry: C}",
      "two-scopes", line: 7),
    .init(
      "a second entry for one kind of employer", "usual", "  - {id: a, \(labels), employerKind: public}",
      "doubled-scope", line: 7),
    .init("an industry nobody defines", "usual", "  - {id: a, \(labels), industry: X}", "undefined-id", line: 7),
    .init(
      "a parameter nobody defines", "usual", "  - {id: a, \(labels), industry: C, parameters: [pe.zz]}",
      "undefined-id", line: 7),
    .init(
      "no confidence at all", file: "skills/zz.yaml",
      text: "catalog: skills\nabout: x\nchecked: 2026-11-21\nsource: law\nentries:\n  - {id: a, \(labels)}",
      "missing-confidence", line: 6),
    .init(
      "a default source that is not defined", file: "skills/zz.yaml",
      text: "catalog: skills\nabout: x\nchecked: 2026-11-21\nsource: lore\nconfidence: memory\nentries: []",
      "undefined-id", line: 4),
  ]

  @Test("a mistake is found once, at its line, and costs nothing else", arguments: mistakes)
  func mistake(_ mistake: CatalogMistake) throws {
    var files = SmallCatalog.files
    files[mistake.file] = mistake.text
    let folder = try CatalogFolder(files)
    let (catalog, findings) = folder.read()
    let found = findings.map { "\($0.code) \($0.file.dropFirst(folder.path.count + 1)):\($0.line)" }
    let file = mistake.code == "unknown-folder" ? "skill" : mistake.file
    #expect(found == ["\(mistake.code) \(file):\(mistake.line)"], "\(findings)")
    #expect(catalog.skills["a"] == nil && catalog.policies["a"] == nil && catalog.parameters["pe.a"] == nil)
    #expect(catalog.usual["a"] == nil)
    #expect(catalog.skills["bread-baking"] != nil && catalog.policies["balanced"] != nil)
  }

  @Test("a longer circle is reported at each of its entries and nowhere else")
  func longCircle() throws {
    var files = SmallCatalog.files
    files["skills/zz.yaml"] = SmallCatalog.file(
      "skills",
      "  - {id: a, \(Self.labels), broader: [b]}\n  - {id: b, \(Self.labels), broader: [a]}\n"
        + "  - {id: c, \(Self.labels), broader: [a]}")
    let findings = try CatalogFolder(files).read().findings
    #expect(findings.map { "\($0.code) \($0.line)" } == ["circle 7", "circle 8"])
  }

  @Test("a misspelt key is answered with the nearest one")
  func nearestKey() throws {
    var files = SmallCatalog.files
    files["skills/zz.yaml"] = SmallCatalog.file("skills", "  - {id: a, \(Self.labels), braoder: []}")
    #expect(try CatalogFolder(files).read().findings.map(\.remedy) == ["did you mean “broader”?"])
  }
}
