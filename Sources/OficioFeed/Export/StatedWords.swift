import Oficio

/// What a posting says, in the words that a feed of a dialect would use: the way back of `PostingMapper`.
struct StatedWords {
  let posting: Posting
  let form: ExportForm
  /// Amounts have places of their own, so that the words about pay may stay the advert's.
  let keepsPayWords: Bool

  /// The words of a field, several only where a path takes several; none for what the posting does not say.
  func words(_ field: FeedField) -> [String] {
    if field == .bring { return posting.apply.bring }
    let words = identity(field) ?? place(field) ?? day(field) ?? pay(field) ?? work(field) ?? asks(field) ?? way(field)
    return words.map { [$0] } ?? []
  }

  private func identity(_ field: FeedField) -> String? {
    switch field {
    case .sourceId: number
    case .title: posting.title
    case .text: posting.text.isEmpty ? nil : posting.text
    case .language: posting.language
    case .state: posting.state.rawValue
    case .employerName: posting.employer.name
    case .employerKind: posting.employer.kind == .unknown ? nil : word("employerKind", posting.employer.kind)
    default: nil
    }
  }

  /// The jobs of one advert share its number: each is written under its own key.
  private var number: String {
    let prefix = posting.feed + ":"
    if posting.partOf != nil, posting.sourceId != posting.key, posting.key.hasPrefix(prefix) {
      return String(posting.key.dropFirst(prefix.count))
    }
    return posting.sourceId.isEmpty ? posting.key : posting.sourceId
  }

  private func place(_ field: FeedField) -> String? {
    guard let place = posting.places.first?.value else { return nil }
    return switch field {
    case .placeRaw: Self.line(of: place)
    case .placeLocality: place.locality
    case .placeRegion: place.region
    case .placeCountry: place.country
    default: nil
    }
  }

  private func day(_ field: FeedField) -> String? {
    switch field {
    case .postedOn: posting.postedOn.map { form.date.text($0.value) }
    case .startsOn: posting.startsOn.map { form.date.text($0.value) }
    case .closesOn: posting.closesOn.map { form.date.text($0.value) }
    case .expiresOn: posting.expiresOn.map { form.date.text($0.value) }
    case .lastTalk: posting.lastTalk.map { form.date.text($0.value) }
    default: nil
    }
  }

  /// What was assumed when the posting was read is left for the next reader to assume.
  private func pay(_ field: FeedField) -> String? {
    guard let pay = posting.pay?.value else { return nil }
    let currency = pay.currencyAssumed ? nil : pay.currency
    let period = pay.periodAssumed ? nil : pay.period
    switch field {
    case .payMin: return pay.min?.description
    case .payMax: return pay.max?.description
    case .payCurrency: return currency
    case .payPeriod: return period?.rawValue
    case .payRaw where keepsPayWords: return posting.pay?.provenance.raw
    case .payRaw:
      let amount: String? =
        switch (pay.min, pay.max) {
        case (let low?, let high?): low == high ? low.description : "\(low) - \(high)"
        case (let low?, nil): "from \(low)"
        case (nil, let high?): "up to \(high)"
        case (nil, nil): nil
        }
      return amount.map {
        [$0, currency, period.map { "per \($0.rawValue)" }].compactMap(\.self).joined(separator: " ")
      }
    default: return nil
    }
  }

  private func work(_ field: FeedField) -> String? {
    switch field {
    case .remote: posting.remote.map { word("remote", $0.value) }
    case .industry: posting.industry?.value
    case .contract: posting.contract.map { word("contract", $0.value) }
    case .workTime: posting.workTime.map { word("workTime", $0.value) }
    case .hoursMin: posting.hoursPerWeek?.value.min.description
    case .hoursMax: posting.hoursPerWeek?.value.max.description
    case .rotating: posting.rotating?.value.description
    case .cycle: posting.cycle?.value
    case .night: posting.night?.value.description
    case .liveIn: posting.liveIn?.value.description
    case .sector: posting.sector.map { word("sector", $0.value) }
    case .formality: posting.formality.map { word("formality", $0.value) }
    case .absencePenalty: posting.absencePenalty?.value.description
    case .vacancies: posting.vacancies?.value.description
    case .secondChance: posting.secondChance?.value.description
    case .interviewsInside: posting.interviewsInside?.value.description
    case .givesOfferLetter: posting.givesOfferLetter?.value.description
    case .setting: posting.setting.map { word("setting", $0.value) }
    default: nil
    }
  }

