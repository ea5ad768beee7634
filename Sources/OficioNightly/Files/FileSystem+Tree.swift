import Glibc

extension FileSystem {
  /// Every plain file that paths lead to, in the order named: of folders all that is in them, hidden files too, in byte
  /// order. A link that was named is followed, and none within a folder: what it leads to is named by its own place.
  public static func files(under paths: [String]) throws(InputError) -> [String] {
    var files: [String] = []
    var seen: Set<String> = []
    func add(_ path: String) {
      if seen.insert(resolved(path) ?? path).inserted { files.append(path) }
    }
    for path in paths {
      switch kind(of: path) {
      case .missing: throw .missing(path)
      case .folder: walk(path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path, add)
      case .file, .other: add(path)
      }
    }
    return files
  }

  private static func walk(_ folder: String, _ add: (String) -> Void) {
    for name in allNames(in: folder) {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFREG: add(path)
      case S_IFDIR: walk(path, add)
      default: continue
      }
    }
  }

  /// Whether anybody but its owner may read or write a file.
  public static func isOpenToOthers(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
  }
}
