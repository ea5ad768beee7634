/// The closed vocabularies of the contract. Raw values are the words of files and outputs.

/// Highest schooling finished, on one scale for every country; order is rank.
public enum Education: String, CaseIterable, Hashable, Comparable, Sendable {
  case none, primary
  case secondaryIncomplete = "secondary-incomplete"
  case secondary, technical
  case universityIncomplete = "university-incomplete"
  case university

  /// Place on the scale, 0 (none) … 6 (university).
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether a level is lower on the scale.
  public static func < (left: Education, right: Education) -> Bool { left.rank < right.rank }
}

/// The sort of record a paper may show.
public enum RecordKind: String, CaseIterable, Hashable, Comparable, Sendable {
  case criminal, police, judicial

  /// Whether a kind comes earlier in the fixed order.
  public static func < (left: RecordKind, right: RecordKind) -> Bool { left.index < right.index }
  /// Position in the fixed order criminal, police, judicial.
  public var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Where work stands between law and custom.
///
/// `formal` is registered and insured, `informal` is not; `ownAccount` is work for oneself.
public enum Sector: String, CaseIterable, Hashable, Sendable {
  case formal, informal, cooperative
  case ownAccount = "own-account"
  case unknown
}

/// Evidence in an advert that the job itself is registered and insured, or is not.
public enum Formality: String, CaseIterable, Hashable, Sendable { case formal, informal }

/// The bond a posting offers.
///
/// `none`: the advert says that there is none; of a silent advert no value is known.
public enum Contract: String, CaseIterable, Hashable, Sendable {
  case permanent, fixed, temporary, casual, freelance, apprenticeship, none
}

/// Full or part time.
public enum WorkTime: String, CaseIterable, Hashable, Sendable { case full, part }

/// How much of the work is done from home.
public enum Remote: String, CaseIterable, Hashable, Sendable { case none, hybrid, full }

/// Where a job stands to a prison.
///
/// `outside`: an ordinary job, for people who have left. `inside`: work in the prison, and `assisted`: outside, for people
/// who are still inside; both end with the release. `continuing`: begins inside and goes on after it, as the membership
/// of a cooperative may.
public enum WorkSetting: String, CaseIterable, Hashable, Sendable { case outside, inside, assisted, continuing }

/// Who hires.
public enum EmployerKind: String, CaseIterable, Hashable, Sendable {
  case `private`, `public`, household, cooperative, agency, unknown
}

/// What a posting wants a record paper to say.
///
/// `clean`: it shows nothing; `years`: nothing within so many years back; `assessed`: judged one by one; `notAsked`:
/// the advert says that none is wanted.
public enum RecordRule: String, CaseIterable, Hashable, Sendable {
  case clean, years, assessed
  case notAsked = "not-asked"
}

/// When in hiring a record is asked for.
public enum RecordStage: String, CaseIterable, Hashable, Sendable {
  case application
  case afterSelection = "after-selection"
}

/// How strongly an advert asks for a skill.
///
/// `must` only where its words make the skill a condition, and only that one gates.
public enum SkillNeed: String, CaseIterable, Hashable, Sendable { case must, essential, optional }

/// How strongly an advert asks for a certificate.
public enum CertificateNeed: String, CaseIterable, Hashable, Sendable {
  case required, preferred
  case notRequired = "not-required"
}

/// The families of papers a posting may ask for.
public enum CertificateKind: String, CaseIterable, Hashable, Sendable {
  case drivingLicence = "driving-licence"
  case foodHandlerCard = "food-handler-card"
  case securityCard = "security-card"
  case tradeCertificate = "trade-certificate"
  case schoolCertificate = "school-certificate"
  case healthCertificate = "health-certificate"
  case militaryService = "military-service"
  case idDocument = "id-document"
  case union, other
}

/// How a skill was come by.
///
/// `verified` in a practical test, `certified` by a paper, `worked` in a job; the others say where it was learned.
public enum SkillEvidence: String, CaseIterable, Hashable, Sendable {
  case verified, certified, worked, course, workshop
  case selfTaught = "self-taught"
}

/// The unit of time a wage is paid for.
public enum PayPeriod: String, CaseIterable, Hashable, Sendable { case hour, day, week, month, year, piece }

/// Where a posting stands in the life of its feed.
public enum PostingState: String, CaseIterable, Hashable, Sendable { case active, withdrawn, expired }

/// Whether a posting is still on offer, as the employer says when asked.
public enum PostingStanding: String, CaseIterable, Hashable, Sendable { case open, filled, closed }

/// The languages Oficio explains in.
public enum Language: String, CaseIterable, Hashable, Sendable { case es, pt, en }
