import Oficio
import OficioMatch

/// An employer a line, as `call.schema.json` says.
struct CallJSON {
  let sentences: Sentences

  func write(_ sheet: CallSheet) -> [UInt8] {
    var json = JSONWriter(reserving: 4096)
    for (place, call) in sheet.calls.enumerated() {
      json.object {
        $0.member("rank", place + 1)
        $0.member("employer", call.employer)
        $0.member("people", call.people)
        $0.list("ways", call.ways) { json, way in
          json.object {
            $0.member("contact", way.contact)
            $0.member("phone", way.phone)
            $0.member("whatsapp", way.whatsapp)
            $0.member("email", way.email)
          }
        }
        $0.list("questions", call.asks, ask)
        $0.list("postings", call.postings) { json, posting in
          json.object {
            $0.member("posting", posting.posting.key)
            $0.member("title", posting.posting.title)
            $0.member("people", posting.people)
            $0.list("questions", posting.asks, ask)
          }
        }
      }
      json.newLine()
    }
    return json.takeBytes()
  }

  private func ask(_ json: inout JSONWriter, _ ask: CallSheet.Ask) {
    json.object {
      $0.member("field", ask.field.rawValue)
      $0.member("about", sentences.field(ask.field))
      $0.member("codes", ask.field.codes)
      $0.member("people", ask.people)
    }
  }
}
