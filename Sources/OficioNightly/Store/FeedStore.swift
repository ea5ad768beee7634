import GRDB
import Glibc
import Oficio
import OficioFeed
import OficioReport

/// What is remembered of feeds from night to night: one SQLite file, readable by its owner alone.
///
/// A night sees the store as it stood before its day, however often the day is run, and writes its day in one transaction
/// around the publishing: killed at any moment, the next run finds the store as it was and comes to the same end. One run
/// at a time has the file. There is no write-ahead log: beside the file there is a journal only while a run is at work.
public final class FeedStore {
  private let path: String
  private let day: CivilDate
  private let queue: DatabaseQueue

  /// Days after which a posting that is gone, or was not seen again, is forgotten.
  static let retentionDays = 365

  /// Opens the store for a run of a day, and makes it when it is missing; a rehearsal leaves a missing file missing.
  public init(_ path: String, day: CivilDate, isRehearsal: Bool = false) throws {
    self.path = path
    self.day = day
    let isMissing = FileSystem.kind(of: path) == .missing
    if isMissing, !isRehearsal { try Self.create(path) }
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL")
    }
    queue = try Self.translating(path) {
      let queue =
        isMissing && isRehearsal
        ? try DatabaseQueue(configuration: configuration)
        : try DatabaseQueue(path: path, configuration: configuration)
      // From here on no other run gets in: the lock of the transaction is kept until the file is closed.
      try queue.write { try StoreSchema.prepare($0, path: path) }
      try queue.read { db in
        let verdict = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? ""
        if verdict != "ok" { throw StoreError.damaged(path: path, reason: verdict) }
        if let last = try String.fetchOne(db, sql: "SELECT max(day) FROM runs"), last > day.description {
          throw StoreError.later(path: path, knows: last, asked: day.description)
        }
      }
      return queue
    }
  }

  /// SQLite would make the file readable by others.
  private static func create(_ path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError.cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    close(descriptor)
  }

  /// Runs what talks to the database, and says in the house's own words what went wrong.
  private static func translating<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError {
      let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
      switch error.resultCode {
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw StoreError.damaged(path: path, reason: reason)
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw StoreError.busy(path: path)
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
        throw StoreError.cannotOpen(path: path, reason: reason)
      default: throw StoreError.failed(path: path, reason: reason)
      }
    }
  }
}

// MARK: - What was

extension FeedStore {
  /// Runs and postings of a feed as they stood before the day.
  func feed(_ feed: String) throws -> StoredFeed {
    try Self.translating(path) {
      try queue.read { db in StoredFeed(runs: try runs(of: feed, db), postings: try postings(of: feed, db)) }
    }
  }

  private func runs(of feed: String, _ db: Database) throws -> [PastRun] {
    try Row.fetchAll(
      db, sql: "SELECT day, status, reason, postings, withdraws FROM runs WHERE feed = ? AND day < ? ORDER BY day",
      arguments: [feed, day.description]
    ).map { row in
      guard let day = CivilDate(row[0] as String), let status = FeedReport.Status(rawValue: row[1]) else {
        throw StoreError.damaged(path: path, reason: "a run of \(feed) has no day or status")
      }
      return PastRun(day, status, reason: row[2], postings: row[3], withdraws: row[4])
    }
  }

  private func postings(of feed: String, _ db: Database) throws -> [String: StoredFeed.Posting] {
    var postings: [String: StoredFeed.Posting] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT key, first_seen, last_seen, state, gone_on, expires_on, content FROM postings
        WHERE feed = ? AND day < ? AND coalesce(gone_on, last_seen) >= ? ORDER BY key, day
        """, arguments: [feed, day.description, day.adding(days: -Self.retentionDays).description])
    // The row of the later day comes last and stands.
    while let row = try rows.next() {
      guard let firstSeen = CivilDate(row[1] as String), let lastSeen = CivilDate(row[2] as String),
        let state = PostingState(rawValue: row[3])
      else { throw StoreError.damaged(path: path, reason: "a posting of \(feed) has no day or state") }
      postings[row[0]] = StoredFeed.Posting(
        life: PostingLife(
          firstSeen: firstSeen, lastSeen: lastSeen, state: state,
          goneOn: (row[4] as String?).flatMap { CivilDate($0) },
          expiresOn: (row[5] as String?).flatMap { CivilDate($0) }),
        content: row[6])
    }
    return postings
  }

  /// The JSON of a posting's words; nil when the store has lost it.
  func content(_ digest: String) throws -> [UInt8]? {
    try Self.translating(path) {
      try queue.read { db in
        try String.fetchOne(db, sql: "SELECT json FROM contents WHERE digest = ?", arguments: [digest])
          .map { Array($0.utf8) }
      }
    }
  }
}

// MARK: - What is

extension FeedStore {
  /// Writes the day: what is known of its feeds after their updates. `publish` runs when all is written and nothing has
  /// taken effect yet; when it throws, the store stays as it was.
  public func record(_ updates: [FeedUpdate], publish: () throws -> Void = {}) throws {
    try Self.translating(path) {
      try queue.write { db in
        for update in updates { try record(update, db) }
        try db.execute(
          sql: "DELETE FROM postings WHERE coalesce(gone_on, last_seen) < ?",
          arguments: [day.adding(days: -Self.retentionDays).description])
        try db.execute(sql: "DELETE FROM contents WHERE digest NOT IN (SELECT content FROM postings)")
        try publish()
      }
    }
  }

  private func record(_ update: FeedUpdate, _ db: Database) throws {
    let today = day.description
    for table in ["runs", "postings"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE feed = ? AND day = ?", arguments: [update.feed, today])
    }
    try db.execute(
      sql: "INSERT INTO runs VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        update.feed, today, update.verdict.status.rawValue, update.verdict.reason, update.reading.withdraws,
        update.reading.postings, update.reading.quarantined, update.sha256,
      ])
    // Where a day began is kept for the last day alone.
    try db.execute(
      sql: """
        DELETE FROM postings WHERE feed = ?1 AND day < (
          SELECT max(later.day) FROM postings AS later WHERE later.feed = ?1 AND later.key = postings.key)
        """, arguments: [update.feed])
    let row = try db.makeStatement(sql: "INSERT INTO postings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    for (key, posting) in update.changed {
      let life = posting.life
      try row.execute(arguments: [
        update.feed, key, today, life.firstSeen.description, life.lastSeen.description, life.state.rawValue,
        life.goneOn?.description, life.expiresOn?.description, posting.content,
      ])
    }
    let words = try db.makeStatement(sql: "INSERT OR IGNORE INTO contents VALUES (?, ?)")
    for posting in update.listed {
      guard let content = update.contents[posting.key], content != update.stored.postings[posting.key]?.content else {
        continue
      }
      let json = StoredContent.json(posting)
      guard let text = String(validating: json, as: UTF8.self) else { continue }
      try words.execute(arguments: [content, text])
    }
  }
}
