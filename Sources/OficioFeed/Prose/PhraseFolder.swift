import Foundation
import Oficio

extension PhraseCatalog {
  /// Reads `es/`, `pt/` and `en/` of a phrases folder, files in byte order, and returns what is wrong in them.
  public mutating func add(folder: String) -> [Finding] {
    var findings: [Finding] = []
    for language in Language.allCases {
      let path = "\(folder)/\(language.rawValue)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      for name in names.filter({ $0.hasSuffix(".yaml") }).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        findings += add(file: "\(path)/\(name)", language)
      }
    }
    return findings
  }

  private mutating func add(file: String, _ language: Language) -> [Finding] {
    guard let data = FileManager.default.contents(atPath: file), let text = String(validating: data, as: UTF8.self)
    else {
      return [
        Finding("unreadable-file", file: file, message: "cannot be read as UTF-8", remedy: "save it as UTF-8")
      ]
    }
    do {
      return add(try DataNode(yaml: text), language: language, file: file)
    } catch {
      return [
        Finding(
          "not-yaml", file: file, line: error.line, column: error.column, message: error.problem,
          remedy: "mend the YAML")
      ]
    }
  }
}
