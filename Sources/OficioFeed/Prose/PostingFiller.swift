import Oficio

/// Puts what one text says into the fields that are still open: what is stated beats what is inferred.
enum PostingFiller {
  /// Records, certificates and the signs of traps and of second chances.
  static func papers(_ posting: inout Posting, _ reading: Reading, _ certificates: CertificateReader) {
    if posting.recordChecks.isEmpty { posting.recordChecks = RecordReader.read(reading) }
    if posting.certificates.isEmpty { posting.certificates = certificates.read(reading) }
    if posting.risks.isEmpty { posting.risks = SignReader.risks(reading) }
    posting.secondChance = posting.secondChance ?? ScheduleReader.says(.secondChance, reading)
    posting.absencePenalty = posting.absencePenalty ?? ScheduleReader.says(.absencePenalty, reading)
  }

  /// Shifts, hours and cycles.
  static func time(_ posting: inout Posting, _ reading: Reading) {
    if posting.shifts.isEmpty {
      let findings = ShiftReader.read(reading)
      posting.shifts = findings.shifts
      posting.workDays = posting.workDays ?? findings.days
      posting.workHours += findings.hours.map {
        Sourced(WeeklySpan(days: [], from: $0.from, to: $0.to), reading.provenance($0.range))
      }
    }
    posting.rotating = posting.rotating ?? ScheduleReader.says(.scheduleRotating, reading)
    posting.night = posting.night ?? ScheduleReader.says(.scheduleNight, reading)
    posting.liveIn = posting.liveIn ?? ScheduleReader.says(.scheduleLiveIn, reading)
    posting.cycle = posting.cycle ?? ScheduleReader.cycle(reading)
    posting.hoursPerWeek =
      posting.hoursPerWeek ?? ScheduleReader.weeklyHours(reading)
      ?? ScheduleReader.weeklyHours(reading, days: posting.workDays?.value)
    posting.workTime = posting.workTime ?? ScheduleReader.workTime(reading)
  }

  /// Pay and the bond.
  static func bond(_ posting: inout Posting, _ reading: Reading) {
    posting.pay = posting.pay ?? PayReader.read(reading)
    posting.formality = posting.formality ?? BondReader.formality(reading)
    posting.contract = posting.contract ?? BondReader.first(.contract, as: Contract.self, reading)
    posting.sector = posting.sector ?? BondReader.first(.sector, as: Sector.self, reading)
    posting.remote = posting.remote ?? BondReader.first(.remote, as: Remote.self, reading)
    if posting.employer.kind == .unknown,
      let kind = BondReader.first(.employer, as: EmployerKind.self, reading)
    {
      posting.employer.kind = kind.value
    }
  }

  /// What is asked of the person, and the offer's own numbers.
  static func person(_ posting: inout Posting, _ reading: Reading) {
    posting.education = posting.education ?? EducationReader.read(reading)
    posting.experience = posting.experience ?? ExperienceReader.read(reading)
    posting.asks.age = posting.asks.age ?? PersonalAskReader.age(reading)
    posting.asks.sex = posting.asks.sex ?? PersonalAskReader.sex(reading)
    posting.vacancies = posting.vacancies ?? OfferReader.vacancies(reading)
    posting.closesOn = posting.closesOn ?? OfferReader.closing(reading)
  }
}
