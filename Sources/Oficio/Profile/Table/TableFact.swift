/// One row of a table of profiles: a value, and where in its profile it belongs.
package struct TableFact {
  package var path: FactPath
  package var value: DataNode
  /// Where the field stands in the file.
  package var line: Int
  /// 1-based, in bytes.
  package var column: Int

  package init(path: FactPath, value: DataNode, line: Int, column: Int) {
    self.path = path
    self.value = value
    self.line = line
    self.column = column
  }

  /// The map that the facts of one profile make, its keys in the order of the facts. What does not fit together is
  /// reported.
  package static func tree(of facts: [TableFact], log: FindingLog) -> DataNode {
    tree(of: facts, depth: 0, log: log)
  }

  /// The value that facts make which share their first steps.
  private static func tree(of facts: [TableFact], depth: Int, log: FindingLog) -> DataNode {
    guard let first = facts.first else { return DataNode(.map([])) }
    let ends = facts.filter { $0.path.steps.count == depth }
    if let end = ends.first {
      if ends.count > 1 {
        ends[1].report(
          "doubled-key", "the fact stands twice, first in \(log.place(ofLine: end.line))", "keep one of the two", log)
      } else if facts.count > 1 {
        end.report(
          "two-answers", "the field has a value, and rows for what is within it", "keep the one or the other", log)
      }
      return end.value
    }
    let groups = groups(of: facts, depth: depth)
    let items = groups.filter(\.isItem)
    guard items.isEmpty || items.count == groups.count else {
      items[0].facts[0].report(
        "two-answers", "the field has both items and keys", "write a list as field[0], field[1] …", log)
      return DataNode(.null, line: first.line, column: first.column)
    }
    let value: DataNode.Value =
      items.isEmpty
      ? .map(groups.map { $0.member(tree(of: $0.facts, depth: depth + 1, log: log)) })
      : .list(inOrder(items, log: log).map { tree(of: $0.facts, depth: depth + 1, log: log) })
    return DataNode(value, line: first.line, column: first.column)
  }

  /// Facts that share one more step.
  private struct Group {
    var step: FactPath.Step
    var facts: [TableFact]

    var isItem: Bool { item != nil }
    var item: Int? { if case .item(let item) = step { item } else { nil } }

    func member(_ value: DataNode) -> DataNode.Member {
      guard case .key(let key) = step else { return DataNode.Member(key: "", value: value) }
      return DataNode.Member(key: key, value: value, line: facts[0].line, column: facts[0].column)
    }
  }

  private static func groups(of facts: [TableFact], depth: Int) -> [Group] {
    var groups: [Group] = []
    var rows: [FactPath.Step: Int] = [:]
    for fact in facts {
      let step = fact.path.steps[depth]
      if let row = rows[step] {
        groups[row].facts.append(fact)
      } else {
        rows[step] = groups.count
        groups.append(Group(step: step, facts: [fact]))
      }
    }
    return groups
  }

  /// The items by their numbers. A number left out is reported: the row may have been lost, and a list counts as complete.
  private static func inOrder(_ items: [Group], log: FindingLog) -> [Group] {
    let sorted = items.sorted { ($0.item ?? 0) < ($1.item ?? 0) }
    if let (number, group) = sorted.enumerated().first(where: { $0 != $1.item }) {
      group.facts[0].report(
        "missing-item", "the list has no item \(number)", "number items from 0 without a gap", log)
    }
    return sorted
  }

  private func report(_ code: String, _ message: String, _ remedy: String, _ log: FindingLog) {
    log.report(code, line: line, column: column, message: message, remedy: remedy)
  }
}
