import Foundation
import Oficio
import OficioFeed
import Testing

/// One agency's jobs of one day in six dialects: what two of them carry must agree.
@Suite(.enabled(if: FeedTestKit.samples != nil)) struct SixDialectsTests {
  private static let dialects = ["indeed", "careerjet", "jobrapido", "jobsora", "jooble", "rss"]
  private static let name = "recruityard-20250405.xml"

  /// A posting's fields as words; nil where the dialect does not carry them.
  private func fields(_ posting: Posting) -> [(name: String, value: String?)] {
    let place = posting.places.first?.value
    return [
      ("title", posting.title), ("text", posting.text), ("url", posting.apply.url.map(Self.bare)),
      ("locality", place?.locality), ("region", place?.region), ("country", place?.country),
      ("pay from", posting.pay?.value.min?.description), ("pay to", posting.pay?.value.max?.description),
      ("currency", posting.pay?.value.currency), ("pay period", posting.pay?.value.period?.rawValue),
      ("posted", posting.postedOn?.value.description),
      ("expires", posting.expiresOn?.value.description), ("employer", posting.employer.name),
      ("work time", posting.workTime?.value.rawValue), ("remote", posting.remote?.value.rawValue),
      ("e-mail", posting.apply.email),
    ]
  }

  /// Without what follows a visitor: every board gets its own.
  private static func bare(_ url: String) -> String {
    url.replacing(#/[?&]utm_[a-z]+=[^&]*/#, with: "")
  }

  @Test func `six dialects of one day say the same`() throws {
    let folder = try #require(FeedTestKit.samples) + "/feeds/"
    var byDialect: [[String: Posting]] = []
    for dialect in Self.dialects {
      let reading = FeedTestKit.read(.file(folder + dialect + "/" + Self.name))
      #expect(reading.postings.count == 98, "\(dialect)")
      byDialect.append(
        Dictionary(
          reading.postings.map { (Self.bare($0.apply.url ?? ""), $0) }, uniquingKeysWith: { first, _ in first }))
    }
    for (number, dialect) in Self.dialects.enumerated() {
      #expect(Set(byDialect[number].keys) == Set(byDialect[0].keys), "\(dialect)")
    }
    var disagreements: [String: Int] = [:]
    var compared: [String: Int] = [:]
    for one in Self.dialects.indices {
      for two in Self.dialects.indices.dropFirst(one + 1) {
        for (url, posting) in byDialect[one] {
          guard let other = byDialect[two][url] else { continue }
          for (ours, theirs) in zip(fields(posting), fields(other)) {
            guard let left = ours.value, let right = theirs.value else { continue }
            let key = "\(ours.name): \(Self.dialects[one]) and \(Self.dialects[two])"
            compared[key, default: 0] += 1
            if left != right { disagreements[key, default: 0] += 1 }
          }
        }
      }
    }
    for key in compared.keys.sorted() {
      print("SIX", key, "agree", (compared[key] ?? 0) - (disagreements[key] ?? 0), "of", compared[key] ?? 0)
    }
    #expect(disagreements == [:])
  }
}
