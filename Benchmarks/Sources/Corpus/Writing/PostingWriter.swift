import Oficio

/// Writes postings as JSON Lines (`posting.schema.json`), the fields that are drawn; for programs without an importer.
public enum PostingWriter {
  /// One line, without its end.
  public static func line(_ posting: Posting) -> String {
    JSONObject.make { line in
      line.string("key", posting.key)
      line.string("feed", posting.feed)
      line.string("sourceId", posting.sourceId)
      line.string("state", posting.state.rawValue)
      line.string("title", posting.title)
      line.string("text", posting.text)
      line.string("language", posting.language)
      line.object("employer") {
        $0.string("name", posting.employer.name)
        $0.string("kind", posting.employer.kind.rawValue)
      }
      line.list("places", posting.places) { ProfileWriter.place($0.value, &$1) }
      sourced("postedOn", posting.postedOn?.value.description, &line)
      sourced("startsOn", posting.startsOn?.value.description, &line)
      sourced("closesOn", posting.closesOn?.value.description, &line)
      offer(posting, &line)
      asks(posting, &line)
    }
  }

  private static func sourced(_ name: String, _ value: String?, _ line: inout JSONObject) {
    if let value { line.object(name) { $0.string("value", value) } }
  }

  private static func offer(_ posting: Posting, _ line: inout JSONObject) {
    if let pay = posting.pay?.value {
      line.object("pay") {
        $0.raw("min", pay.min?.description)
        $0.raw("max", pay.max?.description)
        $0.string("currency", pay.currency)
        $0.string("period", pay.period?.rawValue)
      }
    }
    sourced("contract", posting.contract?.value.rawValue, &line)
    sourced("workTime", posting.workTime?.value.rawValue, &line)
    sourced("formality", posting.formality?.value.rawValue, &line)
    if let hours = posting.hoursPerWeek?.value {
      line.object("hoursPerWeek") {
        $0.number("min", hours.min)
        $0.number("max", hours.max)
      }
    }
    line.list("shifts", posting.shifts) { ProfileWriter.span($0.value, &$1) }
  }

  private static func asks(_ posting: Posting, _ line: inout JSONObject) {
    line.list("recordChecks", posting.recordChecks) { check, object in
      object.string("kind", check.kind.rawValue)
      object.string("rule", check.rule.rawValue)
      object.number("years", check.years)
      object.string("stage", check.stage?.rawValue)
    }
    line.list("certificates", posting.certificates) { ask, object in
      object.string("kind", ask.kind.rawValue)
      object.string("type", ask.type)
      object.string("need", ask.need.rawValue)
    }
    sourced("education", posting.education?.value.level.rawValue, &line)
    if let months = posting.experience?.value.months { line.object("experienceMonths") { $0.number("value", months) } }
    line.list("skills", posting.skills) { ask, object in
      object.string("skill", ask.skill)
      object.string("need", ask.need.rawValue)
      object.number("level", ask.level)
    }
    line.list("occupation", posting.occupation) { guess, object in
      object.string("scheme", guess.scheme)
      object.string("code", guess.code)
      object.number("share", guess.share)
    }
  }
}
