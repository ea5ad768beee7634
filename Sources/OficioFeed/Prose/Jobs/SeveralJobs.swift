import Oficio

/// The jobs that one advert seeks, and which of its words speak of one of them only.
struct SeveralJobs {
  /// One of them.
  struct Job {
    var named: NamedJob
    /// How many people are wanted, where the advert counts them.
    var count: Int?
    /// Its own lines in the text; nil where they cannot be told from the others'.
    var block: Range<Int>?
  }

  var jobs: [Job]
  /// The language that the advert was read in.
  var language: Language
  /// Bytes of the text that may belong to one job alone.
  var zones: [Range<Int>]
  /// The title names one of the jobs, so that what it says beside may be that one's.
  var isInTitle: Bool

  /// One posting for each job: its own lines, and all that stands around the lines of the jobs; nil when they cannot be
  /// parted.
  func parts(of advert: Posting) -> [Posting]? {
    let blocks = jobs.compactMap(\.block)
    guard blocks.count == jobs.count else { return nil }
    let origin = AdvertPart(key: advert.key, title: advert.title)
    let keys = Set(jobs.map { origin.key(of: $0.named.title) })
    guard keys.count == jobs.count, !keys.contains(origin.key(of: "")) else { return nil }
    return jobs.map { job in part(job, origin, advert, blocks) }
  }

  private func part(_ job: Job, _ origin: AdvertPart, _ advert: Posting, _ blocks: [Range<Int>]) -> Posting {
    var part = advert
    let bytes = Array(advert.text.utf8)
    // Unless it names a job, the title says what holds for all: it stays readable as a line of its own.
    var text: [UInt8] = isInTitle || advert.title.isEmpty ? [] : Array((advert.title + "\n").utf8)
    let own = job.block?.lowerBound ?? 0
    let shift = text.count - blocks.reduce(0) { $0 + ($1.lowerBound < own ? $1.count + 1 : 0) }
    var end = 0
    for block in blocks where block != job.block {
      text += bytes[end..<block.lowerBound]
      end = min(bytes.count, block.upperBound + 1)
    }
    text += bytes[min(end, bytes.count)...]
    part.key = origin.key(of: job.named.title)
    part.title = job.named.title
    part.text = String(decoding: text, as: UTF8.self)
    part.language = advert.language ?? language.rawValue
    part.partOf = origin
    // A number for the whole advert is no part's.
    part.vacancies = job.count.map { count in
      var provenance = job.named.provenance
      provenance.span = provenance.span.map { $0.lowerBound + shift..<$0.upperBound + shift }
      return Sourced(count, provenance)
    }
    return part
  }

  /// The text with every byte of the zones made a line break: what is left holds for all jobs, and stands where it stood.
  func common(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for zone in zones { for index in zone.clamped(to: 0..<bytes.count) { bytes[index] = UInt8(ascii: "\n") } }
    return String(decoding: bytes, as: UTF8.self)
  }
}
