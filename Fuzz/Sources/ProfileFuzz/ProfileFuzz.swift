import CLibFuzzer
import Foundation
import Oficio

/// Any bytes are read as profiles of every format to an end; JSON Lines in pieces of seven bytes come to the same end.
@main
enum ProfileFuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        ProfileFuzz.judge(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      })
  }

  private static func judge(_ bytes: [UInt8]) {
    for format in ProfileFormat.allCases {
      var reader = ProfileReader(catalog: Catalog())
      _ = reader.read(bytes, file: "f", format: format)
    }
    let whole = read([bytes])
    let pieces = read(stride(from: 0, to: bytes.count, by: 7).map { Array(bytes[$0..<min(bytes.count, $0 + 7)]) })
    precondition(whole.trainees == pieces.trainees, "other people in small pieces")
    precondition(whole.findings == pieces.findings, "other findings in small pieces")
  }

  private static func read(_ chunks: [[UInt8]]) -> ProfileReading {
    var reader = ProfileReader(catalog: Catalog())
    return reader.read(chunks: chunks, file: "f")
  }
}
