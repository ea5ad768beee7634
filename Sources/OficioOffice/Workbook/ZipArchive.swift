import CZip

/// The parts of a zip in memory, by name. With `WorkbookFile` one of the two rooms of the office that hold pointers.
final class ZipArchive {
  private let archive: OpaquePointer
  /// libzip reads from it until the archive is closed.
  private let bytes: UnsafeMutableRawBufferPointer
  private let limits: WorkbookLimits
  private var inflated = 0

  /// Opens a zip; nothing is unpacked yet.
  init(_ file: [UInt8], limits: WorkbookLimits) throws(WorkbookProblem) {
    guard file.count <= limits.fileBytes else { throw .tooMuch(what: "bytes", limit: limits.fileBytes) }
    self.limits = limits
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, file.count), alignment: 1)
    copy.copyBytes(from: file)
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy.baseAddress, UInt64(file.count), 0, &error) else {
      copy.deallocate()
      throw .notAZip
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      copy.deallocate()
      throw .notAZip
    }
    self.archive = archive
    bytes = copy
    guard zip_get_num_entries(archive, 0) <= Int64(limits.entries) else {
      throw .tooMuch(what: "entries", limit: limits.entries)
    }
  }

  deinit {
    // `zip_discard` takes the source with it; nothing was changed, so there is nothing to write.
    zip_discard(archive)
    bytes.deallocate()
  }

  /// A part, unpacked; nil when there is none of that name. Its check sum is verified by libzip at its end.
  func part(_ name: String) throws(WorkbookProblem) -> [UInt8]? {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat(archive, name, UInt32(ZIP_FL_NOCASE), &status) == 0 else { return nil }
    if status.encryption_method != UInt16(ZIP_EM_NONE) { throw .encrypted }
    guard let file = zip_fopen_index(archive, status.index, 0) else { throw .badPart(name) }
    defer { zip_fclose(file) }
    var part: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    // What the directory says of sizes may be a lie: every byte is counted as it comes.
    while true {
      let count = chunk.withUnsafeMutableBytes { zip_fread(file, $0.baseAddress, UInt64($0.count)) }
      if count == 0 { return part }
      guard count > 0 else { throw .badPart(name) }
      part.append(contentsOf: chunk[..<Int(count)])
      inflated += Int(count)
      if part.count > limits.partBytes { throw .tooMuch(what: "bytes of a part", limit: limits.partBytes) }
      if inflated > limits.inflatedBytes { throw .tooMuch(what: "bytes unpacked", limit: limits.inflatedBytes) }
      if part.count > 1 << 20, part.count / limits.inflationRatio > max(1, Int(clamping: status.comp_size)) {
        throw .tooMuch(what: "growth when unpacked", limit: limits.inflationRatio)
      }
    }
  }
}
