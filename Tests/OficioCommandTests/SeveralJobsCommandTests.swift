import Foundation
import OficioTestSupport
import Testing

@Suite("Adverts for several jobs, from feed to lead") struct SeveralJobsCommandTests {
  private let day = ["--date", "2021-06-01"]
  private static let list = "Hotel del Sol requiere los siguientes cargos:<br>"

  /// A feed of one advert with these words.
  private static func feed(_ text: String, isWhole: Bool = true) -> String {
    if isWhole {
      return """
        <source><publisher>Bolsa</publisher><job><title>Personal de hotel</title><referencenumber>7</referencenumber>
        <company>Hotel del Sol</company><city>Comas</city><state>Lima</state><country>PE</country>
        <description><![CDATA[\(text)]]></description></job></source>
        """
    }
    return """
      <rss version="2.0"><channel><title>Bolsa</title><item><title>Personal de hotel</title><guid>7</guid>
      <company>Hotel del Sol</company><location>Comas</location><description><![CDATA[\(text)]]></description></item>
      </channel></rss>
      """
  }

  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  private func keys(_ output: String) throws -> [String] { try objects(output).compactMap { $0["key"] as? String } }

  @Test("a list of jobs is imported as so many postings, written anew and read again as the same")
  func parted() throws {
    let folder = try ScratchFolder()
    let text = Self.list + "- 2 cocineros, sueldo S/ 1,800<br>- 1 mozo, sueldo S/ 1,200<br>Se ofrece almuerzo."
    let path = try folder.write(Self.feed(text), to: "lima.xml")
    let run = try Spawned.run(["feed", "import", path] + day)
    #expect(run.status == 0, "\(run.errors)")
    let postings = try objects(run.output)
    #expect(postings.compactMap { $0["key"] as? String } == ["lima:7#cocineros", "lima:7#mozo"])
    #expect(postings.compactMap { ($0["partOf"] as? [String: Any])?["key"] as? String } == ["lima:7", "lima:7"])
    #expect(postings.compactMap { ($0["pay"] as? [String: Any])?["min"] as? Int } == [1800, 1200])
    let written = "\(folder.path)/again/lima.xml"
    try FileManager.default.createDirectory(atPath: "\(folder.path)/again", withIntermediateDirectories: true)
    let export = try Spawned.run(["feed", "export", path, "--dialect", "oficio", "-o", written] + day)
    #expect(export.status == 0, "\(export.errors)")
    let again = try Spawned.run(["feed", "import", written] + day)
    #expect(try keys(again.output) == ["lima:7#cocineros", "lima:7#mozo"], "\(again.errors)")
    let check = try Spawned.run(["feed", "check", path] + day)
    #expect(check.status == 0 && check.output.contains("1"), "\(check.output)")
  }

  @Test("a lead on an advert whose jobs cannot be parted asks first which of them", arguments: ["es", "pt", "en"])
  func asked(_ language: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.write(Self.feed("Se necesitan meseros y ayudantes de cocina para hotel."), to: "lima.xml")
    let posting = try #require(try objects(Spawned.run(["feed", "import", path] + day).output).first)
    #expect((posting["severalJobs"] as? [Any])?.count == 2 && (posting["occupation"] as? [Any])?.isEmpty == true)
    let match = try Spawned.run(
      [
        "match", "--profiles", "Catalogs/demo/record-clears.jsonl", "--feed", path, "--format", "jsonl", "--lang",
        language,
      ] + day)
    let lead = try #require(try objects(match.output).first, "\(match.errors)")
    let topics = (lead["callFirst"] as? [[String: Any]] ?? []).compactMap { $0["about"] as? String }
    let question = [
      "es": "cuál de los puestos del aviso", "pt": "qual das vagas do anúncio", "en": "which of the jobs in the advert",
    ]
    #expect(topics.contains(question[language] ?? ""), "\(topics)")
  }

  @Test("a job that its advert no longer names is withdrawn, even where absence proves nothing")
  func nights() throws {
    let nights = try FeedNights()
    let both = Self.feed(Self.list + "- Mozo<br>- Cocinero", isWhole: false)
    let first = try nights.run(1, both)
    #expect(first.status == 0 && first.verdict == "partial (window)" && first.live == 2, "\(first.result.errors)")
    let same = try nights.run(2, both)
    #expect(same.live == 2 && same.withdrawn == 0 && same.feed["new"] as? Int == 0)
    let other = try nights.run(3, Self.feed(Self.list + "- Mozo<br>- Recepcionista", isWhole: false))
    #expect(other.live == 2 && other.withdrawn == 1 && other.feed["new"] as? Int == 1, "\(other.result.errors)")
    let one = try nights.run(4, Self.feed("Hotel del Sol busca un mozo.", isWhole: false))
    #expect(one.live == 1 && one.withdrawn == 2, "\(one.result.errors)")
  }
}
