import Glibc

/// The lock that lets one night at a time into an output folder.
///
/// The system lets go of it when the process ends, however it ends; the file stays, and says who held it last.
final class RunLock {
  private let path: String
  private let descriptor: Int32
  /// Whether nobody has held it before.
  let isNew: Bool

  /// Takes the lock and writes down who holds it.
  ///
  /// - Throws: `NightError.locked` when another run holds it, `AtomicFileError` when the file cannot be made.
  init(_ path: String, holder: String) throws {
    self.path = path
    descriptor = try Self.take(path)
    var status = stat()
    isNew = fstat(descriptor, &status) == 0 && status.st_size == 0
    let line = Array((holder + "\n").utf8)
    // Only a message needs these words; the lock holds without them.
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, line, line.count, 0)
  }

  deinit { close(descriptor) }

  /// Takes the file away while the lock is held.
  func removeFile() { unlink(path) }

  /// A locked descriptor of the file that stands under the path now: a file that its holder has taken away is no lock.
  private static func take(_ path: String) throws -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { throw AtomicFileError.cannotCreate(path: path, code: errno) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        defer { close(descriptor) }
        if code == EWOULDBLOCK { throw NightError.locked(path: path, holder: holder(descriptor)) }
        throw AtomicFileError.cannotCreate(path: path, code: code)
      }
      var held = stat()
      var named = stat()
      if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino { return descriptor }
      close(descriptor)
    }
  }

  private static func holder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let line = bytes.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\n") }
    return String(decoding: line, as: UTF8.self)
  }
}
