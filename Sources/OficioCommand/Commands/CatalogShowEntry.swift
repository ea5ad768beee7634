import ArgumentParser
import Oficio
import OficioReport

/// `oficio catalog show`: one entry as it stands in its file, with its history and sources.
struct CatalogShowEntry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one entry of the catalogs with its history and sources.",
    discussion: Example.text("catalog show pe.minimum_wage.monthly", "catalog show 7512"))

  @Argument(help: ArgumentHelp("Id of the entry.", valueName: "id"))
  var id: String

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var colour: ColourOption

  func run() async throws {
    let folders = try catalogs.folders()
    let catalog = CatalogStation.read(folders: folders).catalog
    let found = catalog.show(id)
    guard !found.isEmpty else { throw CommandFailure.unknownID(kind: "catalog entry", id: id, files: folders) }
    let sink = try Sink(nil)
    let sentences = Sentences(language: language.language)
    for (index, row) in found.enumerated() {
      if index > 0 { try sink.write(Array("\n".utf8)) }
      try sink.write(
        CatalogShow.page(
          row.node, catalog: row.catalog, file: row.file, sources: { catalog.sources[$0] }, sentences: sentences,
          colour: colour.paints(sink)))
    }
    try sink.finish()
  }
}
