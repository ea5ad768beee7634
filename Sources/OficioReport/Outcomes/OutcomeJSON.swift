import OficioMatch

/// Writes outcomes as `outcomes.schema.json` says: keys in a fixed order, a row a line, hidden figures null.
struct OutcomeJSON: Sendable {
  let sentences: Sentences

  func write(_ outcomes: Outcomes) -> [UInt8] {
    var json = JSONWriter(reserving: 1 << 14)
    json.beginObject()
    json.member("asOf", outcomes.asOf)
    json.member("minCell", outcomes.minCell)
    json.member("by", outcomes.by?.rawValue)
    json.key("total")
    json.object { figures(outcomes.total, outcomes, &$0) }
    json.list("rows", outcomes.rows) { json, row in
      json.breakLine()
      json.object {
        $0.member("group", row.group.word)
        if case .named(let id) = row.group { $0.member("id", id) }
        $0.member("name", sentences.name(row.group, of: outcomes.by))
        figures(row, outcomes, &$0)
      }
    }
    if let others = outcomes.others {
      json.breakLine()
      json.key("others")
      json.object { figures(others, outcomes, &$0) }
    }
    json.endObject()
    json.newLine()
    return json.takeBytes()
  }

  private func figures(_ row: OutcomeRow, _ outcomes: Outcomes, _ json: inout JSONWriter) {
    for measure in outcomes.measures {
      json.key(escaping: measure.rawValue)
      if let number = row.figures[measure]?.number { json.value(number) } else { json.null() }
    }
  }
}
