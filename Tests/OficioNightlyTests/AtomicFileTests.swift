import Foundation
import Testing

@testable import OficioNightly

@Suite("Files that appear whole or not at all")
struct AtomicFileTests {
  /// A fresh folder of this test.
  private let folder: String = {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.path
  }()

  private func names() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()) ?? [] }
  private func text(_ name: String) -> String? { try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }

  private func clean() { try? FileManager.default.removeItem(atPath: folder) }

  @Test("a new file holds its bytes, is its owner's alone, and leaves nothing beside it")
  func creates() throws {
    defer { clean() }
    try AtomicFile.write(Array("hola".utf8), to: "\(folder)/a.txt")
    #expect(text("a.txt") == "hola")
    #expect(names() == ["a.txt"])
    let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/a.txt")[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("many bytes in many pieces arrive in order", arguments: [0, 1, 65_535, 65_536, 300_000])
  func pieces(_ count: Int) throws {
    defer { clean() }
    let bytes = (0..<count).map { UInt8($0 % 251) }
    let file = try AtomicFile("\(folder)/a.bin")
    var start = 0
    while start < count {
      try file.write(Array(bytes[start..<min(count, start + 7001)]))
      start += 7001
    }
    try file.commit()
    #expect(FileManager.default.contents(atPath: "\(folder)/a.bin").map(Array.init) == bytes)
  }

  @Test("the old file stands until the new one is whole, and a file that is given up leaves no trace")
  func untilCommit() throws {
    defer { clean() }
    try AtomicFile.write(Array("viejo".utf8), to: "\(folder)/a.txt")
    do {
      let file = try AtomicFile("\(folder)/a.txt")
      try file.write([UInt8](repeating: 65, count: 200_000))
      #expect(text("a.txt") == "viejo")
      #expect(names().count == 2)
    }
    #expect(text("a.txt") == "viejo")
    #expect(names() == ["a.txt"])
  }

  @Test("two writers of one path do not meet; the last to finish stands")
  func twoWriters() throws {
    defer { clean() }
    let first = try AtomicFile("\(folder)/a.txt")
    let second = try AtomicFile("\(folder)/a.txt")
    try first.write(Array("uno".utf8))
    try second.write(Array("dos".utf8))
    try second.commit()
    try first.commit()
    #expect(text("a.txt") == "uno")
    #expect(names() == ["a.txt"])
  }

  @Test("a link is followed: the file it names is replaced, the link stays")
  func link() throws {
    defer { clean() }
    try AtomicFile.write(Array("viejo".utf8), to: "\(folder)/real.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/link.txt", withDestinationPath: "\(folder)/real.txt")
    try AtomicFile.write(Array("nuevo".utf8), to: "\(folder)/link.txt")
    #expect(text("real.txt") == "nuevo")
    #expect((try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link.txt")) != nil)
  }

  @Test("folders and devices are not replaced", arguments: ["/tmp", "/dev/null"])
  func notAFile(_ path: String) {
    defer { clean() }
    #expect(throws: AtomicFileError.notARegularFile(path: path)) { try AtomicFile.write([1], to: path) }
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test("a folder that is not there cannot be written to: 73")
  func noFolder() {
    defer { clean() }
    let path = "\(folder)/none/a.txt"
    #expect(throws: AtomicFileError.cannotCreate(path: path, code: ENOENT)) { try AtomicFile.write([1], to: path) }
    #expect(AtomicFileError.cannotCreate(path: path, code: ENOENT).exitCode == 73)
  }

  @Test("a file that grows past the limit is an error of the write: 74, and the old one stays")
  func sizeLimit() async {
    defer { clean() }
    let folder = folder
    await #expect(processExitsWith: .exitCode(74)) { [folder = folder as String] in
      WriteSignals.ignore()
      try AtomicFile.write(Array("viejo".utf8), to: "\(folder)/a.txt")
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      do {
        try AtomicFile.write([UInt8](repeating: 65, count: 300_000), to: "\(folder)/a.txt")
      } catch let error as AtomicFileError {
        let rest = try FileManager.default.contentsOfDirectory(atPath: folder)
        let old = try String(contentsOfFile: "\(folder)/a.txt", encoding: .utf8)
        exit(rest == ["a.txt"] && old == "viejo" ? error.exitCode : 1)
      }
    }
  }

  @Test("names that are long or in another script are no obstacle")
  func longNames() throws {
    defer { clean() }
    let name = String(repeating: "ñ", count: 120) + ".txt"
    try AtomicFile.write([65], to: "\(folder)/\(name)")
    #expect(names() == [name])
  }
}
