import Oficio
import OficioOffice

/// One input: a file or standard input, with the id of its feed.
public struct InputFile: Hashable {
  /// As findings name it; `-` for standard input.
  public var path: String
  /// `lima-norte` of `lima-norte=feeds/today.xml`, else the base name without its endings.
  public var feed: String

  /// An input; the feed is of no meaning for profiles.
  public init(path: String, feed: String) {
    self.path = path
    self.feed = feed
  }
}

/// Finds the files that the caller means: files, folders, patterns, `-`, and `ID=PATH` for feeds.
public struct InputFiles: Sendable {
  /// What `ID=PATH` may name, and which endings count in a folder.
  let endings: [String]
  let acceptsIDs: Bool

  /// Feeds of postings: XML, also packed.
  public static let feeds = InputFiles(endings: [".xml", ".xml.gz", ".rss", ".atom"], acceptsIDs: true)
  /// Profiles of trainees, in any of their formats.
  public static let profiles = InputFiles(endings: PeopleFormat.allCases.flatMap(\.endings), acceptsIDs: false)

  /// Tables that staff keep: what they were told, what was done with leads, lists of employer calls.
  public static let tables = InputFiles(endings: [".csv"], acceptsIDs: false)

  /// The inputs in the order named, those of a folder or pattern in byte order, each once.
  public func find(_ arguments: [String]) throws(InputError) -> [InputFile] {
    var files: [InputFile] = []
    var seen: Set<String> = []
    for argument in arguments {
      let (id, path) = split(argument)
      for found in try expand(path) where seen.insert(FileSystem.resolved(found) ?? found).inserted {
        files.append(InputFile(path: found, feed: id ?? Self.feedID(of: found)))
      }
    }
    try refuseOneIDForTwo(files, arguments)
    return files
  }

  /// The inputs of one feed whose id is known: all files of a path, a folder or a pattern are its pages.
  public func find(_ path: String, feed: String) throws(InputError) -> [InputFile] {
    try expand(path).map { InputFile(path: $0, feed: feed) }
  }

  /// `ID=PATH`, unless a file of that whole name exists.
  private func split(_ argument: String) -> (id: String?, path: String) {
    guard acceptsIDs, let sign = argument.firstIndex(of: "="), FileSystem.kind(of: argument) == .missing,
      Self.isID(argument[..<sign])
    else { return (nil, argument) }
    return (String(argument[..<sign]), String(argument[argument.index(after: sign)...]))
  }

  private func expand(_ path: String) throws(InputError) -> [String] {
    if path == "-" { return ["-"] }
    switch FileSystem.kind(of: path) {
    case .file, .other: return [path]
    case .folder:
      let inside = FileSystem.names(in: path).filter { name in endings.contains { name.lowercased().hasSuffix($0) } }
      let base = path.hasSuffix("/") ? String(path.dropLast()) : path
      if inside.isEmpty { throw .missing("\(base)/*\(endings[0])") }
      return inside.map { "\(base)/\($0)" }
    case .missing:
      let found = path.contains { "*?[".contains($0) } ? FileSystem.paths(matching: path) : []
      let files = found.filter { FileSystem.kind(of: $0) != .folder }
      if files.isEmpty { throw .missing(path) }
      return files
    }
  }

  /// Two files that happen to have one base name are not pages of one feed: the caller has to say which is which.
  private func refuseOneIDForTwo(_ files: [InputFile], _ arguments: [String]) throws(InputError) {
    guard acceptsIDs else { return }
    var paths: [String: String] = [:]
    let named = Set(arguments.compactMap { split($0).id })
    for file in files where !named.contains(file.feed) {
      if let other = paths.updateValue(file.path, forKey: file.feed) {
        throw .oneIDForTwo(other, file.path, feed: file.feed)
      }
    }
  }

  /// Letters, digits, “-”, “_” and “.”: what the id of a feed is made of.
  static func isID(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || [45, 46, 95].contains(byte)
      }
  }

  /// The base name up to the first dot that begins an ending.
  private static func feedID(of path: String) -> String {
    if path == "-" { return "stdin" }
    var name = FileSystem.baseName(path)
    for ending in [".gz", ".xml", ".rss", ".atom"]
    where name.lowercased().hasSuffix(ending) && name.count > ending.count {
      name.removeLast(ending.count)
    }
    return name
  }
}
