import ArgumentParser
import OficioNightly

/// `oficio schema`: the JSON Schema of one of the project's formats.
struct SchemaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a format.",
    discussion: Example.text("schema lead", "schema profile"))

  @Argument(help: ArgumentHelp("Name of the format: lead, profile, policy, posting, nightly …", valueName: "name"))
  var name: String

  func run() async throws {
    let folder = try ShippedFolder.schemas()
    let ending = ".schema.json"
    let known = FileSystem.names(in: folder).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
    guard known.contains(name) else {
      throw CommandFailure.usage(
        what: "there is no schema “\(name)”", remedy: "name one of: \(known.joined(separator: ", "))")
    }
    let sink = try Sink(nil)
    try sink.write(try ByteReader.read("\(folder)/\(name)\(ending)"))
    try sink.finish()
  }
}
