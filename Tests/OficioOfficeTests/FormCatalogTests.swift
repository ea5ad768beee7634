import Oficio
import OficioTestSupport
import Testing

@testable import OficioOffice

@Suite("The words of the form")
struct FormCatalogTests {
  @Test("the shipped words have no mistake, and every sheet and column has a heading", arguments: Language.allCases)
  func whole(language: Language) {
    #expect(Office.forms.findings.isEmpty, "\(Office.forms.findings)")
    let words = Office.forms.catalog[language]
    for sheet in FormSheet.allCases {
      #expect(words.word(.sheets, sheet.rawValue).count <= 31)
      let headings = sheet.columns.map { words.heading(sheet, $0.key) }
      #expect(Set(headings.map(\.folded)).count == headings.count, "\(sheet): \(headings)")
      for column in sheet.columns {
        let heading = words.heading(sheet, column.key)
        #expect(Office.forms.catalog.key(of: heading, in: FormWords.group(of: sheet)) == column.key)
      }
    }
    #expect(Set(FormSheet.allCases.map { words.word(.sheets, $0.rawValue).folded }).count == FormSheet.allCases.count)
    for group in FormGroup.allCases { #expect(!words.keys(group).isEmpty, "\(group)") }
  }

  @Test("a word that is written is read as what it was, in whatever language the others are")
  func unambiguous() {
    let catalog = Office.forms.catalog
    for group in FormGroup.allCases
    where ![.weekdays, .ordinals, .units, .rhythm, .phrases, .sentences].contains(group) {
      for words in catalog.languages {
        for key in words.keys(group) {
          #expect(catalog.key(of: words.word(group, key), in: group) == key, "\(words.language) \(group) \(key)")
        }
      }
    }
  }

  @Test("the words for “not known” and “none” are no words of a vocabulary")
  func markers() {
    let catalog = Office.forms.catalog
    for words in catalog.languages {
      for marker in ["unknown", "none"] {
        let word = words.word(.markers, marker)
        for group in FormGroup.allCases where ![.markers, .education, .sentences].contains(group) {
          #expect(catalog.key(of: word, in: group) == nil, "\(word) in \(group)")
        }
      }
      #expect(catalog.key(of: words.word(.markers, "unknown"), in: .education) == nil)
    }
  }

  @Test("a mistake in a file of words is a finding, and the rest is read")
  func mistakes() throws {
    let folder = try ScratchFolder()
    try folder.write(
      """
      catalog: forms
      about: x
      checked: 2026-11-22
      source: forms-own
      confidence: assumption
      entries:
        - {id: a, of: flags, words: {"yes": [sí], maybe: [quizá]}}
        - {id: b, of: colours, words: {red: [rojo]}}
        - {id: c, of: settings, words: {inside: [dentro], outside: [fuera]}}

      """, to: "forms/es.yaml")
    let (catalog, findings) = FormCatalog.read(folders: [folder.path])
    #expect(findings.map(\.code) == ["missing-key", "unknown-key", "unknown-word"])
    #expect(catalog.key(of: "dentro", in: .settings) == "inside")
  }
}
