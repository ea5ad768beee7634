import Oficio
import OficioMatch

/// Writes one explained pair as `explain.schema.json` says: the lead, the posting, every gate, the cited sources.
public struct ExplanationJSON: Sendable {
  private let sentences: Sentences

  /// A writer whose sentences are in one language.
  public init(sentences: Sentences) { self.sentences = sentences }

  /// One object on one line.
  public func write(_ pair: ExplainedPair) -> [UInt8] {
    var json = JSONWriter(reserving: 8192)
    json.beginObject()
    json.key("lead")
    LeadJSON(sentences: sentences).write(pair.lead, to: &json)
    json.key("posting")
    PostingJSON().write(pair.posting, to: &json)
    json.list("gates", pair.gates) { json, standing in
      json.object {
        $0.member("gate", standing.gate.rawValue)
        $0.member("state", standing.state.rawValue)
        $0.member("what", sentences.gate(standing.gate))
      }
    }
    json.list("sources", pair.sources) { json, source in
      json.object {
        $0.member("id", source.id)
        $0.member("title", source.title)
        $0.member("where", source.location)
        $0.member("readOn", source.readOn)
      }
    }
    json.endObject()
    json.newLine()
    return json.takeBytes()
  }
}
