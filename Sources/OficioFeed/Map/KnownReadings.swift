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
  init?(_ parts: StatedPlaces.Parts, _ values: FieldValues) {
    var isKnown = true
    func number(_ field: FeedField, _ text: String?) -> Int32 {
      guard text != nil else { return -1 }
      let number = values.number(field)
      if number < 0 { isKnown = false }
      return Int32(number)
    }
    raw = number(.placeRaw, parts.raw)
    street = number(.placeStreet, parts.street)
    postcode = number(.placePostcode, parts.postcode)
    locality = number(.placeLocality, parts.locality)
    region = number(.placeRegion, parts.region)
    country = number(.placeCountry, parts.country)
    if !isKnown { return nil }
  }
}

/// The number of the words of a pay, in a country.
struct PayNumbers: Hashable {
  var country: String?
  var raw: Int
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
