import Oficio

/// The people, as the command needs them.
struct ProfileStation {
  /// Ids of profiles are checked against it.
  let catalog: Catalog

  /// The people of one file and what is wrong with it. `file` is the name that findings give it.
  func read(_ bytes: [UInt8], file: String) throws(CommandFailure) -> (trainees: [Trainee], findings: [Finding]) {
    // TO WIRE: let report = ProfileReader(catalog: catalog).read(bytes, file: file); return (report.trainees, report.findings)
    throw .partMissing(what: "this build cannot read profiles", remedy: "build the finished project")
  }
}
