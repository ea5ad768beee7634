import Oficio

/// A mapping to begin with: what the first items of a feed hold, with guesses of what it means.
///
/// The names of elements that mappings already know give the guesses, so that a guess is as good as the catalog. No value
/// of the feed is written, only names and counts.
struct MappingStub {
  private let mappings: [FeedMapping]
  private let probe: HeadProbe
  private let item: String
  private let items: [RawItem]

  /// Nil when the head has no element that could be an item.
  init?(_ probe: HeadProbe, mappings: [FeedMapping], item known: String?) {
    self.mappings = mappings
    self.probe = probe
    guard let item = known ?? Self.item(of: probe) else { return nil }
    self.item = item
    items = probe.items(named: item, atMost: FeedDetector.sample)
    if items.isEmpty { return nil }
  }

  /// A path within the items, and in how many it has a value.
  private struct Path {
    var text: String
    var count: Int
  }

  /// Paths that are listed.
  private static let listed = 80

  /// A mapping file that can be read as it is.
  ///
  /// - Parameters:
  ///   - id: of the mapping, and of the feed in the heading.
  ///   - base: the mapping whose fields need not be written again; nil: none fits.
  func yaml(id: String, base: FeedMapping?) -> String {
    let guesses = guesses(base)
    var lines = [
      "catalog: feeds", "about: \(Self.quoted("How the feed \(id) is read; say here whose it is and since when."))",
      "confidence: seed", "entries:", "  - id: \(Self.quoted(base.map { "\(id)-\($0.id)" } ?? id))",
      "    base: \(base?.id ?? "common")", "    detect:",
      "      roots: [\(Self.quoted(probe.root?.local ?? ""))]",
    ]
    if let first = guesses.fields.first?.paths.first?.text.split(separator: "/").first {
      lines.append("      children: [\(Self.quoted(String(first)))]")
    }
    lines += [
      "    item: \(Self.quoted(item))",
      "    # never: the feed shows a part, and absence proves nothing. absence: it always lists everything.",
      "    withdrawal: \(base?.withdrawal.rawValue ?? "never")",
      "    # What is unsaid in the feed and true of all of it:",
      "    # locale: es-PE            # 05/02/2026 is the 5th of February",
      "    # dates: [iso, dd/MM/yyyy] # the shapes of its dates, when they are known",
      "    # payDefaults: {currency: PEN, period: month}",
      "    # Guessed by name in the first \(items.count) postings. Mend what is wrong, take what is missing from below.",
    ]
    lines.append(guesses.fields.isEmpty ? "    fields: {}" : "    fields:")
    for guess in guesses.fields {
      let paths = guess.paths.map { Self.quoted($0.text) }
      let value = paths.count == 1 ? paths[0] : "[" + paths.joined(separator: ", ") + "]"
      lines.append("      \(guess.field.name): \(value)  # in \(guess.paths[0].count) of \(items.count)")
    }
    if !guesses.rest.isEmpty { lines.append("    # Not understood:") }
    for path in guesses.rest { lines.append("    #   \(path.text)  # in \(path.count) of \(items.count)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Plain when it is a word or a path, else in quotation marks.
  private static func quoted(_ text: String) -> String {
    let isPlain =
      text.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } == true
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || [0x2D, 0x2F, 0x5F].contains($0)
      }
    // Words that YAML takes for something else.
    if isPlain, !["true", "false", "yes", "no", "null", "on", "off", "y", "n"].contains(text.lowercased()) {
      return text
    }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

// MARK: - Items and paths

extension MappingStub {
  /// The element that repeats and holds the most: among those with elements within them, the outermost that occurs more
  /// than once, else the one with the most different children.
  private static func item(of probe: HeadProbe) -> String? {
    struct Seen {
      var count = 0
      var children: Set<Int32> = []
      var depth = 0
    }
    var seen: [Int32: Seen] = [:]
    var trail: [Int32] = []
    for event in probe.events {
      if event.kind == .start {
        if let parent = trail.last { seen[parent, default: Seen()].children.insert(event.name) }
        seen[event.name, default: Seen(depth: trail.count)].count += 1
        trail.append(event.name)
      } else if event.kind == .end {
        _ = trail.popLast()
      }
    }
    let candidates = seen.filter { $0.value.depth > 0 && $0.value.children.count > 1 }
    let repeated = candidates.filter { $0.value.count > 1 }
    let best =
      repeated.min { ($0.value.depth, -$0.value.count, $0.key) < ($1.value.depth, -$1.value.count, $1.key) }
      ?? candidates.min {
        (-$0.value.children.count, $0.value.depth, $0.key) < (-$1.value.children.count, $1.value.depth, $1.key)
      }
    return best.map { probe.names[$0.key].local.lowercased() }
  }

  /// Paths of leaves and attributes in the order of their first sight, with the number of items in which they say something.
  private var paths: [Path] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for item in items {
      for path in Set(Self.filled(item)) { counts[path, default: 0] += 1 }
      for path in Self.filled(item) where !order.contains(path) && order.count < 400 { order.append(path) }
    }
    return order.compactMap { path in
      FieldPath(path).map { _ in Path(text: path, count: counts[path] ?? 0) }
    }
  }

  private static func filled(_ item: RawItem) -> [String] {
    var trail: [String] = []
    var found: [String] = []
    for index in item.from..<item.to {
      let event = item.events[index]
      switch event.kind {
      case .start: if index > item.from { trail.append(item.names[event.name].local) }
      case .end: _ = trail.popLast()
      case .attribute: found.append((trail + ["@" + item.names[event.name].local]).joined(separator: "/"))
      case .text:
        let isSpace = item.arena[Int(event.from)..<Int(event.to)].allSatisfy { $0 <= 0x20 }
        if !isSpace { found.append(trail.isEmpty ? "." : trail.joined(separator: "/")) }
      case .namespace: break
      }
    }
    return found
  }

  /// What each path may mean: the field for which mappings use an element of its name most often.
  private func guesses(_ base: FeedMapping?) -> (fields: [(field: FeedField, paths: [Path])], rest: [Path]) {
    var votes: [String: [FeedField: Int]] = [:]
    for mapping in mappings {
      for (field, paths) in mapping.fields {
        for path in paths { votes[Self.name(path), default: [:]][field, default: 0] += 1 }
      }
    }
    let known = Set((base.map { $0.fields.values.flatMap { $0 } } ?? []).map { $0.text.lowercased() })
    var found: [FeedField: [Path]] = [:]
    var rest: [Path] = []
    for path in paths where !known.contains(path.text.lowercased()) {
      let name = FieldPath(path.text).map(Self.name) ?? ""
      let ranked = (votes[name] ?? [:]).sorted { ($1.value, $0.key.slot) < ($0.value, $1.key.slot) }
      if let field = ranked.first?.key, base?.fields[field] == nil {
        found[field, default: []].append(path)
      } else {
        rest.append(path)
      }
    }
    let fields = FeedField.allCases.compactMap { field in
      found[field].map { (field: field, paths: $0.sorted { $0.count > $1.count }) }
    }
    return (fields, Array(rest.prefix(Self.listed)))
  }

  /// The last name of a path, folded: `@id`, `location/city` and `tt:city` are `id` and `city`.
  private static func name(_ path: FieldPath) -> String {
    (path.attribute ?? path.steps.last?.local ?? ".").folded.replacing(" ", with: "")
  }
}
