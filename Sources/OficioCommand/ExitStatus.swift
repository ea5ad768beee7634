import ArgumentParser
import OficioNightly
import OficioReport

/// The exit codes of the contract (sysexits).
enum ExitStatus: Int32 {
  case done = 0
  /// Done, but something the caller asked to be told about was found.
  case found = 1
  case usage = 64
  case dataUnusable = 65
  case inputMissing = 66
  case partMissing = 69
  case internalError = 70
  case cannotCreate = 73
  case inputOutput = 74
  case tryAgain = 75

  /// The code of a failure.
  init(_ failure: CommandFailure) {
    self =
      switch failure {
      case .usage: .usage
      case .unknownID: .inputMissing
      case .input(let error): ExitStatus(rawValue: error.exitCode) ?? .inputMissing
      case .nothingUsable, .catalogsUnusable, .notHeld: .dataUnusable
      case .partMissing: .partMissing
      case .night(let error): ExitStatus(rawValue: error.exitCode) ?? .internalError
      case .store(let error): ExitStatus(rawValue: error.exitCode) ?? .internalError
      case .output(let error): ExitStatus(rawValue: error.exitCode) ?? .inputOutput
      case .standardOutput: .inputOutput
      case .readerGone: .done
      case .internalError: .internalError
      }
  }

  /// Says on standard error what stopped the command, and returns the code to leave with.
  static func report(_ failure: CommandFailure) -> Int32 {
    if !failure.message.isEmpty {
      StandardError.write("oficio: \(TerminalText.clean(failure.message))\n")
    }
    return ExitStatus(failure).rawValue
  }

  /// Ends a command that did its work: quietly, or with code 1 when there is something to be told about.
  static func finish(found: Bool) throws {
    if found { throw ExitCode(ExitStatus.found.rawValue) }
  }
}
