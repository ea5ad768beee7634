import OficioTestSupport
import Testing

@testable import Oficio
@testable import OficioReport

@Suite("Postings written and read back")
struct PostingReadBackTests {
  private static func bytes(_ posting: Posting) -> [UInt8] {
    var json = JSONWriter()
    PostingJSON().write(posting, to: &json)
    return json.takeBytes()
  }

  private static func back(_ posting: Posting) -> Posting? {
    let log = FindingLog(file: "-")
    let read = PostingReader.read(bytes(posting), log: log)
    #expect(log.findings.isEmpty, "\(log.findings)")
    return read
  }

  /// The sample with every field filled.
  private static let full: Posting = {
    var posting = Samples.posting
    let read = Provenance(.inferred, from: "job/description", raw: "palabras", span: 2..<9)
    posting.state = .expired
    posting.firstSeen = Samples.day("2026-11-13")
    posting.lastSeen = Samples.day("2026-11-21")
    posting.places = [
      Sourced(
        Place(locality: "Comas", region: "Lima", country: "PE", raw: "Comas"),
        Provenance(.stated, from: "job/city", raw: "Comas", span: 0..<5))
    ]
    posting.startsOn = Sourced(Samples.day("2026-12-01"), read)
    posting.closesOn = Sourced(Samples.day("2026-12-02"), read)
    posting.expiresOn = Sourced(Samples.day("2026-12-03"), Provenance(.default))
    posting.workHours = [Sourced(WeeklySpan(days: [], from: ClockTime("08:00")!, to: ClockTime("13:00")!), read)]
    posting.workDays = Sourced(WeekdaySet([Weekday.monday, .sunday]), read)
    posting.rotating = Sourced(true, read)
    posting.liveIn = Sourced(false, Provenance(.staff))
    posting.absencePenalty = Sourced(true, read)
    posting.secondChance = Sourced(true, read)
    posting.interviewsInside = Sourced(true, read)
    posting.setting = Sourced(.continuing, read)
    posting.givesOfferLetter = Sourced(false, read)
    posting.lastTalk = Sourced(Samples.day("2026-11-10"), read)
    posting.standing = Sourced(.filled, Provenance(.staff, from: "answers/2026-11-20", raw: "filled"))
    posting.riskChecked = Sourced(true, Provenance(.staff, from: "answers/2026-11-20", raw: "yes"))
    posting.severalJobs = [
      NamedJob("Cajera", read), NamedJob("Mozo", Provenance(.inferred, from: "title", raw: "Mozo")),
    ]
    posting.partOf = AdvertPart(key: "lima-norte:8811", title: "Personal para restaurante")
    posting.apply = Apply(
      contact: "Rosa", url: "https://example.org", phone: "555-0101", whatsapp: "555-0102", email: "a@example.org",
      walkIn: "Av. 1",
      bring: ["DNI", ""])
    return posting
  }()

  @Test("every field comes back; a field that nobody has taught the reader fails here")
  func everyField() {
    for field in Mirror(reflecting: Self.full).children {
      let inside = Mirror(reflecting: field.value)
      #expect(
        (inside.displayStyle != .optional && inside.displayStyle != .collection) || !inside.children.isEmpty,
        "\(field.label ?? "") is not filled in the sample")
    }
    #expect(Self.back(Self.full) == Self.full)
  }

  @Test("whatever a posting says and leaves out comes back", arguments: Seeds.range(20))
  func random(_ seed: UInt64) {
    var world = RandomWorld(seed: seed)
    for posting in world.postings(40) { #expect(Self.back(posting) == posting, "seed \(seed)") }
  }

  @Test("texts come back byte for byte, whatever is in them", arguments: Seeds.range(20))
  func texts(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    for _ in 0..<20 {
      var posting = Self.full
      posting.title = dice.nastyText()
      posting.text = dice.nastyText()
      posting.employer.name = dice.nastyText()
      posting.pay?.provenance.raw = dice.nastyText()
      let read = Self.back(posting)
      #expect(read == posting, "seed \(seed)")
      #expect(read.map { Array($0.text.utf8) } == Array(posting.text.utf8), "seed \(seed)")
    }
  }

  @Test(
    "what is no posting is none",
    arguments: [
      "", "{}", "[]", #"{"key":"f:1","feed":"f","state":"asleep"}"#,
      #"{"key":"f:1","feed":"f","state":"active","x":1}"#,
      #"{"key":"f:1","feed":"f","state":"active","postedOn":{"value":"2026-02-31","origin":"stated"}}"#,
    ])
  func none(_ text: String) {
    let log = FindingLog(file: "-")
    #expect(PostingReader.read(Array(text.utf8), log: log) == nil)
    #expect(log.errorCount > 0)
  }
}
