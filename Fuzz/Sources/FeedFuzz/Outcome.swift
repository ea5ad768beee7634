import Oficio
import OficioFeed

/// What a reading came to.
struct Outcome {
  var postings: [Posting] = []
  var report: FeedReport?
  var error: FeedError?

  init(_ bytes: [UInt8], _ mappings: [FeedMapping], _ limits: FeedLimits) {
    do {
      report = try FeedReader(mappings: mappings, limits: limits).read(.bytes(bytes), feed: "f") {
        postings.append($0)
      }
    } catch {
      self.error = error
    }
  }

  /// What the report says of the feed, but for the repairs made in the wake of broken items: how far behind them bytes were
  /// looked at depends on how much came at once.
  var facts: [String]? {
    report.map { report in
      [
        report.dialect, report.status.rawValue, report.sha256, "\(report.items) \(report.duplicates)",
        "\(report.quarantinedCount) \(report.quarantined)",
        "\(report.coverage.sorted { $0.key.name < $1.key.name })",
      ]
    }
  }
}
