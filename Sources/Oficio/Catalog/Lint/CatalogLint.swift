/// Looks for what is not wrong in the catalogs and still weak: entries that nothing uses, words that mean two things,
/// facts that nobody has compared with their sources for long.
///
/// What is wrong is found while reading (`CatalogReader`). Every finding here is a warning and costs no entry.
public enum CatalogLint {
  /// All findings, by file and line.
  ///
  /// - Parameters:
  ///   - catalog: what was read.
  ///   - others: the files that other modules read, as `CatalogReader.filesReadElsewhere` finds them.
  ///   - day: the day on which files are old or not.
  ///   - months: after how many months without a check a file is old.
  public static func findings(
    in catalog: Catalog, others: [CatalogFile] = [], on day: CivilDate, months: Int = 12
  ) -> [Finding] {
    let rows = catalog.index.rows
    return CatalogReader.sorted(
      WorkLint(catalog: catalog).findings(rows) + WordLint.findings(rows) + StepLint(catalog: catalog).findings(rows)
        + WayLint(catalog: catalog).findings(rows) + ProgrammeLint(catalog: catalog).findings(rows)
        + SourceLint.findings(rows, others: others, on: day, months: months))
  }
}

extension CatalogIndex.Row {
  /// A warning about the entry, at its first line or at a node of it.
  func warning(_ code: String, at node: DataNode? = nil, message: String, remedy: String) -> Finding {
    let place = node ?? self.node
    return Finding(
      code, .warning, file: file, line: place.line, column: place.column, message: "\(id): \(message)", remedy: remedy)
  }
}
