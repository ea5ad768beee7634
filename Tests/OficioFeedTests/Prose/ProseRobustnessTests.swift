import Foundation
import Testing

@testable import Oficio
@testable import OficioFeed

/// Nothing in a text may stop the reader, and twice the text may not cost four times the time.
@Suite struct ProseRobustnessTests {
  @Test(arguments: [1, 2, 3, 4]) func `random bytes of adverts never stop the reader`(_ seed: UInt64) {
    let parts = [
      "sueldo ", "S/ ", "1 2 0 0", "99999999999999999999", " a ", "lunes", "-", "viernes ", "8:", "00", ".", ",", "\n",
      "A-II",
      "antecedentes ", "penales ", "(", ")", "😀", "\u{301}", "x", "7", "años ", "experiencia ", "edad ", "\u{0}", "$",
      "%", "/",
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<80 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      let posting = ProseReaderTests.read(text)
      for span in posting.shifts.compactMap(\.provenance.span) { #expect(span.upperBound <= text.utf8.count) }
    }
  }

  @Test(arguments: [
    "lunes 8 a 9 ", "brevete deseable ", "dni ", "sueldo S/ 1200 ", "edad 20 a 30 años ", "antecedentes penales ",
    "experiencia 2 años ", "1 ", "a",
  ]) func `a text of one phrase repeated costs in proportion to its length`(_ phrase: String) {
    // Processor time of this thread alone: other tests run beside it.
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: phrase, count: count)
      let start = now()
      _ = ProseReaderTests.read(text)
      return now() - start
    }
    let small = seconds(1000)
    // Eight times the text: a square would cost 64 times; the wide margin is for busy caches.
    #expect(seconds(8000) < max(small, 0.005) * 30)
  }

  @Test func `bytes that are not UTF-8 separate words`() {
    let text = TokenText(bytes: [0x61, 0xFF, 0x62, 0xC3])
    #expect(text.tokens.count == 2)
  }
}
