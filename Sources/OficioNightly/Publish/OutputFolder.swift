import Glibc

/// The folder in which nights appear: `current` is a link to the last published run under `runs/`.
///
/// A run grows in `.building`. Publishing is four steps, each on the disk before the next: the link `.next` names the run
/// to come; the folder moves to `runs/`; `.next` is renamed to `current`. Whoever reads `current` sees the old run or the
/// new one, whole, and whatever a killed run leaves behind has one of these names, so that the next one finds it.
struct OutputFolder {
  let path: String
  /// Whether this run made it.
  let isNew: Bool

  /// The folder under a path, made when it is missing; its parent must be there.
  init(_ path: String) throws(AtomicFileError) {
    self.path = path
    isNew = try FileSystem.makeFolder(path)
  }

  var lock: String { "\(path)/.lock" }
  var building: String { "\(path)/.building" }
  private var current: String { "\(path)/current" }
  private var next: String { "\(path)/.next" }
  private var discarded: String { "\(path)/.discarded" }
  private var runs: String { "\(path)/runs" }

  /// Where `current` leads, `runs/2026-11-22-0123456789ab`; nil when nothing is published.
  var published: String? { FileSystem.target(ofLink: current) }

  /// Takes away what killed runs left behind: half a run, or a whole one that was never published.
  func sweep() throws(AtomicFileError) {
    try FileSystem.remove(discarded)
    if let run = FileSystem.target(ofLink: next) {
      if run != published, Self.isRun(run) { try discard(run) }
      try FileSystem.remove(next)
    }
    try FileSystem.remove(building)
  }

  /// Makes the folder in which a run grows.
  func begin() throws(AtomicFileError) { _ = try FileSystem.makeFolder(building) }

  /// Gives the run in `.building`, whose files and folders are on the disk, its name, and switches to it.
  func publish(as run: String) throws(AtomicFileError) {
    _ = try FileSystem.makeFolder(runs)
    // The same bytes, published once before somebody turned `current` back by hand.
    if run != published { try discard(run) }
    try FileSystem.link(next, to: run)
    try FileSystem.sync(folder: path)
    try FileSystem.move(building, to: "\(path)/\(run)")
    try FileSystem.sync(folder: runs)
    try FileSystem.sync(folder: path)
    try FileSystem.move(next, to: current)
    try FileSystem.sync(folder: path)
  }

  /// Takes the folder away when it holds nothing, as after a rehearsal that made it.
  func removeIfEmpty() { rmdir(path) }

  /// Whether a link leads to a run of this folder, and nowhere else.
  private static func isRun(_ target: String) -> Bool {
    target.hasPrefix("runs/") && InputFiles.isID(target.dropFirst(5)) && !target.hasPrefix("runs/.")
  }

  /// Removes a run in two steps, so that half a run never stands under `runs/`.
  private func discard(_ run: String) throws(AtomicFileError) {
    let folder = "\(path)/\(run)"
    guard FileSystem.kind(of: folder) == .folder else { return }
    try FileSystem.move(folder, to: discarded)
    try FileSystem.remove(discarded)
  }
}
