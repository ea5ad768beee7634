import Foundation
import Oficio

/// The catalogs of this checkout, read once.
public enum Shipped {
  /// The checkout's root folder.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  /// Everything under `Catalogs/`.
  public static let catalog = CatalogReader.read(folders: [root + "/Catalogs"]).catalog
  /// The real feeds and adverts beside the checkout; nil where they are not.
  public static let shared: String? = {
    let folder = root + "/../shared"
    return FileManager.default.fileExists(atPath: folder + "/feeds") ? folder : nil
  }()

  /// The policy `balanced`.
  public static var balanced: Policy { policy("balanced") }

  /// A shipped policy by id; stops the test run when it is missing.
  public static func policy(_ id: String) -> Policy {
    guard let policy = catalog.policies[id] else { preconditionFailure("no policy \(id)") }
    return policy
  }

  /// A day of a test, written as `YYYY-MM-DD`.
  public static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { preconditionFailure("no day \(text)") }
    return day
  }
}
