import Oficio

extension ProseReader {
  /// The postings that an advert amounts to, each filled with what its own words and the common ones say.
  ///
  /// An advert for one job is one posting. One that lists several jobs, each in lines of its own, is as many, with keys
  /// made of its own and of their titles. Where it seeks several and their words cannot be parted it stays one posting that
  /// names them in `severalJobs`: no occupation is concluded, and what may belong to one of them alone is left unknown.
  ///
  /// - Parameters:
  ///   - advert: the posting as the feed stated it.
  ///   - country: ISO 3166-1 alpha-2 code of the workplace, when known.
  public func postings(of advert: Posting, country: String?) -> [Posting] {
    var posting = advert
    guard let several = fill(&posting, country: country, seeksJobs: true) else { return [posting] }
    // A place in the whole text would be a wrong one in a part of it.
    guard !advert.hasPlacesInText, let parts = several.parts(of: advert) else {
      return [unparted(several, of: advert, country: country)]
    }
    return parts.map { part in
      var posting = part
      fill(&posting, country: country, seeksJobs: false)
      posting.vacancies = part.vacancies
      return posting
    }
  }

  private func unparted(_ several: SeveralJobs, of advert: Posting, country: String?) -> Posting {
    var posting = advert
    posting.text = several.common(advert.text)
    if several.isInTitle { posting.title = "" }
    posting.language = advert.language ?? several.language.rawValue
    fill(&posting, country: country, seeksJobs: false)
    posting.text = advert.text
    posting.title = advert.title
    posting.occupation = []
    posting.severalJobs = several.jobs.map(\.named)
    // A sign of a trap is one for whoever answers the advert.
    var whole = advert
    fill(&whole, country: country, seeksJobs: false)
    posting.risks = whole.risks
    return posting
  }
}

extension Posting {
  /// Whether the feed's own labelled lines have filled a field, with a place in the text.
  fileprivate var hasPlacesInText: Bool {
    let provenances: [Provenance?] = [
      pay?.provenance, postedOn?.provenance, startsOn?.provenance, closesOn?.provenance, expiresOn?.provenance,
      industry?.provenance, remote?.provenance, contract?.provenance, workTime?.provenance, hoursPerWeek?.provenance,
      rotating?.provenance, cycle?.provenance, night?.provenance, liveIn?.provenance, sector?.provenance,
      formality?.provenance, absencePenalty?.provenance, education?.provenance, experience?.provenance,
      secondChance?.provenance, asks.age?.provenance, asks.sex?.provenance,
    ]
    return provenances.contains { $0?.span != nil } || places.contains { $0.provenance.span != nil }
      || shifts.contains { $0.provenance.span != nil }
  }
}
