import Foundation

/// What a judge says of one person and one posting: a line of `judgements.jsonl`.
public struct Judgement: Hashable, Sendable, Codable {
  /// The grades there are, 0 (not a lead) … 4 (call today).
  public static let grades = 0...4

  /// Id of the person.
  public var trainee: String
  /// Key of the posting, `FEED:SOURCEID`.
  public var posting: String
  /// How good a lead it is.
  public var grade: Int
  /// The facts of the pair that decided, in one sentence.
  public var reason: String
}

/// A file of judgements that cannot be used; each case says where and why.
public enum JudgementError: Error, Equatable, CustomStringConvertible {
  /// The line is not an object of the four fields.
  case malformed(file: String, line: Int)
  /// The grade is none of those there are.
  case grade(file: String, line: Int, Int)
  /// A judgement without a reason cannot be argued with.
  case noReason(file: String, line: Int)
  /// The pair stands at an earlier line.
  case doubled(file: String, line: Int, earlier: Int)

  /// What, where, and what to do.
  public var description: String {
    switch self {
    case .malformed(let file, let line):
      "\(file):\(line): not a judgement; write {\"trainee\":…,\"posting\":\"FEED:ID\",\"grade\":0…4,\"reason\":…}"
    case .grade(let file, let line, let grade):
      "\(file):\(line): there is no grade \(grade); grades are 0, 1, 2, 3 and 4"
    case .noReason(let file, let line): "\(file):\(line): the reason is missing; name the facts that decided"
    case .doubled(let file, let line, let earlier):
      "\(file):\(line): this pair was judged at line \(earlier); keep one of the two"
    }
  }
}

/// The judgements of one judge.
public struct JudgementFile: Sendable {
  /// In the order of the file.
  public private(set) var judgements: [Judgement] = []
  private var rows: [Pair: Int] = [:]

  private struct Pair: Hashable, Sendable {
    var trainee, posting: String
  }

  /// Reads JSON Lines. The first mistake stops it: a figure over half of a set is no figure of the set.
  public init(_ text: Data, file: String) throws(JudgementError) {
    let decoder = JSONDecoder()
    var lines: [Int] = []
    for (index, bytes) in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let line = index + 1
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      guard let judgement = try? decoder.decode(Judgement.self, from: bytes) else {
        throw .malformed(file: file, line: line)
      }
      guard Judgement.grades.contains(judgement.grade) else {
        throw .grade(file: file, line: line, judgement.grade)
      }
      guard judgement.reason.contains(where: { !$0.isWhitespace }) else { throw .noReason(file: file, line: line) }
      let pair = Pair(trainee: judgement.trainee, posting: judgement.posting)
      if let row = rows[pair] { throw .doubled(file: file, line: line, earlier: lines[row]) }
      rows[pair] = judgements.count
      lines.append(line)
      judgements.append(judgement)
    }
  }

  /// The judgement of a pair; nil when it was not judged.
  public func judgement(_ trainee: String, _ posting: String) -> Judgement? {
    rows[Pair(trainee: trainee, posting: posting)].map { judgements[$0] }
  }
}
