import ArgumentParser
import Oficio
import OficioNightly
import OficioReport

/// `oficio profile convert`: the same profiles in another format.
struct ProfileConvert: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: "Write trainee profiles in another format, with nothing lost.",
    discussion: """
      What is absent (not asked), null (unknown) and an empty list (known none) stays apart in every format. A profile \
      with a mistake is left out and listed. CSV has one row a fact; an empty value is null, [] an empty list, {} an \
      empty map:
        trainee,field,value
        T-0142,home.region,Lima
        T-0142,skills[0].skill,bread-baking
        T-0142,records,[]

      \(Example.text(
        "profile convert Catalogs/demo/people.jsonl \\\n    --to yaml -o people.yaml",
        "profile convert Catalogs/demo/people.jsonl --to csv"))
      """)

  @OptionGroup var people: ProfileFiles

  @Option(help: "What to write.")
  var to: ProfileFormat

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func run() async throws {
    let inputs = try people.find()
    try refuseOwnInput(inputs)
    var reading = Reading(catalogs: catalogs, log: log)
    let catalog = try reading.catalog()
    var station = ProfileStation(catalog: catalog, keepsDocuments: true)
    var documents: [ProfileDocument] = []
    for input in inputs {
      let profiles = try station.read(input, format: people.from)
      reading.note(profiles.findings)
      documents.append(contentsOf: profiles.documents)
    }
    if documents.isEmpty { throw CommandFailure.nothingUsable(kind: "profile", files: inputs.map(\.path)) }
    let bytes = try write(documents, catalog: catalog)
    let sink = try Sink(output.path)
    try sink.write(bytes)
    try sink.finish()
    reading.logger.info("profiles converted", metadata: ["profiles": "\(documents.count)", "format": "\(to.rawValue)"])
    try ExitStatus.finish(found: reading.skipped)
  }

  /// The profiles in the format asked for. They are read back before anything is put out: what a format cannot hold, such
  /// as more than its reader takes, must be said and not be found out later.
  private func write(_ documents: [ProfileDocument], catalog: Catalog) throws(CommandFailure) -> [UInt8] {
    var writer = ProfileWriter(to)
    var bytes = writer.begin()
    for document in documents { bytes.append(contentsOf: writer.add(document)) }
    bytes.append(contentsOf: writer.end())
    var reader = ProfileReader(catalog: catalog, keepsDocuments: true)
    let back = reader.read(bytes, file: "-", format: to).documents
    guard back == documents else {
      let lost = zip(documents, back).first { $0 != $1 }?.0 ?? documents[min(back.count, documents.count - 1)]
      throw .notHeld(trainee: lost.id, format: to.rawValue)
    }
    return bytes
  }

  /// A profile with a mistake is left out of the output, so an output in the place of its input would lose it.
  private func refuseOwnInput(_ inputs: [InputFile]) throws(CommandFailure) {
    guard let path = output.path, let target = FileSystem.resolved(path),
      inputs.contains(where: { FileSystem.resolved($0.path) == target })
    else { return }
    throw .usage(what: "\(path) is read and would be replaced", remedy: "write to another file")
  }
}
