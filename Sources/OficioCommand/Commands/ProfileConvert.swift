import ArgumentParser
import Oficio
import OficioNightly
import OficioOffice
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

  @Option(name: [.customLong("to"), .customLong("format")], help: "What to write.")
  var to: PeopleFormat

  @OptionGroup var language: LanguageOption
  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var output: OutputOption
  @OptionGroup var log: LogOption

  func run() async throws {
    let inputs = try people.find()
    try output.refuse(inputs)
    var reading = Reading(catalogs: catalogs, log: log)
    let catalog = try reading.catalog()
    let documents = try reading.documents(inputs, format: people.from, catalog: catalog)
    let writer = PeopleWriter(catalog: catalog, folders: try catalogs.folders(), language: language.language)
    let bytes = try writer.write(documents, as: to)
    let sink = try Sink(output.path)
    try sink.write(bytes)
    try sink.finish()
    reading.logger.info("profiles converted", metadata: ["profiles": "\(documents.count)", "format": "\(to.rawValue)"])
    try ExitStatus.finish(found: reading.skipped)
  }
}
