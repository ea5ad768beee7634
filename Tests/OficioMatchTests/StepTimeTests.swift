import Oficio
import OficioTestSupport
import Testing

@testable import OficioMatch

@Suite("Times of steps") struct StepTimeTests {
  /// The shipped catalogs with a range of days for every step.
  private static func catalog(_ world: inout RandomWorld) -> Catalog {
    var catalog = Shipped.catalog
    for var step in catalog.steps.entries {
      let least = world.number(0...40)
      (step.daysMin, step.daysMax) = (least, least + world.number(0...40))
      catalog.steps.set(step)
    }
    return catalog
  }

  @Test(
    "a lead's likely day is its earliest in a world where every step takes its likely time", arguments: Seeds.range(4))
  func likelyIsEarliestOfTheMiddle(seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let catalog = Self.catalog(&world)
    var middle = catalog
    for var step in catalog.steps.entries {
      (step.daysMin, step.daysMax) = (step.likelyDays, step.likelyDays)
      middle.steps.set(step)
    }
    let people = world.people(10)
    var (later, all) = (0, 0)
    for posting in world.postings(60) {
      func matcher(_ catalog: Catalog) -> Matcher {
        Matcher(catalog: catalog, policy: Shipped.balanced, postings: [], asOf: world.asOf)
      }
      for person in people {
        let lead = matcher(catalog).explain(person, posting)
        let slow = matcher(middle).explain(person, posting)
        #expect(slow.likelyWithSteps == nil)
        guard let earliest = lead.opensWithSteps else {
          #expect(lead.likelyWithSteps == nil)
          continue
        }
        all += 1
        guard let likely = lead.likelyWithSteps else { continue }
        later += 1
        #expect(likely > earliest)
        // Where waiting opens the lead no later than steps do, the slow world names no step's day.
        #expect(likely == slow.opensWithSteps ?? slow.opensOn, "seed \(seed) \(person.id) \(posting.key)")
      }
    }
    #expect(all > 20 && later > 10, "\(all) \(later)")
  }

  @Test("what a person has done never makes a lead open later")
  func doneNeverWorsens() {
    let seeds = Seeds.range(4)
    var sooner = 0
    for seed in seeds {
      var world = RandomWorld(seed: seed)
      let catalog = Self.catalog(&world)
      for person in world.people(10) {
        var (without, with) = (person, person)
        without.papers = [HeldPaper(type: "identity", inHand: false)]
        with.papers = [HeldPaper(type: "identity", inHand: true)]
        for posting in world.postings(40) {
          let leads = [without, with].map {
            Matcher(catalog: catalog, policy: Shipped.balanced, postings: [], asOf: world.asOf).explain($0, posting)
          }
          #expect(leads[1].verdict <= leads[0].verdict && leads[1].score == leads[0].score)
          guard leads.map(\.verdict) == [.unlockable, .unlockable], let late = leads[0].opensWithSteps else { continue }
          #expect(leads[1].opensWithSteps.map { $0 <= late } == true, "seed \(seed) \(posting.key)")
          if leads[1].opensWithSteps.map({ $0 < late }) == true { sooner += 1 }
        }
      }
    }
    // In a few worlds nobody's paper makes a difference.
    #expect(sooner > seeds.count)
  }
}
