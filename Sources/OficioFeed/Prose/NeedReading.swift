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
    for match in family(of: .needRequired) where match.start >= window.lowerBound && match.end <= window.upperBound {
      var distance: Int
      if match.start >= range.upperBound {
        distance = match.start - range.upperBound
        // After a comma the word speaks of the next thing, unless it ends the sentence.
        if commas(in: range.upperBound..<match.start + 1) > 0 { distance += 4 }
      } else if match.end <= range.lowerBound {
        distance = range.lowerBound - match.end + 1
        if commas(in: match.end..<range.lowerBound + 1) > 0 || tokens[match.end].gap.contains(.close) { distance += 4 }
      } else {
        distance = 0
      }
      if distance < best?.distance ?? 9 { best = (distance, Self.demand(match.trigger)) }
    }
    if let best { return best.demand }
    return section(at: range.lowerBound) == .sectionPrefers ? .preferred : .plain
  }

  /// The heading that a token stands under, when there is one.
  func section(at index: Int) -> Trigger? {
    var current: Trigger?
    for match in family(of: .sectionRequires) {
      if match.start > index { break }
      guard isHeading(match) else { continue }
      current = match.trigger
    }
    return current
  }

  private func isHeading(_ match: PhraseMatch) -> Bool {
    let sentence = sentence(of: match.start)
    if match.end >= sentence.upperBound { return match.start - sentence.lowerBound <= 3 }
    return tokens[match.end].gap.contains(.colon)
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
