import Foundation

/// A file written front to back in pieces of about a megabyte, so that a feed of any length needs no memory.
public struct FileStream: ~Copyable {
  private let handle: FileHandle
  private var buffer: [UInt8] = []
  /// Bytes taken so far.
  public private(set) var byteCount = 0

  /// Makes the file, or empties it.
  public init(path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path])
    }
    handle = try FileHandle(forWritingTo: URL(filePath: path))
    buffer.reserveCapacity(1 << 21)
  }

  /// Takes text, and writes when a piece is full.
  public mutating func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    byteCount += text.utf8.count
    if buffer.count >= 1 << 20 { try flush() }
  }

  /// Writes what is left and closes the file.
  public consuming func close() throws {
    try flush()
    try handle.close()
  }

  private mutating func flush() throws {
    try handle.write(contentsOf: Data(buffer))
    buffer.removeAll(keepingCapacity: true)
  }
}
