import Oficio

/// Puts what one text says into the fields that are still open: what is stated beats what is inferred.
enum PostingFiller {
  /// Records, certificates and the signs of traps and of second chances.
  static func papers(_ posting: inout Posting, _ reading: Reading, _ certificates: CertificateReader) {
    if posting.recordChecks.isEmpty { posting.recordChecks = RecordReader.read(reading) }
    if posting.certificates.isEmpty { posting.certificates = certificates.read(reading) }
    if posting.risks.isEmpty { posting.risks = SignReader.risks(reading) }
    posting.secondChance.fill(ScheduleReader.says(.secondChance, reading))
    posting.absencePenalty.fill(ScheduleReader.says(.absencePenalty, reading))
  }

  /// Shifts, hours and cycles.
  static func time(_ posting: inout Posting, _ reading: Reading) {
    if posting.shifts.isEmpty {
      let findings = ShiftReader.read(reading)
      posting.shifts = findings.shifts
      posting.workDays.fill(findings.days)
      posting.workHours += findings.hours.map {
        Sourced(WeeklySpan(days: [], from: $0.from, to: $0.to), reading.provenance($0.range))
      }
    }
    posting.rotating.fill(ScheduleReader.says(.scheduleRotating, reading))
    posting.night.fill(ScheduleReader.says(.scheduleNight, reading))
    posting.liveIn.fill(ScheduleReader.says(.scheduleLiveIn, reading))
    posting.cycle.fill(ScheduleReader.cycle(reading))
    let days = posting.workDays?.value
    posting.hoursPerWeek.fill(
      ScheduleReader.weeklyHours(reading) ?? ScheduleReader.weeklyHours(reading, days: days))
    posting.workTime.fill(ScheduleReader.workTime(reading))
  }

  /// Pay and the bond.
  static func bond(_ posting: inout Posting, _ reading: Reading) {
    posting.pay.fill(PayReader.read(reading))
    posting.formality.fill(BondReader.formality(reading))
    posting.contract.fill(BondReader.first(.contract, as: Contract.self, reading))
    posting.sector.fill(BondReader.first(.sector, as: Sector.self, reading))
    posting.remote.fill(BondReader.first(.remote, as: Remote.self, reading))
    if posting.employer.kind == .unknown,
      let kind = BondReader.first(.employer, as: EmployerKind.self, reading)
    {
      posting.employer.kind = kind.value
    }
  }

  /// What is asked of the person, and the offer's own numbers.
  static func person(_ posting: inout Posting, _ reading: Reading) {
    posting.education.fill(EducationReader.read(reading))
    posting.experience.fill(ExperienceReader.read(reading))
    posting.asks.age.fill(PersonalAskReader.age(reading))
    posting.asks.sex.fill(PersonalAskReader.sex(reading))
    posting.vacancies.fill(OfferReader.vacancies(reading))
    posting.closesOn.fill(OfferReader.closing(reading))
  }
}

extension Optional {
  /// Makes a value where there is none; one that is there is neither copied nor made anew.
  fileprivate mutating func fill(_ value: @autoclosure () -> Wrapped?) {
    if case .none = self { self = value() }
  }
}
