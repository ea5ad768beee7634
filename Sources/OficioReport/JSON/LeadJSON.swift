import Oficio
import OficioMatch

/// Writes leads as `lead.schema.json` says: keys, lists and lines in a fixed order.
public struct LeadJSON: Sendable {
  private let sentences: Sentences

  /// A writer whose `what` and `about` are worded by these sentences.
  public init(sentences: Sentences) { self.sentences = sentences }

  /// Writes one lead as an object.
  public func write(_ lead: Lead, to json: inout JSONWriter) {
    json.beginObject()
    json.member("trainee", lead.trainee)
    json.member("posting", lead.posting)
    json.member("asOf", lead.asOf)
    json.member("policy", lead.policy)
    json.member("rank", lead.rank)
    json.member("verdict", lead.verdict.rawValue)
    json.member("opensOn", lead.opensOn)
    json.member("opensWithSteps", lead.opensWithSteps)
    json.member("likelyWithSteps", lead.likelyWithSteps)
    json.member("score", lead.score)
    json.member("assumed", lead.assumed)
    json.list("factors", lead.factors, factor)
    json.list("blockers", lead.blockers, blocker)
    if !lead.laterBlockers.isEmpty { json.list("laterBlockers", lead.laterBlockers, blocker) }
    json.list("questions", lead.questions, question)
    json.list("callFirst", lead.callFirst, question)
    json.member("flags", lead.flags.map(\.rawValue))
    if let like = lead.postingsLikeIt {
      json.key("postingsLikeIt")
      json.object {
        $0.member("count", like.count)
        $0.member("days", like.days)
      }
    }
    json.member("section", lead.section.rawValue)
    json.member("employedSince", lead.employedSince)
    json.member("sharedWith", lead.sharedWith)
    json.endObject()
  }

  private func factor(_ json: inout JSONWriter, _ score: FactorScore) {
    json.beginObject()
    json.member("factor", score.factor.rawValue)
    json.member("value", score.value)
    json.member("weight", score.weight)
    json.member("points", score.points)
    json.member("assumed", score.assumed)
    json.list("evidence", score.evidence) { json, evidence in
      json.beginObject()
      json.member("sign", evidence.sign.rawValue)
      json.member("what", sentences.fact(evidence.fact))
      json.member("source", evidence.source)
      json.endObject()
    }
    json.endObject()
  }

  private func blocker(_ json: inout JSONWriter, _ blocker: Blocker) {
    json.beginObject()
    json.member("gate", blocker.gate.rawValue)
    json.member("subject", blocker.subject)
    json.member("opensOn", blocker.opensOn)
    json.member("reading", blocker.reading?.rawValue)
    json.member("source", blocker.source)
    json.list("steps", blocker.steps) { json, step in
      json.beginObject()
      json.member("step", step.step)
      json.member("days", step.days)
      json.member("likelyDays", step.likelyDays)
      json.member("source", step.source)
      json.endObject()
    }
    json.endObject()
  }

  private func question(_ json: inout JSONWriter, _ question: Question) {
    json.beginObject()
    json.member("ask", question.ask.rawValue)
    json.member("about", sentences.about(question.about))
    json.endObject()
  }
}
