import Foundation
import OficioTestSupport
import Testing

@Suite("What was done with leads, in nights")
struct NightlyActivityTests {
  private static let head = "trainee,posting,employer,date,state\n"

  /// A night with a file of activity, and the first lead of its first person.
  private func night() throws -> (NightFixture, lead: (trainee: String, posting: String)) {
    let night = try NightFixture(more: "activity: [acts.csv]")
    try night.scratch.write(Self.head, to: "acts.csv")
    let result = try night.run()
    try #require(result.status == 0, "\(result.errors)")
    let line = try #require(leads(night).split(separator: "\n").first)
    let lead = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    return (night, (try #require(lead["trainee"] as? String), try #require(lead["posting"] as? String)))
  }

  private func leads(_ night: NightFixture) -> String {
    night.scratch.text("out/current/offices/cusco/leads.jsonl") ?? ""
  }

  @Test("a lead acted on leaves the published list, and the change says why; so does the person who has a job")
  func leaves() throws {
    let (night, lead) = try night()
    #expect(try night.run().json["outcome"] as? String == "unchanged")
    try night.scratch.write(
      Self.head + "\(lead.trainee),\(lead.posting),,2021-05-28,sent\n\(lead.trainee),,Otra Casa,2021-05-30,hired\n",
      to: "acts.csv")
    let result = try night.run()
    #expect(result.json["outcome"] as? String == "published" && result.number("changes", "gone") == 1)
    let changes = try #require(night.scratch.text("out/current/offices/cusco/changes.jsonl"))
    #expect(
      changes.contains(
        #""trainee":"\#(lead.trainee)","posting":"\#(lead.posting)","change":"gone","reason":"activity""#), "\(changes)"
    )
    let own = leads(night).split(separator: "\n").filter { $0.contains(#""trainee":"\#(lead.trainee)""#) }
    #expect(!own.isEmpty && own.allSatisfy { $0.contains(#""employedSince":"2021-05-30""#) })
    #expect(!own.contains { $0.contains(#""posting":"\#(lead.posting)""#) })
    let manifest = try #require(night.scratch.text("out/current/manifest.json"))
    #expect(manifest.contains(#"{"file":"acts.csv","usable":2,"sha256":"#))
  }

  @Test("a file that changed is a changed input, whatever it says")
  func changedInput() throws {
    let (night, _) = try night()
    try night.scratch.write(Self.head + "NOBODY,f:1,,2021-05-30,sent\n", to: "acts.csv")
    let result = try night.run()
    #expect(result.json["outcome"] as? String == "published" && result.number("changes", "gone") == 0)
  }

  @Test("a bad row is told and the rest counts; without the file nothing is published")
  func mistakes() throws {
    let (night, lead) = try night()
    let files = try NightFixture.whole("\(night.output)/current")
    try night.scratch.write("trainee,state\n\(lead.trainee),sent\n", to: "acts.csv")
    #expect(try night.run().status == 65)
    unlink("\(night.scratch.path)/acts.csv")
    let missing = try night.run()
    #expect(missing.status == 66 && missing.errors.contains("acts.csv"), "\(missing.errors)")
    #expect(try NightFixture.whole("\(night.output)/current") == files)
    try night.scratch.write(
      Self.head
        + "\(lead.trainee),\(lead.posting),,2021-05-30,gone\n\(lead.trainee),\(lead.posting),,2021-05-30,sent\n",
      to: "acts.csv")
    let result = try night.run()
    #expect(result.status == 1 && result.errors.contains("acts.csv:2:"), "\(result.errors)")
    #expect(result.number("changes", "gone") == 1)
  }
}
