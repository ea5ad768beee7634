/// What reading a feed found, in words.
extension Sentences {
  /// Dialect, encoding, items and repairs, each on a line; what is unknown has none.
  func feedLines(_ summary: FeedSummary) -> [String] {
    var lines: [String] = []
    if let dialect = summary.dialect {
      lines.append(say(es: "dialecto", pt: "dialeto", en: "dialect") + ": \(dialect)")
    }
    if let encoding = summary.encoding {
      lines.append(say(es: "codificación", pt: "codificação", en: "encoding") + ": \(encoding)")
    }
    if let status = summary.status { lines.append(say(es: "estado", pt: "estado", en: "status") + ": \(status)") }
    lines.append(
      say(
        es: "avisos: \(summary.items); apartados: \(summary.quarantined)",
        pt: "anúncios: \(summary.items); separados: \(summary.quarantined)",
        en: "postings: \(summary.items); set aside: \(summary.quarantined)"))
    if !summary.repairs.isEmpty {
      let repairs = summary.repairs.map { "\($0.code) \($0.count)" }.joined(separator: ", ")
      lines.append(say(es: "reparaciones", pt: "reparos", en: "repairs") + ": \(repairs)")
    }
    if let digest = summary.sha256 { lines.append("sha256: \(digest)") }
    return lines
  }

  /// Headings of the coverage table.
  func coverageLabels() -> (stated: String, inferred: String, usual: String, missing: String) {
    (
      say(es: "dicho", pt: "dito", en: "stated"), say(es: "leído", pt: "lido", en: "read"),
      say(es: "usual", pt: "usual", en: "usual"), say(es: "falta", pt: "falta", en: "missing")
    )
  }
}
