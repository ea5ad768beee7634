import Oficio
import OficioTestSupport
import Testing

@testable import OficioOffice

@Suite("Rhythms in words")
struct RhythmTests {
  private static func read(_ text: String, _ language: Language) -> StatedRhythm? {
    RhythmReading(Office.forms.catalog[language]).read(text)
  }

  @Test(
    "what offices write becomes rules",
    arguments: [
      (Language.es, "primer lunes 8–13", "FREQ=MONTHLY;BYDAY=1MO", "08:00-13:00"),
      (.es, "Primer lunes de cada mes de 8:30 a 10", "FREQ=MONTHLY;BYDAY=1MO", "08:30-10:00"),
      (.es, "cada 30 días", "FREQ=DAILY;INTERVAL=30", nil), (.es, "de noche en casa 22-6", "FREQ=DAILY", "22:00-06:00"),
      (.es, "cada lunes y jueves de 9 a 11", "FREQ=WEEKLY;BYDAY=MO,TH", "09:00-11:00"),
      (.es, "lunes, miércoles y viernes", "FREQ=WEEKLY;BYDAY=MO,WE,FR", nil),
      (.es, "de lunes a viernes 7–18", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "07:00-18:00"),
      (.es, "cada 2 semanas, lunes", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", nil),
      (.es, "ultimo viernes del mes", "FREQ=MONTHLY;BYDAY=-1FR", nil),
      (.es, "día 15 de cada mes", "FREQ=MONTHLY;BYMONTHDAY=15", nil), (.es, "todos los días", "FREQ=DAILY", nil),
      (.es, "segundo martes cada 3 meses", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU", nil),
      (.pt, "segunda e quarta das 9 às 11", "FREQ=WEEKLY;BYDAY=MO,WE", "09:00-11:00"),
      (.pt, "segunda segunda-feira de cada mês", "FREQ=MONTHLY;BYDAY=2MO", nil),
      (.pt, "primeira segunda do mês", "FREQ=MONTHLY;BYDAY=1MO", nil),
      (.pt, "primeiro sábado 8h30–10", "FREQ=MONTHLY;BYDAY=1SA", "08:30-10:00"),
      (.pt, "segunda a sexta 7-18", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "07:00-18:00"),
      (.pt, "a cada 30 dias", "FREQ=DAILY;INTERVAL=30", nil),
      (.en, "first Monday 8-13", "FREQ=MONTHLY;BYDAY=1MO", "08:00-13:00"),
      (.en, "every Monday and Thursday from 9 to 11", "FREQ=WEEKLY;BYDAY=MO,TH", "09:00-11:00"),
      (.en, "every 2 weeks on Friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", nil),
      (.en, "FREQ=YEARLY;BYMONTH=3 8–9", "FREQ=YEARLY;BYMONTH=3", "08:00-09:00"),
    ] as [(Language, String, String, String?)])
  func words(language: Language, text: String, rule: String, hours: String?) {
    let rhythm = Self.read(text, language)
    #expect(rhythm?.days == .rule(rule))
    #expect(rhythm?.hours.map { "\($0.from)-\($0.to)" } == hours)
    #expect(Recurrence(rule) != nil)
  }

  @Test(
    "what says of no days is refused",
    arguments: [
      "a veces", "lunes o martes", "el 40 de mayo", "cada tanto", "8", "", "primer", "cada 30", "lunes a", "99999999",
    ])
  func refused(text: String) {
    for language in Language.allCases { #expect(Self.read(text, language) == nil, "\(text)") }
  }

  @Test("rules are written in words that mean them, in each language", arguments: Language.allCases, Seeds.range(4))
  func there(language: Language, seed: UInt64) {
    var world = RandomWorld(seed: seed)
    let writing = RhythmWriting(Office.forms.catalog[language])
    var inWords = 0
    for _ in 0..<60 {
      let days = Weekday.allCases.filter { _ in world.chance(40) }
      let n = world.number(2...40)
      let rule = world.pick([
        "FREQ=DAILY", "FREQ=DAILY;INTERVAL=\(n)", "FREQ=WEEKLY", "FREQ=MONTHLY;INTERVAL=\(n)", "FREQ=YEARLY",
        "FREQ=MONTHLY;BYDAY=\(world.pick([1, 2, 3, 4, 5, -1]))\(world.pick(Weekday.allCases).code)",
        "FREQ=WEEKLY;BYDAY=\((days.isEmpty ? [.monday] : days).map(\.code).joined(separator: ","))",
        "FREQ=WEEKLY;INTERVAL=\(n);BYDAY=\(world.pick(Weekday.allCases).code)", "FREQ=MONTHLY;BYMONTHDAY=\(min(n, 31))",
        "FREQ=MONTHLY;INTERVAL=\(n);BYDAY=2TU", "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", "FREQ=DAILY;COUNT=3",
      ])
      let text = writing.words(of: rule)
      #expect(writing.reading.read(text)?.days == .rule(rule), "\(text)")
      if text != rule { inWords += 1 }
    }
    #expect(inWords > 30)
  }

  @Test("the examples of the drop-down are words, not codes", arguments: Language.allCases)
  func examples(language: Language) {
    let writing = RhythmWriting(Office.forms.catalog[language])
    for example in writing.examples {
      #expect(!example.contains("FREQ") && writing.reading.read(example) != nil, "\(example)")
    }
  }
}
