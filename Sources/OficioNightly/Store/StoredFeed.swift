import Oficio
import OficioFeed

/// What the store knows of one feed from the days before a run.
struct StoredFeed {
  /// A posting as it stood after the last day on which anything of it changed.
  struct Posting: Hashable {
    var life: PostingLife
    /// Digest of its words.
    var content: String
  }

  /// Runs of earlier days, oldest first.
  var runs: [PastRun] = []
  /// Postings by key.
  var postings: [String: Posting] = [:]
}
