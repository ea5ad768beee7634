import ArgumentParser
import Oficio

/// `titles`: how well the lookup finds the occupation a title means, on labelled sets that the caller brings.
@main
struct TitlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "titles", abstract: "Measures the lookup of occupations on labelled titles.",
    subcommands: [MeloCommand.self, AdvertsCommand.self])
}

/// Folders of catalogs; the words of titles come from them, and ESCO when one of them has it.
struct CatalogsOption: ParsableArguments {
  @Option(help: "Folder of catalogs; may be given several times, later ones win.") var catalogs = ["../Catalogs"]

  func read() throws -> Catalog {
    let (catalog, findings) = CatalogReader.read(folders: catalogs)
    if let first = findings.first(where: { $0.severity == .error }) { throw ValidationError("\(first)") }
    return catalog
  }
}

/// `titles melo`: a set of the MELO benchmark.
struct MeloCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "melo",
    abstract: "Prints mean average precision on a MELO set: queries.tsv, corpus_elements.tsv, annotations.tsv.",
    usage: "titles melo ../../shared/melo/pt --lang pt --catalogs ../Catalogs --catalogs my-esco")

  @Argument(help: "The folder of the set.") var folder: String
  @Option(name: .customLong("lang"), help: "The language of its titles.") var language = "pt"
  @Flag(help: "List the titles whose concept is not first.") var misses = false
  @OptionGroup var catalogs: CatalogsOption

  func run() throws {
    guard let language = Language(rawValue: language) else { throw ValidationError("--lang is es, pt or en") }
    let catalog = try catalogs.read()
    let set = try MeloSet(folder: folder)
    print("\(set.queries.count) titles, \(set.elements.count) names, \(set.concepts.count) concepts")
    let words = catalog.titles.entries
    print(set.judge("each name alone", set.aloneIndex(words, language), language, misses: false))
    print(set.judge("names by concept", set.conceptIndex(words, language, nil), language, misses: misses))
    let units = set.units(from: catalog)
    if !units.isEmpty {
      print(set.judge("by concept and group", set.conceptIndex(words, language, units), language, misses: misses))
    }
  }
}

/// `titles adverts`: adverts with the name of their occupation.
struct AdvertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adverts",
    abstract: "Prints how often the occupation of an advert is found by its title, and the commonest confusions.",
    usage: "titles adverts ../../shared/quality/eures-es-dev.jsonl --catalogs ../Catalogs --catalogs my-esco")

  @Argument(help: "JSON Lines with “title” and “occupation” (a name that ESCO prefers).") var file: String
  @Option(name: .customLong("lang"), help: "The language of its titles.") var language = "es"
  @Option(help: "Rows of the table of confusions.") var top = 25
  @OptionGroup var catalogs: CatalogsOption

  func run() throws {
    guard let language = Language(rawValue: language) else { throw ValidationError("--lang is es, pt or en") }
    let catalog = try catalogs.read()
    print(try AdvertSet(file: file).judge(catalog.lookupIndex(.occupation, in: language, escoOnly: true), top: top))
  }
}
