import Oficio

/// Writes postings as an XML feed in the way of Indeed's: one `job` after another, its texts in CDATA or escaped.
public struct FeedWriter {
  private let corpus: Corpus
  private let isEscaped: Bool

  /// A writer of one corpus.
  public init(_ corpus: Corpus, isEscaped: Bool = false) {
    self.corpus = corpus
    self.isEscaped = isEscaped
  }

  /// The opening of the feed.
  public var opening: String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <source>
      <publisher>Corpus de Oficio (avisos inventados)</publisher>
      <publisherurl>https://corpus.example.org</publisherurl>
      <lastBuildDate>\(corpus.asOf)</lastBuildDate>

    """
  }

  /// One job, about 2.2 kB.
  public func job(_ number: Int) -> String {
    let posting = corpus.posting(number)
    let place = posting.places.first?.value
    var job = "  <job>\n"
    func add(_ element: String, _ text: String?) {
      if let text { job += "    <\(element)>\(written(text))</\(element)>\n" }
    }
    add("title", posting.title)
    add("date", posting.postedOn?.value.description)
    add("referencenumber", posting.sourceId)
    add("url", "https://corpus.example.org/\(posting.sourceId)")
    add("company", posting.employer.name)
    add("city", place?.locality)
    add("state", place?.region)
    add("country", place?.country)
    add("description", corpus.advert(number, posting).html)
    add("salary", posting.pay.map { Advert.salary($0.value) })
    add("jobtype", posting.workTime.map { $0.value == .full ? "Tiempo completo" : "Medio tiempo" })
    add("experience", posting.experience.map { "\($0.value.months ?? 0) meses" })
    add("education", posting.education.flatMap { AdvertPhrases.education[$0.value.level] })
    add("expirationdate", posting.closesOn?.value.description)
    return job + "  </job>\n"
  }

  private func written(_ text: String) -> String {
    guard isEscaped else { return "<![CDATA[\(text)]]>" }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// The end of the feed.
  public var closing: String { "</source>\n" }
}
