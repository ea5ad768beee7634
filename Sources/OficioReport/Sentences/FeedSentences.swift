/// What reading a feed found, in words.
extension Sentences {
  /// Dialect, encoding, items and repairs, each on a line; what is unknown has none.
  func feedLines(_ summary: FeedSummary) -> [String] {
    var lines: [String] = []
    if let dialect = summary.dialect {
      lines.append(say(es: "dialecto", pt: "dialeto", en: "dialect") + ": \(dialect)" + fit(summary))
    }
    if let encoding = summary.encoding {
      lines.append(say(es: "codificación", pt: "codificação", en: "encoding") + ": \(encoding)")
    }
    if let status = summary.status {
      let reason = summary.reason.map { " (\($0))" } ?? ""
      lines.append(say(es: "estado", pt: "estado", en: "status") + ": \(status)\(reason)")
    }
    lines.append(
      say(
        es: "avisos: \(summary.items); apartados: \(summary.quarantined)",
        pt: "anúncios: \(summary.items); separados: \(summary.quarantined)",
        en: "postings: \(summary.items); set aside: \(summary.quarantined)"))
    if summary.duplicates > 0 {
      lines.append(say(es: "repetidos", pt: "repetidos", en: "repeated") + ": \(summary.duplicates)")
    }
    if summary.placeholders > 0 {
      lines.append(
        say(es: "avisos vacíos", pt: "anúncios vazios", en: "items that stand for no posting")
          + ": \(summary.placeholders)")
    }
    if summary.postedIsBuildTime {
      lines.append(
        say(
          es: "la fecha de publicación es la hora en que se hizo la lista",
          pt: "a data de publicação é a hora em que a lista foi feita",
          en: "the date of posting is the time at which the feed was made"))
    }
    if !summary.problems.isEmpty {
      let problems = summary.problems.map { "\($0.code) \($0.count)" }.joined(separator: ", ")
      lines.append(say(es: "sin entender", pt: "não entendido", en: "not understood") + ": \(problems)")
    }
    if !summary.repairs.isEmpty {
      let repairs = summary.repairs.map { "\($0.code) \($0.count)" }.joined(separator: ", ")
      lines.append(say(es: "reparaciones", pt: "reparos", en: "repairs") + ": \(repairs)")
    }
    if let digest = summary.sha256 { lines.append("sha256: \(digest)") }
    return lines
  }

  /// ` (84 of 100; 9 of 17 fields)`; nothing when it was not judged.
  private func fit(_ summary: FeedSummary) -> String {
    guard let fit = summary.fit else { return "" }
    let (matched, expected) = (fit.matched.count, fit.expected.count)
    return say(
      es: " (\(fit.score) de 100; \(matched) de \(expected) campos)",
      pt: " (\(fit.score) de 100; \(matched) de \(expected) campos)",
      en: " (\(fit.score) of 100; \(matched) of \(expected) fields)")
  }

  /// Headings of the coverage table.
  func coverageLabels() -> (stated: String, inferred: String, usual: String, missing: String) {
    (
      say(es: "dicho", pt: "dito", en: "stated"), say(es: "leído", pt: "lido", en: "read"),
      say(es: "usual", pt: "usual", en: "usual"), say(es: "falta", pt: "falta", en: "missing")
    )
  }
}
