import Oficio

/// Reads the signs of a trap.
enum SignReader {
  static func risks(_ reading: Reading) -> [RiskSign] {
    var signs: [RiskSign] = []
    for match in reading.all(.risk) where !reading.isNegated(match.range) {
      let sign = reading.value(match)
      if !signs.contains(where: { $0.sign == sign }) {
        signs.append(RiskSign(sign: sign, reading.provenance(match.range)))
      }
    }
    return signs
  }
}
