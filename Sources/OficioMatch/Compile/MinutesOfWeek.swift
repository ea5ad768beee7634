import Oficio

/// Stretches of the week in minutes after Monday 00:00, merged, for asking whether a shift fits in.
struct MinutesOfWeek: Sendable {
  private static let week = 7 * 1440
  private var stretches: [Range<Int>] = []

  init(_ spans: [WeeklySpan]) {
    var all: [Range<Int>] = []
    for span in spans {
      for day in span.days.days {
        let start = Int(day.rawValue) * 1440 + span.from.minutes
        // Twice round the week, so that a stretch over Sunday night is found from either side.
        for offset in [0, Self.week] { all.append(start + offset..<start + offset + span.minutes) }
      }
    }
    for stretch in all.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = stretches.last, stretch.lowerBound <= last.upperBound {
        stretches[stretches.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
      } else {
        stretches.append(stretch)
      }
    }
  }

  /// Whether every shift of a span lies within the stretches.
  func contains(_ span: WeeklySpan) -> Bool {
    span.days.days.allSatisfy { day in
      let start = Int(day.rawValue) * 1440 + span.from.minutes
      return [0, Self.week].contains { offset in
        stretches.contains { $0.lowerBound <= start + offset && start + offset + span.minutes <= $0.upperBound }
      }
    }
  }
}
