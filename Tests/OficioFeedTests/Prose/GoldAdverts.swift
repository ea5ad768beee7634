import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import OficioFeed

/// The adverts of an Indeed-style file, parsed by Foundation: the importer has tests of its own.
final class GoldAdverts: NSObject, XMLParserDelegate {
  struct Advert {
    var fields: [String: String] = [:]
    var id: String { fields["referencenumber"] ?? "" }
    var title: String { fields["title"] ?? "" }
    var country: String? { fields["country"] }
    var text: String { Self.plain(fields["description"] ?? "") }

    /// Text without tags; breaks and items keep their lines.
    static func plain(_ html: String) -> String {
      var result: [UInt8] = []
      var tag: [UInt8]?
      for byte in html.utf8 {
        if byte == UInt8(ascii: "<") {
          tag = []
        } else if byte == UInt8(ascii: ">"), let name = tag {
          let word = String(decoding: name, as: UTF8.self).lowercased().filter(\.isLetter)
          if ["br", "p", "li", "div", "ul"].contains(where: { word.hasPrefix($0) }) { result.append(10) }
          tag = nil
        } else if tag != nil {
          tag?.append(byte)
        } else {
          result.append(byte)
        }
      }
      var text = String(decoding: result, as: UTF8.self)
      for (entity, plain) in [("&nbsp;", " "), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\"")] {
        text = text.replacingOccurrences(of: entity, with: plain)
      }
      return text
    }
  }

  private(set) var adverts: [Advert] = []
  private var current: Advert?
  private var value = ""

  static func read(_ file: URL) -> [Advert] {
    guard let data = try? Data(contentsOf: file) else { return [] }
    let reader = GoldAdverts()
    let parser = XMLParser(data: data)
    parser.delegate = reader
    _ = parser.parse()
    return reader.adverts
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if name == "job" { current = Advert() }
    value = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { value += string }

  func parser(_ parser: XMLParser, foundCDATA block: Data) { value += String(decoding: block, as: UTF8.self) }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if name == "job", let done = current {
      adverts.append(done)
      current = nil
    } else {
      current?.fields[name] = value
    }
  }
}
