/// Reads the codes of answers: strict, so that nobody has to guess what was meant. `AnswerField.codes` shows each form.
struct AnswerCodes {
  /// Ids of papers and occupations are looked up here.
  let catalog: Catalog

  /// The value that a code stands for; nil: it is no code of the field.
  func value(_ field: AnswerField, _ code: String) -> AnswerValue? {
    switch field {
    case .standing: PostingStanding(rawValue: code).map { .standing($0) }
    case .job: code.folded.isEmpty ? nil : .job(code)
    case .occupation: isUnitGroup(code) ? .occupation(code) : nil
    case .place: place(code).map { .place($0) }
    case .remote: Remote(rawValue: code).map { .remote($0) }
    case .pay: pay(code).map { .pay($0) }
    case .shifts: ShiftCode.value(code)
    case .hoursPerWeek: hours(code).map { .hours($0) }
    case .rotating, .secondChance, .interviewsInside, .givesOfferLetter, .riskChecked:
      code == "yes" ? .flag(true) : code == "no" ? .flag(false) : nil
    case .workTime: WorkTime(rawValue: code).map { .workTime($0) }
    case .contract: Contract(rawValue: code).map { .contract($0) }
    case .formality: Formality(rawValue: code).map { .formality($0) }
    case .sector: Sector(rawValue: code).flatMap { $0 == .unknown ? nil : .sector($0) }
    case .recordCheck: records(code).map { .records($0) }
    case .papers: papers(code).map { .papers($0) }
    case .vacancies: Self.number(code, in: 1...100_000).map { .number($0) }
    case .startsOn, .closesOn: SheetText.day(code).map { .day($0) }
    }
  }

  private func isUnitGroup(_ code: String) -> Bool {
    code.utf8.count == 4
      && (catalog.isco[code] != nil || catalog.occupations.entries.contains { $0.isco == code })
  }

  /// `locality, region, COUNTRY`; the region may be left out, the country not: many towns share a name.
  private func place(_ code: String) -> Place? {
    let parts = code.split(separator: ",").map { $0.trimmingBlanks }
    guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), let country = parts.last,
      country.utf8.count == 2, country.utf8.allSatisfy({ (65...90).contains($0) })
    else { return nil }
    return Place(locality: parts[0], region: parts.count == 3 ? parts[1] : nil, country: country, raw: code)
  }

  /// `AMOUNT CURRENCY PERIOD` or `LEAST-MOST CURRENCY PERIOD`.
  private func pay(_ code: String) -> Pay? {
    let parts = code.split(separator: " ").map(String.init)
    guard parts.count == 3, parts[1].utf8.count == 3, parts[1].utf8.allSatisfy({ (65...90).contains($0) }),
      let period = PayPeriod(rawValue: parts[2])
    else { return nil }
    let amounts = parts[0].split(separator: "-", omittingEmptySubsequences: false).map(Self.amount)
    guard (1...2).contains(amounts.count), let least = amounts[0], let most = amounts[amounts.count - 1], least <= most
    else { return nil }
    return Pay(min: least, max: most, currency: parts[1], period: period)
  }

  /// Figures, and perhaps a point or comma with one or two more.
  private static func amount(_ text: Substring) -> Amount? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), let whole = number(String(parts[0]), in: 0...1_000_000_000) else { return nil }
    var hundredths = whole * 100
    if parts.count == 2 {
      guard (1...2).contains(parts[1].utf8.count), let part = number(String(parts[1]), in: 0...99) else { return nil }
      hundredths += parts[1].utf8.count == 1 ? part * 10 : part
    }
    return hundredths > 0 ? Amount(hundredths: hundredths) : nil
  }

  private func hours(_ code: String) -> WeeklyHours? {
    let ends = code.split(separator: "-", omittingEmptySubsequences: false).map { Self.number(String($0), in: 1...168) }
    guard (1...2).contains(ends.count), let least = ends[0], let most = ends[ends.count - 1], least <= most else {
      return nil
    }
    return WeeklyHours(min: least, max: most)
  }

  /// `none`, or parts `KIND[+KIND] RULE [STAGE]` apart by ` + `; every kind at most once.
  private func records(_ code: String) -> [AnsweredRecord]? {
    if code == "none" { return RecordKind.allCases.map { AnsweredRecord($0, .notAsked) } }
    var records: [AnsweredRecord] = []
    for part in Self.parts(code) {
      let words = part.split(separator: " ").map(String.init)
      guard (2...3).contains(words.count), let rule = Self.rule(words[1]) else { return nil }
      let kinds = words[0] == "all" ? RecordKind.allCases : [RecordKind(rawValue: words[0])].compactMap(\.self)
      let stage = words.count == 3 ? RecordStage(rawValue: words[2]) : nil
      guard !kinds.isEmpty, words.count == 2 || stage != nil else { return nil }
      for kind in kinds {
        guard !records.contains(where: { $0.kind == kind }) else { return nil }
        records.append(AnsweredRecord(kind, rule.rule, years: rule.years, stage: stage))
      }
    }
    return records.isEmpty ? nil : records.sorted { $0.kind < $1.kind }
  }

  /// `clean`, `assessed`, `not-asked`, or `years:5`.
  private static func rule(_ word: String) -> (rule: RecordRule, years: Int?)? {
    if let rule = RecordRule(rawValue: word), rule != .years { return (rule, nil) }
    guard word.hasPrefix("years:"), let years = number(String(word.dropFirst(6)), in: 1...99) else { return nil }
    return (.years, years)
  }

  /// `none`, or parts `ID [NEED]` apart by ` + `; without a word it is required.
  private func papers(_ code: String) -> [AnsweredPaper]? {
    if code == "none" { return [] }
    var papers: [AnsweredPaper] = []
    for part in Self.parts(code) {
      let words = part.split(separator: " ").map(String.init)
      guard (1...2).contains(words.count), let entry = catalog.certificate(type: words[0]),
        let need = words.count == 2 ? CertificateNeed(rawValue: words[1]) : .required,
        !papers.contains(where: { $0.type == entry.id })
      else { return nil }
      papers.append(AnsweredPaper(kind: entry.kind, type: entry.id, class: entry.class, need: need))
    }
    return papers.isEmpty ? nil : papers
  }

  /// The parts of a code that stand apart by ` + `.
  static func parts(_ code: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in code.split(separator: " ") {
      if word == "+" { parts.append([]) } else { parts[parts.count - 1].append(word) }
    }
    return parts.map { $0.joined(separator: " ") }
  }

  /// A number of figures alone.
  private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 10, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text),
      range.contains(number)
    else { return nil }
    return number
  }
}

