import Testing

@testable import OficioFeed

@Suite struct MarkupTests {
  @Test(arguments: [
    ("<p>Uno</p><p>Dos</p>", "Uno\nDos"),
    ("Uno<br/>Dos<BR>Tres", "Uno\nDos\nTres"),
    ("<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>", "a\nb"),
    ("<p>de lunes\na sábado</p>", "de lunes a sábado"),
    ("de lunes\na sábado", "de lunes\na sábado"),
    ("<b>7</b> a <i>16</i> h", "7 a 16 h"),
    ("&lt;p&gt;escapado&lt;/p&gt;", "escapado"),
    ("&amp;lt;b&amp;gt;dos veces&amp;lt;/b&amp;gt;", "dos veces"),
    ("producci&amp;#243;n", "producción"),
    ("producci&oacute;n &amp; venta", "producción & venta"),
    ("3 &lt; 5 &gt; 1", "3 < 5 > 1"),
    ("<![CDATA[Cocinero]]>", "Cocinero"),
    ("a\u{A0}\u{A0}b\u{200B}\u{7F} c", "a b c"),
    ("<script>x<y</script>hola<style>p{}</style>", "hola"),
    ("<!-- nota -->hola", "hola"),
    ("sueldo <a convenir", "sueldo <a convenir"),
    ("a < b <c> d", "a < b d"),
    ("R&D & &nosuch; &#0;x", "R&D & &nosuch; x"),
    ("&#X41;&#x42;&apos;", "AB'"),
    ("<td>a</td><td>b</td>", "a b"),
    ("", ""),
  ])
  func `markup becomes plain text`(markup: String, text: String) {
    #expect(MarkupText.text(Array(markup.utf8)) == text)
  }

  @Test func `runs of combining marks are cut`() {
    let text = MarkupText.text(Array(("e" + String(repeating: "\u{301}", count: 200_000) + "x").utf8))
    #expect(text.unicodeScalars.count == 32)
  }

  @Test(arguments: ["<", "&", "&lt;", "<a ", "<!--", "]]>", "&amp;lt;p"])
  func `cost is linear on what looks like markup`(piece: String) {
    let start = ContinuousClock.now
    _ = MarkupText.text(Array(String(repeating: piece, count: 200_000).utf8))
    #expect(ContinuousClock.now - start < .seconds(30))
  }

  @Test(arguments: [
    ("FULL_TIME", "fulltime"), ("Período Íntegral", "periodointegral"), ("Straße", "strasse"), ("US$", "us$"),
  ])
  func `words fold to one key`(word: String, key: String) {
    #expect(Folding.key(word) == key)
  }
}
