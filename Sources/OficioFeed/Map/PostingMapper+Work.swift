import Oficio

/// The work itself: contract, hours, pay, what is asked of the person, how to apply.
extension PostingMapper {
  func setWork(_ values: FieldValues, _ posting: inout Posting) {
    setWord(known.contract, values, "contract", also: "workTime", &posting.contract, &posting.problems)
    setWord(known.workTime, values, "workTime", also: "contract", &posting.workTime, &posting.problems)
    // What an element of its own says beats what a place's words say.
    setWord(known.remote, values, "remote", &posting.remote, &posting.problems)
    setWord(known.sector, values, "sector", &posting.sector, &posting.problems)
    setWord(known.formality, values, "formality", &posting.formality, &posting.problems)
    setFlag(.rotating, values, &posting.rotating, &posting.problems)
    setFlag(.night, values, &posting.night, &posting.problems)
    setFlag(.liveIn, values, &posting.liveIn, &posting.problems)
    setFlag(.absencePenalty, values, &posting.absencePenalty, &posting.problems)
    setFlag(.secondChance, values, &posting.secondChance, &posting.problems)
    setFlag(.interviewsInside, values, &posting.interviewsInside, &posting.problems)
    setFlag(.givesOfferLetter, values, &posting.givesOfferLetter, &posting.problems)
    setWord(known.setting, values, "setting", &posting.setting, &posting.problems)
    if let cycle = values.line(.cycle) { posting.cycle = Sourced(cycle, values.stated(.cycle)) }
    if let section = values.line(.industry).flatMap(Self.section) {
      posting.industry = Sourced(section, values.stated(.industry))
    }
    if let count = number(.vacancies, values, 1...100_000, &posting.problems) { posting.vacancies = count }
    let low = number(.hoursMin, values, 0...168, &posting.problems)
    let high = number(.hoursMax, values, 0...168, &posting.problems)
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
    if let level = word(known.education, values, "education", &posting.problems) {
      let indispensable = flag(.educationIndispensable, values, &posting.problems)?.value ?? false
      posting.education = Sourced(EducationAsk(level.value, indispensable: indispensable), level.provenance)
    }
    let indispensable = flag(.experienceIndispensable, values, &posting.problems)?.value ?? false
    if let months = number(.experienceMonths, values, 0...1200, &posting.problems) {
      let ask = ExperienceAsk(months: months.value, indispensable: indispensable)
      posting.experience = Sourced(ask, months.provenance)
    } else if let years = number(.experienceYears, values, 0...60, &posting.problems) {
      let ask = ExperienceAsk(months: years.value * 12, indispensable: indispensable)
      posting.experience = Sourced(ask, years.provenance)
    } else if let raw = values.line(.experience) {
      setExperience(raw, indispensable, values, &posting)
    }
    let low = number(.ageMin, values, 0...120, &posting.problems)
    let high = number(.ageMax, values, 0...120, &posting.problems)
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
      reading = payRead.reading(values.number(.payRaw), in: country) { pay.read(raw, country: country) }
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
