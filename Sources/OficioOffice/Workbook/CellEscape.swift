/// Characters that XML cannot hold, as workbooks write them: `_x000D_` stands for a carriage return.
enum CellEscape {
  /// A text as it is to stand in a workbook.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isControl = scalar.value < 32 && scalar != "\t" && scalar != "\n"
      if isControl || scalar.value == 0xFFFE || scalar.value == 0xFFFF || code(in: scalars, at: index) != nil {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "_x\(String(repeating: "0", count: 4 - digits.count))\(digits)_".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text that stands in a workbook so.
  static func text(_ escaped: String) -> String {
    guard escaped.utf8.contains(UInt8(ascii: "_")) else { return escaped }
    var result = String.UnicodeScalarView()
    let scalars = Array(escaped.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if let scalar = code(in: scalars, at: index) {
        result.append(scalar)
        index += 7
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  /// The character that `_xHHHH_` at a place stands for.
  private static func code(in scalars: [Unicode.Scalar], at index: Int) -> Unicode.Scalar? {
    guard scalars[index] == "_", index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else {
      return nil
    }
    var value: UInt32 = 0
    for scalar in scalars[(index + 2)...(index + 5)] {
      guard scalar.isASCII, let digit = Character(scalar).hexDigitValue else { return nil }
      value = value * 16 + UInt32(digit)
    }
    return Unicode.Scalar(value)
  }
}
