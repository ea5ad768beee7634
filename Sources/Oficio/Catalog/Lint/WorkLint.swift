/// Occupations without skills, and skills that nobody asks for.
struct WorkLint {
  let catalog: Catalog

  func findings(_ rows: [CatalogIndex.Row]) -> [Finding] {
    let used = usedSkills()
    return rows.compactMap { row in
      switch row.catalog {
      case "occupations" where catalog.occupations[row.id]?.essentialSkills.isEmpty == true:
        row.warning(
          "occupation-without-essential-skills", message: "the occupation has no essential skill",
          remedy: "name under skills.essential what the work cannot be done without")
      case "skills" where !used.contains(row.id):
        row.warning(
          "skill-nobody-asks", message: "no occupation asks for the skill, and no skill is part of it",
          remedy: "add it to an occupation, essential or optional, or delete it")
      default: nil
      }
    }
  }

  /// Skills that an occupation asks for, or that are broader than another skill.
  private func usedSkills() -> Set<String> {
    var used: Set<String> = []
    for occupation in catalog.occupations.entries {
      used.formUnion(occupation.essentialSkills)
      used.formUnion(occupation.optionalSkills)
    }
    for skill in catalog.skills.entries { used.formUnion(skill.broader) }
    return used
  }
}
