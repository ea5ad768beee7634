import Oficio

/// Whether a person has what a step of the catalog brings (`effect` in `Catalogs/steps`), so that nobody has to take it
/// before another one.
extension Step {
  /// Whether every part of the effect holds on a day. What nobody has filled in does not hold, nor does what the posting
  /// asks (`asked`) but for records, where it must then hold for every kind.
  func isDone(by trainee: Trainee, _ catalog: Catalog, on day: CivilDate) -> Bool {
    guard case .map(let members)? = effect?.value else { return false }
    let (kinds, states): (Set, Set) = (
      ["paper", "certificate", "record"], ["inHand", "issuedOn", "seenOn", "reparationPaid", "finePaid", "shows"]
    )
    let things = members.filter { kinds.contains($0.key) }
    guard !things.isEmpty, members.allSatisfy({ kinds.union(states).contains($0.key) }) else { return false }
    return things.allSatisfy { thing in
      guard case .text(let word) = thing.value.value else { return false }
      return switch thing.key {
      case "paper": hasPaper(word, trainee, catalog, on: day)
      case "certificate": hasCertificate(word, trainee, catalog, on: day)
      default: recordsHold(word, trainee)
      }
    }
  }

  private func hasPaper(_ type: String, _ trainee: Trainee, _ catalog: Catalog, on day: CivilDate) -> Bool {
    let asCertificate = catalog.jurisdictions[trainee.jurisdiction]?.hiringPapers.first { $0.type == type }?.certificate
    return trainee.papers?.contains { paper in
      (paper.type == type || paper.type == asCertificate) && paper.inHand == true
        && paper.expiresOn.map { day < $0 } ?? true
    } == true
  }

  private func hasCertificate(_ type: String, _ trainee: Trainee, _ catalog: Catalog, on day: CivilDate) -> Bool {
    trainee.certificates?.contains { held in
      guard held.type == type, held.isInHand == true else { return false }
      return CertificateFact(held, catalog, on: day).isValid(on: day) == true
    } == true
  }

  private func recordsHold(_ kinds: String, _ trainee: Trainee) -> Bool {
    trainee.records?.allSatisfy { state in
      guard ["all", "asked", state.kind.rawValue].contains(kinds) else { return true }
      return (effect?["seenOn"] == nil || state.seenOn != nil && state.shows != nil)
        && (effect?["reparationPaid"] == nil || state.reparationPaid == true)
        && (effect?["finePaid"] == nil || state.finePaid == true)
        && (effect?["shows"] == nil || state.seenOn != nil && state.shows == false)
    } == true
  }
}
