import Glibc

/// Folders made, moved and removed. What fails is an `AtomicFileError`, as for the files in them.
extension FileSystem {
  /// Makes a folder that its owner alone can read. Returns whether it is new; one that is there stays as it is.
  static func makeFolder(_ path: String) throws(AtomicFileError) -> Bool {
    if mkdir(path, 0o700) == 0 { return true }
    let code = errno
    if code == EEXIST, kind(of: path) == .folder { return false }
    throw .cannotCreate(path: path, code: code == EEXIST ? ENOTDIR : code)
  }

  /// Puts a folder's list of names on the disk.
  static func sync(folder: String) throws(AtomicFileError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotSync(path: folder, code: errno) }
    defer { close(descriptor) }
    // Some file systems cannot sync a folder and say EINVAL: there is nothing more to be done on them.
    if fsync(descriptor) != 0, errno != EINVAL { throw .cannotSync(path: folder, code: errno) }
  }

  /// Gives a file, folder or link another name; what stood there and is no folder is replaced in one step.
  static func move(_ path: String, to target: String) throws(AtomicFileError) {
    if rename(path, target) != 0 { throw .cannotCreate(path: target, code: errno) }
  }

  /// Makes a link that says where to look.
  static func link(_ path: String, to target: String) throws(AtomicFileError) {
    if symlink(target, path) != 0 { throw .cannotCreate(path: path, code: errno) }
  }

  /// Where a link says to look; nil when there is no link.
  static func target(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes a file, a link or a folder with all that is in it; links are removed and never followed. What is not there
  /// is removed already.
  static func remove(_ path: String) throws(AtomicFileError) {
    var status = stat()
    if lstat(path, &status) != 0 {
      if errno == ENOENT { return }
      throw .cannotCreate(path: path, code: errno)
    }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    if isFolder { for name in allNames(in: path) { try remove("\(path)/\(name)") } }
    if (isFolder ? rmdir(path) : unlink(path)) != 0, errno != ENOENT {
      throw .cannotCreate(path: path, code: errno)
    }
  }
}
