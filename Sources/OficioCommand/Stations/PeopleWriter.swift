import Foundation
import Oficio
import OficioOffice
import OficioReport

/// Writes people in any of their formats. They are read back before anything is put out: what a format cannot hold, such
/// as more than its reader takes, must be said and not be found out later.
struct PeopleWriter {
  private let catalog: Catalog
  private let forms: FormCatalog
  private let language: Language

  /// - Parameters:
  ///   - folders: of catalogs, for the words of forms.
  ///   - language: of a form.
  init(catalog: Catalog, folders: [String], language: Language) {
    self.catalog = catalog
    forms = FormCatalog.read(folders: folders).catalog
    self.language = language
  }

  /// The form, for people or blank, in the language of the writer.
  func form() throws(CommandFailure) -> OfficeForm {
    if forms.isEmpty {
      throw .partMissing(
        what: "the catalogs have no words for forms", remedy: "name a folder that has forms/ with --catalogs")
    }
    return OfficeForm(
      catalog: catalog, forms: forms, language: language, scratch: FileManager.default.temporaryDirectory.path)
  }

  /// The bytes of a file of these people.
  func write(_ documents: [ProfileDocument], as format: PeopleFormat) throws(CommandFailure) -> [UInt8] {
    guard let text = format.profile else { return try workbook(documents) }
    var writer = ProfileWriter(text)
    var bytes = writer.begin()
    for document in documents { bytes.append(contentsOf: writer.add(document)) }
    bytes.append(contentsOf: writer.end())
    var reader = ProfileReader(catalog: catalog, keepsDocuments: true)
    try expect(reader.read(bytes, file: "-", format: text).documents, documents, format)
    return bytes
  }

  private func workbook(_ documents: [ProfileDocument]) throws(CommandFailure) -> [UInt8] {
    let form = try form()
    do {
      let bytes = try form.workbook(of: documents)
      var reader = ProfileReader(catalog: catalog, keepsDocuments: true)
      let office = OfficeReader(catalog: catalog, forms: forms)
      try expect(office.read(bytes, file: "-", with: &reader).documents, documents, .xlsx)
      return bytes
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw .notHeld(trainee: documents.first?.id ?? "", format: PeopleFormat.xlsx.rawValue)
    }
  }

  private func expect(
    _ back: [ProfileDocument], _ documents: [ProfileDocument], _ format: PeopleFormat
  ) throws(CommandFailure) {
    guard back != documents, let last = documents.last else { return }
    let lost = zip(documents, back).first { $0 != $1 }?.0 ?? documents[min(back.count, documents.count - 1)]
    throw .notHeld(trainee: back.count > documents.count ? last.id : lost.id, format: format.rawValue)
  }
}
