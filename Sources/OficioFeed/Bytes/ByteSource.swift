import Glibc

/// Where the bytes of a feed come from.
public enum ByteSource: Hashable, Sendable {
  /// A file by its path.
  case file(String)
  case standardInput
  /// Bytes in memory: tests, and pages fetched by somebody else.
  case bytes([UInt8])
}

/// Reads a source in chunks. Closes its file when it goes.
final class ByteReader {
  private let path: String
  private let descriptor: Int32
  private let memory: [UInt8]
  private var position = 0

  init(_ source: ByteSource) throws(FeedError) {
    switch source {
    case .file(let path):
      self.path = path
      memory = []
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      if descriptor < 0 { throw .unreadable(path: path, errno: errno) }
    case .standardInput:
      path = "-"
      memory = []
      descriptor = STDIN_FILENO
    case .bytes(let bytes):
      path = "-"
      memory = bytes
      descriptor = -1
    }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Replaces `chunk` with the next at most `size` bytes; empty at the end.
  func read(into chunk: inout [UInt8], atMost size: Int) throws(FeedError) {
    if descriptor < 0 {
      chunk.removeAll(keepingCapacity: true)
      let end = min(memory.count, position + size)
      chunk.append(contentsOf: memory[position..<end])
      position = end
      return
    }
    if chunk.count != size { chunk = [UInt8](repeating: 0, count: size) }
    while true {
      let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, size) }
      if count >= 0 {
        if count < size { chunk.removeLast(size - count) }
        return
      }
      if errno != EINTR { throw .unreadable(path: path, errno: errno) }
    }
  }
}
