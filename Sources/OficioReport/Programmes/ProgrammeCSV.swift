import Oficio
import OficioMatch

/// A row a person and programme. Keys of the header are English in every language.
struct ProgrammeCSV {
  let sentences: Sentences
  let catalog: Catalog

  func begin() -> [UInt8] {
    var csv = CSVWriter()
    for column in ["trainee", "programme", "name", "answer", "rules", "ask", "leadsTo", "sources"] {
      csv.cell(plain: column)
    }
    csv.endRow()
    return csv.bytes
  }

  func write(_ standings: [ProgrammeStanding]) -> [UInt8] {
    var csv = CSVWriter()
    for standing in standings {
      csv.cell(standing.trainee)
      csv.cell(standing.programme)
      csv.cell(sentences.names.programme(standing.programme))
      csv.cell(plain: standing.answer.rawValue)
      csv.cell(standing.rules.map { sentences.rule($0, of: standing) }.joined(separator: "; "))
      csv.cell(standing.asks(sentences).joined(separator: "; "))
      let things = catalog.programmes[standing.programme]?.leadsTo ?? []
      csv.cell(things.map { sentences.names.prospect($0.thing) }.joined(separator: "; "))
      csv.cell(standing.sources.joined(separator: " "))
      csv.endRow()
    }
    return csv.bytes
  }
}

extension ProgrammeStanding {
  /// What staff must find out, once each.
  func asks(_ sentences: Sentences) -> [String] {
    answer == .unknown ? rules.filter { $0.result == .unknown }.map { sentences.ask($0.rule) } : []
  }

  /// Ids of the sources of its rules, each once.
  fileprivate var sources: [String] {
    var seen: Set<String> = []
    return rules.flatMap { $0.citation?.sources ?? [] }.filter { seen.insert($0).inserted }
  }
}
