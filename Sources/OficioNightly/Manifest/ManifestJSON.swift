import Oficio
import OficioMatch
import OficioReport

/// Writes the parts of a manifest, keys and lists in a fixed order, one element of a long list a line.
enum ManifestJSON {
  static func content(_ content: Manifest.Content) -> [UInt8] {
    var json = JSONWriter(reserving: 4096)
    json.object {
      $0.member("tool", content.tool)
      $0.member("asOf", content.asOf)
      $0.member("policy", content.policy)
      $0.member("top", content.top)
      $0.member("language", content.language.rawValue)
      $0.key("catalogs")
      $0.object { $0.member("sha256", content.catalogs) }
      lines("profiles", content.profiles, &$0, profiles)
      if !content.answers.isEmpty { lines("answers", content.answers, &$0, table) }
      if !content.activity.isEmpty { lines("activity", content.activity, &$0, table) }
      lines("feeds", content.feeds, &$0) { FeedTable.write($1, to: &$0) }
      lines("runs", content.runs, &$0, run)
      $0.breakLine()
      $0.key("counts")
      counts(content.counts, to: &$0)
      lines("problems", content.problems, &$0) { FindingReport.write($1, to: &$0) }
      lines("files", content.files, &$0, file)
    }
    return json.takeBytes()
  }

  static func changes(_ changes: Manifest.Changes) -> [UInt8] {
    var json = JSONWriter(reserving: 1024)
    json.object {
      $0.key("since")
      base(changes.base, &$0)
      $0.key("counts")
      counts(changes, to: &$0)
      lines("files", changes.files, &$0, file)
    }
    return json.takeBytes()
  }

  static func counts(_ counts: NightCounts, to json: inout JSONWriter) {
    json.object {
      $0.member("people", counts.people)
      $0.member("withoutConsent", counts.withoutConsent)
      $0.member("offices", counts.offices)
      $0.member("postings", counts.postings)
      $0.member("live", counts.live)
      $0.member("leads", counts.leads)
      $0.key("verdicts")
      words(Verdict.self, &$0) { counts.verdicts[$0] ?? 0 }
      $0.key("sections")
      words(Section.self, &$0) { counts.sections[$0] ?? 0 }
    }
  }

  static func counts(_ changes: Manifest.Changes, to json: inout JSONWriter) {
    json.object {
      $0.member("new", changes.new)
      $0.member("gone", changes.gone)
      $0.member("changed", changes.changed)
    }
  }

  static func write(_ times: NightTimes, to json: inout JSONWriter) {
    json.object {
      $0.member("started", times.started)
      $0.member("jobs", times.jobs)
      $0.key("milliseconds")
      words(NightTimes.Part.self, &$0) { times.milliseconds[$0] ?? 0 }
    }
  }

  /// A file as it stands in a manifest.
  static func text(_ file: WrittenFile) -> String {
    var json = JSONWriter()
    self.file(&json, file)
    return String(decoding: json.takeBytes(), as: UTF8.self)
  }

  private static func base(_ base: Manifest.Changes.Base, _ json: inout JSONWriter) {
    json.object {
      switch base {
      case .none: $0.member("base", "none")
      case .damaged: $0.member("base", "damaged")
      case .run(let asOf, let contentDigest):
        $0.member("base", "run")
        $0.member("asOf", asOf)
        $0.member("contentDigest", contentDigest)
      }
    }
  }

  private static func profiles(_ json: inout JSONWriter, _ profiles: ProfileFile) {
    json.object {
      $0.member("file", profiles.file)
      $0.member("usable", profiles.usable)
      $0.member("refused", profiles.refused)
      $0.member("sha256", profiles.sha256)
    }
  }

  private static func table(_ json: inout JSONWriter, _ table: StaffTable) {
    json.object {
      $0.member("file", table.file)
      $0.member("usable", table.usable)
      $0.member("sha256", table.sha256)
    }
  }

  private static func run(_ json: inout JSONWriter, _ run: FeedRunSummary) {
    json.object {
      $0.member("feed", run.feed)
      $0.member("status", run.status.rawValue)
      $0.member("reason", run.reason)
      $0.member("frozen", run.isFrozen)
      $0.member("postings", run.postings)
      guard let counts = run.counts else { return }
      $0.member("new", counts.new)
      $0.member("updated", counts.updated)
      $0.member("withdrawn", counts.withdrawn)
      $0.member("expired", counts.expired)
      $0.member("kept", counts.kept)
    }
  }

  private static func file(_ json: inout JSONWriter, _ file: WrittenFile) {
    json.object {
      $0.member("path", file.path)
      $0.member("bytes", file.bytes)
      $0.member("sha256", file.sha256)
    }
  }

  /// A number for each word of a vocabulary.
  private static func words<Word>(_ type: Word.Type, _ json: inout JSONWriter, _ number: (Word) -> Int)
  where Word: RawRepresentable & CaseIterable, Word.RawValue == String {
    json.object { json in
      for word in Word.allCases {
        json.key(escaping: word.rawValue)
        json.value(number(word))
      }
    }
  }

  /// A list with a line for each element.
  private static func lines<Element>(
    _ name: StaticString, _ elements: [Element], _ json: inout JSONWriter,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    json.breakLine()
    json.list(name, elements) { json, element in
      json.breakLine()
      write(&json, element)
    }
  }
}
