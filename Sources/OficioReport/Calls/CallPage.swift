import Oficio
import OficioMatch

/// One paragraph an employer: who waits, how to reach them, what to ask of all their postings, then posting by posting.
struct CallPage {
  let sentences: Sentences
  let colour: Bool

  func write(_ sheet: CallSheet, asOf: CivilDate) -> [UInt8] {
    var page = Page(colour: colour)
    guard !sheet.calls.isEmpty else {
      page.line(sentences.noCalls())
      return page.bytes
    }
    page.line(sentences.callsHeading(sheet.calls.count, asOf: asOf), style: .dim)
    for (place, call) in sheet.calls.enumerated() { write(call, rank: place + 1, &page) }
    return page.bytes
  }

  private func write(_ call: CallSheet.EmployerCall, rank: Int, _ page: inout Page) {
    page.gap()
    let name = TerminalText.clean(call.employer ?? "")
    let employer = name.isEmpty ? sentences.unknownEmployer() : TerminalText.fit(name, 60)
    page.line("\(rank). \(employer) · \(sentences.waiting(call.people))", hanging: 3, style: .bold)
    for way in call.ways { page.line(Self.words(way), indent: 3, hanging: 2) }
    if !call.asks.isEmpty { page.item("?", asks(call.asks), indent: 3) }
    for posting in call.postings {
      let title = TerminalText.clean(posting.posting.title)
      let key = TerminalText.fit(TerminalText.clean(posting.posting.key), 60)
      let asked = posting.asks.isEmpty ? "" : ": " + asks(posting.asks)
      page.item(
        "·",
        "\(title.isEmpty ? sentences.untitled() : TerminalText.fit(title, 80)) [\(key)] (\(posting.people))\(asked)",
        indent: 3)
    }
  }

  private func asks(_ asks: [CallSheet.Ask]) -> String {
    asks.map { "\(sentences.field($0.field)) (\($0.people))" }.joined(separator: "; ")
  }

  /// Whom to ask for, and the numbers and addresses.
  static func words(_ apply: Apply) -> String {
    [apply.contact, apply.phone, apply.whatsapp.map { "WhatsApp \($0)" }, apply.email].compactMap(\.self)
      .map { TerminalText.fit(TerminalText.clean($0), 60) }.joined(separator: " · ")
  }
}