/// Shifts as `MO-FR 08:00-17:00 + SA 08:00-13:00`; days alone or hours alone are what is known of them.
enum ShiftCode {
  static func value(_ code: String) -> AnswerValue? {
    var shifts: [WeeklySpan] = []
    var hours: [WeeklySpan] = []
    var days: WeekdaySet?
    for part in AnswerCodes.parts(code) {
      var named = WeekdaySet()
      var span: (from: ClockTime, to: ClockTime)?
      for word in part.split(separator: " ") {
        guard span == nil else { return nil }
        if let some = Self.days(word) {
          named.formUnion(some)
        } else if let some = times(word) {
          span = some
        } else {
          return nil
        }
      }
      switch (named.isEmpty, span) {
      case (false, let span?): shifts.append(WeeklySpan(days: named, from: span.from, to: span.to))
      case (true, let span?): hours.append(WeeklySpan(days: [], from: span.from, to: span.to))
      case (false, nil): days = (days ?? []).union(named)
      case (true, nil): return nil
      }
    }
    return .shifts(shifts, hours: hours, days: days)
  }

  /// `MO` or `MO-FR`; a run over the end of the week (`SA-MO`) goes on at its beginning.
  private static func days(_ word: Substring) -> WeekdaySet? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Weekday(code: $0) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else { return nil }
    var days = WeekdaySet([first])
    var day = first
    while day != last {
      day = Weekday(rawValue: (day.rawValue + 1) % 7) ?? last
      days.formUnion(WeekdaySet([day]))
    }
    return days
  }

  private static func times(_ word: Substring) -> (from: ClockTime, to: ClockTime)? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { ClockTime($0) }
    guard ends.count == 2, let from = ends[0], let to = ends[1] else { return nil }
    return (from, to)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    let rest = drop { $0 == " " }
    return String(rest[..<(rest.lastIndex { $0 != " " }.map { rest.index(after: $0) } ?? rest.startIndex)])
  }
}
