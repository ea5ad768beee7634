import Glibc

/// A file that appears whole or not at all, readable by its owner alone.
///
/// The bytes go to a new file (0600) in the same folder; `commit` puts it on the disk, gives it its name, and puts the
/// folder on the disk. Until then, and after any failure, whatever stood under the name stays as it was. Foundation's
/// `.atomic` does neither sync the folder nor keep others from reading.
public final class AtomicFile {
  private let path: String
  /// nil once the file has its name: another writer may use the temporary name again.
  private var temporary: String?
  private var descriptor: Int32
  private var buffer: [UInt8] = []

  /// Bytes gathered before the system is asked to write.
  private static let bufferSize = 1 << 16

  /// Starts a file that will stand at a path; a link is followed, so that the file it names is replaced.
  public init(_ path: String) throws(AtomicFileError) {
    let target = try Self.target(of: path)
    self.path = target
    (descriptor, temporary) = try Self.createTemporary(beside: target)
  }

  deinit { discard() }

  /// Adds bytes.
  public func write(_ bytes: [UInt8]) throws(AtomicFileError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Puts the file in its place. Nothing can be written afterwards.
  public func commit() throws(AtomicFileError) {
    try flush()
    if fsync(descriptor) != 0 { throw fail(.cannotSync(path: path, code: errno)) }
    let closed = close(descriptor)
    descriptor = -1
    if closed != 0 { throw fail(.cannotWrite(path: path, code: errno)) }
    guard let temporary, rename(temporary, path) == 0 else {
      throw fail(.cannotCreate(path: path, code: errno))
    }
    self.temporary = nil
    try FileSystem.sync(folder: Self.split(path).folder)
  }

  /// Writes a whole file at once.
  public static func write(_ bytes: [UInt8], to path: String) throws(AtomicFileError) {
    let file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit()
  }

  /// Writes a file anew where one stands already, with its mode, and with its owner where the system lets us.
  public static func rewrite(_ bytes: [UInt8], at path: String) throws(AtomicFileError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .cannotCreate(path: path, code: errno) }
    let file = try AtomicFile(path)
    _ = fchown(file.descriptor, status.st_uid, status.st_gid)
    guard fchmod(file.descriptor, status.st_mode & 0o7777) == 0 else {
      throw file.fail(.cannotCreate(path: path, code: errno))
    }
    try file.write(bytes)
    try file.commit()
  }

  private func flush() throws(AtomicFileError) {
    var code: Int32 = 0
    buffer.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let written = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if written < 0 {
          if errno == EINTR { continue }
          code = errno
          return
        }
        done += written
      }
    }
    buffer.removeAll(keepingCapacity: true)
    if code != 0 { throw fail(.cannotWrite(path: path, code: code)) }
  }

  /// Takes the unfinished file away, then says why.
  private func fail(_ error: AtomicFileError) -> AtomicFileError {
    discard()
    return error
  }

  private func discard() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
    if let temporary { unlink(temporary) }
    temporary = nil
  }
}

extension AtomicFile {
  /// The path with links followed when something stands there, and refused unless that is a plain file.
  private static func target(of path: String) throws(AtomicFileError) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return path }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notARegularFile(path: path) }
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A new file that only its owner can read. The name carries the process, so that the files of dead runs are known.
  private static func createTemporary(beside path: String) throws(AtomicFileError) -> (Int32, String) {
    let (folder, name) = split(path)
    for attempt in 0..<100 {
      // Names are at most 255 bytes long on common file systems.
      let stem = String(decoding: name.utf8.prefix(200).prefix { $0 < 0x80 }, as: UTF8.self)
      let temporary = "\(folder)/.\(stem).\(getpid())-\(attempt).oficio-tmp"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
      if descriptor >= 0 { return (descriptor, temporary) }
      if errno != EEXIST { throw .cannotCreate(path: path, code: errno) }
    }
    throw .cannotCreate(path: path, code: EEXIST)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/." : String(folder), String(path[path.utf8.index(after: slash)...]))
  }
}