  private func asks(_ field: FeedField) -> String? {
    switch field {
    case .education: posting.education.map { word("education", $0.value.level) }
    case .educationIndispensable: posting.education?.value.indispensable.description
    case .experience: posting.experience?.value.months.map { $0 == 0 ? "none" : "\($0) months" }
    case .experienceMonths: posting.experience?.value.months?.description
    case .experienceIndispensable:
      posting.experience.flatMap { $0.value.months == nil ? nil : $0.value.indispensable.description }
    case .ageMin: posting.asks.age?.value.min?.description
    case .ageMax: posting.asks.age?.value.max?.description
    case .ageRaw: posting.asks.age?.provenance.raw
    case .sex: posting.asks.sex?.value
    default: nil
    }
  }

  private func way(_ field: FeedField) -> String? {
    switch field {
    case .contact: posting.apply.contact
    case .url: posting.apply.url
    case .phone: posting.apply.phone
    case .whatsapp: posting.apply.whatsapp
    case .email: posting.apply.email
    case .walkIn: posting.apply.walkIn
    default: nil
    }
  }

  private func word<Value: RawRepresentable>(_ kind: String, _ value: Value) -> String where Value.RawValue == String {
    form.words["\(kind) \(value.rawValue)"] ?? value.rawValue
  }

  private static func line(of place: Place) -> String {
    place.raw ?? [place.locality, place.region, place.country].compactMap(\.self).joined(separator: ", ")
  }
}

extension StatedWords {
  /// The records of a list, each with its parts by name: the way back of `RecordValues`.
  func records(_ list: FeedList) -> [[String: String]] {
    switch list {
    case .places:
      posting.places.map { place in
        parts([
          "raw": Self.line(of: place.value), "locality": place.value.locality, "region": place.value.region,
          "country": place.value.country,
        ])
      }
    case .shifts:
      (posting.shifts + posting.workHours).map { shift in
        parts([
          "raw": shift.provenance.raw, "days": Self.codes(of: shift.value.days),
          "from": shift.value.from.description, "to": shift.value.to.description,
        ])
      }
        + [posting.workDays].compactMap(\.self).map { days in
          parts(["raw": days.provenance.raw, "days": Self.codes(of: days.value)])
        }
    case .recordChecks:
      posting.recordChecks.map { check in
        parts([
          "raw": check.provenance.raw, "kind": check.kind.rawValue, "rule": check.rule.rawValue,
          "years": check.years?.description, "stage": check.stage?.rawValue, "specified": check.specified.description,
        ])
      }
    case .certificates:
      posting.certificates.map { ask in
        parts([
          "raw": ask.provenance.raw, "kind": ask.kind.rawValue, "type": ask.type, "class": ask.class,
          "need": ask.need.rawValue,
        ])
      }
    case .skills:
      posting.skills.map { ask in
        parts([
          "raw": ask.provenance.raw, "skill": ask.skill, "need": ask.need.rawValue, "level": ask.level?.description,
        ])
      }
    case .occupation:
      posting.occupation.map { guess in
        parts([
          "raw": guess.provenance.raw, "scheme": guess.scheme, "code": guess.code, "share": guess.share.description,
        ])
      }
    case .risks: posting.risks.map { parts(["raw": $0.provenance.raw, "sign": $0.sign]) }
    }
  }

  private static func codes(of days: WeekdaySet) -> String? {
    days == [] ? nil : days.days.map(\.code).joined(separator: " ")
  }

  private func parts(_ parts: [String: String?]) -> [String: String] { parts.compactMapValues(\.self) }
}

extension DateShape {
  /// A day in this shape, in English where it has words.
  func text(_ day: CivilDate) -> String {
    let (year, month, number) = day.components
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    let name = Self.months[month - 1]
    let weekday = Self.weekdays[Int(day.weekday.rawValue)]
    return switch self {
    case .iso: day.description
    case .rfc822: "\(weekday), \(two(number)) \(name) \(year) 00:00:00 +0000"
    case .unix: "\(weekday) \(name) \(two(number)) 00:00:00 UTC \(year)"
    case .dotted: "\(two(number)).\(two(month)).\(year)"
    case .yearFirst: "\(year)/\(two(month))/\(two(number))"
    case .parts: "\(two(number)) \(two(month)) \(year)"
    case .monthName: "\(two(number))-\(name)-\(year)"
    case .dayFirst: "\(two(number))/\(two(month))/\(year)"
    case .monthFirst: "\(two(month))/\(two(number))/\(year)"
    }
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
