import Oficio

/// Writes postings as `posting.schema.json` says. A field nobody stated is left out; lists are always there.
public struct PostingJSON: Sendable {
  /// A writer of postings.
  public init() {}

  /// Writes one posting as an object.
  public func write(_ posting: Posting, to json: inout JSONWriter) {
    json.beginObject()
    identity(posting, &json)
    days(posting, &json)
    terms(posting, &json)
    time(posting, &json)
    standing(posting, &json)
    PostingAsksJSON.write(posting, to: &json)
    application(posting.apply, &json)
    jobs(posting, &json)
    json.list("sources", posting.sources) { json, source in
      json.object {
        $0.member("feed", source.feed)
        $0.member("key", source.key)
        $0.member("url", source.url)
      }
    }
    json.list("repairs", posting.repairs) { json, repair in
      json.object {
        $0.member("code", repair.code)
        $0.member("count", repair.count)
      }
    }
    json.list("problems", posting.problems) { json, problem in
      json.object {
        $0.member("code", problem.code)
        $0.member("field", problem.field)
        $0.member("raw", problem.raw)
      }
    }
    json.endObject()
  }

  private func identity(_ posting: Posting, _ json: inout JSONWriter) {
    json.member("key", posting.key)
    json.member("feed", posting.feed)
    json.member("sourceId", posting.sourceId)
    json.member("state", posting.state.rawValue)
    json.member("title", posting.title)
    json.member("text", posting.text)
    json.member("language", posting.language)
    json.key("employer")
    json.object {
      $0.member("name", posting.employer.name)
      $0.member("kind", posting.employer.kind.rawValue)
    }
    json.list("places", posting.places) { json, place in
      // A place has words of its own; the provenance's are written only where it has none.
      json.object {
        $0.member("raw", place.value.raw ?? place.provenance.raw)
        $0.member("locality", place.value.locality)
        $0.member("region", place.value.region)
        $0.member("country", place.value.country)
        var provenance = place.provenance
        provenance.raw = nil
        $0.provenance(provenance)
      }
    }
  }

  private func days(_ posting: Posting, _ json: inout JSONWriter) {
    json.day("postedOn", posting.postedOn)
    json.day("startsOn", posting.startsOn)
    json.day("closesOn", posting.closesOn)
    json.day("expiresOn", posting.expiresOn)
    json.member("firstSeen", posting.firstSeen)
    json.member("lastSeen", posting.lastSeen)
  }

  private func terms(_ posting: Posting, _ json: inout JSONWriter) {
    json.sourced("industry", posting.industry) {
      $0.member("scheme", "isic4")
      $0.member("code", $1)
    }
    json.word("remote", posting.remote)
    json.list("risks", posting.risks) { json, risk in
      json.object {
        $0.member("sign", risk.sign)
        $0.provenance(risk.provenance)
      }
    }
    json.sourced("pay", posting.pay) { json, pay in
      json.member("min", pay.min)
      json.member("max", pay.max)
      json.member("currency", pay.currency)
      json.member("period", pay.period?.rawValue)
      if pay.currencyAssumed { json.member("currencyAssumed", true) }
      if pay.periodAssumed { json.member("periodAssumed", true) }
    }
    json.word("contract", posting.contract)
  }

  private func time(_ posting: Posting, _ json: inout JSONWriter) {
    json.word("workTime", posting.workTime)
    json.sourced("hoursPerWeek", posting.hoursPerWeek) {
      $0.member("min", $1.min)
      $0.member("max", $1.max)
    }
    shifts(posting, &json)
    json.flag("rotating", posting.rotating)
    json.sourced("cycle", posting.cycle) { $0.member("value", $1) }
    json.flag("night", posting.night)
    json.flag("liveIn", posting.liveIn)
  }

  /// Shifts, and what the advert names by half: hours without days, days without hours.
  private func shifts(_ posting: Posting, _ json: inout JSONWriter) {
    json.key("shifts")
    json.beginArray()
    for shift in posting.shifts + posting.workHours {
      json.object {
        if shift.value.days != [] { $0.member("days", shift.value.days.days.map(\.code)) }
        $0.member("from", shift.value.from.description)
        $0.member("to", shift.value.to.description)
        // `from` is a time of day here, so the element's path has a key of its own.
        $0.provenance(shift.provenance, path: "element")
      }
    }
    if let days = posting.workDays {
      json.object {
        $0.member("days", days.value.days.map(\.code))
        $0.provenance(days.provenance, path: "element")
      }
    }
    json.endArray()
  }

  private func standing(_ posting: Posting, _ json: inout JSONWriter) {
    json.word("sector", posting.sector)
    json.word("formality", posting.formality)
    json.flag("absencePenalty", posting.absencePenalty)
  }

  /// Only where the advert seeks several jobs.
  private func jobs(_ posting: Posting, _ json: inout JSONWriter) {
    if !posting.severalJobs.isEmpty {
      json.list("severalJobs", posting.severalJobs) { json, job in
        json.object {
          $0.member("title", job.title)
          $0.provenance(job.provenance)
        }
      }
    }
    guard let advert = posting.partOf else { return }
    json.key("partOf")
    json.object {
      $0.member("key", advert.key)
      $0.member("title", advert.title)
    }
  }

  private func application(_ apply: Apply, _ json: inout JSONWriter) {
    guard apply != Apply() else { return }
    json.key("apply")
    json.beginObject()
    json.member("contact", apply.contact)
    json.member("url", apply.url)
    json.member("phone", apply.phone)
    json.member("whatsapp", apply.whatsapp)
    json.member("email", apply.email)
    if let walkIn = apply.walkIn {
      json.key("walkIn")
      json.object { $0.member("address", walkIn) }
    }
    if !apply.bring.isEmpty { json.member("bring", apply.bring) }
    json.endObject()
  }
}
