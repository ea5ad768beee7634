import Oficio

/// A sheet as text, within 100 columns.
enum SheetPage {
  private static let indent = 3

  static func bytes(_ block: SheetBlock, isFirst: Bool, colour: Bool) -> [UInt8] {
    var page = Page(colour: colour)
    page.rule("═")
    page.line(block.heading, style: .bold)
    for part in block.parts {
      page.gap()
      page.line(part.title, hanging: indent, style: .bold)
      page.line(part.facts.joined(separator: " · "), indent: indent, hanging: 2)
      for line in part.lines { page.line(line, indent: indent, hanging: 2) }
      for warning in part.warnings { page.line("! \(warning)", indent: indent, hanging: 2, style: .yellow) }
    }
    return (isFirst ? [] : Array("\n".utf8)) + page.bytes
  }
}
