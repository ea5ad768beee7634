import OficioMatch

/// What a list says of one lead, as far as nights are compared.
struct ListedLead: Hashable, Sendable, Decodable {
  var trainee: String
  var posting: String
  var verdict: String
  var opensOn: String?
  var section: String

  init(_ lead: Lead) {
    trainee = lead.trainee
    posting = lead.posting
    verdict = lead.verdict.rawValue
    opensOn = lead.opensOn?.description
    section = lead.section.rawValue
  }
}
