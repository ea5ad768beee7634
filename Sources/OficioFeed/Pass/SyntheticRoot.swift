/// The start tags of the elements around the items, written anew for a parser that begins behind broken markup.
enum SyntheticRoot {
  static func bytes(_ ancestors: [ItemStager.Ancestor], _ names: XMLNames) -> [UInt8] {
    var text: [UInt8] = []
    for ancestor in ancestors {
      let name = names[ancestor.name]
      text.append(0x3C)
      text.append(contentsOf: name.qualified.utf8)
      for namespace in ancestor.namespaces {
        text.append(contentsOf: (namespace.prefix.isEmpty ? " xmlns=\"" : " xmlns:\(namespace.prefix)=\"").utf8)
        for byte in namespace.uri.utf8 {
          switch byte {
          case 0x22: text.append(contentsOf: "&quot;".utf8)
          case 0x26: text.append(contentsOf: "&amp;".utf8)
          case 0x3C: text.append(contentsOf: "&lt;".utf8)
          default: text.append(byte)
          }
        }
        text.append(0x22)
      }
      text.append(0x3E)
    }
    return text
  }
}
