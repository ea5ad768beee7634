import Foundation
import Oficio

@testable import OficioFeed

/// The few fields that the gold's score reads, as one JSON line.
enum GoldJSON {
  static func line(_ posting: Posting, _ notes: ProseNotes) -> String {
    var object: [String: Any] = ["sourceId": posting.sourceId]
    object["occupation"] = posting.occupation.map {
      ["scheme": $0.scheme, "code": $0.code, "raw": $0.provenance.raw ?? ""]
    }
    object["recordChecks"] = posting.recordChecks.filter { $0.rule != .notAsked }.map {
      ["kind": $0.kind.rawValue, "raw": $0.provenance.raw ?? ""]
    }
    object["certificates"] = posting.certificates.map {
      // The score counts what the advert itself says; here that is all there is.
      [
        "kind": $0.kind.rawValue, "class": $0.class ?? "", "need": $0.need.rawValue, "origin": "stated",
        "raw": $0.provenance.raw ?? "",
      ]
    }
    var shifts = (posting.shifts + notes.workHours).map {
      ["days": $0.value.days.days.map(\.code), "from": $0.value.from.description, "to": $0.value.to.description]
        as [String: Any]
    }
    if let days = posting.workDays { shifts.append(["days": days.value.days.map(\.code)]) }
    object["shifts"] = shifts
    object["rotating"] = posting.rotating.map { ["value": $0.value, "raw": $0.provenance.raw ?? ""] as [String: Any] }
    object["workTime"] = posting.workTime.map { ["value": $0.value.rawValue] }
    object["hoursPerWeek"] = posting.hoursPerWeek.map { ["min": $0.value.min, "max": $0.value.max] }
    object["pay"] = posting.pay.map { pay in
      var value: [String: Any] = ["raw": pay.provenance.raw ?? ""]
      value["min"] = pay.value.min.map { Double($0.hundredths) / 100 }
      value["max"] = pay.value.max.map { Double($0.hundredths) / 100 }
      value["currency"] = pay.value.currency
      value["period"] = pay.value.period?.rawValue
      return value
    }
    object["formality"] = posting.formality.map { ["value": $0.value.rawValue, "raw": $0.provenance.raw ?? ""] }
    object["education"] = posting.education.map { ["value": $0.value.level.rawValue, "raw": $0.provenance.raw ?? ""] }
    object["experienceMonths"] = posting.experience.flatMap { ask in
      ask.value.months.map { ["value": $0, "raw": ask.provenance.raw ?? ""] as [String: Any] }
    }
    var asks: [String: Any] = [:]
    asks["age"] = posting.asks.age.map { age in
      var value: [String: Any] = ["raw": age.provenance.raw ?? ""]
      value["min"] = age.value.min
      value["max"] = age.value.max
      return value
    }
    asks["sex"] = posting.asks.sex.map { ["value": $0.value, "raw": $0.provenance.raw ?? ""] }
    object["asks"] = asks
    object["cycle"] = posting.cycle.map(\.value)
    object["vacancies"] = posting.vacancies.map(\.value)
    object["skills"] = posting.skills.map { ["skill": $0.skill, "raw": $0.provenance.raw ?? "", "origin": "stated"] }
    guard let data = try? JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]) else { return "" }
    return String(decoding: data, as: UTF8.self)
  }
}
