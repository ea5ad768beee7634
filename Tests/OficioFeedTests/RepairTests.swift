import Oficio
import OficioFeed
import Testing

@Suite struct RepairTests {
  @Test(
    arguments: [
      ("Cocina & salón", "Cocina & salón", "bare-ampersand", 1),
      ("a &amp; b &lt; c &#241;", "a & b < c ñ", nil, 0),
      ("R&D &copy; &Ntilde;", "R&D © Ñ", "html-entity", 2),
      ("Operario&nbsp;de&nbsp;producci&oacute;n", "Operario de producción", "html-entity", 3),
      ("x &unknown; y", "x &unknown; y", "bare-ampersand", 1),
      ("a\u{0B}b\u{01}c", "abc", "control-character", 2),
      ("a&#0;b&#x1F;c", "abc", "illegal-reference", 2),
      ("sueldo < 1000 y >= 900", "sueldo < 1000 y >= 900", "bare-less-than", 1),
      ("turnos [a[b]]> y ]]\u{1}]> c] > d", "turnos [a[b]]> y ]]]> c] > d", "control-character", 1),
      ("a\u{FFFE}b", "ab", "control-character", 1),
      ("fin &", "fin &", "bare-ampersand", 1),
    ] as [(String, String, String?, Int)])
  func `text is mended and counted`(raw: String, title: String, code: String?, count: Int) throws {
    let reading = FeedTestKit.read(
      FeedTestKit.feed("<job><title>\(raw)</title><referencenumber>1</referencenumber></job>"))
    let report = try #require(reading.report)
    #expect(reading.titles == [title])
    #expect(report.quarantined == [])
    if let code {
      #expect(report.repairs.list.contains(Repair(code: code, count: count)))
      #expect(reading.postings.first?.repairs.contains(Repair(code: code, count: count)) == true)
    } else {
      #expect(report.repairs.isEmpty)
    }
  }

  @Test func `CDATA, comments and instructions are left alone`() throws {
    let reading = FeedTestKit.read(
      FeedTestKit.feed(
        "<!-- a & b --><?x a&b?><job><title><![CDATA[a & b &amp;c]]></title><referencenumber>1</referencenumber></job>")
    )
    #expect(reading.report?.repairs.isEmpty == true)
    #expect(reading.titles == ["a & b &c"])
  }

  @Test func `addresses keep their ampersands`() throws {
    let posting = try FeedTestKit.posting("<url>http://x.example/?a=1&b=2&copy=3</url>")
    #expect(posting.apply.url == "http://x.example/?a=1&b=2&copy=3")
  }

  @Test func `attributes are mended too`() throws {
    let text = "<jobs><job id=\"a&b\"><name>N</name><region>R</region><link>http://x.example</link></job></jobs>"
    let reading = FeedTestKit.read(text)
    #expect(reading.report?.dialect == "jooble")
    #expect(reading.postings.first?.sourceId == "a&b")
  }

  @Test func `what stands before the first tag is dropped once`() throws {
    let banner = "This XML file does not appear to have any style information.\n\n"
    let reading = FeedTestKit.read(banner + FeedTestKit.jobs(2))
    #expect(reading.report?.repairs[.leadingBytes] == 1)
    #expect(reading.report?.items == 2)
  }

  @Test func `repairs belong to the posting whose bytes they mend`() throws {
    let reading = FeedTestKit.read(
      FeedTestKit.feed(
        "<a>x & y</a><job><title>A & B & C</title><referencenumber>1</referencenumber></job>"
          + "<job><title>D</title><referencenumber>2</referencenumber></job>"))
    #expect(reading.postings.map(\.repairs) == [[Repair(code: "bare-ampersand", count: 2)], []])
    #expect(reading.report?.repairs[.bareAmpersand] == 3)
  }

  @Test func `a split CDATA end is one text`() throws {
    let posting = try FeedTestKit.posting("<description><![CDATA[a ]]]]><![CDATA[> b]]></description>")
    #expect(posting.text == "a ]]> b" || posting.text == "a  b" || posting.text == "a b")
  }
}
