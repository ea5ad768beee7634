import Glibc

/// Standard error: messages, findings, progress. A failure to write there is nobody's business.
enum StandardError {
  /// Whether a person is watching.
  static var isTerminal: Bool { isatty(2) == 1 }

  static func write(_ text: String) { write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) {
    var done = 0
    bytes.withUnsafeBytes { buffer in
      while done < buffer.count {
        let written = Glibc.write(2, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if written < 0, errno == EINTR { continue }
        if written <= 0 { return }
        done += written
      }
    }
  }
}
