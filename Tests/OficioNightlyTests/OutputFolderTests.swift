import Foundation
import OficioTestSupport
import Testing

@testable import OficioNightly

@Suite("The output folder")
struct OutputFolderTests {
  private let scratch: ScratchFolder
  private let output: OutputFolder

  init() throws {
    scratch = try ScratchFolder()
    output = try OutputFolder("\(scratch.path)/out")
  }

  /// A run in `.building` that holds one word.
  private func build(_ word: String) throws {
    try output.begin()
    try AtomicFile.write(Array(word.utf8), to: "\(output.building)/word")
  }

  private func publish(_ word: String, as run: String) throws {
    try build(word)
    try output.publish(as: run)
  }

  @Test("a run that is published is what current shows, and the one before stays beside it")
  func publishes() throws {
    #expect(output.isNew && output.published == nil)
    try publish("uno", as: "runs/1")
    try publish("dos", as: "runs/2")
    #expect(output.published == "runs/2")
    #expect(scratch.text("out/current/word") == "dos")
    #expect(scratch.text("out/runs/1/word") == "uno")
    #expect(scratch.names("out") == ["current", "runs"])
  }

  @Test("half a run is swept, and what is published stands")
  func half() throws {
    try publish("uno", as: "runs/1")
    try build("dos")
    try output.sweep()
    #expect(scratch.names("out") == ["current", "runs"])
    #expect(scratch.text("out/current/word") == "uno")
  }

  @Test("a run that was moved and never shown is swept, also when its removal was cut short")
  func neverShown() throws {
    try publish("uno", as: "runs/1")
    try scratch.write("dos", to: "out/runs/2/word")
    try scratch.write("medio", to: "out/.discarded/word")
    try FileSystem.link("\(output.path)/.next", to: "runs/2")
    try output.sweep()
    #expect(scratch.names("out") == ["current", "runs"])
    #expect(scratch.names("out/runs") == ["1"])
  }

  @Test("a link to a run that is not there yet is swept")
  func linkAlone() throws {
    try publish("uno", as: "runs/1")
    try FileSystem.link("\(output.path)/.next", to: "runs/2")
    try output.sweep()
    #expect(scratch.names("out") == ["current", "runs"])
    #expect(output.published == "runs/1")
  }

  @Test(
    "nothing outside the runs and nothing published is ever swept", arguments: ["../kept", "runs/1", "runs/../../kept"])
  func notSwept(_ target: String) throws {
    try publish("uno", as: "runs/1")
    try scratch.write("hola", to: "kept/a")
    try FileSystem.link("\(output.path)/.next", to: target)
    try output.sweep()
    #expect(scratch.text("kept/a") == "hola")
    #expect(scratch.text("out/current/word") == "uno")
    #expect(scratch.names("out") == ["current", "runs"])
  }

  @Test("a run published before current was turned back is published again")
  func again() throws {
    try publish("uno", as: "runs/1")
    try publish("dos", as: "runs/2")
    unlink("\(output.path)/current")
    try FileSystem.link("\(output.path)/current", to: "runs/1")
    try publish("dos", as: "runs/2")
    #expect(scratch.text("out/current/word") == "dos")
    #expect(scratch.names("out/runs") == ["1", "2"])
  }

  @Test("links within what is removed are not followed")
  func links() throws {
    try scratch.write("hola", to: "kept/a")
    try build("uno")
    try FileSystem.link("\(output.building)/away", to: "\(scratch.path)/kept")
    try output.sweep()
    #expect(scratch.text("kept/a") == "hola")
    #expect(scratch.names("out").isEmpty)
  }

  @Test("what cannot be made is 73", arguments: ["none/out", "file"])
  func cannotMake(_ name: String) throws {
    try scratch.write("", to: "file")
    #expect {
      try OutputFolder("\(scratch.path)/\(name)")
    } throws: {
      ($0 as? AtomicFileError)?.exitCode == 73
    }
  }
}

@Suite("The lock of a run")
struct RunLockTests {
  @Test("a second run is told who holds it, and may come in when it is free")
  func second() throws {
    let scratch = try ScratchFolder()
    let path = "\(scratch.path)/.lock"
    var first: RunLock? = try RunLock(path, holder: "process 1 on a since b")
    #expect(first?.isNew == true)
    #expect(throws: NightError.locked(path: path, holder: "process 1 on a since b")) {
      try RunLock(path, holder: "process 2")
    }
    first = nil
    #expect(try RunLock(path, holder: "2").isNew == false)
    #expect(scratch.text(".lock") == "2\n")
  }

  @Test("a lock whose file was taken away does not keep the next run from a file of its own")
  func removed() throws {
    let scratch = try ScratchFolder()
    let path = "\(scratch.path)/.lock"
    let first = try RunLock(path, holder: "1")
    first.removeFile()
    #expect(try RunLock(path, holder: "2").isNew)
    withExtendedLifetime(first) {}
  }

  @Test("a link in its place is not followed")
  func link() throws {
    let scratch = try ScratchFolder()
    try FileSystem.link("\(scratch.path)/.lock", to: "\(scratch.path)/kept")
    #expect(throws: AtomicFileError.self) { try RunLock("\(scratch.path)/.lock", holder: "1") }
    #expect(scratch.names() == [".lock"])
  }
}
