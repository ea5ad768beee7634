import Glibc
import Oficio
import OficioFeed
import OficioReport

/// Reads feeds with everything the catalogs know: mappings, phrases, skills and occupations.
public struct FeedStation {
  private let reader: FeedReader
  private let choice: MappingChoice
  private let prose: ProseReader
  /// What is wrong in the mappings and phrases.
  public let findings: [Finding]

  /// - Parameters:
  ///   - folders: catalog folders that hold `feeds/` and `phrases/`; the last one's mappings are tried first.
  ///   - catalog: for the skills and occupations that words name.
  ///   - choice: which mappings and locales the caller wants.
  public init(folders: [String], catalog: Catalog, choice: MappingChoice = MappingChoice()) throws(InputError) {
    let read = try Self.mappings(folders, choice)
    var phrases = PhraseCatalog()
    var findings = read.findings
    for folder in folders { findings += phrases.add(folder: folder + "/phrases") }
    self.choice = choice
    reader = FeedReader(mappings: read.mappings)
    prose = ProseReader(phrases: phrases, catalog: catalog)
    self.findings = findings
  }

  /// The mappings of all folders, and the caller's own before them.
  private static func mappings(_ folders: [String], _ choice: MappingChoice) throws(InputError) -> FeedMappings {
    var layers: [[(name: String, text: String)]] = []
    for folder in folders where FileSystem.kind(of: folder + "/feeds") == .folder {
      do throws(FeedError) {
        layers.append(try FeedMappings.files(in: folder + "/feeds"))
      } catch {
        throw .mappingsUnreadable(folder: "\(folder)/feeds")
      }
    }
    var own: [(name: String, text: String)] = []
    for file in choice.files {
      guard let text = String(validating: try ByteReader.read(file), as: UTF8.self) else {
        throw .unreadable(file, code: EILSEQ)
      }
      own.append((file, text))
    }
    let read = FeedMappings(layers: layers, own: own)
    if read.mappings.isEmpty { throw .noMapping }
    return read
  }

  /// Files of the caller's own that hold no mapping to be used.
  public var unusable: [String] { choice.files.filter { file in !reader.mappings.contains { $0.file == file } } }

  /// A mapping file to edit, made of the names of a feed's first items; nil with the reason when nothing repeats in it.
  public func stub(_ file: InputFile) -> (text: String?, findings: [Finding]) {
    do throws(FeedError) {
      if let text = try reader.stub(Self.source(file), feed: file.feed) { return (text, []) }
      let finding = Finding(
        "nothing-repeats", file: file.path, message: "holds no element that could be a posting",
        remedy: "check the address it came from")
      return (nil, [finding])
    } catch {
      return (nil, [error.finding(file.path)])
    }
  }

  /// The names of dialects that feeds can be written in, in the order of the mappings.
  public var writtenDialects: [String] { reader.mappings.compactMap(\.export?.name) }

  /// A writer of feeds in a dialect, by the name of `writtenDialects`.
  public func writer(of dialect: String) -> FeedWriter? {
    reader.mappings.first { $0.export?.name == dialect }.flatMap(FeedWriter.init)
  }

  /// The reader of an office's own list of employer calls; nil when no catalog has its mapping.
  public func ownSheet(country: String?) -> OwnSheet? {
    reader.mappings.first { $0.id == OwnSheet.mappingID }.map { OwnSheet($0, country: country) }
  }

  /// Dialect, encoding verdict and repairs, without reading the postings.
  public func sniff(_ file: InputFile) -> (summary: FeedSummary, findings: [Finding]) {
    var summary = FeedSummary(feed: file.feed, file: file.path)
    do throws(FeedError) {
      let sniff = try reader.sniff(
        Self.source(file), feed: file.feed, mapping: choice.mapping(for: file.feed, of: reader.mappings))
      summary.dialect = sniff.dialect
      summary.fit = sniff.dialect.map { _ in
        FeedSummary.Fit(
          score: sniff.score, matched: sniff.matched.map(\.name), expected: sniff.expected.map(\.name))
      }
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
        mapping: choice.mapping(for: file.feed, of: reader.mappings), locale: choice.locale(for: file.feed),
        prose: readsProse
          ? { advert in
            let country = advert.places.first { $0.value.country != nil }?.value.country
            return prose.postings(of: advert, country: country)
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
    summary.reason = report.reason
    summary.fit = FeedSummary.Fit(
      score: report.score, matched: report.fields.filter { report.coverage[$0] != nil }.map(\.name),
      expected: report.fields.map(\.name))
    summary.duplicates = report.duplicates
    summary.placeholders = report.placeholders
    summary.postedIsBuildTime = report.postedIsBuildTime
    summary.problems = report.problems.sorted { $0.key < $1.key }.map {
      FeedSummary.Count(code: $0.key, count: $0.value)
    }
    summary.coverage = FeedField.allCases.compactMap { field in
      let (stated, labelled) = (report.coverage[field] ?? 0, report.labelled[field] ?? 0)
      return stated + labelled == 0
        ? nil : FeedSummary.Coverage(field: field.name, stated: stated, inferred: labelled)
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
