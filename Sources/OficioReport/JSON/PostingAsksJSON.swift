import Oficio

/// What a posting asks of the person: records, papers, schooling, experience, skills, occupation, age and sex.
enum PostingAsksJSON {
  static func write(_ posting: Posting, to json: inout JSONWriter) {
    json.list("recordChecks", posting.recordChecks, recordCheck)
    json.list("certificates", posting.certificates, certificate)
    json.sourced("education", posting.education) {
      $0.member("value", $1.level.rawValue)
      $0.member("indispensable", $1.indispensable)
    }
    json.sourced("experienceMonths", posting.experience) { json, ask in
      json.key("value")
      if let months = ask.months { json.value(months) } else { json.null() }
      json.member("indispensable", ask.indispensable)
    }
    json.list("skills", posting.skills, skill)
    json.list("occupation", posting.occupation) { json, guess in
      json.object {
        $0.member("scheme", guess.scheme)
        $0.member("code", guess.code)
        $0.member("share", guess.share)
        $0.provenance(guess.provenance)
      }
    }
    json.sourced("vacancies", posting.vacancies) { $0.member("value", $1) }
    personal(posting.asks, &json)
    json.flag("secondChance", posting.secondChance)
    json.flag("interviewsInside", posting.interviewsInside)
    json.flag("givesOfferLetter", posting.givesOfferLetter)
    json.word("setting", posting.setting)
    json.day("lastTalk", posting.lastTalk)
    json.word("standing", posting.standing)
    json.flag("riskChecked", posting.riskChecked)
  }

  private static func recordCheck(_ json: inout JSONWriter, _ check: RecordCheck) {
    json.object {
      $0.member("kind", check.kind.rawValue)
      $0.member("rule", check.rule.rawValue)
      $0.member("years", check.years)
      $0.member("stage", check.stage?.rawValue)
      $0.member("specified", check.specified)
      $0.provenance(check.provenance)
    }
  }

  private static func certificate(_ json: inout JSONWriter, _ ask: CertificateAsk) {
    json.object {
      $0.member("kind", ask.kind.rawValue)
      $0.member("type", ask.type)
      $0.member("class", ask.class)
      $0.member("need", ask.need.rawValue)
      $0.provenance(ask.provenance)
    }
  }

  private static func skill(_ json: inout JSONWriter, _ ask: SkillAsk) {
    json.object {
      $0.member("skill", ask.skill)
      $0.member("need", ask.need.rawValue)
      $0.member("level", ask.level)
      $0.provenance(ask.provenance)
    }
  }

  private static func personal(_ asks: PersonalAsks, _ json: inout JSONWriter) {
    guard asks.age != nil || asks.sex != nil else { return }
    json.key("asks")
    json.beginObject()
    json.sourced("age", asks.age) {
      $0.member("min", $1.min)
      $0.member("max", $1.max)
    }
    json.sourced("sex", asks.sex) { $0.member("value", $1) }
    json.endObject()
  }
}
