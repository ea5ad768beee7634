/// Every entry as it stands in its file, so that a command can show any of them with history and source.
public struct CatalogIndex: Sendable {
  /// One entry as it was read.
  public struct Row: Sendable {
    /// The word of the catalog, as `parameters`.
    public var catalog: String
    /// The entry's id, unique within its table.
    public var id: String
    /// The file as the caller named it.
    public var file: String
    /// 1-based.
    public var line: Int
    /// All its keys, in the order of the file.
    public var node: DataNode
  }

  private var entries: [(group: String, row: Row)] = []
  private var places: [String: [Int]] = [:]

  init() {}

  /// The entries with an id, in reading order: an ISCO and an ISIC code, or a skill and an occupation, may share one.
  public func rows(of id: String) -> [Row] { (places[id] ?? []).map { entries[$0].row } }

  /// Adds an entry, or puts it in the place of the one with its id in the same table.
  mutating func set(_ row: Row, group: String) {
    if let place = places[row.id]?.first(where: { entries[$0].group == group }) {
      entries[place].row = row
    } else {
      places[row.id, default: []].append(entries.count)
      entries.append((group, row))
    }
  }

  /// Removes entries of one table.
  mutating func remove(_ ids: Set<String>, group: String) {
    entries.removeAll { $0.group == group && ids.contains($0.row.id) }
    places = [:]
    for (place, entry) in entries.enumerated() { places[entry.row.id, default: []].append(place) }
  }
}
