import Oficio

/// Sheets as one page of HTML that needs nothing else, each on a sheet of paper of its own when printed.
enum SheetHTML {
  static func head(_ language: Language) -> [UInt8] {
    Array(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Oficio</title>
      <style>
      body { font: 12pt/1.4 sans-serif; max-width: 42em; margin: 1em auto; padding: 0 1em; }
      section { break-after: page; }
      section:last-of-type { break-after: auto; }
      h1 { font-size: 1.2em; } h2 { font-size: 1em; margin: 1em 0 0; } p { margin: 0 0 0 1em; }
      .facts { font-style: italic; } .warning { font-weight: bold; }
      </style>
      </head>
      <body>

      """.utf8)
  }

  static let tail = Array("</body>\n</html>\n".utf8)

  static func section(_ block: SheetBlock) -> [UInt8] {
    var html = "<section>\n<h1>\(escaped(block.heading))</h1>\n"
    for part in block.parts {
      html += "<article>\n<h2>\(escaped(part.title))</h2>\n"
      if !part.facts.isEmpty { html += line(part.facts.joined(separator: " · "), "facts") }
      for text in part.lines { html += line(text) }
      for text in part.warnings { html += line(text, "warning") }
      html += "</article>\n"
    }
    return Array((html + "</section>\n").utf8)
  }

  private static func line(_ text: String, _ kind: String? = nil) -> String {
    "<p\(kind.map { " class=\"\($0)\"" } ?? "")>\(escaped(text))</p>\n"
  }

  /// Cleaned like any text of a feed, and without a sign that HTML would take for its own.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in TerminalText.clean(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
