import OficioReport

/// Writes changes as `change.schema.json` says, one a line.
enum ChangeJSON {
  static func lines(_ changes: [LeadChange]) -> [UInt8] {
    var json = JSONWriter(reserving: changes.count * 160)
    for change in changes {
      json.object {
        $0.member("trainee", change.trainee)
        $0.member("posting", change.posting)
        $0.member("change", change.kind.rawValue)
        $0.member("reason", change.reason?.rawValue)
        if let before = change.before {
          $0.key("before")
          standing(before, &$0)
        }
        if let now = change.now {
          $0.key("now")
          standing(now, &$0)
        }
      }
      json.newLine()
    }
    return json.takeBytes()
  }

  private static func standing(_ lead: ListedLead, _ json: inout JSONWriter) {
    json.object {
      $0.member("verdict", lead.verdict)
      $0.member("opensOn", lead.opensOn)
      $0.member("section", lead.section)
    }
  }
}
