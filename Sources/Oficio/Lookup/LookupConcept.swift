/// Something that can be looked up, with everything it is called.
public struct LookupConcept: Sendable {
  /// One name of a concept.
  public struct Name: Sendable {
    /// How far a name stands for the concept.
    public enum Standing: Sendable {
      /// The name it goes by.
      case preferred
      /// Another name, or a wider or narrower one.
      case other
      /// The name in a neighbouring language, when it has none in the one asked for.
      case foreign
    }

    /// As written; `a/b` names both genders.
    public var text: String
    /// How far it stands for the concept.
    public var standing: Standing

    /// A name.
    public init(_ text: String, _ standing: Standing) {
      self.text = text
      self.standing = standing
    }
  }

  /// The id in the catalog.
  public var id: String
  /// ISCO-08 unit group of an occupation; nil: unknown, or no occupation.
  public var isco: String?
  /// ESCO concept URI, where known.
  public var esco: String?
  /// The name to show.
  public var label: String
  /// Everything it is called.
  public var names: [Name]

  /// A concept.
  public init(id: String, isco: String? = nil, esco: String? = nil, label: String, names: [Name]) {
    self.id = id
    self.isco = isco
    self.esco = esco
    self.label = label
    self.names = names
  }
}

extension Catalog {
  /// The occupations with their names in a language; those that have none in it with a neighbour's.
  public func lookupOccupations(in language: Language) -> [LookupConcept] {
    (occupations.entries + unplacedOccupations.entries).map { entry in
      LookupConcept(
        id: entry.id, isco: entry.isco.isEmpty ? nil : entry.isco, esco: entry.esco, label: entry.labels[language],
        names: Self.names(entry.id, entry.labels, entry.escoLabels, entry.words, language))
    }
  }

  /// The skills with their names in a language; those that have none in it with a neighbour's.
  public func lookupSkills(in language: Language) -> [LookupConcept] {
    skills.entries.map { entry in
      LookupConcept(
        id: entry.id, esco: entry.esco, label: entry.labels[language],
        names: Self.names(entry.id, entry.labels, entry.escoLabels, entry.words, language))
    }
  }

  /// The names of ISCO-08's minor and unit groups in a language, by code; none for a group without a name in it.
  public func lookupGroups(in language: Language) -> [String: String] {
    var names: [String: String] = [:]
    for group in isco.entries where group.id.utf8.count >= 3 { names[group.id] = group.labels[language] }
    return names
  }

  /// An index of occupations or skills in a language, with the catalog's own words of titles; with `escoOnly` it finds
  /// only what has a URI of ESCO.
  public func lookupIndex(_ kind: LookupKind, in language: Language, escoOnly: Bool = false) -> LookupIndex {
    let concepts = kind == .occupation ? lookupOccupations(in: language) : lookupSkills(in: language)
    return LookupIndex(
      concepts: escoOnly ? concepts.filter { $0.esco != nil } : concepts,
      groups: kind == .occupation ? lookupGroups(in: language) : [:], words: titles.entries, language: language)
  }

  private static func names(
    _ id: String, _ labels: Labels, _ official: [Language: String], _ words: [Language: [String]], _ language: Language
  ) -> [LookupConcept.Name] {
    // ESCO's own name where it has one. The label of an imported entry may be borrowed from another language.
    let preferred = official[language] ?? (EscoIDs.isImported(id) ? nil : labels[language])
    if let preferred {
      let others = (EscoIDs.isImported(id) ? [] : [labels[language]]) + (words[language] ?? [])
      return [.init(preferred, .preferred)] + others.filter { $0 != preferred }.map { .init($0, .other) }
    }
    for neighbour in language.neighbours {
      if let name = official[neighbour] { return ([name] + (words[neighbour] ?? [])).map { .init($0, .foreign) } }
    }
    return [.init(labels[language], .foreign)]
  }
}

/// What is looked up.
public enum LookupKind: String, CaseIterable, Sendable { case occupation, skill }

extension Language {
  /// The other languages, the nearest first.
  var neighbours: [Language] {
    switch self {
    case .es: [.pt, .en]
    case .pt: [.es, .en]
    case .en: [.es, .pt]
    }
  }
}
