import Oficio
import OficioMatch

/// A plan as one object, as `plan.schema.json` says.
struct PlanJSON {
  let sentences: Sentences

  func write(_ plan: Plan) -> [UInt8] {
    var json = JSONWriter(reserving: 4096)
    json.object {
      $0.member("trainee", plan.trainee)
      $0.member("asOf", plan.asOf)
      $0.member("policy", plan.policy)
      $0.member("openToday", plan.openToday)
      $0.list("sets", plan.sets, write)
    }
    json.newLine()
    return json.takeBytes()
  }

  private func write(_ json: inout JSONWriter, _ set: PlanSet) {
    json.object {
      $0.list("errands", set.errands, write)
      $0.member("worth", set.worth)
      $0.member("earliest", set.earliest)
      $0.member("latest", set.latest)
      $0.list("opens", set.opens) { json, lead in
        json.object {
          $0.member("posting", lead.posting.key)
          $0.member("title", lead.posting.title)
          $0.member("verdict", lead.verdict.rawValue)
          $0.member("score", lead.score)
          $0.member("vacancies", lead.vacancies)
          $0.member("opensOn", lead.opensOn)
          $0.member("goneAtLatest", lead.isGoneAtLatest)
        }
      }
      $0.list("gone", set.gone) { json, gone in
        json.object {
          $0.member("posting", gone.posting.key)
          $0.member("postingsLikeIt", gone.like?.count)
          $0.member("days", gone.like?.days)
        }
      }
    }
  }

  private func write(_ json: inout JSONWriter, _ errand: PlanErrand) {
    json.object {
      $0.member("gate", errand.gate.rawValue)
      $0.member("subject", errand.subject)
      $0.member("lifts", sentences.lifted(errand))
      $0.list("steps", errand.steps) { json, id in
        let step = sentences.names.entry(ofStep: id)
        json.object {
          $0.member("step", id)
          $0.member("what", sentences.names.step(id))
          $0.member("daysMin", step?.daysMin)
          $0.member("daysMax", step?.daysMax)
          $0.member("cost", step?.cost)
          $0.member("currency", step?.cost == nil ? nil : step?.costCurrency)
          $0.member("visits", step?.visits)
          $0.member("where", step?.where)
          $0.member("sources", step?.citation.sources ?? [])
          $0.member("confidence", step?.citation.confidence.rawValue)
        }
      }
    }
  }
}
