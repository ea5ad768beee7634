/// A number about people that may have to stay hidden.
public enum Figure: Hashable, Sendable {
  /// It may be shown.
  case shown(Int)
  /// Fewer people than the least stand behind it; perhaps none.
  case few
  /// Enough people stand behind it, but shown it would tell a hidden one: the whole less what is shown.
  case withheld

  /// The number; nil where it is hidden.
  public var number: Int? {
    if case .shown(let number) = self { number } else { nil }
  }
}

/// Decides which parts of a whole stay hidden, so that no person can be told from a table.
///
/// A part is hidden when fewer than `least` people stand behind it (none at all included). Whoever knows the whole can take
/// what is shown from it; so while fewer than `least` people, yet somebody, stand behind the hidden parts together, the
/// smallest of the others is hidden too. That hidden parts are all empty may be worked out: they are about nobody.
/// Each table is made safe by itself; two runs over nearly the same people can still be compared, which nothing here can
/// prevent.
struct SmallCells: Sendable {
  /// People that must stand behind a shown figure; 1 hides nothing.
  let least: Int

  init(least: Int) { self.least = max(1, least) }

  /// Whether so many people are too few to show anything about them.
  func isSmall(_ people: Int) -> Bool { least > 1 && people < least }

  /// Numbers of the parts to hide.
  ///
  /// - Parameters:
  ///   - people: how many stand behind each part. Of equally small parts the last is hidden first.
  ///   - together: how many stand behind several parts; one person may stand behind more than one.
  func hidden(_ people: [Int], together: ([Int]) -> Int) -> Set<Int> {
    var hidden = people.indices.filter { isSmall(people[$0]) }
    var others = people.indices.filter { !isSmall(people[$0]) }
      .sorted { (people[$0], -$0) > (people[$1], -$1) }
    while !hidden.isEmpty, case let behind = together(hidden), behind > 0, isSmall(behind), let next = others.popLast()
    {
      hidden.append(next)
    }
    return Set(hidden)
  }

  /// Shows how people fall into parts of which everybody is in exactly one.
  func figures(_ parts: [Int]) -> [Figure] {
    let hidden = hidden(parts) { $0.reduce(0) { $0 + parts[$1] } }
    return parts.indices.map { figure(parts[$0], people: parts[$0], isHidden: hidden.contains($0)) }
  }

  /// A number with so many people behind it.
  func figure(_ number: Int, people: Int, isHidden: Bool = false) -> Figure {
    isSmall(people) ? .few : isHidden ? .withheld : .shown(number)
  }
}
