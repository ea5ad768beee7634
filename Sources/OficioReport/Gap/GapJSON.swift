import OficioMatch

/// Writes gaps as `gaps.schema.json` says: keys in a fixed order, a row a line, hidden figures null.
struct GapJSON: Sendable {
  let sentences: Sentences

  func write(_ gaps: Gaps) -> [UInt8] {
    var json = JSONWriter(reserving: 1 << 16)
    json.beginObject()
    json.member("asOf", gaps.asOf)
    json.member("policy", gaps.policy)
    json.member("minCell", gaps.minCell)
    figure("people", gaps.people, &json)
    json.key("postings")
    json.object {
      $0.member("live", gaps.postings.live)
      $0.member("counted", gaps.postings.counted)
      $0.member("belowFloor", gaps.postings.belowFloor)
      $0.member("risk", gaps.postings.risk)
      $0.member("vacancies", gaps.postings.vacancies)
    }
    json.key("pairs")
    json.object {
      figure("all", gaps.pairs.all, &$0)
      figure("open", gaps.pairs.open, &$0)
      figure("oneBlocker", gaps.pairs.oneBlocker, &$0)
      figure("severalBlockers", gaps.pairs.severalBlockers, &$0)
    }
    json.list("blockers", gaps.blockers, blocker)
    if let others = gaps.otherBlockers {
      json.key("otherBlockers")
      json.object {
        $0.member("pairs", others.pairs)
        figure("people", others.people, &$0)
        $0.member("postings", others.postings)
      }
    }
    for table in gaps.tables { json.list(Self.key(table.kind), table.rows, row) }
    json.list("programmes", gaps.programmes, programme)
    json.endObject()
    json.newLine()
    return json.takeBytes()
  }

  private func blocker(_ json: inout JSONWriter, _ blocker: SingleBlocker) {
    json.breakLine()
    json.beginObject()
    json.member("gate", blocker.gate.rawValue)
    json.member("subject", blocker.subject)
    json.member("what", sentences.blocker(blocker))
    json.member("pairs", blocker.pairs)
    figure("people", blocker.people, &json)
    json.member("postings", blocker.postings)
    json.list("ways", blocker.ways) { json, way in
      json.beginObject()
      json.member("way", way.kind.rawValue)
      json.member("pairs", way.pairs)
      json.member("halfBy", way.halfBy)
      json.list("steps", way.steps) { json, step in
        json.object {
          $0.member("step", step.step)
          $0.member("days", step.days)
          $0.member("source", step.source)
        }
      }
      json.endObject()
    }
    json.member("otherPairs", blocker.otherPairs)
    json.endObject()
  }

  private func row(_ json: inout JSONWriter, _ row: GapRow) {
    json.breakLine()
    json.beginObject()
    json.member("id", row.subject.id)
    json.member("name", sentences.name(row.subject))
    json.member("postings", row.demand.postings)
    json.member("vacancies", row.demand.vacancies)
    json.list("needs", Array(zip(row.subject.kind.needs, row.byNeed))) { json, part in
      json.object {
        $0.member("need", part.0)
        $0.member("postings", part.1.postings)
        $0.member("vacancies", part.1.vacancies)
      }
    }
    json.key("people")
    json.object { json in
      for (standing, people) in zip(row.subject.kind.standings, row.people) {
        figure(Self.key(standing), people, &json)
      }
    }
    json.endObject()
  }

  private func programme(_ json: inout JSONWriter, _ programme: ProgrammeGap) {
    json.breakLine()
    json.beginObject()
    json.member("id", programme.programme)
    json.member("name", sentences.names.programme(programme.programme))
    json.key("people")
    json.object { json in
      for (standing, people) in zip(ProgrammeGap.Standing.allCases, programme.people) {
        figure(Self.key(standing), people, &json)
      }
    }
    json.endObject()
  }

  private func figure(_ key: StaticString, _ figure: Figure, _ json: inout JSONWriter) {
    json.key(key)
    if let number = figure.number { json.value(number) } else { json.null() }
  }

  private static func key(_ kind: GapKind) -> StaticString {
    switch kind {
    case .skill: "skills"
    case .certificate: "certificates"
    case .record: "records"
    case .occupation: "occupations"
    }
  }

  private static func key(_ standing: GapStanding) -> StaticString {
    switch standing {
    case .holds: "holds"
    case .near: "near"
    case .unknown: "unknown"
    case .lacks: "lacks"
    }
  }

  private static func key(_ standing: ProgrammeGap.Standing) -> StaticString {
    switch standing {
    case .takesPart: "takesPart"
    case .canEnter: "canEnter"
    case .unknown: "unknown"
    case .outBySex: "outBySex"
    case .outByAge: "outByAge"
    case .outByStage: "outByStage"
    case .outByOther: "outByOther"
    }
  }
}
