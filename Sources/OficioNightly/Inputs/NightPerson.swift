import Oficio

/// A person with the folder of the office that sees the leads.
struct NightPerson {
  let trainee: Trainee
  /// Within the run.
  let office: String

  init(_ trainee: Trainee) {
    self.trainee = trainee
    office = OfficeFolder.path(of: trainee.office)
  }

  /// Office by office, in each by id: the order of every file of a run, whatever the order of the profiles.
  static func inOrder(_ left: NightPerson, _ right: NightPerson) -> Bool {
    if left.office != right.office { return FileSystem.inByteOrder(left.office, right.office) }
    return FileSystem.inByteOrder(left.trainee.id, right.trainee.id)
  }
}
