/// A named mix of people and postings. The shares are the project's own choice, set to stress one thing each.
public enum Shape: String, CaseIterable, Sendable {
  /// Like Lima: much of the work informal or silent about it, pay around the legal minimum, Zipf trades and employers.
  case lima
  /// Few trades, one district, few demands: nearly everybody can have nearly everything, and lists are hard to cut.
  case dense
  /// Every trade and place of the catalog alike, many demands: few pairs pass their gates.
  case sparse
}

/// What a shape draws; shares are thousandths.
struct ShapeShares: Sendable {
  var trades: Int
  /// ISCO-08 unit groups that come first among the trades, the most frequent first; the others follow by lot.
  var usualTrades: [String] = []
  var zipf: Bool
  var reach: Reach
  var employers: Int
  var formalStated: Int
  var informalStated: Int
  var contractStated: Int
  var payStated: Int
  var shiftsStated: Int
  var hoursStated: Int
  var recordChecks: Int
  var certificates: Int
  var experienceStated: Int
  var indispensable: Int
  var skillsAsked: ClosedRange<Int>
  var skillsHeld: ClosedRange<Int>
  /// People of whom a fact was never asked.
  var unknownFact: Int
  var duties: Int
  var needs: Int

  /// Where people live and jobs are.
  enum Reach: Sendable { case oneDistrict, lima, everywhere }

  init(_ shape: Shape) {
    switch shape {
    case .lima:
      self.init(
        trades: 120, zipf: true, reach: .lima, employers: 20_000, formalStated: 280, informalStated: 60,
        contractStated: 300, payStated: 550, shiftsStated: 600, hoursStated: 150, recordChecks: 250, certificates: 150,
        experienceStated: 650, indispensable: 100, skillsAsked: 2...8, skillsHeld: 3...9, unknownFact: 250,
        duties: 650, needs: 400)
      // Cleaners, cooks, shop staff, builders, kitchens, sewing …: what people leave prison with and districts hire.
      usualTrades = [
        "9112", "5120", "5223", "9313", "9412", "7531", "7112", "9333", "7512", "8322", "5131", "7522", "4321", "7319",
        "9321", "8321", "7126", "7231", "5141", "7131", "7212", "8153", "5211", "7411", "7536", "9111", "7115", "9211",
      ]
    case .dense:
      self.init(
        trades: 8, zipf: false, reach: .oneDistrict, employers: 200, formalStated: 600, informalStated: 50,
        contractStated: 500, payStated: 900, shiftsStated: 800, hoursStated: 100, recordChecks: 20, certificates: 20,
        experienceStated: 500, indispensable: 0, skillsAsked: 4...8, skillsHeld: 10...16, unknownFact: 50, duties: 100,
        needs: 0)
    case .sparse:
      self.init(
        trades: .max, zipf: false, reach: .everywhere, employers: 100_000, formalStated: 450, informalStated: 200,
        contractStated: 500, payStated: 800, shiftsStated: 800, hoursStated: 300, recordChecks: 600,
        certificates: 600, experienceStated: 900, indispensable: 600, skillsAsked: 3...10, skillsHeld: 1...4,
        unknownFact: 50, duties: 800, needs: 700)
    }
  }

  private init(
    trades: Int, zipf: Bool, reach: Reach, employers: Int, formalStated: Int, informalStated: Int, contractStated: Int,
    payStated: Int, shiftsStated: Int, hoursStated: Int, recordChecks: Int, certificates: Int, experienceStated: Int,
    indispensable: Int, skillsAsked: ClosedRange<Int>, skillsHeld: ClosedRange<Int>, unknownFact: Int, duties: Int,
    needs: Int
  ) {
    self.trades = trades
    self.zipf = zipf
    self.reach = reach
    self.employers = employers
    self.formalStated = formalStated
    self.informalStated = informalStated
    self.contractStated = contractStated
    self.payStated = payStated
    self.shiftsStated = shiftsStated
    self.hoursStated = hoursStated
    self.recordChecks = recordChecks
    self.certificates = certificates
    self.experienceStated = experienceStated
    self.indispensable = indispensable
    self.skillsAsked = skillsAsked
    self.skillsHeld = skillsHeld
    self.unknownFact = unknownFact
    self.duties = duties
    self.needs = needs
  }
}
