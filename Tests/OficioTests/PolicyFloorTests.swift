import Foundation
import Oficio
import OficioTestSupport
import Testing

@Suite("The floor and the scales of a policy") struct PolicyFloorTests {
  private static func read(_ more: String) -> (policy: Policy?, findings: [String]) {
    let (policy, findings) = PolicyReader.read(
      Data("id: ours\nbase: balanced\n\(more)".utf8), file: "my.yaml", catalog: Shipped.catalog)
    return (policy, findings.map { "\($0.code) \($0.line) \($0.severity.rawValue)" })
  }

  @Test(
    "a floor of nothing is refused, a softer one than the base's warned of, a stricter one taken",
    arguments: [
      ("limits: {floorHourlyShare: 0}", ["out-of-range 3 error"], false),
      ("limits: {floorWeeklyHours: 0}", ["out-of-range 3 error"], false),
      ("limits:\n  floorHourlyShare: 5999", ["softer-floor 4 warning"], true),
      ("limits: {floorWeeklyHours: 61}", ["softer-floor 3 warning"], true),
      ("limits: {floorHourlyShare: 7000, floorWeeklyHours: 54}", [], true),
    ] as [(String, [String], Bool)])
  func floor(more: String, expected: [String], isTaken: Bool) {
    let (policy, findings) = Self.read(more)
    #expect(findings == expected && (policy != nil) == isTaken)
  }

  @Test("what pay, a bond and hours are worth can be set, one by one")
  func scales() throws {
    let (policy, findings) = Self.read(
      """
      values:
        earnings: {full: 15000}
        security: {bond: {fixed: 8000}, silent: 1000}
        hours: {legal: 5000}
      limits: {breakMinutes: 30, silentWorkDays: 5}
      """)
    #expect(findings.isEmpty)
    let (ours, base) = (try #require(policy), Shipped.balanced)
    #expect(ours.values.earningsFull == 15_000 && ours.values.earningsNone == base.values.earningsNone)
    #expect(
      ours.values.bond[.fixed] == 8000 && ours.values.bond[.permanent] == 10_000 && ours.values.silentBond == 1000)
    #expect(ours.values.hoursLegal == 5000 && ours.values.hoursFull == base.values.hoursFull)
    #expect(ours.limits.breakMinutes == 30 && ours.limits.breakFromMinutes == 360 && ours.limits.silentWorkDays == 5)
  }

  @Test("the shipped policy says every one of them")
  func shipped() {
    let values = Shipped.balanced.values
    #expect(Set(values.bond.keys) == Set(Contract.allCases))
    #expect(values.bond[.permanent] == 10_000 && values.bond[Contract.none] == 0 && values.silentBond == 2000)
  }

  @Test("pay must have somewhere to rise")
  func earnings() {
    let (policy, findings) = Self.read("values:\n  earnings: {none: 9000, full: 9000}")
    #expect(policy == nil && findings == ["earnings-do-not-rise 4 error"])
  }
}
