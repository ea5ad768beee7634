import Oficio

/// Days, months, times and numbers as each language writes them.
extension Sentences {
  /// `30 de abril de 2027`, `30 April 2027`.
  public func day(_ day: CivilDate) -> String {
    let (year, month, date) = day.components
    let name = Self.months[language]?[month - 1] ?? ""
    return say(es: "\(date) de \(name) de \(year)", pt: "\(date) de \(name) de \(year)", en: "\(date) \(name) \(year)")
  }

  /// `2026-08`, the same in every language.
  func month(_ day: CivilDate) -> String { String(day.description.prefix(7)) }

  /// The days of a set: `lunes a sábado` for a run of three or more, else each of them.
  public func days(_ set: WeekdaySet) -> String {
    let days = set.days
    let names = days.map { Self.weekdays[language]?[Int($0.rawValue)] ?? $0.code }
    guard let first = days.first, let last = days.last, days.count > 2,
      Int(last.rawValue) - Int(first.rawValue) == days.count - 1
    else { return joined(names) }
    return names[0] + say(es: " a ", pt: " a ", en: " to ") + names[names.count - 1]
  }

  /// A share of ten thousand as `4.5 %`.
  public func percent(_ share: Int) -> String {
    let tenths = (share + 5) / 10
    let whole = tenths / 10
    let part = tenths % 10 == 0 ? "" : say(es: ".", pt: ",", en: ".") + "\(tenths % 10)"
    return "\(whole)\(part)" + say(es: " %", pt: "%", en: "%")
  }

  /// An amount with its currency.
  func money(_ amount: Amount, _ currency: String?) -> String {
    let number = language == .pt ? amount.description.replacing(".", with: ",") : amount.description
    return currency.map { "\(number) \($0)" } ?? number
  }

  /// `1 día`, `60 días`.
  func dayCount(_ days: Int) -> String {
    days == 1
      ? say(es: "1 día", pt: "1 dia", en: "1 day")
      : say(es: "\(days) días", pt: "\(days) dias", en: "\(days) days")
  }

  /// `1 mes`, `24 meses`.
  func monthCount(_ months: Int) -> String {
    months == 1
      ? say(es: "1 mes", pt: "1 mês", en: "1 month")
      : say(es: "\(months) meses", pt: "\(months) meses", en: "\(months) months")
  }

  private static let months: [Language: [String]] = [
    .es: [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "setiembre", "octubre", "noviembre",
      "diciembre",
    ],
    .pt: [
      "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro",
      "dezembro",
    ],
    .en: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
  ]

  private static let weekdays: [Language: [String]] = [
    .es: ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"],
    .pt: ["segunda", "terça", "quarta", "quinta", "sexta", "sábado", "domingo"],
    .en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  ]
}
