/// What the first items of a document come to under one mapping.
struct ItemSample {
  private(set) var count = 0
  private(set) var coverage: [FeedField: Int] = [:]
  private(set) var signs = JobSigns()
  private(set) var buildTime = BuildTime()

  init() {}

  init(_ mapping: FeedMapping, _ items: [RawItem], _ probe: HeadProbe) {
    var mapper = PostingMapper(mapping, feed: "sample", asOf: nil, locale: nil)
    let posted = items.map { mapper.posting($0).postedOn?.provenance.raw }
    count = items.count
    coverage = mapper.coverage
    signs = mapper.signs
    buildTime = BuildTime(posted: posted, header: items.first.map { probe.values(before: $0) } ?? [])
  }

  /// Fields that some item fills, in the order of reports.
  var filled: [FeedField] { coverage.keys.sorted { $0.slot < $1.slot } }
}
