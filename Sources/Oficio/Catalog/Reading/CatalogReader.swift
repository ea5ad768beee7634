/// Reads catalog folders into one `Catalog`.
///
/// Folders are read as given, files in byte order, and of two entries with one id in different folders the later wins.
/// A bad entry is left out with its findings; the rest is read. The folders `phrases`, `feeds`, `forms` and `demo`
/// belong to other readers and are passed over.
public enum CatalogReader {
  /// The catalog that folders make together, and every mistake in them with file and line, in reading order.
  public static func read(folders: [String]) -> (catalog: Catalog, findings: [Finding]) {
    var assembly = CatalogAssembly()
    for folder in folders {
      let path = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      assembly.read(folder: path)
    }
    assembly.finish()
    return (assembly.catalog, sorted(assembly.findings))
  }

  /// The files of folders that other modules read (`phrases`, `feeds`, `forms`), for what all catalog files share: the sources
  /// they cite, and the day they were checked. Their mistakes are for those readers to report.
  public static func filesReadElsewhere(folders: [String]) -> [CatalogFile] {
    folders.flatMap { folder in
      CatalogKind.foldersReadElsewhere.sorted().flatMap { name in
        CatalogAssembly.yamlFiles(under: folder + "/" + name).compactMap { path in
          CatalogFile.read(path: path, catalog: name, log: FindingLog(file: path)) { _ = $0.allMembers() }
        }
      }
    }
  }

  /// By file in the order in which files first came, then by place; findings of one place stay as they were made.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    var ranks: [String: Int] = [:]
    for finding in findings where ranks[finding.file] == nil { ranks[finding.file] = ranks.count }
    return findings.enumerated().sorted { left, right in
      let leftKey = (ranks[left.element.file] ?? 0, left.element.line, left.element.column, left.offset)
      let rightKey = (ranks[right.element.file] ?? 0, right.element.line, right.element.column, right.offset)
      return leftKey < rightKey
    }.map(\.element)
  }
}
