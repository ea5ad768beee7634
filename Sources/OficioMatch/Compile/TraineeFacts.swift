import Oficio

/// A trainee in the form the criteria read: places located, certificates resolved, duties counted, change days listed.
struct TraineeFacts: Sendable {
  let trainee: Trainee
  let home: PlaceIndex.Located?
  let certificates: [CertificateFact]?
  let records: [RecordKind: RecordFact]
  let duties: [Duty]?
  let availability: MinutesOfWeek?
  let contacts: Set<String>
  let refusedEmployers: Set<String>
  let refusedPlaces: Set<String>
  /// Nothing that the gates *need* or *choice* would look at.
  let needsNothing: Bool
  let refusesNothing: Bool
  let exclusions: [Zone]
  /// The catalog's steps, those that the person has done taking no time.
  var steps: StepIndex

  init(_ trainee: Trainee, _ context: MatchContext) {
    self.trainee = trainee
    home = trainee.home.map { home in
      var home = home
      home.country = home.country ?? trainee.jurisdiction
      return context.places.locate(home)
    }
    certificates = trainee.certificates?.map { CertificateFact($0, context.catalog, on: context.asOf) }
    records = RecordFact.all(of: trainee, context)
    duties = trainee.obligations?.map { Duty($0) }
    availability = trainee.availability.map { MinutesOfWeek($0) }
    contacts = Set(trainee.contacts.map(\.folded))
    refusedEmployers = Set(trainee.refuses.employers.map(\.folded))
    needsNothing = !trainee.needs.writtenContract && trainee.needs.monthlyIncome == nil
    refusesNothing = trainee.refuses == Refusals()
    steps = context.steps.of(trainee, context.catalog, on: context.asOf)
    let country = trainee.home?.country ?? trainee.jurisdiction
    // As the catalog calls a place, else as it is written: adverts' places go by both.
    func key(_ name: String) -> String {
      context.places.name(of: Place(locality: name, country: country)) ?? name.folded
    }
    refusedPlaces = Set(trainee.refuses.places.map(key))
    exclusions = trainee.exclusions.map { Zone(name: $0.place, key: key($0.place), until: $0.until) }
  }

  /// Whether the person is in prison on a day; nil: nobody knows, for no day of release is known, or a hearing decides.
  func isInside(on day: CivilDate) -> Bool? {
    // Who has left is out, whatever the day that is judged.
    guard let status = trainee.status, status.isInside else { return false }
    guard let mayLeaveOn = status.mayLeaveOn else { return nil }
    return day < mayLeaveOn ? true : status.expectedReleaseOn == nil ? nil : false
  }

  /// A place the person must keep out of: as the profile writes it, and by the catalog's name.
  struct Zone: Sendable {
    var name: String
    var key: String
    /// Last day; nil: no end known.
    var until: CivilDate?
  }
}

/// A certificate the person has, with the last day it is good for.
struct CertificateFact: Sendable {
  enum Expiry: Equatable, Sendable {
    case never
    /// Good before this day.
    case on(CivilDate)
    case unknown
  }

  let type: String
  let inHand: Bool?
  let issuedOn: CivilDate?
  let expiry: Expiry
  let recognisedIn: Set<String>
  /// What came of checking its signed credential; nil: there is none.
  let credential: SignedCredential?

  /// - Parameter day: the day whose rule counts where nobody knows when the paper was issued.
  init(_ held: HeldCertificate, _ catalog: Catalog, on day: CivilDate) {
    let entry = catalog.certificate(type: held.type, class: held.class)
    type = entry?.id ?? held.type
    credential = held.credential
    inHand = held.isInHand
    let proven = held.credential.flatMap { $0.answer == .right ? $0 : nil }
    let issued = held.issuedOn ?? proven?.validFrom
    // It counts from the later of both days, and ends on the earlier.
    issuedOn = proven?.validFrom.map { max($0, issued ?? $0) } ?? issued
    recognisedIn = Set((entry?.recognisedIn ?? []) + (entry.map { [$0.jurisdiction] } ?? []))
    if let stated = [held.expiresOn, proven?.expiresOn].compactMap(\.self).min() {
      expiry = .on(stated)
    } else if let rule = entry?.validity.value(on: issued ?? day) {
      // Valid when issued ≤ day < issued + validity, by the rule in force on the day of issue.
      switch (rule.months, issued) {
      case (nil, _): expiry = .never
      case (let months?, let issued?): expiry = .on(issued.adding(months: months))
      case (_?, nil): expiry = .unknown
      }
    } else {
      // Terms that begin only later leave the end of an older paper unknown; a paper without any term has no end.
      expiry = entry?.validity.steps.contains { $0.value?.months != nil } == true ? .unknown : .never
    }
  }

  /// Whether it is good on a day; nil: unknown.
  func isValid(on day: CivilDate) -> Bool? {
    if let issuedOn, day < issuedOn { return false }
    switch expiry {
    case .never: return true
    case .on(let end): return day < end
    case .unknown: return nil
    }
  }
}

extension HeldCertificate {
  /// Whether the certificate is good on a day, by its own dates, else by the catalog's term; nil: not known.
  public func isGood(on day: CivilDate, by catalog: Catalog) -> Bool? {
    CertificateFact(self, catalog, on: day).isValid(on: day)
  }
}
