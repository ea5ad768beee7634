import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

/// Law 2: whoever gains something never loses by it, and whoever gains a duty or a longer way never wins.
@Suite("Gains and losses") struct GainLawTests {
  private static let seeds = Seeds.range(4)

  @Test(
    "a new skill, level, certificate, hour, clean paper or dropped duty never lowers a score or worsens a verdict",
    arguments: seeds)
  func gainsNeverHurt(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let (postings, asOf) = (world.postings(80), world.asOf)
    let skill = world.heldSkill()
    let certificate = HeldCertificate(
      type: world.pick(Shipped.catalog.certificates.entries).id, issuedOn: asOf, inHand: true)
    let healthCard = HeldCertificate(type: "pe.carne_sanidad", issuedOn: asOf, inHand: true)
    let gains: [(String, (inout Trainee) -> Void)] = [
      ("skill \(skill.skill)", { $0.skills.append(skill) }),
      (
        "a level more",
        {
          $0.skills = $0.skills.map {
            HeldSkill(skill: $0.skill, level: min(5, $0.level + 1), evidence: $0.evidence, lastUsed: $0.lastUsed)
          }
        }
      ),
      (
        "clean papers seen",
        { $0.records = RecordKind.allCases.map { RecordState(kind: $0, shows: false, seenOn: asOf) } }
      ),
      ("a duty less", { $0.obligations = $0.obligations.map { Array($0.dropLast()) } }),
      ("all hours", { $0.availability = $0.availability.map { _ in [Self.always] } }),
      ("an hour more", { $0.availability = $0.availability.map { $0.map(Self.longer) } }),
      ("the health card", { $0.certificates = $0.certificates.map { $0 + [healthCard] } }),
      ("certificate \(certificate.type)", { $0.certificates = $0.certificates.map { $0 + [certificate] } }),
    ]
    Law.expect(seed: seed, world.people(6), postings) { people, postings in
      let matcher = matcher(postings, asOf)
      for person in people {
        for (name, gain) in gains {
          var better = person
          gain(&better)
          let breach = Self.first(of: postings, matcher, person, better) {
            $1.score < $0.score || $1.verdict > $0.verdict
          }
          if let breach { return "\(name): \(breach)" }
        }
      }
      return nil
    }
  }

  @Test("a new duty or a lower limit to the way never raises a score or betters a verdict", arguments: seeds)
  func burdensNeverHelp(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let (postings, asOf, duty) = (world.postings(80), world.asOf, world.obligation())
    let burdens: [(String, (inout Trainee) -> Void)] = [
      ("a duty more", { $0.obligations = $0.obligations.map { $0 + [duty] } }),
      ("a lower limit", { $0.maxCommuteMinutes = ($0.maxCommuteMinutes ?? 60) / 2 }),
    ]
    Law.expect(seed: seed, world.people(6), postings) { people, postings in
      let matcher = matcher(postings, asOf)
      for person in people {
        for (name, burden) in burdens {
          var worse = person
          burden(&worse)
          let breach = Self.first(of: postings, matcher, person, worse) {
            $1.score > $0.score || $1.verdict < $0.verdict
          }
          if let breach { return "\(name): \(breach)" }
        }
      }
      return nil
    }
  }

  @Test("a job further away never has a higher score or a better verdict", arguments: seeds)
  func longerWay(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let (index, speed) = (PlaceIndex(Shipped.catalog.places), Shipped.balanced.limits.commuteSpeedKmh)
    let districts = Shipped.catalog.places.entries.filter { $0.region == "Lima" && $0.kind == "district" }.map {
      Place(locality: $0.name, region: $0.region, country: $0.country)
    }
    let (one, other) = (world.pick(districts), world.pick(districts))
    let people = world.people(8).map { person in
      var person = person
      // Zones and an unknown home know no distance.
      person.exclusions = []
      if person.home?.locality == nil { person.home = districts[0] }
      return person
    }
    Law.expect(seed: seed, people, world.postings(40)) { people, postings in
      func moved(to place: Place) -> Matcher {
        matcher(
          postings.map { posting in
            var posting = posting
            posting.places = [Sourced(place, Provenance(.stated))]
            return posting
          }, world.asOf)
      }
      let (here, there) = (moved(to: one), moved(to: other))
      for person in people {
        guard let home = person.home.flatMap({ index.locate($0).row }), let a = index.locate(one).row,
          let b = index.locate(other).row
        else { continue }
        let isNear = index.minutes(home, a, speedKmh: speed) <= index.minutes(home, b, speedKmh: speed)
        let (near, far) = isNear ? (here, there) : (there, here)
        for posting in postings {
          guard let short = near.explain(person, posting: posting.key),
            let long = far.explain(person, posting: posting.key)
          else { continue }
          if long.score > short.score || long.verdict < short.verdict {
            return "\(posting.key): \(short.verdict) \(short.score) near, \(long.verdict) \(long.score) far"
          }
        }
      }
      return nil
    }
  }

  private static let always = WeeklySpan(days: .all, from: ClockTime("00:00")!, to: ClockTime("24:00")!)

  private static func longer(_ span: WeeklySpan) -> WeeklySpan {
    guard span.minutes <= 1380, let to = ClockTime(minutes: (span.to.minutes + 60) % 1440) else { return span }
    return WeeklySpan(days: span.days, from: span.from, to: to)
  }

  /// The first posting for which a person's lead and the changed one's stand as they must not.
  private static func first(
    of postings: [Posting], _ matcher: Matcher, _ person: Trainee, _ changed: Trainee,
    where breaks: (Lead, Lead) -> Bool
  ) -> String? {
    for posting in postings {
      guard let old = matcher.explain(person, posting: posting.key),
        let new = matcher.explain(changed, posting: posting.key)
      else { continue }
      if breaks(old, new) {
        return "\(posting.key): \(old.verdict) \(old.score) became \(new.verdict) \(new.score)"
      }
    }
    return nil
  }
}
