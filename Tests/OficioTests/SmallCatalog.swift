import Foundation
import Oficio

/// A catalog folder written for one test and deleted after it.
final class CatalogFolder {
  let path: String

  init(_ files: [String: String]) throws {
    path = NSTemporaryDirectory() + "oficio-test-" + UUID().uuidString
    for (name, text) in files {
      let file = URL(fileURLWithPath: path).appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Reads this folder alone.
  func read() -> (catalog: Catalog, findings: [Finding]) { CatalogReader.read(folders: [path]) }
}

/// One small entry of every catalog, without a mistake.
enum SmallCatalog {
  /// The header that the files share: entries begin on line 7.
  static func file(_ catalog: String, _ entries: String) -> String {
    """
    catalog: \(catalog)
    about: A test.
    checked: 2026-11-21
    source: law
    confidence: verified_text
    entries:
    \(entries)
    """
  }

  static let labels = "labels: {es: a, pt: b, en: c}"

  static var files: [String: String] {
    [
      "sources/s.yaml": file("sources", "  - {id: law, title: A law, where: a shelf, readOn: 2026-11-21}"),
      "classifications/isco08.yaml": file(
        "classifications",
        "  - {id: \"7\", labels: {en: Crafts}}\n  - {id: \"7512\", labels: {en: Bakers}}\n"
          + "  - {id: \"5120\", labels: {en: Cooks}}"),
      "classifications/isic4.yaml": file("classifications", "  - {id: C, labels: {en: Manufacturing}}"),
      "skills/s.yaml": file(
        "skills",
        "  - {id: food, labels: {es: Alimentos, pt: Alimentos, en: Food}}\n"
          + "  - {id: bread-baking, labels: {es: Panadería, pt: Panificação, en: Bread baking},"
          + " words: {es: [hacer pan, horno], pt: [fazer pão], en: [bake bread]}, broader: [food]}\n"
          + "  - {id: pottery, labels: {es: Cerámica, pt: Cerâmica, en: Pottery}, words: {es: [horno]}}"),
      "occupations/o.yaml": file(
        "occupations",
        "  - {id: baker, isco: \"7512\", \(labels), skills: {essential: [bread-baking], optional: [food]}, industries: [C],"
          + " hours: {days: [MO, SA], from: \"06:00\", to: \"14:00\", perWeek: 48}, recordCheck: by-law,"
          + " certificates: [pe.card]}"),
      "certificates/c.yaml": file(
        "certificates",
        """
          - {id: pe.card, \(labels), kind: food-handler-card, jurisdiction: PE, validity: {2016-01-01: {months: 6}},
             steps: {obtain: ask, renew: ask}, alias: [pe.carne], recognisedIn: [PE]}
          - {id: pe.l.b, \(labels), kind: driving-licence, jurisdiction: PE, family: pe.l, class: A-IIb, covers: [pe.l.a]}
          - {id: pe.l.a, \(labels), kind: driving-licence, jurisdiction: PE, family: pe.l, class: A-IIa}
        """),
      "jurisdictions/j.yaml": file(
        "jurisdictions",
        "  - {id: PE, \(labels), currency: PEN, languages: [es], recordBodies: {police: PNP},"
          + " hiringPapers: [{type: identity, certificate: pe.card, for: formal, step: ask}]}"),
      "parameters/p.yaml": file(
        "parameters",
        """
          - id: pe.minimum_wage.monthly
            description: Minimum wage
            jurisdiction: PE
            values:
              2018-04-01: 930
              2022-05-01: {value: 1025, reference: a decree}
              2025-01-01: 1130.50
              2026-11-01: expected
              2027-01-01: null
          - {id: pe.hours.max_week, description: Week, jurisdiction: PE, values: {2002-07-05: 48}}
        """),
      "records/r.yaml": file(
        "records",
        """
          - {id: pe.law, jurisdiction: PE, kinds: [criminal], reading: law,
             values: {2018-09-16: {clears: {from: sentenceServedOn, years: 0}, needs: [reparationPaid], provisionalYears: 5}}}
          - {id: pe.paper, jurisdiction: PE, kinds: [criminal], document: {carries: [criminal, police], months: 3}}
          - {id: pe.ask, jurisdiction: PE, kinds: [criminal], reading: law,
             ask: {stageAllowed: after-selection, from: 2010-10-27, employerKind: [public], limited: true}}
        """),
      "bars/b.yaml": file(
        "bars",
        "  - {id: pe.bar, jurisdiction: PE, field: work-with-minors, \(labels),"
          + " appliesTo: {isco: [\"7\"], isic: [C10], employerKind: [public]}, permanent: null, values: {2013-01-18: true}}"
      ),
      "obligations/o.yaml": file(
        "obligations",
        "  - {id: pe.sign, jurisdiction: PE, \(labels), neutral: {es: a, pt: b, en: c}, recurrence: FREQ=MONTHLY,"
          + " start: \"08:00\", minutes: 300, canMove: false, appliesTo: [released], effect: a morning}"),
      "programmes/p.yaml": file(
        "programmes",
        "  - {id: pe-creo, jurisdiction: PE, \(labels), kind: k, operator: o,"
          + " eligibility: [{sex: M}, {ageMin: 18, ageMax: null, source: law}, {stated: x, \(labels)},"
          + " {status: [released]}], leadsTo: [{course: baking}], facts: [{text: t, source: law}]}"),
      "courses/c.yaml": file(
        "courses", "  - {id: baking, \(labels), jurisdiction: PE, teaches: [bread-baking], gives: pe.card, weeks: 6}"),
      "steps/s.yaml": file(
        "steps",
        "  - {id: ask, \(labels), neutral: {es: a, pt: b, en: c}, lifts: certificate, effect: {inHand: true}, needs: [],"
          + " days: {min: 1, max: null}, cost: {amount: 15.50, currency: PEN}, visits: 1, where: there}"),
      "places/p.yaml": file(
        "places",
        "  - {id: pe.comas, name: Comas, alias: [], kind: district, region: Lima, country: PE, lat: -11.937, lon: -77}"),
      "usual/u.yaml": file(
        "usual",
        "  - {id: usual.public, \(labels), employerKind: public, recordCheck: usually,"
          + " hours: {days: [MO, FR], from: \"08:00\", to: \"16:00\", perWeek: 40}}\n"
          + "  - {id: usual.public.pe, \(labels), employerKind: public, jurisdiction: PE, recordCheck: by-law}\n"
          + "  - {id: usual.c, \(labels), industry: C, recordCheck: rarely, parameters: [pe.hours.max_week]}\n"
          + "  - {id: usual.any, \(labels), recordCheck: sometimes}"),
      "quality/q.yaml": file("quality", "  - {id: qoe, \(labels), method: {name: counting}}"),
      "titles/t.yaml": file(
        "titles",
        "  - {id: es.small, language: es, use: small, words: [de, la, el, en, y]}\n"
          + "  - {id: es.noise, language: es, use: noise, words: [urgente, oferta]}\n"
          + "  - {id: es.tails, language: es, use: tail, words: [con, para]}\n"
          + "  - {id: es.helper, language: es, use: alike, words: [ayudante, auxiliar, mozo]}"),
      "neutral/n.yaml": file(
        "neutral", "  - {id: es.prison, language: es, words: [preso, \"penitenci*\"], harmless: [preso de la risa]}"),
      "policies/p.yaml": file(
        "policies",
        """
          - id: balanced
            \(labels)
            weights: {skills: 9000, network: 1000}
            limits: {horizonDays: 100}
            values: {sector: {ownAccount: 4000}, records: {silent: {byLaw: 7}}, evidence: {selfTaught: 1}, quality: {earnings: 4991, security: 5000, hours: 9}}
          - {id: other, \(labels), base: balanced, weights: {skills: 8000, access: 1000}, values: {network: {hiredBefore: 3}}}
        """),
    ]
  }

  /// The small catalog as it is read.
  static func read() throws -> Catalog { try CatalogFolder(files).read().catalog }
}
