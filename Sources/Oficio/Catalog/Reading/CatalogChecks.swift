/// Checks that need every folder read: ids that nothing defines, circles, and what policies inherit.
extension CatalogAssembly {
  /// Runs the checks, drops what fails them, and makes the policies.
  mutating func finish() {
    var bad: Set<Key> = []
    for header in headerReferences { _ = checkReferences(of: header, subject: "") }
    for owned in owned where !checkReferences(of: owned, subject: owned.key.id) { bad.insert(owned.key) }
    bad.formUnion(circles(.skills, word: "broader") { $0.catalog.skills[$1]?.broader ?? [] })
    bad.formUnion(circles(.steps, word: "needs") { $0.catalog.steps[$1]?.needs ?? [] })
    bad.formUnion(
      circles(.policies, word: "base") { assembly, id in
        assembly.drafts.first { $0.id == id }?.base.map { [$0] } ?? []
      })
    bad.formUnion(doubledScopes(but: bad))
    bad.formUnion(doubledWays(but: bad))
    remove(bad)
    makePolicies()
    mergeEsco()
  }

  private mutating func checkReferences(of owned: Owned, subject: String) -> Bool {
    var isWhole = true
    for reference in owned.references where !declared.contains(Key(kind: reference.kind, id: reference.id)) {
      isWhole = false
      let known = declared.filter { $0.kind == reference.kind }.map(\.id).sorted()
      let message = "“\(reference.id)” in “\(reference.path)” is defined nowhere in \(reference.kind.folder)/"
      findings.append(
        Finding(
          "undefined-id", file: owned.file, line: reference.line, column: reference.column,
          message: subject.isEmpty ? message : "\(subject): \(message)",
          remedy: NearestWord.to(reference.id, among: known).map { "did you mean “\($0)”?" }
            ?? "define it, or delete it here"))
    }
    return isWhole
  }

  /// Entries that reach themselves, each reported once at its own place.
  private mutating func circles(
    _ kind: CatalogKind, word: String, next: (CatalogAssembly, String) -> [String]
  ) -> Set<Key> {
    var found: Set<Key> = []
    for owned in owned where owned.key.kind == kind && reachesItself(owned.key.id, next: next) {
      found.insert(owned.key)
      report(
        "circle", owned.key, file: owned.file, message: "“\(word)” leads back to the entry itself",
        remedy: "take out the link that closes the circle")
    }
    return found
  }

  /// Entries of `usual` that speak of what an earlier one already speaks of, in the same jurisdiction; those that are
  /// left out for other mistakes are not asked.
  private mutating func doubledScopes(but bad: Set<Key>) -> Set<Key> {
    struct Scope: Hashable {
      var scope: UsualPractice.Scope
      var jurisdiction: String?
    }
    var found: Set<Key> = []
    var first: [Scope: String] = [:]
    for entry in catalog.usual.entries where !bad.contains(Key(kind: .usual, id: entry.id)) {
      let scope = Scope(scope: entry.scope, jurisdiction: entry.jurisdiction)
      guard let earlier = first[scope] else {
        first[scope] = entry.id
        continue
      }
      let key = Key(kind: .usual, id: entry.id)
      found.insert(key)
      report(
        "doubled-scope", key, file: owned.first { $0.key == key }?.file ?? "",
        message: "the entry \(earlier) speaks of the same employer or industry in the same place",
        remedy: "give this entry the id \(earlier) to put it in its place, or delete one of the two")
    }
    return found
  }

  /// Pairs of places whose way an earlier one already tells, in the same direction.
  private mutating func doubledWays(but bad: Set<Key>) -> Set<Key> {
    var found: Set<Key> = []
    var first: [[String]: String] = [:]
    for pair in catalog.pairs.entries where !bad.contains(Key(kind: .pairs, id: pair.id)) {
      let ways =
        pair.isOneWay || pair.from == pair.to
        ? [[pair.from, pair.to]] : [[pair.from, pair.to], [pair.to, pair.from]]
      if let earlier = ways.compactMap({ first[$0] }).first {
        let key = Key(kind: .pairs, id: pair.id)
        found.insert(key)
        report(
          "doubled-way", key, file: owned.first { $0.key == key }?.file ?? "",
          message: "the entry \(earlier) tells the minutes of the same way",
          remedy: "give this entry the id \(earlier) to put it in its place, delete one, or say “oneWay: true” in both")
      } else {
        for way in ways { first[way] = pair.id }
      }
    }
    return found
  }

  private func reachesItself(_ start: String, next: (CatalogAssembly, String) -> [String]) -> Bool {
    var seen: Set<String> = []
    var pending = next(self, start)
    while let id = pending.popLast() {
      if id == start { return true }
      if seen.insert(id).inserted { pending.append(contentsOf: next(self, id)) }
    }
    return false
  }

  private mutating func makePolicies() {
    var bad: Set<Key> = []
    for draft in drafts {
      var chain = [draft]
      while let base = chain.last?.base, let next = drafts.first(where: { $0.id == base }), chain.count <= drafts.count
      {
        chain.append(next)
      }
      var policy = Policy(
        id: draft.id, citation: draft.citation, labels: draft.labels, weights: [:], limits: .init(), values: .init())
      for link in chain.reversed() { link.apply(to: &policy) }
      let key = Key(kind: .policies, id: draft.id)
      let file = owned.first { $0.key == key }?.file ?? ""
      let log = FindingLog(file: file)
      log.subject = draft.id
      // A base that was left out for its own mistake would only make a second one here.
      if chain.last?.base != nil {
        bad.insert(key)
        report(
          "bad-base", key, file: file, message: "the policy that “base” names was left out for its own mistakes",
          remedy: "mend that policy")
      } else if draft.isSound(policy, log: log) {
        catalog.policies.set(policy)
      } else {
        bad.insert(key)
        findings.append(contentsOf: log.findings)
      }
    }
    remove(bad)
  }

  private mutating func report(_ code: String, _ key: Key, file: String, message: String, remedy: String) {
    let line = catalog.index.rows(of: key.id).last { $0.file == file && $0.catalog == key.kind.folder }?.line ?? 0
    findings.append(
      Finding(code, file: file, line: line, message: "\(key.id): \(message)", remedy: remedy))
  }
}
