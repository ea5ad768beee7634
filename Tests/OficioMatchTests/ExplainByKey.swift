import Oficio

@testable import OficioMatch

extension Matcher {
  /// Everything behind one ranked pair; nil when the posting is not among the live ones or the person has not agreed.
  func explain(_ trainee: Trainee, posting key: String) -> Lead? {
    guard trainee.consent.allowsMatching(on: context.asOf) else { return nil }
    return posting(key).map { explain(trainee, $0) }
  }
}
