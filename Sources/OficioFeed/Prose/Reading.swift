import Oficio

/// One text under reading: its tokens, the phrases found in it, and its country. A class: two dozen readers hand it on.
final class Reading {
  /// Which text of the posting this is.
  enum Source { case text, title }

  let source: Source
  let words: TokenText
  let table: PhraseTable
  /// ISO 3166-1 alpha-2, when known.
  let country: String?
  /// Currency of the country, when the catalog knows it.
  let currency: String?
  private let found: PhraseMatches
  /// Headings of sections by the token where they begin.
  private(set) var headings: [PhraseMatch] = []
  /// First token of every sentence, and the token count at the end.
  private let sentenceStarts: [Int]
  /// The tokens that are numbers, in order.
  let numbers: [Int]

  let tokens: [Token]

  init(_ words: TokenText, source: Source, table: PhraseTable, country: String?, currency: String?) {
    self.words = words
    tokens = words.tokens
    self.source = source
    self.table = table
    self.country = country
    self.currency = currency
    found = table.matches(in: words.tokens, country: country)
    var starts = [0]
    var numbers: [Int] = []
    for index in tokens.indices {
      if index > 0, tokens[index].gap.contains(.sentence) { starts.append(index) }
      if tokens[index].isNumber { numbers.append(index) }
    }
    starts.append(words.tokens.count)
    sentenceStarts = starts
    self.numbers = numbers
    headings = family(of: .sectionRequires).filter { isHeading($0) }
  }

  /// A heading stands alone on its line or before a colon.
  private func isHeading(_ match: PhraseMatch) -> Bool {
    let sentence = sentence(of: match.start)
    if match.end >= sentence.upperBound { return match.start - sentence.lowerBound <= 3 }
    return tokens[match.end].gap.contains(.colon)
  }

  /// The heading that a token stands under, when there is one.
  func section(at index: Int) -> Trigger? {
    let place = PhraseMatches.place(of: index + 1, in: headings, headings.indices)
    return place > 0 ? headings[place - 1].trigger : nil
  }

  /// Whether a trigger is anywhere in the text.
  func has(_ trigger: Trigger) -> Bool { found.has(trigger) }

  /// The matches of a trigger's whole family, in order.
  func family(of trigger: Trigger) -> ArraySlice<PhraseMatch> { found[found.places(of: trigger)] }

  /// The matches of one trigger, in order.
  func all(_ trigger: Trigger) -> [PhraseMatch] {
    has(trigger) ? family(of: trigger).filter { $0.trigger == trigger } : []
  }

  /// What a match means in its role.
  func value(_ match: PhraseMatch) -> String { table.value(match.entry) }

  /// The days that a match of the role `day` names.
  func days(_ match: PhraseMatch) -> WeekdaySet { table.days(match.entry) }

  /// The matches of a trigger's whole family that begin within a range of tokens.
  func family(of trigger: Trigger, in range: Range<Int>) -> ArraySlice<PhraseMatch> {
    found[found.places(of: trigger, in: range)]
  }

  /// The first match of a trigger that begins within a range of tokens.
  func first(_ trigger: Trigger, in range: Range<Int>) -> PhraseMatch? {
    guard has(trigger) else { return nil }
    for place in found.places(of: trigger, in: range) where found[place].trigger == trigger { return found[place] }
    return nil
  }

  /// The last match of a trigger that stands within a range of tokens.
  func last(_ trigger: Trigger, in range: Range<Int>) -> PhraseMatch? {
    guard has(trigger) else { return nil }
    for place in found.places(of: trigger, in: range).reversed() {
      if found[place].trigger == trigger, found[place].end <= range.upperBound { return found[place] }
    }
    return nil
  }

  /// The match of a trigger that begins at a token.
  func match(_ trigger: Trigger, at index: Int) -> PhraseMatch? { found.match(trigger, at: index) }

  /// The tokens of the sentence (or item of a list) that a token stands in.
  func sentence(of index: Int) -> Range<Int> {
    guard index < tokens.count, index >= 0 else { return tokens.count..<tokens.count }
    let number = Int(tokens[index].sentence) - Int(tokens[0].sentence)
    guard number + 1 < sentenceStarts.count else { return 0..<tokens.count }
    return sentenceStarts[number]..<sentenceStarts[number + 1]
  }

  /// The part of a sentence from so many tokens before a range to so many after it.
  func window(_ range: Range<Int>, before: Int, after: Int) -> Range<Int> {
    let sentence = sentence(of: range.lowerBound)
    let low = max(sentence.lowerBound, range.lowerBound - before)
    let high = min(max(sentence.upperBound, range.upperBound), range.upperBound + after)
    return low..<max(low, high)
  }

  /// Where a value was read: concluded from words, or named by them.
  func provenance(_ range: Range<Int>, _ origin: Origin = .inferred) -> Provenance {
    let raw = words.words(range)
    switch source {
    case .title: return Provenance(origin, from: "title", raw: raw)
    case .text: return Provenance(origin, from: "text", raw: raw, span: words.span(range))
    }
  }

  /// Whether a negation stands a few words before a range, in the same sentence and not cut off by a comma.
  func isNegated(_ range: Range<Int>, reach: Int = 3) -> Bool {
    let window = window(range, before: reach + 2, after: 0)
    guard let negation = last(.negation, in: window.lowerBound..<range.lowerBound) else { return false }
    guard range.lowerBound - negation.end <= reach else { return false }
    return !(negation.end..<range.lowerBound + 1).contains {
      $0 > negation.end - 1 && !tokens[$0].gap.isDisjoint(with: [.comma, .open, .close])
    }
  }
}
