import Oficio

/// The values one fact simpler than a value: an element of a list gone, an optional fact unknown, a wish not there.
struct Simpler<Value> {
  private let value: Value
  private(set) var all: [Value] = []

  private init(_ value: Value) { self.value = value }

  private mutating func add(_ change: (inout Value) -> Void) {
    var simpler = value
    change(&simpler)
    all.append(simpler)
  }

  /// Each element gone, then each element simpler.
  private mutating func list<Element>(
    _ path: WritableKeyPath<Value, [Element]>, _ inner: (inout Simpler<Element>) -> Void = { _ in }
  ) {
    for (place, element) in value[keyPath: path].enumerated() {
      add { $0[keyPath: path].remove(at: place) }
      var elements = Simpler<Element>(element)
      inner(&elements)
      for simpler in elements.all { add { $0[keyPath: path][place] = simpler } }
    }
  }

  /// The whole list unknown, each element gone, then each element simpler.
  private mutating func list<Element>(
    _ path: WritableKeyPath<Value, [Element]?>, _ inner: (inout Simpler<Element>) -> Void = { _ in }
  ) {
    guard let list = value[keyPath: path] else { return }
    add { $0[keyPath: path] = nil }
    for (place, element) in list.enumerated() {
      add { $0[keyPath: path]?.remove(at: place) }
      var elements = Simpler<Element>(element)
      inner(&elements)
      for simpler in elements.all { add { $0[keyPath: path]?[place] = simpler } }
    }
  }

  /// An optional fact unknown.
  private mutating func fact<Fact>(_ path: WritableKeyPath<Value, Fact?>) {
    if value[keyPath: path] != nil { add { $0[keyPath: path] = nil } }
  }

  /// A value that is its plainest.
  private mutating func plain<Plain: Equatable>(_ path: WritableKeyPath<Value, Plain>, _ plainest: Plain) {
    if value[keyPath: path] != plainest { add { $0[keyPath: path] = plainest } }
  }
}

extension Simpler<Trainee> {
  /// A person with one fact less; who they are and their consent stay.
  static func people(_ person: Trainee) -> [Trainee] {
    var simpler = Simpler(person)
    simpler.list(\.skills) {
      $0.fact(\.lastUsed)
      $0.fact(\.months)
    }
    simpler.list(\.statedSkills)
    simpler.list(\.experience)
    simpler.list(\.certificates) {
      $0.fact(\.issuedOn)
      $0.fact(\.expiresOn)
      $0.fact(\.inHand)
    }
    simpler.list(\.papers) {
      $0.fact(\.inHand)
      $0.fact(\.expiresOn)
    }
    simpler.list(\.records) {
      $0.fact(\.shows)
      $0.fact(\.seenOn)
      $0.fact(\.showsUntil)
      $0.fact(\.sentenceServedOn)
      $0.fact(\.reparationPaid)
      $0.fact(\.finePaid)
    }
    simpler.list(\.barredFrom)
    simpler.list(\.obligations) {
      $0.fact(\.canMove)
      $0.fact(\.until)
      $0.fact(\.recurrence)
      $0.fact(\.within)
      $0.fact(\.absences)
      $0.plain(\.travelMinutes, 0)
    }
    simpler.list(\.availability)
    simpler.list(\.exclusions) { $0.fact(\.until) }
    simpler.list(\.countries)
    simpler.list(\.contacts)
    simpler.fact(\.home)
    simpler.fact(\.maxCommuteMinutes)
    simpler.fact(\.maxHoursPerWeek)
    simpler.fact(\.education)
    simpler.fact(\.status)
    simpler.fact(\.group)
    simpler.plain(\.needs, Needs())
    simpler.plain(\.wants, Wants())
    simpler.plain(\.refuses, Refusals())
    return simpler.all
  }
}

extension Simpler<Posting> {
  /// A posting with one thing unsaid; its key and words stay.
  static func postings(_ posting: Posting) -> [Posting] {
    var simpler = Simpler(posting)
    simpler.list(\.places)
    simpler.list(\.shifts)
    simpler.list(\.recordChecks)
    simpler.list(\.certificates)
    simpler.list(\.skills) { $0.fact(\.level) }
    simpler.list(\.occupation)
    simpler.list(\.risks)
    simpler.plain(\.employer, Employer())
    simpler.plain(\.asks, PersonalAsks())
    simpler.fact(\.remote)
    simpler.fact(\.postedOn)
    simpler.fact(\.startsOn)
    simpler.fact(\.closesOn)
    simpler.fact(\.expiresOn)
    simpler.fact(\.lastSeen)
    simpler.fact(\.industry)
    simpler.fact(\.pay)
    simpler.fact(\.contract)
    simpler.fact(\.workTime)
    simpler.fact(\.hoursPerWeek)
    simpler.fact(\.rotating)
    simpler.fact(\.workDays)
    simpler.fact(\.night)
    simpler.fact(\.liveIn)
    simpler.fact(\.sector)
    simpler.fact(\.formality)
    simpler.fact(\.absencePenalty)
    simpler.fact(\.education)
    simpler.fact(\.experience)
    simpler.fact(\.secondChance)
    return simpler.all
  }
}
