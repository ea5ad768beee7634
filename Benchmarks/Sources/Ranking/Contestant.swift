import Corpus
import Foundation
import Oficio
import OficioMatch

/// A way of ordering a person's postings: groups of keys, best first; those of one group are tied. Keys it leaves out
/// come last, tied.
struct Contestant {
  var name: String
  /// Orders of one person, to be averaged; all but the lot give one.
  var orders: (Trainee) -> [[[String]]]
}

extension Contestant {
  /// The leads as the engine lists them: by list, verdict, lawfulness, score, and then the day it closes, the day it was
  /// posted, the key. Closed pairs stand last in the list of leads; below the floor and traps have lists of their own
  /// behind it, which no person's sheet shows.
  static func engine(_ matcher: Matcher, name: String) -> Contestant {
    Contestant(name: name) { trainee in [leads(matcher, trainee).map { [$0.posting] }] }
  }

  /// What the gates alone say: list, verdict and lawfulness, without a point.
  static func gates(_ matcher: Matcher) -> Contestant {
    Contestant(name: "gates alone") { trainee in
      [groups(leads(matcher, trainee)) { [$0.section.list, $0.verdict.index, $0.section == .breaksTheLaw ? 1 : 0] }]
    }
  }

  /// What the points alone say, without a gate.
  static func score(_ matcher: Matcher) -> Contestant {
    Contestant(name: "score alone") { trainee in [groups(leads(matcher, trainee)) { [-$0.score] }] }
  }

  /// What if a step or a wait cost no place: points among all leads that are not closed.
  static func openedByScore(_ matcher: Matcher) -> Contestant {
    Contestant(name: "what if: score, closed last") { trainee in
      [groups(leads(matcher, trainee)) { [$0.section.list, $0.verdict == .closed ? 1 : 0, -$0.score] }]
    }
  }

  /// What if the engine's order put a trade that the person does not have behind the other leads that are not closed: the
  /// advert asks for half a year or more, and of its skills the person holds none, nor a related one.
  static func tradelessLast(_ matcher: Matcher) -> Contestant {
    Contestant(name: "what if: trades not held last") { trainee in
      [
        groups(leads(matcher, trainee)) { lead in
          let asked = matcher.posting(lead.posting)?.experience?.value.months ?? 0
          let isTradeless = asked >= 6 && lead.value(of: .skills) == 0
          return [
            lead.section.list, lead.verdict == .closed ? 1 : 0, isTradeless ? 1 : 0, lead.verdict.index,
            lead.section == .breaksTheLaw ? 1 : 0, -lead.score,
          ]
        }
      ]
    }
  }

  /// One factor's value, nothing else.
  static func factor(_ factor: Factor, _ matcher: Matcher) -> Contestant {
    Contestant(name: "\(factor.rawValue) alone") { trainee in
      [groups(leads(matcher, trainee)) { [-$0.value(of: factor)] }]
    }
  }

  /// The advert posted last first, as boards show them.
  static func newest(_ postings: [Posting]) -> Contestant {
    let order = groups(postings) { [-Int($0.postedOn?.value.daysSinceEpoch ?? 0)] }
    return Contestant(name: "newest first") { _ in [order] }
  }

  /// The best paid month first; pay that nobody states last.
  static func pay(_ postings: [Posting]) -> Contestant {
    let order = groups(postings) { [-($0.monthlyPay ?? 0)] }
    return Contestant(name: "pay first") { _ in [order] }
  }

  /// By lot: several orders a person, from a seed.
  static func lot(_ postings: [Posting], seed: UInt64, orders: Int = 100) -> Contestant {
    let keys = postings.map(\.key).sorted()
    return Contestant(name: "by lot") { trainee in
      var random = SplitMix64(seed: trainee.id.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
      return (0..<orders).map { _ in
        var order = keys
        for place in order.indices.dropFirst().reversed() { order.swapAt(place, random.below(place + 1)) }
        return order.map { [$0] }
      }
    }
  }

  static func leads(_ matcher: Matcher, _ trainee: Trainee) -> [Lead] {
    matcher.leads(for: trainee, top: matcher.postingCount)
  }

  private static func groups(_ leads: [Lead], by rank: (Lead) -> [Int]) -> [[String]] {
    grouped(leads.map { ($0.posting, rank($0)) })
  }

  private static func groups(_ postings: [Posting], by rank: (Posting) -> [Int]) -> [[String]] {
    grouped(postings.map { ($0.key, rank($0)) })
  }

  /// Keys of one rank together, the smallest rank first.
  private static func grouped(_ ranked: [(key: String, rank: [Int])]) -> [[String]] {
    Dictionary(grouping: ranked, by: \.rank).sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { $0.value.map(\.key).sorted() }
  }
}

extension Lead {
  fileprivate func value(of factor: Factor) -> Int { factors.first { $0.factor == factor }?.value ?? 0 }
}

extension Posting {
  /// The least that a month brings, in hundredths, at the hours and days of the advert, else at 48 hours and six days a
  /// week; nil when nobody says, or by the piece.
  fileprivate var monthlyPay: Int? {
    guard let pay = pay?.value, let least = (pay.min ?? pay.max)?.hundredths else { return nil }
    let days = shifts.reduce(into: WeekdaySet()) { $0.formUnion($1.value.days) }.days.count
    switch pay.period {
    case .hour: return least * (hoursPerWeek?.value.min ?? 48) * 52 / 12
    case .day: return least * (days == 0 ? 6 : days) * 52 / 12
    case .week: return least * 52 / 12
    case .month, nil: return least
    case .year: return least / 12
    case .piece: return nil
    }
  }
}
