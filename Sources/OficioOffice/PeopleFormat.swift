import Oficio

/// The files in which an office keeps its people: the formats of profiles, and a workbook.
public enum PeopleFormat: String, CaseIterable, Hashable, Sendable {
  case jsonl, json, yaml, csv
  /// A workbook with the sheets of the form; saved sheet by sheet, a folder of CSV files.
  case xlsx

  /// The format as `ProfileReader` knows it; nil for a workbook.
  public var profile: ProfileFormat? { ProfileFormat(rawValue: rawValue) }

  /// The endings of files of this format, the usual one first.
  public var endings: [String] { profile?.endings ?? [".xlsx", ".xlsm"] }

  /// The format that a file's name ends in, whatever the case of its letters; nil when none does.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    guard let format = Self.allCases.first(where: { $0.endings.contains { name.hasSuffix($0) } }) else { return nil }
    self = format
  }

  /// The format that the first bytes of an input look like.
  public init(firstBytesOf bytes: [UInt8]) {
    let isZip = bytes.starts(with: [0x50, 0x4B, 3, 4])
    self = isZip ? .xlsx : PeopleFormat(rawValue: ProfileFormat(firstBytesOf: bytes).rawValue) ?? .jsonl
  }
}
