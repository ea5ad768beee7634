import Oficio

/// Removes one person from files, and proves it by a search.
///
/// Each file is written anew as a whole with its mode kept; every byte that is not the person's stays as it was. When all
/// are written, all are read again and searched.
public struct Forgetting {
  /// What became of one file.
  public struct File: Hashable, Sendable {
    /// The file as the caller named it, or its folder.
    public var path: String
    /// How many records or rows are gone.
    public var removed: Int
  }

  /// What became of all files.
  public struct Result: Sendable {
    /// In the order in which they were found.
    public var files: [File]
    /// Every place where the person still stands, or may stand, with what to do.
    public var left: [Finding]
  }

  private let mark: TraineeMark
  private let isRehearsal: Bool

  /// - Parameters:
  ///   - mark: the person to forget.
  ///   - isRehearsal: whether everything is done but writing.
  public init(_ mark: TraineeMark, isRehearsal: Bool) {
    self.mark = mark
    self.isRehearsal = isRehearsal
  }

  /// Goes through files, and folders with all that is in them.
  ///
  /// - Throws: `InputError` before anything is written when a path leads nowhere or a file cannot be read,
  ///   `AtomicFileError` when one cannot be written.
  public func run(_ paths: [String]) throws -> Result {
    var works: [FileWork] = []
    // Everything is cut before anything is written: a file that cannot be read stops all.
    for path in try FileSystem.files(under: paths) { works.append(FileWork(path, try ByteReader.read(path), mark)) }
    if !isRehearsal {
      for work in works {
        if let kept = work.kept { try AtomicFile.rewrite(kept, at: work.path) }
      }
      try RunRecord.mend(works)
    }
    var left: [Finding] = []
    for work in works {
      let bytes = if isRehearsal, let kept = work.kept { kept } else { try ByteReader.read(work.path) }
      left += work.left(mark, in: bytes)
    }
    return Result(files: works.map { File(path: $0.path, removed: $0.removed) }, left: left)
  }
}
