import Oficio
import OficioTestSupport
import Testing

@Suite struct DatedValuesTests {
  private static func day(_ number: Int) -> CivilDate { CivilDate(daysSinceEpoch: Int32(number)) }
  private static let citation = Citation(sources: ["law"], confidence: .verifiedText)

  @Test(
    "the value in force is the latest start on or before the day",
    arguments: [(9, nil), (10, 1), (11, 1), (20, nil), (29, nil), (30, 3), (999, 3)] as [(Int, Int?)])
  func inForce(day: Int, value: Int?) {
    let values = DatedValues(steps: [
      .init(from: Self.day(10), value: 1, citation: Self.citation),
      .init(from: Self.day(20), value: nil, citation: Self.citation),
      .init(from: Self.day(30), value: 3, citation: Self.citation),
    ])
    #expect(values.value(on: Self.day(day)) == value)
  }

  @Test("no values: nothing is in force")
  func empty() { #expect(DatedValues<Int>().value(on: Self.day(0)) == nil) }

  @Test("any values agree with a walk day by day", arguments: 1...20 as ClosedRange<UInt64>)
  func twin(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var byDay: [Int: Int?] = [:]
    for _ in 0..<8 { byDay[Int.random(in: 0..<60, using: &random)] = Bool.random(using: &random) ? 1 : .some(nil) }
    let values = DatedValues(
      steps: byDay.keys.sorted().map { .init(from: Self.day($0), value: byDay[$0] ?? nil, citation: Self.citation) })
    var current: Int?
    for day in -1...61 {
      if let change = byDay[day] { current = change }
      #expect(values.value(on: Self.day(day)) == current, "seed \(seed), day \(day)")
    }
  }
}
