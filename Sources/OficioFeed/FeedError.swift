/// What stops the reading of a whole feed. Cases carry facts; sentences are made elsewhere.
///
/// One bad item never becomes a `FeedError`: it is quarantined and the pass goes on.
public enum FeedError: Error, Hashable, Sendable {
  /// The file cannot be opened or read; `errno` is the system's number.
  case unreadable(path: String, errno: Int32)
  /// Not one byte (or nothing but blanks).
  case noBytes
  /// More bytes than the limit, before (`decompressed` false) or after gunzip.
  case tooLarge(limit: Int, decompressed: Bool)
  /// The gzip stream grows by more than the allowed ratio: a decompression bomb.
  case ratio(limit: Int, input: Int, output: Int)
  /// The gzip stream is damaged or cut.
  case brokenGzip(offset: Int)
  /// A container that is not read (`zip`, `xz`, `zstd`, `bzip2`).
  case unsupportedContainer(String)
  /// Bytes in an encoding outside the allow-list, or none that can be told.
  case undecodable(declared: String?)
  /// The document has a document type declaration, which is never read.
  case doctypeRefused(line: Int)
  /// An XML document or page of something else.
  case notAJobFeed(NotAJobFeed)
  /// No mapping fits; the most frequent element paths help to write one.
  case noMapping(root: String, paths: [String])
  /// The caller named a mapping that is not loaded.
  case unknownMapping(String)
  /// More items than the limit.
  case tooManyItems(limit: Int)
  /// The caller's own closure threw; its words.
  case stopped(reason: String)
  /// The parser could not get memory.
  case outOfMemory

  /// Why a document was taken for something else than a job feed.
  public enum NotAJobFeed: String, Hashable, Sendable {
    /// An HTML page, often an error page of the server.
    case htmlPage = "html-page"
    /// No markup at all.
    case notXML = "not-xml"
    /// Not well-formed before anything could be recognised.
    case malformed
    /// Items have no title in at least half of the sample.
    case noTitles = "no-titles"
    /// Items say neither employer, place, address nor anything else the mapping counts as a sign of a job.
    case noJobSigns = "no-job-signs"
  }
}
