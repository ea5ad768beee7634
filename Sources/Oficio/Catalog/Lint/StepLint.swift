/// Steps that no lead can ever show, and certificates that no step brings.
struct StepLint {
  let catalog: Catalog

  /// Gates that offer every step which lifts them; all other gates offer only steps that an entry names.
  private static let gatesThatSearch: Set<String> = ["record", "education", "experience", "skill", "schedule"]

  func findings(_ rows: [CatalogIndex.Row]) -> [Finding] {
    let named = namedSteps()
    return rows.compactMap { row in
      if row.catalog == "steps", let step = catalog.steps[row.id], !Self.gatesThatSearch.contains(step.lifts),
        !named.contains(row.id)
      {
        return row.warning(
          "step-nobody-names", message: "the step lifts “\(step.lifts)”, and no entry names it",
          remedy: "name it where it helps (a certificate's steps, a hiring paper, another step's needs), or delete it")
      }
      if row.catalog == "certificates", catalog.certificates[row.id]?.steps.isEmpty == true {
        return row.warning(
          "certificate-without-step", message: "no step brings the certificate",
          remedy: "name under “steps” how it is obtained, renewed, handed over or recognised")
      }
      return nil
    }
  }

  private func namedSteps() -> Set<String> {
    var named: Set<String> = []
    for certificate in catalog.certificates.entries { named.formUnion(certificate.steps.values) }
    for step in catalog.steps.entries { named.formUnion(step.needs) }
    for jurisdiction in catalog.jurisdictions.entries {
      named.formUnion(jurisdiction.hiringPapers.compactMap(\.step))
    }
    return named
  }
}
