import Oficio
import OficioMatch

/// Names of titles, skills, papers and steps for sheets that leave the office, each replaced or left out where it exposes.
struct NeutralWords: Sendable {
  let sentences: Sentences
  let catalog: Catalog
  let neutral: NeutralText

  /// The advert's title, else the name of its occupation.
  func title(of posting: Posting) -> String? {
    neutral.safe(posting.title) ?? posting.occupation.first.flatMap { occupation($0.code) }
  }

  /// The name of an occupation; nil where no catalog has it, or its name exposes.
  func occupation(_ code: String) -> String? { known(sentences.names.occupation(code), besides: code) }

  /// The name of a skill.
  func skill(_ id: String) -> String? { known(sentences.names.skill(id), besides: id) }

  /// A paper by its name, else by its kind. A paper of no known kind is left out: its name is all there is of it.
  func certificate(_ type: String?, _ kind: CertificateKind) -> String? {
    let entry = type.flatMap { catalog.certificate(type: $0) }
    // A paper that carries records is asked for as such, whatever it is called.
    if let entry, catalog.records[entry.id].map({ !$0.carries.isEmpty }) ?? false { return nil }
    return entry.flatMap { neutral.safe($0.labels[sentences.language]) }
      ?? (kind == .other ? nil : neutral.safe(sentences.kind(of: kind)))
  }

  /// A paper that payroll needs; nil for a word that no catalog has, which anybody may have typed.
  func paper(_ type: String) -> String? {
    if let entry = catalog.certificate(type: type) { return certificate(entry.id, entry.kind) }
    return known(sentences.paper(type), besides: type)
  }

  /// A step under a name that others may read. One about records, or of a gate that has to do with them, has no name.
  func step(_ id: String, of gate: Gate) -> String {
    let own = catalog.steps[id]
    let lifts = own.flatMap { Gate(rawValue: $0.lifts) }
    if [gate, lifts].contains(where: { $0 == .record || $0 == .bar }) { return sentences.stepWithAdviser() }
    return own.flatMap { neutral.safe($0.neutral[sentences.language]) } ?? sentences.neutralStep(of: gate)
  }

  /// The amounts, in a currency of three capitals or none.
  func pay(_ pay: Pay) -> Pay? {
    guard pay.min != nil || pay.max != nil else { return nil }
    var pay = pay
    let isCode = pay.currency.map { $0.utf8.count == 3 && $0.utf8.allSatisfy { (65...90).contains($0) } } ?? false
    if !isCode { pay.currency = nil }
    return pay
  }

  private func known(_ name: String, besides id: String) -> String? { name == id ? nil : neutral.safe(name) }
}
