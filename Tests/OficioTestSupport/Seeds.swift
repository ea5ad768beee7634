import Foundation

/// How many seeds a property is tried with: few in `make test`, many in `make soak`.
public enum Seeds {
  /// Seeds from 1 on; `OFICIO_SEEDS` asks for more than the usual number.
  public static func range(_ usual: Int) -> ClosedRange<UInt64> {
    let asked = ProcessInfo.processInfo.environment["OFICIO_SEEDS"].flatMap { Int($0) } ?? usual
    return 1...UInt64(max(usual, asked))
  }
}
