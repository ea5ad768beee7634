/// Feed summaries as a page or as JSON Lines.
public enum FeedTable {
  /// A heading for each feed, then its coverage as columns: stated, read in words, usual, missing.
  public static func page(_ summaries: [FeedSummary], sentences: Sentences, colour: Bool = false) -> [UInt8] {
    var page = Page(colour: colour)
    for summary in summaries {
      page.gap()
      page.line("\(summary.feed) (\(summary.file))", style: .bold)
      for line in sentences.feedLines(summary) { page.line(line, indent: 2, hanging: 2) }
      guard !summary.coverage.isEmpty else { continue }
      let labels = sentences.coverageLabels()
      page.columns(["", labels.stated, labels.inferred, labels.usual, labels.missing], style: .dim)
      for row in summary.coverage {
        let missing = max(0, summary.items - row.stated - row.inferred - row.usual)
        page.columns(
          [row.field] + [row.stated, row.inferred, row.usual, missing].map { share($0, of: summary.items) })
      }
    }
    return page.bytes
  }

  /// One object a line, keys as in `FeedSummary`.
  public static func jsonLines(_ summaries: [FeedSummary]) -> [UInt8] {
    var json = JSONWriter()
    for summary in summaries {
      write(summary, to: &json)
      json.newLine()
    }
    return json.takeBytes()
  }

  /// `123 (45%)`.
  private static func share(_ count: Int, of total: Int) -> String {
    total > 0 ? "\(count) (\((count * 100 + total / 2) / total)%)" : "\(count)"
  }

  /// Writes one summary as an object.
  public static func write(_ summary: FeedSummary, to json: inout JSONWriter) {
    json.beginObject()
    json.member("feed", summary.feed)
    json.member("file", summary.file)
    json.member("dialect", summary.dialect)
    if let fit = summary.fit {
      json.member("score", fit.score)
      json.member("matched", fit.matched)
      json.member("expected", fit.expected)
    }
    json.member("encoding", summary.encoding)
    json.member("status", summary.status)
    json.member("reason", summary.reason)
    json.member("items", summary.items)
    json.member("duplicates", summary.duplicates)
    json.member("placeholders", summary.placeholders)
    json.member("quarantined", summary.quarantined)
    json.member("postedIsBuildTime", summary.postedIsBuildTime)
    json.list("repairs", summary.repairs) { json, repair in
      json.object {
        $0.member("code", repair.code)
        $0.member("count", repair.count)
      }
    }
    json.list("problems", summary.problems) { json, problem in
      json.object {
        $0.member("code", problem.code)
        $0.member("count", problem.count)
      }
    }
    json.list("coverage", summary.coverage) { json, row in
      json.object {
        $0.member("field", row.field)
        $0.member("stated", row.stated)
        $0.member("inferred", row.inferred)
        $0.member("default", row.usual)
      }
    }
    json.member("sha256", summary.sha256)
    json.endObject()
  }
}
