import ArgumentParser
import Oficio
import OficioReport

/// `oficio catalog show`: one entry as it stands in its file, with its history and sources.
struct CatalogShowEntry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one entry of the catalogs with its history and sources.",
    discussion: Example.text("catalog show pe.wage.minimum", "catalog show 7512"))

  @Argument(help: ArgumentHelp("Id of the entry.", valueName: "id"))
  var id: String

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var colour: ColourOption

  func run() async throws {
    let entries = try CatalogEntryFinder(folders: try catalogs.folders())
    let found = entries.all(id)
    guard !found.isEmpty else {
      throw CommandFailure.unknownID(kind: "catalog entry", id: id, files: entries.folders)
    }
    let sink = try Sink(nil)
    let sentences = Sentences(language: language.language)
    for (index, entry) in found.enumerated() {
      if index > 0 { try sink.write(Array("\n".utf8)) }
      try sink.write(
        CatalogShow.page(
          entry.node, catalog: entry.catalog, file: entry.file, sources: { entries.source($0) }, sentences: sentences,
          colour: colour.paints(sink)))
    }
    try sink.finish()
  }
}
