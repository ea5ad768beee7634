import Oficio

/// The rows of up to eight people side by side, a lane each, as the kernel reads them.
///
/// Eight 16-bit numbers fill one vector of the plainest processor, so a posting is read once for all of them.
struct TraineeLanes: Sendable {
  typealias Lanes = SIMD8<Int16>
  static let count = Lanes.scalarCount

  /// One cell of each person: its points, and bits that may be joined by `or`.
  struct Gate: Sendable {
    var points = Lanes()
    var bits = Lanes()
  }

  let rows: [TraineeRows]
  /// Numbered as `TraineeRows.cells`.
  let gates: [Gate]
  /// Points of the skill shares, numbered as `TraineeRows.skillPoints`.
  let skills: [Lanes]

  /// - Parameter rows: of one table; at most `count`.
  init(_ rows: [TraineeRows]) {
    precondition(rows.count <= Self.count, "\(rows.count) people for \(Self.count) lanes")
    var gates = [Gate](repeating: Gate(), count: rows.first?.cells.count ?? 0)
    var skills = [Lanes](repeating: Lanes(), count: rows.first?.skillPoints.count ?? 0)
    for (lane, row) in rows.enumerated() {
      let lastDay: UInt64 = 1 << UInt64(row.change.days.count - 1)
      for (number, cell) in row.cells.enumerated() {
        gates[number].points[lane] = Int16(truncatingIfNeeded: cell.points)
        gates[number].bits[lane] = cell.bits(lastDay: lastDay)
      }
      for (number, points) in row.skillPoints.enumerated() where points > 0 {
        skills[number][lane] = Int16(truncatingIfNeeded: points)
      }
    }
    self.rows = rows
    self.gates = gates
    self.skills = skills
  }
}
