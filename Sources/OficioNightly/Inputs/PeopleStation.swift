import Oficio
import OficioFeed
import OficioOffice

/// What one file of people held, or several sheets saved as CSV that make one workbook together.
public struct PeopleFile {
  /// As the caller named it; of sheets, their folder.
  public var path: String
  /// SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
  /// The people, and what is wrong.
  public var reading: ProfileReading
}

/// Reads people in any of their formats: one station reads all files of a run, for ids are unique over all of them.
///
/// CSV files that are named after sheets of the office's form belong together: those of one folder are one workbook.
public struct PeopleStation {
  private var reader: ProfileReader
  private let catalog: Catalog
  private let folders: [String]
  private var office: OfficeReader?

  /// A station whose ids are checked against a catalog.
  ///
  /// - Parameters:
  ///   - catalog: what codes are checked against.
  ///   - folders: of catalogs, for the words of forms.
  ///   - keepsDocuments: whether readings hold the profiles also as their files state them.
  public init(catalog: Catalog, folders: [String], keepsDocuments: Bool = false) {
    reader = ProfileReader(catalog: catalog, keepsDocuments: keepsDocuments)
    self.catalog = catalog
    self.folders = folders
  }

  /// The people of files, in their order; a bad profile is left out and the rest is read.
  ///
  /// - Parameters:
  ///   - files: profiles in any of their formats.
  ///   - format: nil: told by a file's ending, else by its first bytes.
  public mutating func read(_ files: [InputFile], format: PeopleFormat? = nil) throws(InputError) -> [PeopleFile] {
    var read: [PeopleFile] = []
    var sheets: [String: Int] = [:]
    var groups: [[(path: String, bytes: [UInt8])]] = []
    for file in files {
      let bytes = try ByteReader.read(file.path)
      let found = format ?? PeopleFormat(fileName: file.path) ?? PeopleFormat(firstBytesOf: bytes)
      if format == nil, found == .csv, officeReader().isSheet(fileName: file.path, bytes) {
        let folder = Self.folder(of: file.path)
        if let group = sheets[folder] {
          groups[group].append((file.path, bytes))
        } else {
          sheets[folder] = groups.count
          groups.append([(file.path, bytes)])
        }
      } else {
        read.append(take(bytes, file.path, found))
      }
    }
    for group in groups { read.append(take(group, Self.folder(of: group[0].path))) }
    return read
  }

  private mutating func take(_ bytes: [UInt8], _ path: String, _ format: PeopleFormat) -> PeopleFile {
    let reading =
      if let format = format.profile {
        reader.read(bytes, file: path, format: format)
      } else {
        officeReader().read(bytes, file: path, with: &reader)
      }
    return PeopleFile(path: path, sha256: Digest.of(bytes), reading: reading)
  }

  private mutating func take(_ sheets: [(path: String, bytes: [UInt8])], _ folder: String) -> PeopleFile {
    let reading = officeReader().read(sheets: sheets, path: folder, with: &reader)
    var digest = Digest()
    for sheet in sheets { digest.update(sheet.bytes) }
    return PeopleFile(path: folder, sha256: digest.hexadecimal(), reading: reading)
  }

  /// The words of forms are read when the first office file comes.
  private mutating func officeReader() -> OfficeReader {
    if let office { return office }
    let reader = OfficeReader(catalog: catalog, forms: FormCatalog.read(folders: folders).catalog)
    office = reader
    return reader
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
