import Oficio

/// Writes sheets of persons as `person-sheet.schema.json` says.
enum PersonSheetJSON {
  static func write(_ sheet: PersonSheet, sentences: Sentences, to json: inout JSONWriter) {
    json.object {
      $0.member("trainee", sheet.trainee)
      $0.member("asOf", sheet.asOf)
      $0.list("jobs", sheet.jobs) { write($1, sentences, to: &$0) }
    }
  }

  private static func write(_ job: PersonSheet.Job, _ sentences: Sentences, to json: inout JSONWriter) {
    json.object {
      $0.member("posting", job.posting)
      $0.member("title", job.title)
      $0.member("employer", job.employer)
      $0.member("places", job.places)
      if let pay = job.pay { write(pay, to: &$0) }
      if !job.shifts.isEmpty { $0.list("shifts", job.shifts) { SpanJSON.write($1, to: &$0) } }
      if let hours = job.hours {
        $0.key("hoursPerWeek")
        $0.object {
          $0.member("min", hours.min)
          $0.member("max", hours.max)
        }
      }
      $0.member("contract", job.contract?.rawValue)
      $0.member("skills", job.skills)
      switch job.way {
      case .minutes(let minutes): $0.member("minutes", minutes)
      case .fromHome: $0.member("fromHome", true)
      case nil: break
      }
      $0.member("bring", job.bring)
      write(job.apply, to: &$0)
      $0.member("until", job.until)
      $0.list("appointments", job.appointments) { json, times in json.object { $0.member("timesAYear", times) } }
      $0.list("warnings", job.warnings) { json, warning in
        json.object {
          $0.member("warning", warning.rawValue)
          $0.member("what", sentences.warning(warning))
        }
      }
      $0.member("when", job.when.rawValue)
      $0.member("from", job.from)
      $0.member("fromWithSteps", job.fromWithSteps)
      $0.member("steps", job.steps)
      $0.member("ask", job.ask.map(\.rawValue))
    }
  }

  private static func write(_ pay: Pay, to json: inout JSONWriter) {
    json.key("pay")
    json.object {
      $0.member("min", pay.min)
      $0.member("max", pay.max)
      $0.member("currency", pay.currency)
      $0.member("period", pay.period?.rawValue)
    }
  }

  private static func write(_ apply: Apply, to json: inout JSONWriter) {
    guard apply != Apply() else { return }
    json.key("apply")
    json.object {
      $0.member("contact", apply.contact)
      $0.member("phone", apply.phone)
      $0.member("whatsapp", apply.whatsapp)
      $0.member("email", apply.email)
      $0.member("url", apply.url)
      $0.member("walkIn", apply.walkIn)
    }
  }
}
