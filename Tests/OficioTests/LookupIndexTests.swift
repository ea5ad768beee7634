import OficioTestSupport
import Testing

@testable import Oficio

/// Text to concepts, ranked and explained.
@Suite("Lookup")
struct LookupIndexTests {
  private static let words = [
    TitleWords(id: "s", citation: citation, language: .es, use: .small, words: ["de", "la", "en", "y", "a"]),
    TitleWords(id: "n", citation: citation, language: .es, use: .noise, words: ["urgente", "oferta", "en general"]),
    TitleWords(id: "t", citation: citation, language: .es, use: .tail, words: ["con", "para"]),
    TitleWords(id: "h", citation: citation, language: .es, use: .alike, words: ["ayudante", "pinche"]),
    TitleWords(id: "c", citation: citation, language: .es, use: .alike, words: ["chofer", "conductor de vehículo"]),
  ]
  private static let citation = Citation(sources: ["test"], confidence: .seed)

  private static func concept(_ id: String, _ isco: String?, _ names: String...) -> LookupConcept {
    LookupConcept(
      id: id, isco: isco, label: names[0],
      names: names.enumerated().map { .init($0.element, $0.offset == 0 ? .preferred : .other) })
  }

  private static let index = LookupIndex(
    concepts: [
      concept("cook", "5120", "cocinero/cocinera", "chef"),
      concept("fish-cook", "5120", "cocinero especializado en pescado", "cocinero"),
      concept("kitchen-helper", "9412", "ayudante de cocina"),
      concept("baker", "7512", "panadero/panadera"),
      concept("driver", "8322", "conductor de vehículo de reparto"),
      concept("crane", "8343", "operador de grúa móvil"),
      concept("warehouse", "9333", "mozo de almacén/moza de almacén"),
      concept("storeman", "4321", "encargado de almacén"),
      concept("mystery", nil, "afilador ambulante"),
    ],
    groups: ["5120": "Cocineros", "7512": "Panaderos, pasteleros y confiteros", "933": "Peones del transporte"],
    words: words, language: .es)

  private func first(_ text: String) -> String? {
    Self.index.rank(text, top: 1).first.map { Self.index.concepts[$0.row].id }
  }

