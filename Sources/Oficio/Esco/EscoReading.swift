import Foundation

/// Reads the official CSV files into tables.
extension EscoTables {
  /// The files of ESCO that say something here; what stands behind `_` in a file's name is its language.
  enum File: String, CaseIterable {
    case groups = "iscogroups"
    case occupations, skills
    case relations = "occupationskillrelations"
    case occupationPillar = "broaderrelationsoccpillar"
    case skillPillar = "broaderrelationsskillpillar"

    /// Whether its rows are names in the language of the file.
    var hasNames: Bool { [.groups, .occupations, .skills].contains(self) }
  }

  /// A file by its name; nil for one that is none of ESCO's, or not needed.
  static func file(named name: String) -> (file: File, language: String?)? {
    let lowered = name.lowercased()
    guard lowered.hasSuffix(".csv") else { return nil }
    let parts = lowered.dropLast(4).split(separator: "_", maxSplits: 1).map(String.init)
    guard let first = parts.first, let file = File(rawValue: first) else { return nil }
    return (file, parts.count > 1 ? parts[1] : nil)
  }

  /// The CSV files of ESCO in folders: names before relations, whichever folder they are in.
  static func files(in folders: [String]) -> [(path: String, file: File, language: String?)] {
    let found = folders.flatMap { folder -> [(path: String, file: File, language: String?)] in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { name in
        file(named: name).map { (path: folder + "/" + name, file: $0.file, language: $0.language) }
      }
    }
    return File.allCases.flatMap { kind in found.filter { $0.file == kind } }
  }

  /// Reads folders of official CSV files together: several languages, relations in one of them.
  ///
  /// Concepts are joined by URI. What several folders say of one concept adds up: names of its languages, its group. A
  /// file in a language that Oficio does not explain in is passed over with a warning; broken rows are left out, each
  /// with file and line.
  public static func read(folders: [String]) -> (tables: EscoTables, findings: [Finding]) {
    var reading = EscoReading()
    for (path, file, language) in files(in: folders) {
      let log = FindingLog(file: path)
      reading.read(path, file, language, log)
      reading.findings += log.findings
    }
    return (reading.tables(), reading.findings)
  }
}

/// What has been read so far, by URI.
private struct EscoReading {
  private struct Draft {
    var isco: String?
    var names: [Language: [String]] = [:]
    var broader: [String] = []
    var essential: [String] = []
    var optional: [String] = []
  }

  var findings: [Finding] = []
  private var groups: [String: [Language: String]] = [:]
  private var occupations: [String: Draft] = [:]
  private var skills: [String: Draft] = [:]
  /// Wider occupation or group of an occupation.
  private var wider: [String: [String]] = [:]

  mutating func read(_ path: String, _ file: EscoTables.File, _ suffix: String?, _ log: FindingLog) {
    guard file.hasNames else { return readRelations(path, file, log) }
    guard let language = suffix.flatMap({ Language(rawValue: String($0.prefix(2))) }) else {
      log.report(
        "language-passed-over", .warning, line: 0,
        message: "the language “\(suffix ?? "?")” of the file's name is none that Oficio explains in",
        remedy: "name files as ESCO does, such as occupations_es.csv; es, pt and en are read")
      return
    }
    var outdated = 0
    EscoSheet.read(path, needs: ["conceptUri", "preferredLabel"], log: log) { row in
      guard let uri = row.text("conceptUri"), let label = row.text("preferredLabel") else { return }
      if let status = row.text("status"), status != "released" {
        outdated += 1
        return
      }
      switch file {
      case .groups:
        guard let code = row.text("code") ?? Self.code(ofGroup: uri) else { return }
        groups[code, default: [:]][language] = label
      case .occupations:
        Self.add(row, label, language, to: &occupations[uri, default: Draft()])
        if let isco = row.text("iscoGroup") { occupations[uri]?.isco = isco }
      default: Self.add(row, label, language, to: &skills[uri, default: Draft()])
      }
    }
    if outdated > 0 {
      log.report(
        "not-released", .warning, line: 0, message: "\(outdated) concepts are not released and were left out",
        remedy: "nothing need be done")
    }
  }

  private static func add(_ row: EscoSheet.Row, _ label: String, _ language: Language, to draft: inout Draft) {
    var names = draft.names[language] ?? []
    var known = Set(names)
    for name in [label] + row.texts("altLabels") + row.texts("hiddenLabels") where known.insert(name).inserted {
      names.append(name)
    }
    draft.names[language] = names
  }

  private mutating func readRelations(_ path: String, _ file: EscoTables.File, _ log: FindingLog) {
    var unknown = 0
    let columns = file == .relations ? ["occupationUri", "relationType", "skillUri"] : ["conceptUri", "broaderUri"]
    EscoSheet.read(path, needs: columns, log: log) { row in
      guard let from = row.text(columns[0]), let to = row.text(columns[columns.count - 1]) else { return }
      switch file {
      case .relations:
        // The type of the skill may be blank; that of the relation decides.
        switch row.text("relationType") {
        case "essential": occupations[from]?.essential.append(to)
        case "optional": occupations[from]?.optional.append(to)
        default: unknown += 1
        }
      case .occupationPillar: wider[from, default: []].append(to)
      default: skills[from]?.broader.append(to)
      }
    }
    if unknown > 0 {
      log.report(
        "unknown-relation", .warning, line: 0, message: "\(unknown) relations are neither essential nor optional",
        remedy: "they were left out; the others were read")
    }
  }

  /// `…/isco/C7512` is 7512.
  private static func code(ofGroup uri: String) -> String? {
    guard let last = uri.split(separator: "/").last, last.first == "C", uri.contains("/isco/") else { return nil }
    let code = last.dropFirst()
    return code.utf8.allSatisfy { (48...57).contains($0) } ? String(code) : nil
  }

  /// The unit group of an occupation, up the pillar where its own file does not say.
  private func isco(of uri: String) -> String? {
    var pending = [uri]
    var seen: Set<String> = []
    while let next = pending.popLast(), seen.insert(next).inserted {
      if let code = occupations[next]?.isco ?? Self.code(ofGroup: next), code.utf8.count == 4 { return code }
      pending += (wider[next] ?? []).sorted(by: >)
    }
    return nil
  }

  /// The tables, rows in the order of URIs; relations with concepts that are nowhere are left out.
  func tables() -> EscoTables {
    var tables = EscoTables()
    tables.groups = groups.keys.sorted().map { .init(code: $0, labels: groups[$0] ?? [:]) }
    let skillURIs = skills.keys.sorted()
    let rows = Dictionary(uniqueKeysWithValues: skillURIs.enumerated().map { ($1, Int32($0)) })
    func known(_ uris: [String]) -> [Int32] { Set(uris.compactMap { rows[$0] }).sorted() }
    tables.skills = skillURIs.map { uri in
      let draft = skills[uri]
      return .init(uri: uri, names: draft?.names ?? [:], broader: known(draft?.broader ?? []))
    }
    tables.occupations = occupations.keys.sorted().map { uri in
      let draft = occupations[uri]
      let essential = known(draft?.essential ?? [])
      return .init(
        uri: uri, isco: isco(of: uri), names: draft?.names ?? [:], essential: essential,
        optional: known(draft?.optional ?? []).filter { !Set(essential).contains($0) })
    }
    return tables
  }
}
