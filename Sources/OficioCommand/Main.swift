import ArgumentParser
import Glibc
import OficioNightly

/// Starts the command and turns whatever ends it into an exit code.
@main
enum Main {
  static func main() async {
    WriteSignals.ignore()
    do {
      var command = try OficioCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      if let failure = CommandFailure(error) { exit(ExitStatus.report(failure)) }
      OficioCommand.exit(withError: error)
    }
  }
}
