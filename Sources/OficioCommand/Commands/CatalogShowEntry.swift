import ArgumentParser
import Oficio
import OficioReport

/// `oficio catalog show`: one entry with its history, and where it comes from.
struct CatalogShowEntry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one entry of the catalogs with its history and sources.",
    discussion: Example.text("catalog show pe.minimum_wage.monthly", "catalog show 7512 --format json"))

  @Argument(help: ArgumentHelp("Id of the entry.", valueName: "id"))
  var id: String

  @Option(help: "A page for people, or a JSON list of all entries with the id.")
  var format: PageFormat = .table

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var colour: ColourOption

  func run() async throws {
    let folders = try catalogs.folders()
    let catalog = CatalogStation.read(folders: folders).catalog
    let found = catalog.show(id)
    guard !found.isEmpty else {
      throw CommandFailure.unknownID(
        kind: "catalog entry", id: id, files: folders, nearest: catalog.index.ids(near: id))
    }
    let sink = try Sink(nil)
    let show = CatalogShow(sentences: Sentences(language: language.language)) { catalog.sources[$0] }
    switch format {
    case .json: try sink.write(show.json(found))
    case .table:
      for (index, row) in found.enumerated() {
        if index > 0 { try sink.write(Array("\n".utf8)) }
        try sink.write(show.page(row, colour: colour.paints(sink)))
      }
    }
    try sink.finish()
  }
}
