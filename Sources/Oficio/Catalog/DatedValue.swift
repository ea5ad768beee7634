/// Values by start day, as law changes: the value in force is the latest start on or before the day asked.
public struct DatedValues<Value: Sendable>: Sendable {
  /// One start day and what begins on it; nil ends the value before it.
  public struct Step: Sendable {
    /// First day on which it counts.
    public var from: CivilDate
    /// What begins; nil: nothing, the value before it ends.
    public var value: Value?
    /// Where this step comes from; the entry's own where the step names none.
    public var citation: Citation

    /// A step; nil for an end.
    public init(from: CivilDate, value: Value?, citation: Citation) {
      self.from = from
      self.value = value
      self.citation = citation
    }
  }

  /// Earliest first, no day twice. Announced (`expected`) values are not among them.
  public var steps: [Step]

  /// Values from their steps, which must stand earliest first.
  public init(steps: [Step] = []) { self.steps = steps }

  /// The step in force on a day, or nil before the first start.
  public func step(on day: CivilDate) -> Step? { steps.last { $0.from <= day } }

  /// The value in force on a day; nil before the first start and after an end.
  public func value(on day: CivilDate) -> Value? { step(on: day)?.value }
}

/// Where a catalog fact comes from and how far it can be trusted.
public struct Citation: Hashable, Sendable {
  /// How the fact was checked; `Catalogs/README.md` says what each word promises.
  public enum Confidence: String, CaseIterable, Hashable, Sendable {
    case verifiedText = "verified_text"
    case verifiedExcerpt = "verified_excerpt"
    case seed, derived, memory, assumption, contested, unknown
  }

  /// Ids of the sources catalog.
  public var sources: [String]
  /// The place in the source, in words.
  public var reference: String?
  /// How far it can be trusted.
  public var confidence: Confidence
  /// What a reader should know beside it.
  public var note: String?

  /// A citation; nil for what nobody noted.
  public init(sources: [String], reference: String? = nil, confidence: Confidence, note: String? = nil) {
    self.sources = sources
    self.reference = reference
    self.confidence = confidence
    self.note = note
  }
}

/// A text in the three languages of the explanations.
public struct Labels: Hashable, Sendable {
  /// Spanish.
  public var es: String
  /// Portuguese.
  public var pt: String
  /// English.
  public var en: String

  /// A text in three languages.
  public init(es: String, pt: String, en: String) {
    self.es = es
    self.pt = pt
    self.en = en
  }

  /// The text in a language.
  public subscript(language: Language) -> String {
    switch language {
    case .es: es
    case .pt: pt
    case .en: en
    }
  }
}
