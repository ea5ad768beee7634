import GRDB

/// The tables of the store (`Docs/nightly.md`). Days are texts `YYYY-MM-DD`, which sort as days do.
enum StoreSchema {
  /// “OFIC”: tells the store from the databases of other programs.
  static let application = 0x4F46_4943
  /// Grows when the tables change.
  static let version = 1

  /// `runs`: one row for a feed and a day, the last run of that day.
  ///
  /// `postings`: how a posting stood after a day. The row of the store's last day stands beside the one before, so that a
  /// day can be run again from where it began; older rows go.
  ///
  /// `contents`: the words of postings by the digest of their JSON, without what `postings` has.
  static let tables = """
    CREATE TABLE runs (
      feed TEXT NOT NULL, day TEXT NOT NULL, status TEXT NOT NULL, reason TEXT, withdraws INTEGER NOT NULL,
      postings INTEGER NOT NULL, quarantined INTEGER NOT NULL, sha256 TEXT NOT NULL,
      PRIMARY KEY (feed, day)) WITHOUT ROWID;
    CREATE TABLE postings (
      feed TEXT NOT NULL, key TEXT NOT NULL, day TEXT NOT NULL, first_seen TEXT NOT NULL, last_seen TEXT NOT NULL,
      state TEXT NOT NULL, gone_on TEXT, expires_on TEXT, content TEXT NOT NULL,
      PRIMARY KEY (feed, key, day)) WITHOUT ROWID;
    CREATE TABLE contents (digest TEXT NOT NULL PRIMARY KEY, json TEXT NOT NULL);
    """

  /// Makes the tables in a new file. Throws when the file is not the store of a version that this one can read.
  static func prepare(_ db: Database, path: String) throws {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard application != Self.application else {
      if version != Self.version { throw StoreError.newer(path: path, version: version) }
      return
    }
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0, application == 0 else {
      throw StoreError.foreign(path: path)
    }
    try db.execute(sql: tables)
    try db.execute(sql: "PRAGMA application_id = \(Self.application)")
    try db.execute(sql: "PRAGMA user_version = \(Self.version)")
  }
}
