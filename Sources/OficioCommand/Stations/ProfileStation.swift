import Oficio
import OficioNightly

/// The people, as the command needs them. One station reads all files of a run: ids are unique over all of them.
struct ProfileStation {
  private var reader: ProfileReader

  /// Ids of profiles are checked against the catalog.
  ///
  /// - Parameter keepsDocuments: whether readings hold the profiles also as their files state them.
  init(catalog: Catalog, keepsDocuments: Bool = false) {
    reader = ProfileReader(catalog: catalog, keepsDocuments: keepsDocuments)
  }

  /// The people of one file and what is wrong with it; a bad profile is left out and the rest is read.
  ///
  /// - Parameter format: nil: told by the file's ending, else by its first bytes.
  mutating func read(_ input: InputFile, format: ProfileFormat? = nil) throws(InputError) -> ProfileReading {
    let bytes = try ByteReader.read(input.path)
    let format = format ?? ProfileFormat(fileName: input.path) ?? ProfileFormat(firstBytesOf: bytes)
    return reader.read(bytes, file: input.path, format: format)
  }
}
