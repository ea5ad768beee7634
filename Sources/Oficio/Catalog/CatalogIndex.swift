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
    /// Where its facts come from, what the file says for all its entries included.
    public var citation: Citation
    /// The last day somebody compared its file with the sources.
    public var checked: CivilDate?
    /// Entries of earlier folders in whose place it stands, earliest first.
    public var replaced: [Place] = []
  }

  /// A line of a file.
  public struct Place: Hashable, Sendable {
    /// The file as the caller named it.
    public var file: String
    /// 1-based.
    public var line: Int
  }

  private var entries: [(group: String, row: Row)] = []
  private var places: [String: [Int]] = [:]

  init() {}

  /// Every entry, in reading order.
  public var rows: [Row] { entries.map(\.row) }

  /// The entries with an id, in reading order: an ISCO and an ISIC code, or a skill and an occupation, may share one.
  public func rows(of id: String) -> [Row] { (places[id] ?? []).map { entries[$0].row } }

  /// The ids nearest to one that no entry has, best first, three at most: for “did you mean …?”.
  public func ids(near id: String) -> [String] { NearestWord.several(to: id, among: places.keys.sorted()) }

  /// Adds an entry, or puts it in the place of the one with its id in the same table.
  mutating func set(_ row: Row, group: String) {
    if let place = places[row.id]?.first(where: { entries[$0].group == group }) {
      let earlier = entries[place].row
      entries[place].row = row
      entries[place].row.replaced = earlier.replaced + [Place(file: earlier.file, line: earlier.line)]
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
