import Oficio

/// The work itself: contract, hours, pay, what is asked of the person, how to apply.
extension PostingMapper {
  func setWork(_ values: FieldValues, _ posting: inout Posting) {
    posting.contract = words(known.contract, values, "contract", also: "workTime", &posting)
    posting.workTime = words(known.workTime, values, "workTime", also: "contract", &posting)
    // What an element of its own says beats what a place's words say.
    posting.remote = word(known.remote, values, "remote", &posting) ?? posting.remote
    posting.sector = word(known.sector, values, "sector", &posting)
    posting.formality = word(known.formality, values, "formality", &posting)
    posting.rotating = flag(.rotating, values, &posting)
    posting.night = flag(.night, values, &posting)
    posting.liveIn = flag(.liveIn, values, &posting)
    posting.absencePenalty = flag(.absencePenalty, values, &posting)
    posting.secondChance = flag(.secondChance, values, &posting)
    posting.interviewsInside = flag(.interviewsInside, values, &posting)
    posting.givesOfferLetter = flag(.givesOfferLetter, values, &posting)
    posting.setting = word(known.setting, values, "setting", &posting)
    posting.cycle = values.line(.cycle).map { Sourced($0, values.stated(.cycle)) }
    posting.industry = values.line(.industry).flatMap { text in
      Self.section(text).map { Sourced($0, values.stated(.industry)) }
    }
    posting.vacancies = number(.vacancies, values, 1...100_000, &posting)
    let low = number(.hoursMin, values, 0...168, &posting)
    let high = number(.hoursMax, values, 0...168, &posting)
    if let some = low ?? high {
      let hours = WeeklyHours(min: (low ?? some).value, max: (high ?? some).value)
      if hours.min <= hours.max, hours.max > 0 {
        posting.hoursPerWeek = Sourced(hours, some.provenance)
      }
    }
  }

  /// The letter of a section: `C`, and of codes that begin with it (`C33.1`).
  private static func section(_ text: String) -> String? {
    let bytes = Array(text.uppercased().utf8)
    guard let letter = bytes.first, (0x41...0x55).contains(letter),
      bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E })
    else { return nil }
    return String(UnicodeScalar(letter))
  }

  func setAsks(_ values: FieldValues, _ posting: inout Posting) {
    if let level = word(known.education, values, "education", &posting) {
      let indispensable = flag(.educationIndispensable, values, &posting)?.value ?? false
      posting.education = Sourced(EducationAsk(level.value, indispensable: indispensable), level.provenance)
    }
    let indispensable = flag(.experienceIndispensable, values, &posting)?.value ?? false
    if let months = number(.experienceMonths, values, 0...1200, &posting) {
      let ask = ExperienceAsk(months: months.value, indispensable: indispensable)
      posting.experience = Sourced(ask, months.provenance)
    } else if let years = number(.experienceYears, values, 0...60, &posting) {
      let ask = ExperienceAsk(months: years.value * 12, indispensable: indispensable)
      posting.experience = Sourced(ask, years.provenance)
    } else if let raw = values.line(.experience) {
      setExperience(raw, indispensable, values, &posting)
    }
    let low = number(.ageMin, values, 0...120, &posting)
    let high = number(.ageMax, values, 0...120, &posting)
    if low != nil || high != nil {
      var provenance = (low ?? high)?.provenance ?? Provenance(.stated)
      provenance.raw = values.line(.ageRaw) ?? provenance.raw
      posting.asks.age = Sourced(PersonalAsks.AgeRange(min: low?.value, max: high?.value), provenance)
    }
    if let raw = values.line(.sex) {
      if let sex = mapping.words.value(of: raw, kind: "sex") ?? (["M", "F"].contains(raw) ? raw : nil) {
        posting.asks.sex = Sourced(sex, values.stated(.sex))
      } else {
        posting.problems.append(Problem(code: "unknown-value", field: "asks.sex", raw: raw))
      }
    }
  }

  /// A number with a unit ("2 años", "6 months"), or a word for none. A bare number is not read: of what?
  func setExperience(
    _ raw: String, _ indispensable: Bool, _ values: FieldValues, _ posting: inout Posting
  ) {
    guard let months = known.experience.reading(raw, of: values, read: { experienceMonths($0) }) else {
      posting.problems.append(Problem(code: "unparsed-experience", field: "experience", raw: raw))
      return
    }
    let ask = ExperienceAsk(months: months, indispensable: indispensable)
    posting.experience = Sourced(ask, values.stated(.experience))
  }

  private func experienceMonths(_ raw: String) -> Int? {
    let words = Folding.plain(raw).split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
    let texts = words.compactMap { String(validating: $0, as: UTF8.self) }
    for (index, text) in texts.enumerated() {
      guard let unit = mapping.words.value(of: text, kind: "unit") else { continue }
      if unit == "none" {
        return 0
      } else if index > 0, let count = Int(texts[index - 1]), (0...80).contains(count) {
        return unit == "year" ? count * 12 : count
      }
    }
    return nil
  }

  mutating func setPay(_ values: FieldValues, _ posting: inout Posting) {
    let country = posting.places.isEmpty ? nil : posting.places[0].value.country
    var reading = StatedPay.Reading()
    let low = values.line(.payMin)
    let high = values.line(.payMax)
    let field: FeedField
    if low != nil || high != nil {
      field = low != nil ? .payMin : .payMax
      reading = pay.read(
        min: low, max: high, currency: values.line(.payCurrency), period: values.line(.payPeriod), country: country)
    } else if let raw = values.line(.payRaw) {
      field = .payRaw
      let numbers = PayNumbers(country: country, raw: values.number(.payRaw))
      if let known = payRead[numbers] {
        reading = known
      } else {
        reading = pay.read(raw, country: country)
        if numbers.raw >= 0, payRead.count < Self.keptReadings { payRead[numbers] = reading }
      }
    } else {
      return
    }
    posting.problems.append(contentsOf: reading.problems)
    guard let pay = reading.pay else { return }
    var provenance = values.stated(field)
    provenance.raw = values.line(.payRaw) ?? provenance.raw
    posting.pay = Sourced(pay, provenance)
  }

  private static func isWeb(_ url: String) -> Bool {
    let bytes = url.utf8Span.span
    return MarkupText.has(bytes, 0, "https://") || MarkupText.has(bytes, 0, "http://")
  }

  func setApply(_ values: FieldValues, _ posting: inout Posting) {
    if let url = values.line(.url) {
      // Nothing else becomes a link anywhere: no script, no file.
      if Self.isWeb(url) {
        posting.apply.url = url
      } else if let link = values.link(.url) {
        posting.apply.url = link
      } else {
        posting.problems.append(Problem(code: "odd-url", field: "apply.url", raw: url))
      }
    }
    posting.apply.contact = values.line(.contact)
    posting.apply.phone = values.line(.phone)
    posting.apply.whatsapp = values.line(.whatsapp)
    posting.apply.email = values.line(.email)
    posting.apply.walkIn = values.line(.walkIn)
    posting.apply.bring = values.lines(.bring)
  }
}
