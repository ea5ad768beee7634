import Oficio
import OficioMatch

/// The shifts of one lead that duties meet, as an iCalendar file.
///
/// A calendar travels from telephone to telephone: it has the shift and the advert's title, and never what the duty is.
public struct ConflictCalendar: Sendable {
  private let sentences: Sentences
  private let asOf: CivilDate

  /// A calendar in the language of the sentences; `asOf` is the day it says it was made.
  public init(sentences: Sentences, asOf: CivilDate) {
    self.sentences = sentences
    self.asOf = asOf
  }

  /// The whole file, one event a shift.
  public func write(_ conflicts: [ShiftConflict], of posting: Posting) -> [UInt8] {
    var calendar = CalendarWriter()
    calendar.line("BEGIN:VCALENDAR")
    calendar.line("VERSION:2.0")
    calendar.line("PRODID:-//oficio//\(sentences.language.rawValue)")
    for conflict in conflicts {
      let end = conflict.to <= conflict.from ? conflict.day.adding(days: 1) : conflict.day
      let start = CalendarWriter.moment(conflict.day, conflict.from)
      calendar.line("BEGIN:VEVENT")
      calendar.text("UID", "\(start)-\(conflict.to.minutes)-\(posting.key)@oficio")
      calendar.line("DTSTAMP:\(CalendarWriter.moment(asOf, ClockTime(minutes: 0) ?? conflict.from))Z")
      calendar.line("DTSTART:\(start)")
      calendar.line("DTEND:\(CalendarWriter.moment(end, conflict.to))")
      calendar.text("SUMMARY", sentences.shiftMet(conflict, TerminalText.clean(posting.title)))
      calendar.line("END:VEVENT")
    }
    calendar.line("END:VCALENDAR")
    return calendar.bytes
  }
}

extension Sentences {
  /// A shift that a duty meets, for a calendar that others may see.
  func shiftMet(_ conflict: ShiftConflict, _ title: String) -> String {
    let hours = "\(conflict.from)–\(conflict.to)"
    let count = conflict.duties.count
    return say(
      es: "\(title): el turno \(hours) choca con \(count == 1 ? "un compromiso" : "\(count) compromisos")",
      pt: "\(title): o turno \(hours) bate com \(count == 1 ? "um compromisso" : "\(count) compromissos")",
      en: "\(title): the shift \(hours) clashes with \(count == 1 ? "an appointment" : "\(count) appointments")")
  }
}
