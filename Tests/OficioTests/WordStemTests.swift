import Oficio
import Testing

@Suite struct WordStemTests {
  @Test(
    "a phrase loses case, accents and the endings of gender and number",
    arguments: [
      ("Vendedora", "vendedor"), ("vendedores", "vendedor"), ("camión", "camion"), ("Camiones", "camion"),
      ("choferes", "chofer"), ("limpieza de baños", "limpiez de ban"), ("SOL", "sol"), ("gas", "gas"), ("", ""),
      ("  pan -- rico ", "pan ric"), ("año", "ano"), ("jefe", "jef"), ("jefas", "jef"),
    ])
  func phrase(_ text: String, _ stem: String) { #expect(WordStem.phrase(text) == stem) }
}
