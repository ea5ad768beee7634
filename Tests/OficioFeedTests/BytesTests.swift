import CZlib
import Oficio
import Testing

@testable import OficioFeed

@Suite struct BytesTests {
  @Test func `gzip is read, counted and hashed as it came`() throws {
    let text = Array(FeedTestKit.jobs(40).utf8)
    let reading = FeedTestKit.read(.bytes(gzip(text)))
    let report = try #require(reading.report)
    #expect(report.isCompressed)
    #expect(report.items == 40)
    #expect(report.bytes == gzip(text).count)
    #expect(report.sha256.count == 64)
  }

  @Test func `the digest is that of the bytes`() throws {
    let report = try #require(FeedTestKit.read(.bytes(Array("<source/>".utf8))).report)
    // printf '<source/>' | sha256sum
    #expect(report.sha256 == "7d64464ddcb9bd3f6e2e445af0c55f4da2aaac741783caa03678ac55241a7dab")
    #expect(report.status == .empty)
  }

  @Test func `two gzip members are one feed`() throws {
    let text = Array(FeedTestKit.jobs(6).utf8)
    let parts = gzip(Array(text[..<300])) + gzip(Array(text[300...])) + [0, 0, 0]
    #expect(FeedTestKit.read(.bytes(parts)).report?.items == 6)
  }

  @Test func `a gzip bomb is refused by its ratio`() {
    let bomb = gzip([UInt8](repeating: 0x20, count: 40_000_000))
    let reading = FeedTestKit.read(.bytes(bomb))
    guard case .ratio(let limit, _, let output)? = reading.error else {
      Issue.record("\(String(describing: reading.error))")
      return
    }
    #expect(limit == 200)
    #expect(output < 4_000_000)
  }

  @Test func `inflated bytes have a cap of their own`() {
    var limits = FeedLimits()
    limits.inflatedBytes = 10_000
    limits.headBytes = 1000
    let reading = FeedTestKit.read(.bytes(gzip(Array(FeedTestKit.jobs(200).utf8))), limits: limits)
    #expect(reading.error == .tooLarge(limit: 10_000, decompressed: true))
  }

  @Test func `input bytes have a cap`() {
    var limits = FeedLimits()
    limits.inputBytes = 1000
    let reading = FeedTestKit.read(.bytes(Array(FeedTestKit.jobs(20).utf8)), limits: limits)
    #expect(reading.error == .tooLarge(limit: 1000, decompressed: false))
  }

  @Test func `a cut gzip keeps what came before the cut`() throws {
    let bytes = gzip(Array(FeedTestKit.jobs(2000).utf8))
    let report = try #require(FeedTestKit.read(.bytes(Array(bytes[..<(bytes.count - 300)]))).report)
    #expect(report.status == .broken)
    #expect(report.items > 100 && report.items < 2000)
  }

  @Test func `bytes damaged within a gzip keep what came before`() throws {
    var bytes = gzip(Array(FeedTestKit.jobs(3000).utf8))
    let middle = bytes.count * 3 / 4
    for index in middle..<middle + 40 { bytes[index] ^= 0x5A }
    let reading = FeedTestKit.read(.bytes(bytes))
    #expect(reading.report?.status == .broken || reading.error != nil)
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], "zip"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 1], "xz"),
      ([0x28, 0xB5, 0x2F, 0xFD, 0, 1, 2], "zstd"), ([0x42, 0x5A, 0x68, 0x39, 0x31, 0x41], "bzip2"),
    ] as [([UInt8], String)])
  func `other containers are named and refused`(bytes: [UInt8], name: String) {
    #expect(FeedTestKit.read(.bytes(bytes)).error == .unsupportedContainer(name))
  }

  @Test func `nothing is no feed`() {
    #expect(FeedTestKit.read(.bytes([])).error == .noBytes)
    #expect(FeedTestKit.read(.bytes(Array("  \n ".utf8))).error == .notAJobFeed(.notXML))
    #expect(FeedTestKit.read(.bytes(Array("plain words".utf8))).error == .notAJobFeed(.notXML))
    guard case .unreadable(let path, let number)? = FeedTestKit.read(.file("/nowhere/x.xml")).error else {
      Issue.record("a missing file was read")
      return
    }
    #expect(path == "/nowhere/x.xml" && number == 2)
  }

  @Test func `a folder is no file`() {
    guard case .unreadable? = FeedTestKit.read(.file("/tmp")).error else {
      Issue.record("a folder was read")
      return
    }
  }
}

/// Packs bytes as `gzip` does.
func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(&stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
  var source = bytes
  let made = source.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      deflate(&stream, Z_FINISH)
      return target.count - Int(stream.avail_out)
    }
  }
  return Array(output[..<made])
}
