import Foundation
import OficioTestSupport
import Testing

/// `oficio catalog check`, `lint` and `show` as they are run.
@Suite("The catalog command")
struct CatalogCommandTests {
  /// A folder of catalogs laid over the shipped ones.
  private final class OfficeFolder {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("oficio-\(UUID().uuidString)").path

    init(_ files: [String: String]) throws {
      for (name, entries) in files {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        let catalog = name.prefix { $0 != "/" }
        let text = """
          catalog: \(catalog)
          about: What our office knows better.
          checked: 2026-11-20
          source: fieldwork
          confidence: seed
          entries:
          \(entries)
          """
        try Data(text.utf8).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private func entries(_ result: Spawned.Result) throws -> [[String: Any]] {
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
  }

  @Test(
    "an entry of every kind is shown with what it says, where it stands and where it comes from",
    arguments: [
      ("bread-baking", "skills", "en: Bread baking"), ("cook", "occupations", "isco: 5120"),
      ("pe.carne_sanidad", "certificates", "# History of “validity”"), ("PE", "jurisdictions", "currency: PEN"),
      ("pe.minimum_wage.monthly", "parameters", "2018-04-01 – 2022-04-30: 930"),
      ("pe.cp.art69.criminal", "records", "provisionalYears: 5"),
      ("pe.practice.five_years", "records", "reading: practice"), ("pe.certificate.police", "records", "carries:"),
      ("pe.education.29988", "bars", "field: work-with-minors"),
      ("pe.judge.appearance", "obligations", "recurrence: FREQ=DAILY;INTERVAL=30"),
      ("pe-creo", "programmes", "eligibility:"), ("pe.ceba", "courses", "gives: pe.school_certificate"),
      ("pe.request_cul", "steps", "neutral:"), ("qoe-af", "quality", "cite: Sehnbruch"),
      ("balanced", "policies", "weights:"), ("usual.employer.public.pe", "usual", "recordCheck: by-law"),
      ("fieldwork", "sources", "title: Interviews"), ("7512", "classifications", "en: Bakers"),
      ("N", "classifications", "en:"), (Shipped.catalog.places.entries.first?.id ?? "", "places", "country:"),
    ])
  func show(id: String, catalog: String, text: String) throws {
    let result = try Spawned.run(["catalog", "show", id, "--catalogs", "Catalogs"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("# \(catalog), Catalogs/\(catalog)/"))
    #expect(result.output.contains("\nid: \(id)\n") && result.output.contains(text))
    #expect(result.output.contains("\n# Sources\n") && result.output.contains("last compared with its sources on 20"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test("an id that two catalogs have shows both, in JSON too")
  func twoEntries() throws {
    let both = try entries(Spawned.run(["catalog", "show", "pe.cul", "--format", "json", "--lang", "es"]))
    #expect(both.map { $0["catalog"] as? String } == ["certificates", "records"])
    #expect(both.allSatisfy { !($0["works"] as? [Any] ?? []).isEmpty })
    #expect(both.first?["confidenceInWords"] as? String == "leído en el texto mismo de la norma")
  }

  @Test(
    "an entry that no catalog has ends with 66 and the nearest ids",
    arguments: [("pe.minimum_wage.montly", "“pe.minimum_wage.monthly”"), ("no.such.entry.at.all", "check the id")])
  func unknown(id: String, hint: String) throws {
    let result = try Spawned.run(["catalog", "show", id])
    #expect(result.status == 66 && result.output.isEmpty)
    #expect(result.errors.contains("“\(id)”") && result.errors.contains(hint), "\(result.errors)")
  }

  @Test("an office lays a skill, a parameter and a policy over the shipped ones, and show tells whose they are")
  func overlay() throws {
    let office = try OfficeFolder([
      "skills/ours.yaml":
        "  - {id: bread-baking, labels: {es: Pan artesanal, pt: Pão artesanal, en: Artisan bread}, broader: [cooking]}",
      "parameters/ours.yaml":
        "  - {id: pe.minimum_wage.monthly, description: RMV, jurisdiction: PE, values: {2026-11-01: 1230}}",
      "policies/ours.yaml":
        "  - {id: income-now, labels: {es: a, pt: b, en: c}, base: balanced, weights: {skills: 2900, access: 700}}",
    ])
    let folders = ["--catalogs", "Catalogs", "--catalogs", office.path]
    let check = try Spawned.run(["catalog", "check"] + folders)
    #expect(check.status == 0 && check.output.isEmpty, "\(check.output)\(check.errors)")
    for (id, catalog) in [
      ("bread-baking", "skills"), ("pe.minimum_wage.monthly", "parameters"), ("income-now", "policies"),
    ] {
      let entry = try #require(try entries(Spawned.run(["catalog", "show", id, "--format", "json"] + folders)).first)
      #expect(entry["file"] as? String == "\(office.path)/\(catalog)/ours.yaml")
      #expect(entry["line"] as? Int == 7 && entry["checked"] as? String == "2026-11-20")
      let replaced = try #require((entry["replaces"] as? [[String: Any]])?.first?["file"] as? String)
      #expect(replaced.hasPrefix("Catalogs/\(catalog)/"))
    }
    // The whole entry is the office's: the shipped wages are gone with it, and other entries stay as they were.
    let page = try Spawned.run(["catalog", "show", "pe.minimum_wage.monthly", "--lang", "es"] + folders).output
    #expect(page.contains("desde 2026-11-01: 1230") && !page.contains("1130"))
    #expect(page.contains("# en lugar de la de Catalogs/parameters/pe.yaml:"))
    let other = try entries(Spawned.run(["catalog", "show", "cooking", "--format", "json"] + folders))
    #expect(other.first?["file"] as? String == "Catalogs/skills/food.yaml")
    #expect((other.first?["replaces"] as? [Any])?.isEmpty == true)
  }

  @Test("findings of catalogs are data: on standard output, with code 1")
  func check() throws {
    let office = try OfficeFolder(["skills/a.yaml": "  - {id: 3, nonsense: 1}"])
    let result = try Spawned.run(["catalog", "check", "--catalogs", office.path, "--format", "jsonl"])
    #expect(result.status == 1, "\(result.errors)")
    #expect(!result.output.isEmpty)
    for line in result.output.split(separator: "\n") {
      let finding = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect((finding["file"] as? String)?.hasSuffix("a.yaml") == true)
    }
  }

  @Test("the shipped catalogs lint clean on the day they were made, and are old years later")
  func lintShipped() throws {
    let clean = try Spawned.run(["catalog", "lint", "--catalogs", "Catalogs", "--date", "2026-11-22"])
    #expect(clean.status == 0 && clean.output.isEmpty, "\(clean.output)")
    let old = try Spawned.run([
      "catalog", "lint", "--catalogs", "Catalogs", "--date", "2028-06-01", "--months", "18",
    ])
    #expect(old.status == 1)
    #expect(old.output.contains("Catalogs/parameters/pe.yaml: warning:"))
    #expect(old.output.contains("Catalogs/phrases/es/pay.yaml: warning:"))
    #expect(old.output.split(separator: "\n").allSatisfy { $0.hasSuffix("[not-checked-lately]") })
  }

  @Test("lint tells what is wrong and what is weak, as a JSON list, with code 1")
  func lint() throws {
    let office = try OfficeFolder([
      "skills/ours.yaml": "  - {id: kirigami, labels: {es: Kirigami, pt: Kirigami, en: Kirigami}}",
      "occupations/ours.yaml":
        "  - {id: folder, isco: \"7319\", labels: {es: Kirigamista, pt: Kirigamista, en: Kirigamist}}\n"
        + "  - {id: nameless, labels: {es: Sin código, pt: Sem código, en: No code}}",
    ])
    let result = try Spawned.run([
      "catalog", "lint", "--catalogs", "Catalogs", "--catalogs", office.path, "--date", "2026-11-22", "--format",
      "json",
    ])
    #expect(result.status == 1, "\(result.errors)")
    let list = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    let found = list.map { "\($0["severity"] ?? "") \($0["code"] ?? "") \($0["line"] ?? "")" }
    #expect(
      found == [
        "error missing-key 8", "warning occupation-without-essential-skills 7", "warning skill-nobody-asks 7",
      ])
    #expect(list.allSatisfy { ($0["file"] as? String)?.hasPrefix(office.path) == true })
  }
}
