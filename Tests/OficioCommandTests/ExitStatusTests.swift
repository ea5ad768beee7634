import OficioNightly
import Testing

@testable import OficioCommand

@Suite("Exit codes")
struct ExitStatusTests {
  @Test(
    "every failure has its code and says something",
    arguments: [
      (CommandFailure.usage(what: "a", remedy: "b"), 64), (.nothingUsable(kind: "profile", files: ["a"]), 65),
      (.catalogsUnusable(errors: 2), 65), (.notHeld(trainee: "T", format: "yaml"), 65),
      (.input(.missing("a")), 66), (.input(.unreadable("a", code: 13)), 66),
      (.input(.oneIDForTwo("a", "b", feed: "c")), 64), (.input(.mappingsUnreadable(folder: "a")), 69),
      (.input(.noMapping), 69), (.unknownID(kind: "a", id: "b", files: []), 66),
      (.night(.configUnusable(file: "a")), 65), (.night(.nothingUsable(kind: "profile", files: ["a"])), 65),
      (.night(.locked(path: "a", holder: "b")), 75),
      (.partMissing(what: "a", remedy: "b"), 69), (.internalError("a"), 70),
      (.output(.cannotCreate(path: "a", code: 2)), 73), (.output(.notARegularFile(path: "a")), 73),
      (.output(.cannotWrite(path: "a", code: 28)), 74), (.output(.cannotSync(path: "a", code: 5)), 74),
      (.standardOutput(code: 28), 74),
    ] as [(CommandFailure, Int32)])
  func codes(_ failure: CommandFailure, _ code: Int32) {
    #expect(ExitStatus(failure).rawValue == code)
    #expect(!failure.message.isEmpty)
  }

  @Test("a reader that stopped reading is nobody's mistake")
  func readerGone() { #expect(ExitStatus(.readerGone).rawValue == 0) }

  @Test("progress says how far, how fast and how long")
  func progress() {
    #expect(
      Progress.line("people", done: 1200, total: 2400, elapsed: .seconds(2))
        == "people [############------------] 50 % 1200/2400, 600/s, 2 s left")
    #expect(Progress.line("postings", done: 500, total: nil, elapsed: .seconds(1)) == "postings 500, 500/s")
  }
}
