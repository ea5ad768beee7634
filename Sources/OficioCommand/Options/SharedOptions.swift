import ArgumentParser
import Glibc
import Logging
import Oficio
import OficioNightly

/// Which catalogs, and in which language.
struct CatalogOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A folder of catalogs; may be given several times, later ones win.", valueName: "dir"))
  var catalogs: [String] = []

  /// The folders to read, the shipped ones when none is named.
  func folders() throws(CommandFailure) -> [String] {
    if catalogs.isEmpty { return [try ShippedFolder.catalogs()] }
    for folder in catalogs where FileSystem.kind(of: folder) != .folder { throw .input(.missing(folder)) }
    return catalogs
  }
}

/// The language of explanations.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: "The language of explanations.")
  var language: Language = .en
}

/// The day for which everything is judged.
struct DateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day to judge as of, YYYY-MM-DD (default: today).", valueName: "date"))
  var date: CivilDate?

  @Option(
    help: ArgumentHelp("The time zone of “today”, such as America/Lima (default: the system's).", valueName: "zone"))
  var zone: String?

  /// The day asked for, else today.
  func asOf() throws(CommandFailure) -> CivilDate {
    if let date { return date }
    return try Today.date(in: zone)
  }
}

/// Where the data goes.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to a file, readable by you alone (default: standard output).", valueName: "path"))
  var path: String?

  /// A profile with a mistake is left out of the output, so an output in the place of its input would lose it.
  func refuse(_ inputs: [InputFile]) throws(CommandFailure) {
    guard let path, let target = FileSystem.resolved(path),
      inputs.contains(where: { FileSystem.resolved($0.path) == target })
    else { return }
    throw .usage(what: "\(path) is read and would be replaced", remedy: "write to another file")
  }
}

/// Colours of pages.
struct ColourOption: ParsableArguments {
  @Option(name: .customLong("color"), help: "Colours: auto paints on a terminal unless NO_COLOR is set.")
  var choice: ColourChoice = .auto

  /// Whether to paint what goes to a sink.
  func paints(_ sink: Sink) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if let set = getenv("NO_COLOR"), set.pointee != 0 { return false }
      if let terminal = getenv("TERM"), String(cString: terminal) == "dumb" { return false }
      return sink.isTerminal
    }
  }
}

/// The form of log lines on standard error.
struct LogOption: ParsableArguments {
  @Option(name: .customLong("log-format"), help: "Log lines on standard error as text or json.")
  var format: StandardErrorLog.Format = .text

  func logger() -> Logger { StandardErrorLog.logger(format) }
}
