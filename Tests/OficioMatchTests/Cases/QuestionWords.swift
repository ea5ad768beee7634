import Oficio
import OficioMatch

extension Question {
  /// `staff record criminal`, as cases write it.
  var words: String { "\(ask.rawValue) \(about.word)" }
  /// What the employer is asked; another party is named.
  var topic: String { ask == .employer ? about.word : words }
}

extension Question.About {
  /// `record criminal`, `pay`.
  fileprivate var word: String {
    switch self {
    case .record(let kind): "record \(kind.rawValue)"
    case .certificate(let id): "certificate \(id)"
    case .paper(let id): "paper \(id)"
    case .bar(let id): "bar \(id)"
    case .skill(let id): "skill \(id)"
    case .availability: "availability"
    case .obligations: "obligations"
    case .dutyHour(let name): "dutyHour \(name)"
    case .education: "education"
    case .home: "home"
    case .release: "release"
    case .pay: "pay"
    case .hours: "hours"
    case .contract: "contract"
    case .recordCheck: "recordCheck"
    case .papers: "papers"
    case .place: "place"
    case .income: "income"
    case .formality: "formality"
    case .jobs: "jobs"
    }
  }
}

extension String {
  /// The second word of a question: what it is about.
  var topicWord: String { split(separator: " ").dropFirst().first.map(String.init) ?? self }
}
