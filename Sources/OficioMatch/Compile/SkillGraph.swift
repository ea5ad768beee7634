import Oficio

/// Skills as row numbers, with the relations that count for cover.
struct SkillGraph: Sendable {
  /// A skill that helps with another, and how.
  struct Relative: Sendable {
    var row: Int
    var relation: SkillRelation
  }

  private let rows: [String: Int]
  let ids: [String]
  /// For each held skill, the asked skills it covers, itself first; each asked skill once, by its best relation.
  private let targets: [[Relative]]

  init(_ table: CatalogTable<Skill>) {
    let entries = table.entries
    ids = entries.map(\.id)
    var rows: [String: Int] = [:]
    for (row, id) in ids.enumerated() { rows[id] = row }
    self.rows = rows
    let parents = entries.map { $0.broader.compactMap { rows[$0] } }
    var children = [[Int]](repeating: [], count: entries.count)
    for (row, list) in parents.enumerated() { for parent in list { children[parent].append(row) } }
    targets = entries.indices.map { row in
      var found: [Int: SkillRelation] = [row: .same]
      func add(_ rows: [Int], _ relation: SkillRelation) {
        for row in rows where found[row] == nil { found[row] = relation }
      }
      // The held skill is narrower than its ancestors and broader than its descendants.
      add(Self.reach(from: row, by: parents), .narrower)
      add(Self.reach(from: row, by: children), .broader)
      add(parents[row].flatMap { children[$0] }, .sibling)
      return found.sorted { $0.key < $1.key }.map { Relative(row: $0.key, relation: $0.value) }
    }
  }

  /// The row of a skill id; nil for one that no catalog has.
  func row(of id: String) -> Int? { rows[id] }

  /// What a held skill covers.
  func targets(of row: Int) -> [Relative] { targets[row] }

  private static func reach(from row: Int, by edges: [[Int]]) -> [Int] {
    var seen: Set<Int> = [row]
    var order: [Int] = []
    var open = edges[row]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      order.append(next)
      open += edges[next]
    }
    return order
  }
}

extension Policy.Values {
  /// Value of a relation, 0 … 10 000.
  func relatedness(_ relation: SkillRelation) -> Int {
    switch relation {
    case .same: 10_000
    case .narrower: narrower
    case .broader: broader
    case .sibling: sibling
    }
  }
}
