import Foundation
import Testing

/// Compares text with what a file beside the test holds.
///
/// A missing or different snapshot fails the test. To record, run with `OFICIO_RECORD=1`: the file is written, and the
/// test fails all the same, so that a recording can never pass unseen. Read the file, then run again without it.
public enum Snapshot {
  /// Expects the text to be the snapshot's, byte by byte.
  ///
  /// - Parameters:
  ///   - name: file name under `Snapshots/` beside the test file.
  public static func expect(
    _ actual: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["OFICIO_RECORD"] == "1" {
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: url)
        Issue.record("recorded \(name): read it, then run without OFICIO_RECORD", sourceLocation: sourceLocation)
      } catch {
        Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let data = try? Data(contentsOf: url) else {
      Issue.record("no snapshot \(name): record it with OFICIO_RECORD=1", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard expected != actual else { return }
    Issue.record("\(name) differs\(firstDifference(expected, actual))", sourceLocation: sourceLocation)
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    for line in 0..<max(old.count, new.count) {
      let left = line < old.count ? String(old[line]) : "(end)"
      let right = line < new.count ? String(new[line]) : "(end)"
      if left != right { return " at line \(line + 1):\n  expected: \(left)\n  actual:   \(right)" }
    }
    return ""
  }
}
