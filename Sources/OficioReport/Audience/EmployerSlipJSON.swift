import Oficio

/// Writes slips for employers as `employer-slip.schema.json` says.
enum EmployerSlipJSON {
  static func write(_ slip: EmployerSlip, to json: inout JSONWriter) {
    json.object {
      $0.member("trainee", slip.trainee)
      $0.member("asOf", slip.asOf)
      $0.member("employer", slip.employer)
      $0.member("posting", slip.posting)
      $0.member("title", slip.title)
      $0.list("skills", slip.skills) { json, skill in
        json.object {
          $0.member("skill", skill.name)
          $0.member("level", skill.amount)
        }
      }
      $0.member("papers", slip.papers)
      $0.list("experience", slip.experience) { json, work in
        json.object {
          $0.member("occupation", work.name)
          $0.member("months", work.amount)
        }
      }
      if let spans = slip.availability { $0.list("availability", spans) { SpanJSON.write($1, to: &$0) } }
    }
  }
}

/// Writes a stretch of the week with the words of profiles and postings.
enum SpanJSON {
  static func write(_ span: WeeklySpan, to json: inout JSONWriter) {
    json.object {
      $0.member("days", span.days.days.map(\.code))
      $0.member("from", span.from.description)
      $0.member("to", span.to.description)
    }
  }
}
