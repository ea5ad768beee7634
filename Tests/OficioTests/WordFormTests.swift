import Testing

@testable import Oficio

/// The forms that titles are looked up by.
@Suite("Word forms")
struct WordFormTests {
  private func form(_ word: String, _ language: Language = .es) -> [UInt8] {
    WordForm(word.folded, language: language).form
  }

  @Test(
    "gender, number, old and new spelling, and the neighbours' endings make no difference",
    arguments: [
      ("panadero", "panaderas"), ("vendedor", "vendedoras"), ("conductor", "condutor"), ("director", "diretores"),
      ("camión", "camiones"), ("camarero", "camareros"), ("construcción", "construção"), ("acción", "ações"),
      ("padeiro", "padeiras"), ("oficial", "oficiais"), ("montaje", "montagem"), ("recepcionista", "rececionistas"),
      ("mantenimiento", "mantenimientos"), ("auxiliar", "auxiliares"), ("jefe", "jefa"), ("móvel", "móveis"),
      ("jovem", "jovem"), ("calidad", "calidade"),
    ])
  func alike(left: String, right: String) { #expect(form(left) == form(right)) }

  @Test(
    "words of different work stay apart",
    arguments: [
      ("pastor", "pastel"), ("cocina", "cochero"), ("mesero", "minero"), ("sol", "sal"), ("pintor", "pinche"),
    ])
  func apart(left: String, right: String) { #expect(form(left) != form(right)) }

  @Test(
    "a trade and what it is about share a root",
    arguments: [("panadero", "panadería"), ("jardinero", "jardinería"), ("carpintero", "carpintería")])
  func roots(left: String, right: String) {
    #expect(WordForm(left.folded, language: .es).root == WordForm(right.folded, language: .es).root)
  }

  @Test(
    "English loses its plural alone", arguments: [("bakers", "baker"), ("deliveries", "delivery"), ("glass", "glass")])
  func english(left: String, right: String) { #expect(form(left, .en) == form(right, .en)) }
}
