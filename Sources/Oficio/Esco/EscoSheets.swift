/// Tables as CSV files in ESCO's own layout.
extension EscoTables {
  /// Name and bytes of each file, in the order in which they are read.
  func sheets() -> [(name: String, bytes: [UInt8])] {
    var sheets: [(name: String, bytes: [UInt8])] = []
    for language in languages(of: groups.map(\.labels.keys)) {
      sheets.append(
        Self.sheet(
          "ISCOGroups_\(language.rawValue).csv", ["conceptType", "conceptUri", "code", "preferredLabel"],
          groups.compactMap { group in
            group.labels[language].map {
              ["ISCOGroup", "http://data.europa.eu/esco/isco/C\(group.code)", group.code, $0]
            }
          }))
    }
    for language in languages(of: occupations.map(\.names.keys)) {
      sheets.append(
        Self.sheet(
          "occupations_\(language.rawValue).csv",
          ["conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels"],
          occupations.compactMap { concept in
            concept.names[language].map {
              ["Occupation", concept.uri, concept.isco ?? "", $0[0], $0.dropFirst().joined(separator: "\n")]
            }
          }))
    }
    for language in languages(of: skills.map(\.names.keys)) {
      sheets.append(
        Self.sheet(
          "skills_\(language.rawValue).csv", ["conceptType", "conceptUri", "preferredLabel", "altLabels"],
          skills.compactMap { concept in
            concept.names[language].map {
              ["KnowledgeSkillCompetence", concept.uri, $0[0], $0.dropFirst().joined(separator: "\n")]
            }
          }))
    }
    let relations = occupations.flatMap { concept in
      concept.essential.map { [concept.uri, "essential", skills[Int($0)].uri] }
        + concept.optional.map { [concept.uri, "optional", skills[Int($0)].uri] }
    }
    sheets.append(
      Self.sheet("occupationSkillRelations.csv", ["occupationUri", "relationType", "skillUri"], relations))
    let pillar = skills.flatMap { concept in concept.broader.map { [concept.uri, skills[Int($0)].uri] } }
    sheets.append(Self.sheet("broaderRelationsSkillPillar.csv", ["conceptUri", "broaderUri"], pillar))
    return sheets
  }

  /// The languages that anything has, in the order in which their files are read.
  private func languages(of keys: [some Sequence<Language>]) -> [Language] {
    Set(keys.flatMap { $0 }).sorted { $0.rawValue < $1.rawValue }
  }

  private static func sheet(_ name: String, _ head: [String], _ rows: [[String]]) -> (name: String, bytes: [UInt8]) {
    var bytes: [UInt8] = []
    for row in [head] + rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        guard cell.utf8.contains(where: { [0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09].contains($0) }) else {
          bytes.append(contentsOf: cell.utf8)
          continue
        }
        bytes.append(0x22)
        for byte in cell.utf8 {
          if byte == 0x22 { bytes.append(0x22) }
          bytes.append(byte)
        }
        bytes.append(0x22)
      }
      bytes.append(0x0A)
    }
    return (name, bytes)
  }
}
