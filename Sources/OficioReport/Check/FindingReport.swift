import Oficio

/// Findings as lines for people and editors, or as JSON Lines for scripts.
public enum FindingReport {
  /// `file:line:column: error: message; remedy [code]`, one a line. A finding quotes the input, so it is cleaned.
  public static func lines(_ findings: [Finding]) -> [UInt8] {
    var bytes: [UInt8] = []
    for finding in findings {
      bytes.append(contentsOf: TerminalText.clean(finding.description).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// One object a line: `file`, `sheet`, `line`, `column`, `severity`, `code`, `message`, `remedy`; what is unknown is left out.
  public static func jsonLines(_ findings: [Finding]) -> [UInt8] {
    var json = JSONWriter(reserving: findings.count * 200)
    for finding in findings {
      write(finding, to: &json)
      json.newLine()
    }
    return json.takeBytes()
  }

  /// The same objects as one JSON list, one a line.
  public static func json(_ findings: [Finding]) -> [UInt8] {
    var json = JSONWriter(reserving: findings.count * 200)
    json.lines(findings) { write($1, to: &$0) }
    return json.takeBytes()
  }

  /// Writes one finding as an object.
  public static func write(_ finding: Finding, to json: inout JSONWriter) {
    json.object {
      $0.member("file", finding.file)
      $0.member("sheet", finding.sheet)
      $0.member("line", finding.line > 0 ? finding.line : nil)
      $0.member("column", finding.column > 0 ? finding.column : nil)
      $0.member("severity", finding.severity.rawValue)
      $0.member("code", finding.code)
      $0.member("message", finding.message)
      $0.member("remedy", finding.remedy)
    }
  }
}
