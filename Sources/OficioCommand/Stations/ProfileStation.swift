import Oficio
import OficioNightly

/// The people, as the command needs them. One station reads all files of a run: ids are unique over all of them.
struct ProfileStation {
  private var reader: ProfileReader

  /// Ids of profiles are checked against the catalog.
  init(catalog: Catalog) { reader = ProfileReader(catalog: catalog) }

  /// The people of one file and what is wrong with it; a bad profile is left out and the rest is read.
  mutating func read(_ input: InputFile) throws(InputError) -> (trainees: [Trainee], findings: [Finding]) {
    let reading = reader.read(try ByteReader.read(input.path), file: input.path)
    return (reading.trainees, reading.findings)
  }
}
