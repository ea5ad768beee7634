import Oficio

/// How strongly the words around a requirement ask for it.
enum Demand {
  case indispensable, plain, preferred, notRequired
}

extension Reading {
  /// The demand on what stands in a range: the nearest word of need in its sentence, else its section's heading.
  func demand(on range: Range<Int>, before: Int = 6, after: Int = 8) -> Demand {
    let window = window(range, before: before, after: after)
    var best: (distance: Int, demand: Demand)?
    for match in family(of: .needRequired, in: window) where match.end <= window.upperBound {
      let distance: Int
      if match.start >= range.upperBound {
        // After a comma the word speaks of the next thing, unless it ends the sentence.
        distance = match.start - range.upperBound + (commas(in: range.upperBound..<match.start + 1) > 0 ? 4 : 0)
      } else if match.end <= range.lowerBound {
        let isCut = commas(in: match.end..<range.lowerBound + 1) > 0 || tokens[match.end].gap.contains(.close)
        distance = range.lowerBound - match.end + (isCut ? 5 : 1)
      } else {
        distance = 0
      }
      if distance < best?.distance ?? 9 { best = (distance, Self.demand(match.trigger)) }
    }
    if let best { return best.demand }
    return section(at: range.lowerBound) == .sectionPrefers ? .preferred : .plain
  }

  private func commas(in range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (tokens[min($1, tokens.count - 1)].gap.contains(.comma) ? 1 : 0) }
  }

  private static func demand(_ trigger: Trigger) -> Demand {
    switch trigger {
    case .needRequired: .indispensable
    case .needPreferred: .preferred
    default: .notRequired
    }
  }
}
