import CXMLMemory
import Foundation

/// Memory for libxml2 of which one allocation fails. One thread only.
enum FailingMemory {
  /// Allocations since the last `failAt`.
  nonisolated(unsafe) private(set) static var allocations = 0
  nonisolated(unsafe) private static var failing = Int.max

  /// Must come before libxml2 is used for the first time.
  static func install() {
    xmlMemSetup(
      { free($0) },
      { FailingMemory.mayAllocate ? malloc($0) : nil },
      { FailingMemory.mayAllocate ? realloc($0, $1) : nil },
      { text in text.flatMap { FailingMemory.mayAllocate ? strdup($0) : nil } })
  }

  /// The allocation to fail, counted from now on; nil for none.
  static func failAt(_ number: Int?) {
    allocations = 0
    failing = number ?? .max
  }

  private static var mayAllocate: Bool {
    allocations += 1
    return allocations != failing
  }
}
