/// Reads values by start day: days that are days, earliest first, `null` that ends, `expected` that is only announced.
extension EntryReader {
  /// Values of any shape, plain or written `{value: …, reference: …}`. `true` in a bar, `482` in a parameter.
  func datedNodes(_ key: String) -> DatedValues<DataNode> {
    dated(key) { node, itemKey, step in
      guard case .map(let members) = node.value else { return node }
      guard let step else { return nil }
      if members.contains(where: { $0.key == "value" }) { return step.node("value") }
      let own = step.allMembers().filter { !DataNode.citationKeys.contains($0.key) }
      return DataNode(.map(own), line: node.line, column: node.column)
    }
  }

  /// Values that are maps with keys of their own, citation keys among them: `{months: 6, note: …}`.
  func datedMaps<Value: Sendable>(_ key: String, _ body: (FieldReader) -> Value?) -> DatedValues<Value> {
    dated(key) { node, itemKey, step in
      guard let step else {
        fields.reportType(node, of: itemKey, wanted: "a map, null or the word expected")
        return nil
      }
      return body(step)
    }
  }

  private func dated<Value: Sendable>(
    _ key: String, _ body: (_ node: DataNode, _ itemKey: String, _ step: FieldReader?) -> Value?
  ) -> DatedValues<Value> {
    guard let node = fields.node(key) else { return DatedValues() }
    guard case .map(let members) = node.value else {
      fields.reportType(node, of: key, wanted: "a map from days to values")
      return DatedValues()
    }
    var steps: [DatedValues<Value>.Step] = []
    var last: CivilDate?
    for member in members {
      guard let from = startDay(member, key: key, after: last) else { continue }
      last = from
      if member.value.isAnnounced { continue }
      let itemKey = "\(key).\(from)"
      switch member.value.value {
      case .null:
        steps.append(.init(from: from, value: nil, citation: citation))
      case .map:
        let step = FieldReader.read(member.value, path: fields.path(of: itemKey), log: fields.log) { map in
          let parts = map.citationParts()
          self.referToSources(of: map)
          return DatedValues.Step(
            from: from, value: body(member.value, itemKey, map), citation: parts.over(self.citation))
        }
        if let step { steps.append(step) }
      default:
        steps.append(.init(from: from, value: body(member.value, itemKey, nil), citation: citation))
      }
    }
    return DatedValues(steps: steps)
  }

  private func startDay(_ member: DataNode.Member, key: String, after last: CivilDate?) -> CivilDate? {
    guard let day = CivilDate(member.key) else {
      fields.log.report(
        "not-a-date", line: member.line, column: member.column,
        message: "“\(member.key)” under “\(fields.path(of: key))” is not a day of the calendar",
        remedy: "write the start day as YYYY-MM-DD")
      return nil
    }
    if let last, day <= last {
      fields.log.report(
        "dates-out-of-order", line: member.line, column: member.column,
        message: "\(day) under “\(fields.path(of: key))” stands after \(last)",
        remedy: "put the start days in order, earliest first, each once")
    }
    return day
  }
}