  @Test(
    "a title is found whatever its gender, number, case, noise and spelling",
    arguments: [
      ("Cocinera", "cook"), ("COCINEROS, EN GENERAL", "cook"), ("cocinero/a urgente", "cook"),
      ("Pinches de cocina", "kitchen-helper"),
      ("panadería", "baker"), ("Panaderos(as)", "baker"), ("panadreo", "baker"), ("chofer", "driver"),
      ("Oferta: mozo/a de almacén (Zaragoza)", "warehouse"), ("encargada de almacén con carné", "storeman"),
      ("OPERADOR DE GRUA", "crane"), ("afilador", "mystery"),
    ])
  func found(title: String, id: String) { #expect(first(title) == id) }

  @Test("the name a concept goes by beats the same name among another's others")
  func preferred() {
    let hits = Self.index.rank("cocinero", top: 2)
    #expect(hits.map { Self.index.concepts[$0.row].id } == ["cook", "fish-cook"])
    #expect(hits[0].fit == 10_000)
    #expect(hits[1].fit == 9_200)
  }

  @Test("what nothing comes near finds nothing", arguments: ["", "  ", "xyzzy", "12345", "日本", "!!!"])
  func nothing(text: String) { #expect(Self.index.rank(text, top: 5).isEmpty) }

  @Test("shares add up, and each hit says which words met and how")
  func explained() throws {
    let hits = Self.index.rank("pinche de cocinas y panadreo", top: 20)
    #expect(hits.reduce(0) { $0 + $1.share } == 10_000)
    #expect(hits.map(\.rank) == Array(1...hits.count))
    let helper = try #require(hits.first { Self.index.concepts[$0.row].id == "kitchen-helper" })
    #expect(helper.words.map(\.by) == [.alike, .form])
    #expect(helper.words.map(\.met) == ["ayudante", "cocina"])
    let baker = try #require(hits.first { Self.index.concepts[$0.row].id == "baker" })
    #expect(baker.words.map(\.by) == [.letters])
  }

  @Test("the ranking is that of the plain cosine of every name", arguments: Seeds.range(12))
  func plain(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func name(_ most: Int) -> String {
      (0..<Int.random(in: 1...most, using: &random))
        .map { _ in Self.trades[Int.random(in: 0..<Self.trades.count, using: &random)] }.joined(separator: " ")
    }
    let codes = ["5120", "7512", "9412"]
    let concepts = (0..<80).map { number in
      Self.concept("\(number)", number % 4 == 3 ? nil : codes[number % 4], name(3), name(3), name(2))
    }
    let groups = ["5120": "cocineros", "7512": "panaderos y pasteleros", "941": "ayudantes de cocina"]
    let index = LookupIndex(concepts: concepts, groups: groups, language: .es)
    let plain = PlainLookup(concepts, groups)
    for text in (0..<8).map({ _ in name(4) }) {
      let wanted = plain.points(of: text, least: 0.2)
      let hits = index.rank(text, top: 80, floor: 2000, explains: false)
      #expect(hits.count == wanted.count, "\(text)")
      for (hit, next) in zip(hits, hits.dropFirst()) {
        // Sums in another order differ in their last digits.
        #expect(wanted[hit.row].map { $0 + 0.0001 } ?? 0 >= wanted[next.row] ?? 9, "\(text)")
      }
      let few = index.rank(text, top: 3, floor: 2000, explains: false)
      #expect(few.map(\.row) == hits.prefix(3).map(\.row))
      #expect(few.map(\.share) == hits.prefix(3).map(\.share))
      var units: [String: Int] = [:]
      for hit in hits.prefix(20) { if let code = concepts[hit.row].isco { units[code, default: 0] += hit.share } }
      let found = index.units(of: text, floor: 2000)
      #expect(Dictionary(uniqueKeysWithValues: found.map { ($0.code, $0.share) }) == units)
      #expect(found.first?.code == hits.lazy.compactMap { concepts[$0.row].isco }.first)
    }
  }

  private static let trades = [
    "panadero", "panadería", "cocinero", "cocina", "ayudante", "almacén", "almacenero", "mecánico", "soldador",
    "soldadura", "pintor", "pintura", "conductor", "grúa", "mozo", "encargada",
  ]

  @Test("the same text gives the same ranking from an index built anew")
  func repeated() {
    let again = LookupIndex(
      concepts: Self.index.concepts,
      groups: ["5120": "Cocineros", "7512": "Panaderos, pasteleros y confiteros", "933": "Peones del transporte"],
      words: Self.words, language: .es)
    for text in ["cocinero", "mozo con grúa", "ayudante de panadería y almacén"] {
      #expect(Self.index.rank(text, top: 9).map(\.row) == again.rank(text, top: 9).map(\.row))
      #expect(Self.index.rank(text, top: 9).map(\.share) == again.rank(text, top: 9).map(\.share))
    }
  }

  @Test("a group's name is evidence for what is in it, and never found itself")
  func groups() {
    #expect(Self.index.rank("pasteleros", top: 9).allSatisfy { $0.row < Self.index.concepts.count })
    let hits = Self.index.rank("peones del transporte de almacén", top: 2)
    #expect(hits.first.map { Self.index.concepts[$0.row].id } == "warehouse")
  }

  @Test(
    "the shipped catalog finds everyday titles",
    arguments: [
      ("Ayudante de panadería", Language.es, "7512"), ("albañiles", .es, "7112"), ("cocinera", .es, "5120"),
      ("pedreiro", .pt, "7112"), ("motorista de caminhão", .pt, "8332"), ("bricklayer", .en, "7112"),
    ])
  func shipped(title: String, language: Language, isco: String) {
    let catalog = Shipped.catalog
    let hits = catalog.lookupIndex(.occupation, in: language).rank(title, top: 3)
    #expect(hits.contains { catalog.occupations.entries[$0.row].isco == isco })
  }

  @Test("skills of the shipped catalog are found in three languages")
  func skills() throws {
    let catalog = Shipped.catalog
    for (text, language) in [
      ("preparar alimentos", Language.es), ("preparo de alimentos", .pt), ("food handling", .en),
    ] {
      let hit = try #require(catalog.lookupIndex(.skill, in: language).rank(text, top: 1).first)
      #expect(catalog.skills.entries[hit.row].id == "food-preparation")
    }
  }
}

/// The same measure without an index: every name's words with every word of the text.
private struct PlainLookup {
  private let concepts: [LookupConcept]
  private let space: WordSpace
  private let weights = LookupIndex.Weights()
  private let cutter = TitleCutter([])
  private let groups: [String: String]

  init(_ concepts: [LookupConcept], _ groups: [String: String]) {
    (self.concepts, self.groups) = (concepts, groups)
    var forms = NameForms(language: .es)
    for concept in concepts {
      let first = forms.ranges.count
      for name in concept.names {
        // The second and third name count alike, the first stands for both.
        _ = forms.add(cutter.label(name.text), unless: { name.standing == .other || $0 != first }, from: first)
      }
    }
    for code in groups.keys.sorted() {
      _ = forms.add(cutter.label(groups[code] ?? ""), unless: { _ in false }, from: 0)
    }
    space = WordSpace(forms.words, counts: forms.counts, names: forms.count)
  }

  /// The points of each concept that has a name of the least likeness.
  func points(of text: String, least: Float) -> [Int: Float] {
    let title = cutter.title(text)
    var points: [Int: Float] = [:]
    for (row, concept) in concepts.enumerated() {
      let best = concept.names.map { weights.factor($0.standing) * likeness(title, cutter.label($0.text)) }.max() ?? 0
      if best < least { continue }
      guard let isco = concept.isco, groups[isco] != nil || groups[String(isco.prefix(3))] != nil else {
        points[row] = best + weights.unitGroup * weights.unknownGroup * best
        continue
      }
      func group(_ code: String) -> Float { groups[code].map { likeness(title, cutter.label($0)) } ?? 0 }
      points[row] = best + max(weights.unitGroup * group(isco), weights.minorGroup * group(String(isco.prefix(3))))
    }
    return points
  }

  /// The cosines of two texts, by words and by letters, as much as each is worth.
  private func likeness(_ left: [TitleCutter.Word], _ right: [TitleCutter.Word]) -> Float {
    let (left, right) = (vector(left), vector(right))
    let (both, one, other) = (product(left, right), product(left, left), product(right, right))
    func cosine(_ part: KeyPath<WordSpace.Likeness, Float>) -> Float {
      let lengths = (one[keyPath: part] * other[keyPath: part]).squareRoot()
      return lengths > 0 ? both[keyPath: part] / lengths : 0
    }
    return NameVectors.wordShare * cosine(\.words) + (1 - NameVectors.wordShare) * cosine(\.letters)
  }

  /// Each form once, with the most it weighs.
  private func vector(_ words: [TitleCutter.Word]) -> [(shape: WordSpace.Shape, weight: Float)] {
    var vector: [(shape: WordSpace.Shape, weight: Float)] = []
    for word in words {
      let shape = space.shape(of: WordForm(word.text, language: .es))
      if let place = vector.firstIndex(where: { $0.shape.word.form == shape.word.form }) {
        vector[place].weight = max(vector[place].weight, word.weight)
      } else {
        vector.append((shape, word.weight))
      }
    }
    return vector
  }

  private func product(
    _ left: [(shape: WordSpace.Shape, weight: Float)], _ right: [(shape: WordSpace.Shape, weight: Float)]
  ) -> WordSpace.Likeness {
    var product = WordSpace.Likeness()
    for one in left {
      for other in right {
        let common = space.likeness(one.shape, other.shape)
        product.words += one.weight * other.weight * common.words
        product.letters += one.weight * other.weight * common.letters
      }
    }
    return product
  }
}
