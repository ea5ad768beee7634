import Glibc
import OficioNightly

/// Where the data of a command goes: standard output, or a file that appears whole.
final class Sink {
  private enum Target {
    case descriptor(Int32)
    case file(AtomicFile)
  }

  private let target: Target
  private var buffer: [UInt8] = []

  /// Standard output for nil and `-`; devices and pipes are written as they are, files are replaced at the end.
  init(_ path: String?) throws {
    guard let path, path != "-", path != "/dev/stdout" else {
      target = .descriptor(1)
      return
    }
    if FileSystem.kind(of: path) == .other {
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw AtomicFileError.cannotCreate(path: path, code: errno) }
      target = .descriptor(descriptor)
    } else {
      target = .file(try AtomicFile(path))
    }
  }

  /// Whether a person sees what is written.
  var isTerminal: Bool {
    if case .descriptor(let descriptor) = target { return isatty(descriptor) == 1 }
    return false
  }

  func write(_ bytes: [UInt8]) throws {
    switch target {
    case .file(let file): try file.write(bytes)
    case .descriptor:
      buffer.append(contentsOf: bytes)
      if buffer.count >= 1 << 16 { try flush() }
    }
  }

  /// Sends what is gathered, and gives a file its name.
  func finish() throws {
    switch target {
    case .file(let file): try file.commit()
    case .descriptor: try flush()
    }
  }

  private func flush() throws(CommandFailure) {
    guard case .descriptor(let descriptor) = target else { return }
    var done = 0
    while done < buffer.count {
      let written = buffer.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw errno == EPIPE ? .readerGone : .standardOutput(code: errno)
      }
      done += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
