import Glibc
import OficioNightly

/// What stops a command, with its facts. The sentence for it is made here and nowhere else.
enum CommandFailure: Error, Equatable {
  /// Options that cannot be meant, beyond what the parser of the command line sees.
  case usage(what: String, remedy: String)
  /// An input, or a folder of catalogs, that cannot be read.
  case input(InputError)
  /// Inputs of which no record could be used.
  case nothingUsable(kind: String, files: [String])
  /// The catalogs hold no policy that could be used.
  case catalogsUnusable(errors: Int)
  /// An id that the inputs do not have.
  case unknownID(kind: String, id: String, files: [String], nearest: [String] = [])
  /// A profile that a format cannot hold whole.
  case notHeld(trainee: String, format: String)
  /// A part of the program or of its installation that is not there.
  case partMissing(what: String, remedy: String)
  /// A night that could not be worked through.
  case night(NightError)
  /// The store of feeds cannot be used.
  case store(StoreError)
  /// The output file could not be written.
  case output(AtomicFileError)
  /// Standard output could not be written.
  case standardOutput(code: Int32)
  /// Whoever read standard output has stopped reading (`| head`): no mistake of anybody.
  case readerGone
  /// A promise of the program itself is broken.
  case internalError(String)

  /// What is wrong, where, and what to do.
  var message: String {
    switch self {
    case .usage(let what, let remedy): "\(what); \(remedy)"
    case .input(let error): Self.input(error)
    case .nothingUsable(let kind, let files): Self.nothingUsable(kind, files)
    case .catalogsUnusable(let errors):
      "the catalogs have no usable policy and \(errors) errors; run “oficio catalog check” and mend them"
    case .unknownID(let kind, let id, let files, let nearest):
      "\(files.joined(separator: ", ")): no \(kind) with the id “\(id)”; "
        + (nearest.isEmpty
          ? "check the id" : "did you mean \(nearest.map { "“\($0)”" }.joined(separator: ", "))?")
    case .notHeld(let trainee, let format):
      "\(trainee): \(format) would not hold this profile as it is (the file is too large for its reader, or a text would "
        + "change); nothing was written; write jsonl, or fewer profiles a file"
    case .partMissing(let what, let remedy): "\(what); \(remedy)"
    case .night(let error): Self.night(error)
    case .store(let error): Self.store(error)
    case .output(let error): Self.output(error)
    case .standardOutput(let code): "standard output: cannot be written: \(Self.reason(code)); make room and run again"
    case .readerGone: ""
    case .internalError(let what): "internal error: \(what); please report it with the command you ran"
    }
  }

  private static func input(_ error: InputError) -> String {
    switch error {
    case .missing(let path): "\(path): there is no such file or folder; check the path"
    case .unreadable(let path, let code): "\(path): cannot be read: \(reason(code)); check its permissions"
    case .oneIDForTwo(let first, let second, let feed):
      "\(first) and \(second) would both be the feed “\(feed)”; name them as ID=PATH"
    case .mappingsUnreadable(let folder): "\(folder): the mappings cannot be read; check its permissions"
    case .noMapping: "no mapping of a feed dialect is there; name a folder that has feeds/ with --catalogs"
    }
  }

  private static func nothingUsable(_ kind: String, _ files: [String]) -> String {
    "\(files.joined(separator: ", ")): no usable \(kind); see the findings above, and mend the file"
  }

  private static func night(_ error: NightError) -> String {
    switch error {
    case .configUnusable(let path): "\(path): nothing was done; mend what is listed above"
    case .locked(let path, let holder):
      "\(path): another run holds the lock\(holder.isEmpty ? "" : " (\(holder))"); try again when it is done"
    case .nothingUsable(let kind, let files): nothingUsable(kind, files) + "; what was published stands"
    }
  }

  private static func store(_ error: StoreError) -> String {
    switch error {
    case .damaged(let path, let reason):
      "\(path): the store is damaged (\(reason)); what was published stands; put back a copy of it, or move it away to "
        + "begin anew"
    case .foreign(let path): "\(path): is a database of something else; name another file as the store"
    case .newer(let path, let version):
      "\(path): the store was written by a newer version of oficio (its tables have version \(version)); update oficio"
    case .later(let path, let knows, let asked):
      "\(path): the store knows \(knows) already, and was asked for \(asked); run that day or a later one"
    case .busy(let path): "\(path): another run uses the store; try again when it is done"
    case .cannotOpen(let path, let reason):
      "\(path): the store cannot be opened: \(reason); check the folder and its permissions"
    case .failed(let path, let reason):
      "\(path): the store failed: \(reason); what is published is whole; make room and run again"
    }
  }

  private static func output(_ error: AtomicFileError) -> String {
    let reason = error.code.map(reason) ?? ""
    return switch error {
    case .cannotCreate(let path, _): "\(path): cannot be created: \(reason); check the folder and its permissions"
    case .notARegularFile(let path): "\(path): is no plain file; name a file, or leave -o out for standard output"
    case .cannotWrite(let path, _):
      "\(path): writing failed: \(reason); what stood there is untouched, make room and run again"
    case .cannotSync(let path, _): "\(path): the disk did not confirm the file: \(reason); check the disk"
    }
  }

  /// The failure behind what a station threw; nil when it is none of the house's own.
  init?(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as InputError: self = .input(error)
    case let error as NightError: self = .night(error)
    case let error as StoreError: self = .store(error)
    case let error as AtomicFileError: self = .output(error)
    default: return nil
    }
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
