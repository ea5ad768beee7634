import Glibc

/// Reads whole inputs as bytes.
public enum ByteReader {
  /// The bytes of a file, or of standard input for `-`.
  public static func read(_ path: String) throws(InputError) -> [UInt8] {
    if path == "-" { return try read(descriptor: 0, name: "standard input") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing(path) : .unreadable(path, code: errno) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, name: path)
  }

  private static func read(descriptor: Int32, name: String) throws(InputError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unreadable(name, code: errno)
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
