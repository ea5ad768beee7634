import Oficio
import OficioFeed
import OficioReport

/// Reads feeds with everything the catalogs know: mappings, phrases, skills and occupations.
public struct FeedStation {
  private let reader: FeedReader
  private let prose: ProseReader
  /// What is wrong in the mappings and phrases.
  public let findings: [Finding]

  /// - Parameters:
  ///   - folders: catalog folders that hold `feeds/` and `phrases/`; the last one's mappings are tried first.
  ///   - catalog: for the skills and occupations that words name.
  public init(folders: [String], catalog: Catalog) throws(InputError) {
    var mappings: [FeedMapping] = []
    var phrases = PhraseCatalog()
    var findings: [Finding] = []
    for folder in folders.reversed() where FileSystem.kind(of: folder + "/feeds") == .folder {
      do throws(FeedError) {
        let read = try FeedMappings(folder: folder + "/feeds")
        mappings += read.mappings
        findings += read.findings
      } catch {
        throw .mappingsUnreadable(folder: "\(folder)/feeds")
      }
    }
    for folder in folders { findings += phrases.add(folder: folder + "/phrases") }
    if mappings.isEmpty { throw .noMapping }
    reader = FeedReader(mappings: mappings)
    prose = ProseReader(phrases: phrases, catalog: catalog)
    self.findings = findings
  }

  /// The names of dialects that feeds can be written in, in the order of the mappings.
  public var writtenDialects: [String] { reader.mappings.compactMap(\.export?.name) }

  /// A writer of feeds in a dialect, by the name of `writtenDialects`.
  public func writer(of dialect: String) -> FeedWriter? {
    reader.mappings.first { $0.export?.name == dialect }.flatMap(FeedWriter.init)
  }

  /// Dialect, encoding verdict and repairs, without reading the postings.
  public func sniff(_ file: InputFile) -> (summary: FeedSummary, findings: [Finding]) {
    var summary = FeedSummary(feed: file.feed, file: file.path)
    do throws(FeedError) {
      let sniff = try reader.sniff(Self.source(file), feed: file.feed)
      summary.dialect = sniff.dialect
      summary.encoding = sniff.encoding.map(Self.words)
      summary.repairs = Self.counts(sniff.repairs)
      return (summary, sniff.refusal.map { [$0.finding(file.path)] } ?? [])
    } catch {
      return (summary, [error.finding(file.path)])
    }
  }

  /// Every posting in the order of the feed; bad items are findings, and the reading goes on. A feed that is refused as
  /// a whole has `isRefused`, and what was handed over of it must be given up.
  public func read(
    _ file: InputFile, asOf: CivilDate, prose readsProse: Bool, each: (Posting) throws -> Void
  ) throws -> (summary: FeedSummary, findings: [Finding], isRefused: Bool, report: FeedReport?) {
    var stop: (any Error)?
    do throws(FeedError) {
      let report = try reader.read(
        Self.source(file), feed: file.feed, asOf: asOf,
        prose: readsProse
          ? { posting in
            let country = posting.places.first { $0.value.country != nil }?.value.country
            prose.read(&posting, country: country)
          } : nil
      ) { posting in
        do { try each(posting) } catch {
          stop = error
          throw error
        }
      }
      return (Self.summary(report, file), Self.findings(report, file), false, report)
    } catch {
      // What the caller's own closure threw is the caller's to handle.
      if let stop { throw stop }
      return (FeedSummary(feed: file.feed, file: file.path), [error.finding(file.path)], true, nil)
    }
  }

  private static func source(_ file: InputFile) -> ByteSource { file.path == "-" ? .standardInput : .file(file.path) }

  private static func summary(_ report: FeedReport, _ file: InputFile) -> FeedSummary {
    var summary = FeedSummary(feed: report.feed, file: file.path)
    summary.dialect = report.dialect
    summary.encoding = words(report.encoding)
    summary.status = report.status.rawValue
    summary.items = report.items
    summary.quarantined = report.quarantinedCount
    summary.repairs = counts(report.repairs)
    summary.coverage = FeedField.allCases.compactMap { field in
      report.coverage[field].map { FeedSummary.Coverage(field: field.name, stated: $0) }
    }
    summary.sha256 = report.sha256
    return summary
  }

  private static func findings(_ report: FeedReport, _ file: InputFile) -> [Finding] {
    report.findings
      + report.quarantined.map { item in
        Finding(
          "quarantined-\(item.reason.rawValue)", file: file.path, line: item.line, column: item.column,
          message: "this posting cannot be read (line \(item.reasonLine): \(item.detail)): \(item.excerpt)",
          remedy: "the others are; mend it at its source")
      }
  }

  private static func words(_ verdict: EncodingVerdict) -> String {
    let declared = verdict.declared.map { ", declared \($0)" } ?? ""
    return "\(verdict.used.rawValue) (\(verdict.reason.rawValue)\(declared))"
  }

  private static func counts(_ repairs: RepairCounts) -> [FeedSummary.Count] {
    repairs.list.map { FeedSummary.Count(code: $0.code, count: $0.count) }
  }
}
