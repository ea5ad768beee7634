import Oficio
import OficioFeed
import OficioReport

/// A posting's words as the store keeps them: its JSON without state and days seen, which change while it does not.
enum StoredContent {
  static func json(_ posting: Posting) -> [UInt8] {
    var posting = posting
    posting.state = .active
    posting.firstSeen = nil
    posting.lastSeen = nil
    var json = JSONWriter(reserving: 4096)
    PostingJSON().write(posting, to: &json)
    return json.takeBytes()
  }

  static func digest(_ posting: Posting) -> String { Digest.of(json(posting)) }

  /// The posting with its life as it is remembered; nil when this version cannot read its words.
  static func posting(_ json: [UInt8], _ life: PostingLife) -> Posting? {
    guard var posting = PostingReader.read(json, log: FindingLog(file: "-")) else { return nil }
    posting.state = life.state
    posting.firstSeen = life.firstSeen
    posting.lastSeen = life.lastSeen
    return posting
  }
}
