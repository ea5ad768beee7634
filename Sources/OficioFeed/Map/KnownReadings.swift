import Oficio

/// What the texts of one column were read as, under their numbers (`KnownTexts`).
///
/// A class, so that reading a text may use the mapper that holds it.
final class KnownReadings<Reading> {
  let field: FeedField
  private var byNumber: [Reading?] = []

  init(_ field: FeedField) { self.field = field }

  /// What a column's text was read as before, or is read as now.
  func reading(_ text: String, of values: FieldValues, read: (String) -> Reading) -> Reading {
    let number = values.number(field)
    if number < 0 { return read(text) }
    if number < byNumber.count, let known = byNumber[number] { return known }
    let reading = read(text)
    while byNumber.count <= number { byNumber.append(nil) }
    byNumber[number] = reading
    return reading
  }
}

/// What the words of a closed vocabulary came to.
enum WordReading<Value> {
  case value(Value)
  /// They speak of something else, which is no problem.
  case silent
  /// They could not be read; the problem's code.
  case problem(String)
}

/// The numbers of what elements say about one place, -1 for what none says.
struct PlaceNumbers: Hashable {
  private let raw, street, postcode, locality, region, country: Int32

  /// Nil when something said has no number.
  init?(_ values: FieldValues, hasRaw: Bool) {
    var isKnown = true
    func number(_ field: FeedField) -> Int32 {
      let number = values.number(field)
      if number < 0, values.knows(field) { isKnown = false }
      return Int32(number)
    }
    raw = hasRaw ? number(.placeRaw) : -1
    street = number(.placeStreet)
    postcode = number(.placePostcode)
    locality = number(.placeLocality)
    region = number(.placeRegion)
    country = number(.placeCountry)
    if !isKnown { return nil }
  }
}

/// What the words of a pay were read as, by their number: the reading in the country that was last asked for, as a feed
/// hardly changes its country.
struct KnownPay {
  private var byNumber: [(country: String?, reading: StatedPay.Reading)?] = []

  /// What the words were read as before, or are read as now.
  mutating func reading(_ number: Int, in country: String?, read: () -> StatedPay.Reading) -> StatedPay.Reading {
    if number < 0 { return read() }
    if number < byNumber.count, let known = byNumber[number], known.country == country { return known.reading }
    let reading = read()
    while byNumber.count <= number { byNumber.append(nil) }
    byNumber[number] = (country, reading)
    return reading
  }
}

/// The readings that a mapper keeps, by column.
struct KnownValues {
  let title = KnownReadings<Bool>(.title)
  let language = KnownReadings<String>(.language)
  let employerName = KnownReadings<Bool>(.employerName)
  let employerKind = KnownReadings<WordReading<EmployerKind>>(.employerKind)
  let state = KnownReadings<WordReading<PostingState>>(.state)
  let postedOn = KnownReadings<CivilDate?>(.postedOn)
  let startsOn = KnownReadings<CivilDate?>(.startsOn)
  let closesOn = KnownReadings<CivilDate?>(.closesOn)
  let lastTalk = KnownReadings<CivilDate?>(.lastTalk)
  let expiresOn = KnownReadings<CivilDate?>(.expiresOn)
  let contract = KnownReadings<WordReading<Contract>>(.contract)
  let workTime = KnownReadings<WordReading<WorkTime>>(.workTime)
  let remote = KnownReadings<WordReading<Remote>>(.remote)
  let sector = KnownReadings<WordReading<Sector>>(.sector)
  let formality = KnownReadings<WordReading<Formality>>(.formality)
  let setting = KnownReadings<WordReading<WorkSetting>>(.setting)
  let education = KnownReadings<WordReading<Education>>(.education)
  let experience = KnownReadings<Int?>(.experience)
}
