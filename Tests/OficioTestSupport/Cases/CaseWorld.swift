import Oficio

/// What a case knows beside a person and a posting:
/// - `terms`: days of a step, as `{pe.renew_identity: {min: 28, max: 60}}`, in place of the catalog's;
/// - `pairs`: minutes between two places of the catalog, as `{from: …, to: …, minutes: …}`, with `oneWay`;
/// - `others`: adverts that are known and not judged, each laid over the posting, so many as its `count` says;
/// - `activity`: what was done with leads, as `{trainee: …, posting: …, employer: …, date: …, state: …}`.
public struct CaseWorld: Sendable {
  /// The shipped catalogs with the case's terms and pairs.
  public var catalog = Shipped.catalog
  /// Adverts that are known and not judged.
  public var others: [Posting] = []
  /// What was done with leads.
  public var activity: [Activity] = []

  init(_ fields: FieldReader, posting: [DataNode.Member]) {
    readTerms(fields)
    for (number, pair) in (fields.maps("pairs") { PlacePair(stated: $0) } ?? []).enumerated() {
      var pair = pair
      pair.id = "case.\(number + 1)"
      catalog.pairs.set(pair)
    }
    others = (fields.maps("others") { Self.others($0, over: posting) } ?? []).enumerated().flatMap { group, adverts in
      adverts.enumerated().map { number, advert in
        var advert = advert
        (advert.key, advert.sourceId) = ("case:other-\(group)-\(number)", "other-\(group)-\(number)")
        return advert
      }
    }
    activity = fields.maps("activity") { Activity(stated: $0) } ?? []
  }

  private mutating func readTerms(_ fields: FieldReader) {
    _ = fields.map("terms") { terms in
      for member in terms.allMembers() {
        guard var step = catalog.steps[member.key] else {
          terms.log.report(
            "unknown-code", at: member.value, message: "no step “\(member.key)”", remedy: "name one of the catalog")
          continue
        }
        let days = terms.map(member.key) { (min: $0.integer("min"), max: $0.integer("max")) }
        (step.daysMin, step.daysMax) = (days?.min, days?.max)
        catalog.steps.set(step)
      }
      return true
    }
  }

  private static func others(_ fields: FieldReader, over posting: [DataNode.Member]) -> [Posting] {
    let count = fields.integer("count", in: 1...1000) ?? 1
    let members = CaseDefaults.lay(fields, over: posting).filter { $0.key != "count" }
    let advert = FieldReader.read(DataNode(.map(members), line: fields.node.line), path: "others", log: fields.log) {
      Posting(stated: $0)
    }
    return advert.map { Array(repeating: $0, count: count) } ?? []
  }
}

extension PlacePair {
  fileprivate init?(stated fields: FieldReader) {
    let (from, to) = (fields.requiredText("from"), fields.requiredText("to"))
    let (minutes, isOneWay) = (fields.requiredInteger("minutes"), fields.boolean("oneWay") ?? false)
    for id in [from, to].compactMap(\.self) where Shipped.catalog.places[id] == nil {
      fields.log.report("unknown-code", at: fields.node, message: "no place “\(id)”", remedy: "name one of the catalog")
    }
    guard let from, let to, let minutes else { return nil }
    self.init(
      id: "case", citation: Citation(sources: [], confidence: .assumption), from: from, to: to, minutes: minutes,
      isOneWay: isOneWay)
  }
}

extension Activity {
  fileprivate init?(stated fields: FieldReader) {
    let (trainee, date) = (fields.requiredText("trainee"), fields.requiredDate("date"))
    let (posting, employer) = (fields.text("posting"), fields.text("employer"))
    let state = fields.requiredWord("state", State.self)
    guard let trainee, let date, let state else { return nil }
    self.init(trainee: trainee, posting: posting, employer: employer, date: date, state: state)
  }
}
