import OficioTestSupport
import Testing

@testable import Oficio

/// What words have in common, found by files of letters and word by word.
@Suite("Likeness of words") struct WordSpaceTests {
  private static let words = [
    "panadero", "panadería", "pan", "cocinero", "cocina", "conductor", "conducción", "ayudante", "almacén",
    "almacenero",
    "banana", "mecánico", "electromecánico", "soldador", "soldadura",
  ].map { WordForm($0.folded, language: .es) }

  private static let space: WordSpace = {
    var seen: Set<[UInt8]> = []
    let forms = words.filter { seen.insert($0.form).inserted }
    return WordSpace(forms, counts: forms.indices.map { Int32($0 % 3 + 1) }, names: 40)
  }()

  @Test(
    "the kin of a word are all the words that have something in common with it, as when each is asked",
    arguments: ["panadero", "panaderia", "banana", "soldadores", "mecanica", "conductores", "nada", "xyz", "almacen"])
  func kin(word: String) {
    let shape = Self.space.shape(of: WordForm(word, language: .es))
    let kin = Dictionary(uniqueKeysWithValues: Self.space.kin(of: shape).map { ($0.form, $0.likeness) })
    for other in Self.words {
      let asked = Self.space.likeness(shape, Self.space.shape(of: other))
      let found = Self.space.forms[other.form].flatMap { kin[$0] } ?? WordSpace.Likeness()
      #expect(abs(found.words - asked.words) < 0.001, "\(String(decoding: other.form, as: UTF8.self))")
      #expect(abs(found.letters - asked.letters) < 0.001, "\(String(decoding: other.form, as: UTF8.self))")
    }
  }

  @Test("relatives share a root, neighbours letters, strangers nothing")
  func meetings() {
    func likeness(_ left: String, _ right: String) -> WordSpace.Likeness {
      Self.space.likeness(
        Self.space.shape(of: WordForm(left, language: .es)), Self.space.shape(of: WordForm(right, language: .es)))
    }
    #expect(likeness("panadero", "panaderia").words > 0)
    #expect(likeness("mecanico", "electromecanico").words == 0)
    #expect(likeness("mecanico", "electromecanico").letters > 0)
    #expect(likeness("cocina", "soldador").letters == 0)
    #expect(likeness("soldador", "soldador").words > likeness("soldador", "soldadura").words)
  }
}
