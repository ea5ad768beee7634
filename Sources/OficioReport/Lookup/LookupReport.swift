import Oficio

/// What was found for a text.
public struct LookupAnswer: Sendable {
  /// The text as written.
  public var text: String
  /// Best first.
  public var hits: [LookupHit]

  /// What was found for a text.
  public init(text: String, hits: [LookupHit]) {
    self.text = text
    self.hits = hits
  }
}

/// Writes ranked concepts in one of the forms, as bytes.
public struct LookupReport: Sendable {
  private let sentences: Sentences
  private let concepts: [LookupConcept]

  /// A report about hits whose rows are those of the concepts.
  public init(sentences: Sentences, concepts: [LookupConcept]) {
    self.sentences = sentences
    self.concepts = concepts
  }

  /// The answers in a form; colours are for tables alone.
  public func write(_ answers: [LookupAnswer], as format: ReportFormat, colour: Bool = false) -> [UInt8] {
    switch format {
    case .table: return page(answers, colour: colour)
    case .csv: return csv(answers)
    case .jsonl:
      var json = JSONWriter()
      for (answer, hit) in pairs(answers) {
        object(answer, hit, &json)
        json.newLine()
      }
      return json.takeBytes()
    case .json:
      var json = JSONWriter()
      json.lines(pairs(answers)) { object($1.answer, $1.hit, &$0) }
      return json.takeBytes()
    }
  }

  private func pairs(_ answers: [LookupAnswer]) -> [(answer: LookupAnswer, hit: LookupHit)] {
    answers.flatMap { answer in answer.hits.map { (answer, $0) } }
  }

  private func page(_ answers: [LookupAnswer], colour: Bool) -> [UInt8] {
    var page = Page(colour: colour)
    for answer in answers {
      page.gap()
      page.line(answer.text, style: .bold)
      if answer.hits.isEmpty { page.line(sentences.nothingNear(), indent: 2, style: .dim) }
      for hit in answer.hits {
        let concept = concepts[hit.row]
        let code = concept.isco.map { "\($0) " } ?? ""
        page.item(
          "\(hit.rank).", "\(sentences.percent(ofTenThousand: hit.share))  \(code)\(concept.label) [\(concept.id)]",
          indent: 2)
        page.line(sentences.decided(hit), indent: 5, hanging: 2, style: .dim)
      }
    }
    return page.bytes
  }

  private func csv(_ answers: [LookupAnswer]) -> [UInt8] {
    var csv = CSVWriter()
    for name in ["text", "rank", "share", "fit", "id", "isco", "esco", "label", "name", "words"] {
      csv.cell(plain: name)
    }
    csv.endRow()
    for (answer, hit) in pairs(answers) {
      let concept = concepts[hit.row]
      csv.cell(answer.text)
      for number in [hit.rank, hit.share, hit.fit] { csv.cell(number) }
      for text in [concept.id, concept.isco ?? "", concept.esco ?? "", concept.label, hit.name] { csv.cell(text) }
      csv.cell(hit.words.map { "\($0.word) \($0.by.rawValue) \($0.met)" }.joined(separator: "; "))
      csv.endRow()
    }
    return csv.bytes
  }

  private func object(_ answer: LookupAnswer, _ hit: LookupHit, _ json: inout JSONWriter) {
    let concept = concepts[hit.row]
    json.object {
      $0.member("text", answer.text)
      $0.member("rank", hit.rank)
      $0.member("share", hit.share)
      $0.member("fit", hit.fit)
      $0.member("id", concept.id)
      $0.member("isco", concept.isco)
      $0.member("esco", concept.esco)
      $0.member("label", concept.label)
      $0.member("name", hit.name)
      $0.list("words", hit.words) { json, word in
        json.object {
          $0.member("word", word.word)
          $0.member("met", word.met)
          $0.member("by", word.by.rawValue)
        }
      }
    }
  }
}
