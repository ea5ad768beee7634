import Oficio

/// Writes people as profile JSON Lines (`profile.schema.json`).
public enum ProfileWriter {
  /// One line, without its end.
  public static func line(_ person: Trainee) -> String {
    JSONObject.make { line in
      line.string("id", person.id)
      line.string("jurisdiction", person.jurisdiction)
      line.date("asOf", person.asOf)
      line.object("consent") {
        $0.known("match", person.consent.match)
        $0.date("until", person.consent.until)
      }
      if let home = person.home { line.object("home") { place(home, &$0) } }
      line.number("maxCommuteMinutes", person.maxCommuteMinutes)
      line.number("maxHoursPerWeek", person.maxHoursPerWeek)
      if let status = person.status {
        line.object("status") {
          $0.string("kind", status.kind)
          $0.date("releasedOn", status.releasedOn)
        }
      }
      work(person, &line)
      papers(person, &line)
      week(person, &line)
      wishes(person, &line)
    }
  }

  static func place(_ place: Place, _ object: inout JSONObject) {
    object.string("locality", place.locality)
    object.string("region", place.region)
    object.string("country", place.country)
  }

  static func span(_ span: WeeklySpan, _ object: inout JSONObject) {
    object.strings("days", span.days.days.map(\.code))
    object.date("from", span.from)
    object.date("to", span.to)
  }

  private static func work(_ person: Trainee, _ line: inout JSONObject) {
    line.list("skills", person.skills) { held, object in
      object.string("skill", held.skill)
      object.number("level", held.level)
      object.string("evidence", held.evidence.rawValue)
      object.number("months", held.months)
      object.string("lastUsed", held.lastUsed.map { String($0.description.prefix(7)) })
    }
    line.list("experience", person.experience) { experience, object in
      object.string("occupation", experience.occupation)
      object.number("months", experience.months)
      object.string("until", experience.until.map { String($0.description.prefix(7)) })
      object.string("setting", experience.setting)
    }
    if let education = person.education { line.object("education") { $0.string("level", education.rawValue) } }
  }

  private static func papers(_ person: Trainee, _ line: inout JSONObject) {
    line.list("certificates", person.certificates) { held, object in
      object.string("type", held.type)
      object.string("class", held.class)
      object.date("issuedOn", held.issuedOn)
      object.known("inHand", held.inHand)
    }
    line.list("papers", person.papers) { held, object in
      object.string("type", held.type)
      object.known("inHand", held.inHand)
    }
    line.list("records", person.records) { record, object in
      object.string("kind", record.kind.rawValue)
      object.known("shows", record.shows)
      object.date("seenOn", record.seenOn)
      object.date("sentenceServedOn", record.sentenceServedOn)
      object.known("reparationPaid", record.reparationPaid)
      object.known("finePaid", record.finePaid)
    }
    line.list("barredFrom", person.barredFrom) { bar, object in
      object.string("bar", bar.bar)
      object.date("until", bar.until)
    }
  }

  private static func week(_ person: Trainee, _ line: inout JSONObject) {
    line.list("obligations", person.obligations) { duty, object in
      object.string("name", duty.name)
      object.string("recurrence", duty.recurrence)
      object.string("start", duty.startTime.map { "\(duty.start)T\($0)" } ?? duty.start.description)
      object.number("minutes", duty.minutes)
      object.known("canMove", duty.canMove)
      object.date("until", duty.until)
      object.number("travelMinutes", duty.travelMinutes)
    }
    line.list("availability", person.availability) { span($0, &$1) }
  }

  private static func wishes(_ person: Trainee, _ line: inout JSONObject) {
    line.object("needs") { needs in
      needs.known("writtenContract", person.needs.writtenContract)
      if let income = person.needs.monthlyIncome {
        needs.object("monthlyIncome") {
          $0.raw("amount", income.description)
          $0.string("currency", person.needs.incomeCurrency)
        }
      }
    }
    line.object("wants") { $0.strings("occupations", person.wants.occupations) }
    line.object("refuses") {
      $0.strings("sectors", person.refuses.sectors.map(\.rawValue))
      $0.known("night", person.refuses.night)
      $0.known("liveIn", person.refuses.liveIn)
    }
    line.list("contacts", person.contacts) { $1.string("employer", $0) }
  }
}
