import Logging
import OficioReport

/// Log lines on standard error: plain text for people, or one JSON object a line for collectors.
struct StandardErrorLog: LogHandler {
  /// The forms of log lines.
  enum Format: String, CaseIterable, Sendable { case text, json }

  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info
  private let format: Format

  init(format: Format) { self.format = format }

  /// A logger of the command that writes in a form.
  static func logger(_ format: Format) -> Logger {
    Logger(label: "oficio") { _ in StandardErrorLog(format: format) }
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
    let pairs = all.map { ($0.key, "\($0.value)") }.sorted { $0.0 < $1.0 }
    switch format {
    case .text:
      let details = pairs.map { " \($0.0)=\($0.1)" }.joined()
      StandardError.write("oficio: \(event.level): \(TerminalText.clean("\(event.message)\(details)"))\n")
    case .json:
      var json = JSONWriter()
      json.beginObject()
      json.member("time", Today.instant())
      json.member("level", event.level.rawValue)
      json.member("message", "\(event.message)")
      json.list("details", pairs) { json, pair in
        json.object {
          $0.member("key", pair.0)
          $0.member("value", pair.1)
        }
      }
      json.endObject()
      json.newLine()
      StandardError.write(json.takeBytes())
    }
  }
}
