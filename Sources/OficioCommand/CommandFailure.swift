import Glibc
import OficioNightly

/// What stops a command, with its facts. The sentence for it is made here and nowhere else.
enum CommandFailure: Error, Equatable {
  /// Options that cannot be meant, beyond what the parser of the command line sees.
  case usage(what: String, remedy: String)
  /// A file, a folder or a pattern that leads to nothing.
  case inputMissing(String)
  /// A file that is there and cannot be read.
  case inputUnreadable(String, code: Int32)
  /// Inputs of which no record could be used.
  case nothingUsable(kind: String, files: [String])
  /// The catalogs hold no policy that could be used.
  case catalogsUnusable(errors: Int)
  /// An id that the inputs do not have.
  case unknownID(kind: String, id: String, files: [String])
  /// A pair that is never judged: the person has not agreed, or the posting is not live on the day.
  case notJudged(trainee: String, posting: String, consents: Bool)
  /// A profile that a format cannot hold whole.
  case notHeld(trainee: String, format: String)
  /// A part of the program or of its installation that is not there.
  case partMissing(what: String, remedy: String)
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
    case .inputMissing(let path): "\(path): there is no such file or folder; check the path"
    case .inputUnreadable(let path, let code): "\(path): cannot be read: \(Self.reason(code)); check its permissions"
    case .nothingUsable(let kind, let files):
      "\(files.joined(separator: ", ")): no usable \(kind); see the findings above, and mend the file"
    case .catalogsUnusable(let errors):
      "the catalogs have no usable policy and \(errors) errors; run “oficio catalog check” and mend them"
    case .unknownID(let kind, let id, let files):
      "\(files.joined(separator: ", ")): no \(kind) with the id “\(id)”; check the id"
    case .notJudged(let trainee, _, false):
      "\(trainee): no consent to matching on the day; ask the person, record the answer, and run again"
    case .notJudged(_, let posting, true):
      "\(posting): the advert is withdrawn, closed or gone on the day; see its days with “oficio feed import”"
    case .notHeld(let trainee, let format):
      "\(trainee): \(format) would not hold this profile as it is (the file is too large for its reader, or a text would "
        + "change); nothing was written; write jsonl, or fewer profiles a file"
    case .partMissing(let what, let remedy): "\(what); \(remedy)"
    case .output(let error): Self.output(error)
    case .standardOutput(let code): "standard output: cannot be written: \(Self.reason(code)); make room and run again"
    case .readerGone: ""
    case .internalError(let what): "internal error: \(what); please report it with the command you ran"
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

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
