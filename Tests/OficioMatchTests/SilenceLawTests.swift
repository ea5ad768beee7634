import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

/// Laws 5 and 6: what nobody said or filled in is no advantage, and sex and age are nothing at all.
@Suite("Silence and blindness") struct SilenceLawTests {
  @Test("an empty profile has no points for skills or experience anywhere", arguments: Seeds.range(4))
  func emptyProfile(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    var nobody = Trainee(id: "T", jurisdiction: "PE", asOf: world.asOf)
    nobody.consent = Consent(match: true)
    Law.expect(seed: seed, [nobody], world.postings(100)) { people, postings in
      let matcher = matcher(postings, world.asOf)
      for lead in people.flatMap({ matcher.leads(for: $0, top: 1000) }) {
        for factor in [Factor.skills, .experience] where lead.factors[factor.index].points != 0 {
          return "\(lead.posting) has points for \(factor)"
        }
      }
      return nil
    }
  }

  @Test("swapping sex or age changes nothing", arguments: Seeds.range(4))
  func groupIsBlind(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    Law.expect(seed: seed, world.people(4), world.postings(60)) { people, postings in
      let matcher = matcher(postings, world.asOf)
      for person in people {
        var leads: [[Lead]] = []
        for group in [Group(sex: "F", birthYear: 1970), Group(sex: "M", birthYear: 2001), nil] {
          var other = person
          other.group = group
          leads.append(matcher.leads(for: other, top: 50))
        }
        if leads[0] != leads[1] || leads[1] != leads[2] { return "\(person.id) has other leads" }
      }
      return nil
    }
  }

  /// 1,000 pairs of adverts.
  @Test(
    "an advert that hides pay, contract or hours never outranks the same stating the lowest lawful ones",
    arguments: Seeds.range(10))
  func silenceIsCautious(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    var trainee = world.trainee("T")
    // A need is unknown where the advert is silent, and few hours are what somebody asks for: neither is the advert's.
    (trainee.needs, trainee.maxHoursPerWeek) = (Needs(), nil)
    let postings = world.postings(100)
    let hidden = postings.map { _ in (pay: world.chance(75), contract: world.chance(75), hours: world.chance(75)) }
    let hides = Dictionary(uniqueKeysWithValues: zip(postings.map(\.key), hidden))
    Law.expect(seed: seed, [trainee], postings) { people, postings in
      let stated = postings.map(Self.lowestLawful)
      let silent = stated.map { posting in
        var silent = posting
        silent.key += "-silent"
        guard let hides = hides[posting.key] else { return silent }
        if hides.pay { silent.pay = nil }
        if hides.contract { silent.contract = nil }
        if hides.hours { silent.hoursPerWeek = nil }
        return silent
      }
      let matcher = matcher(stated + silent, world.asOf)
      for person in people {
        for (stated, silent) in zip(stated, silent) {
          guard let one = matcher.explain(person, posting: silent.key),
            let other = matcher.explain(person, posting: stated.key)
          else { continue }
          if one.score > other.score || one.verdict < other.verdict || one.section.list < other.section.list {
            return "\(stated.key): \(one.verdict) \(one.score) silent, \(other.verdict) \(other.score) stated"
          }
        }
      }
      return nil
    }
  }

  /// Full-time at the minimum wage of 2026 in Lima with the weakest bond and the longest legal week.
  private static func lowestLawful(_ posting: Posting) -> Posting {
    func stated<Value>(_ value: Value) -> Sourced<Value> { Sourced(value, Provenance(.stated)) }
    var lowest = posting
    lowest.places = [stated(Place(locality: "Comas", region: "Lima", country: "PE"))]
    lowest.pay = stated(Pay(min: Amount(1130), max: Amount(1130), currency: "PEN", period: .month))
    lowest.contract = stated(.casual)
    lowest.hoursPerWeek = stated(WeeklyHours(min: 48, max: 48))
    (lowest.formality, lowest.shifts, lowest.rotating) = (nil, [], nil)
    return lowest
  }

  @Test("a field of a profile that nobody filled never scores more than its lowest value", arguments: Seeds.range(4))
  func unknownIsCautious(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let asOf = world.asOf
    let fields: [(String, unknown: (inout Trainee) -> Void, lowest: (inout Trainee) -> Void)] = [
      ("certificates", { $0.certificates = nil }, { $0.certificates = [] }),
      ("papers", { $0.papers = nil }, { $0.papers = [] }),
      ("education", { $0.education = nil }, { $0.education = Education.none }),
      ("availability", { $0.availability = nil }, { $0.availability = [] }),
      ("bars", { $0.barredFrom = nil }, { $0.barredFrom = Shipped.catalog.bars.entries.map { StatedBar($0.field) } }),
      (
        "records", { $0.records = nil },
        { $0.records = RecordKind.allCases.map { RecordState(kind: $0, shows: true, seenOn: asOf) } }
      ),
      (
        "last use", { $0.skills = $0.skills.map { Self.lastUsed($0, nil) } },
        { $0.skills = $0.skills.map { Self.lastUsed($0, asOf.adding(months: -600)) } }
      ),
    ]
    Law.expect(seed: seed, world.people(6), world.postings(60)) { people, postings in
      let matcher = matcher(postings, asOf)
      for person in people {
        for (name, forget, fill) in fields {
          var (unknown, lowest) = (person, person)
          forget(&unknown)
          fill(&lowest)
          for posting in postings {
            guard let one = matcher.explain(unknown, posting: posting.key),
              let other = matcher.explain(lowest, posting: posting.key)
            else { continue }
            if one.score > other.score { return "\(name), \(posting.key): \(one.score) unknown, \(other.score) lowest" }
          }
        }
      }
      return nil
    }
  }

  private static func lastUsed(_ skill: HeldSkill, _ day: CivilDate?) -> HeldSkill {
    var skill = skill
    skill.lastUsed = day
    return skill
  }
}
