import Oficio
import OficioMatch

/// A person and programme a line, as `programme.schema.json` says.
struct ProgrammeJSON {
  let sentences: Sentences
  let catalog: Catalog

  func write(_ standings: [ProgrammeStanding]) -> [UInt8] {
    var json = JSONWriter(reserving: 4096)
    for standing in standings {
      json.object {
        $0.member("trainee", standing.trainee)
        $0.member("programme", standing.programme)
        $0.member("name", sentences.names.programme(standing.programme))
        $0.member("asOf", standing.asOf)
        $0.member("answer", standing.answer.rawValue)
        $0.list("rules", standing.rules) { rule(&$0, $1, of: standing) }
        $0.member("ask", standing.asks(sentences))
        $0.list("leadsTo", catalog.programmes[standing.programme]?.leadsTo ?? [], prospect)
      }
      json.newLine()
    }
    return json.takeBytes()
  }

  private func rule(_ json: inout JSONWriter, _ judged: ProgrammeStanding.Judged, of standing: ProgrammeStanding) {
    json.object {
      $0.member("rule", judged.rule.word)
      if case .own(.stated(let word, _)) = judged.rule { $0.member("condition", word) }
      $0.member("result", judged.result.rawValue)
      $0.member("what", sentences.rule(judged, of: standing))
      cite(judged.citation, &$0)
    }
  }

  private func prospect(_ json: inout JSONWriter, _ prospect: Programme.Prospect) {
    json.object {
      switch prospect.thing {
      case .occupation(let id):
        $0.member("occupation", id)
        $0.member("isco", catalog.occupations[id]?.isco)
      case .skill(let id): $0.member("skill", id)
      case .course(let id): $0.member("course", id)
      case .certificate(let id): $0.member("certificate", id)
      }
      $0.member("name", sentences.names.prospect(prospect.thing))
      cite(prospect.citation, &$0)
    }
  }

  private func cite(_ citation: Citation?, _ json: inout JSONWriter) {
    json.member("sources", citation?.sources ?? ["profile"])
    json.member("reference", citation?.reference)
    json.member("confidence", citation?.confidence.rawValue)
  }
}
