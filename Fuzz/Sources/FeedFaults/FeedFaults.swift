import CXMLMemory
import Foundation
import Oficio
import OficioFeed

/// The n-th allocation within libxml2 fails, for every n of a reading: that is reported, or changes nothing.
@main
enum FeedFaults {
  static func main() throws {
    FailingMemory.install()
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first, arguments.count > 1 else {
      print("usage: FeedFaults MAPPINGS FEED…")
      exit(64)
    }
    let reader = FeedReader(mappings: try FeedMappings(folder: folder).mappings)
    var isSafe = true
    for feed in arguments.dropFirst() {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: feed)))
      isSafe = try run(reader, feed, bytes) && isSafe
      isSafe = try run(reader, feed + " cut", bytes.dropLast(bytes.count / 20)) && isSafe
    }
    exit(isSafe ? 0 : 1)
  }

  /// One line for a feed: how many failures were met, and what became of them.
  private static func run(_ reader: FeedReader, _ name: String, _ feed: [UInt8]) throws -> Bool {
    FailingMemory.failAt(nil)
    let whole = try read(reader, feed)
    let points = FailingMemory.allocations
    var reported = 0
    var unharmed = 0
    var different: [Int] = []
    for point in stride(from: 1, through: points, by: 1) {
      FailingMemory.failAt(point)
      do throws(FeedError) {
        let reading = try read(reader, feed)
        if reading == whole { unharmed += 1 } else { different.append(point) }
      } catch {
        reported += 1
      }
    }
    print("\(name): \(points) allocations, \(reported) reported, \(unharmed) unharmed, \(different.count) different")
    if let first = different.first { print("  different at \(first)") }
    return different.isEmpty
  }

  private struct Reading: Equatable {
    var postings: [Posting] = []
    var report: FeedReport?
  }

  private static func read(_ reader: FeedReader, _ feed: [UInt8]) throws(FeedError) -> Reading {
    var reading = Reading()
    reading.report = try reader.read(.bytes(feed), feed: "f") { reading.postings.append($0) }
    return reading
  }
}
