/// A concept found for a text, with what decided.
public struct LookupHit: Sendable {
  /// How a word of the text met a word of the name.
  public enum Meeting: String, CaseIterable, Sendable {
    /// The same word but for gender, number and spelling.
    case form
    /// A relative: `panadería` and `panadero`.
    case root
    /// A word that the catalog of titles says is alike.
    case alike
    /// Most of its letters: a slip, or a part of a compound.
    case letters
  }

  /// A word of the text and the word of the name it met.
  public struct Evidence: Sendable {
    /// The folded word of the text.
    public var word: String
    /// The folded word of the name.
    public var met: String
    /// How they met.
    public var by: Meeting
  }

  /// Row of the concept among those the index was made of.
  public var row: Int
  /// 1-based.
  public var rank: Int
  /// Its part of all that could be meant, of 10,000; the shares of the first twenty add up to that.
  public var share: Int
  /// How well the best name fits the text, of 10,000 (the same words: 10,000).
  public var fit: Int
  /// The name that fitted best, as written.
  public var name: String
  /// The words that decided, in the order of the text.
  public var words: [Evidence]
}
