import Oficio

/// Drawing what a posting asks of people: skills, months, schooling, papers, records.
extension World {
  func demands(_ posting: inout Posting, _ trade: Trade, in country: String, _ random: inout SplitMix64) {
    posting.skills = skillAsks(trade, &random)
    if random.chance(shares.experienceStated) {
      let months = random.pick([(20, 0), (10, 3), (25, 6), (30, 12), (10, 24), (5, 36)])
      posting.experience = Sourced(
        ExperienceAsk(months: months, indispensable: random.chance(shares.indispensable)), said("job/experience"))
    }
    if random.chance(500) {
      let level: Education = random.pick([
        (10, .primary), (10, .secondaryIncomplete), (60, .secondary), (15, .technical), (5, .university),
      ])
      posting.education = Sourced(
        EducationAsk(level, indispensable: random.chance(shares.indispensable)), said("job/education"))
    }
    posting.certificates = certificateAsks(trade, in: country, &random)
    if random.chance(shares.recordChecks) { posting.recordChecks = recordAsks(&random) }
    if random.chance(80) {
      let range = PersonalAsks.AgeRange(min: 18, max: 5 * random.number(in: 5...10))
      posting.asks.age = Sourced(range, said("job/description"))
    }
  }

  /// The trade's own skills, the usual ones far more often than the last.
  private func skillAsks(_ trade: Trade, _ random: inout SplitMix64) -> [SkillAsk] {
    let draw = RankDraw(count: trade.skills.count, zipf: true)
    var asks: [SkillAsk] = []
    for _ in 0..<random.number(in: shares.skillsAsked) {
      let skill = trade.skills[draw.rank(&random)]
      guard !asks.contains(where: { $0.skill == skill }) else { continue }
      let need: SkillNeed = random.pick([(shares.indispensable / 4, .must), (700, .essential), (300, .optional)])
      asks.append(
        SkillAsk(
          skill: skill, need: need, level: random.chance(250) ? random.number(in: 1...4) : nil, said("job/description"))
      )
    }
    return asks
  }

  private func certificateAsks(_ trade: Trade, in country: String, _ random: inout SplitMix64) -> [CertificateAsk] {
    guard random.chance(shares.certificates), let list = certificates[country], !list.isEmpty else { return [] }
    let usual = trade.certificate.flatMap { id in list.first { $0.id == id } }
    let entry = random.chance(700) ? usual ?? random.pick(list) : random.pick(list)
    return [
      CertificateAsk(
        kind: entry.kind, type: entry.id, class: entry.class, need: random.chance(600) ? .required : .preferred,
        said("job/description"))
    ]
  }

  private func recordAsks(_ random: inout SplitMix64) -> [RecordCheck] {
    let kinds: [RecordKind] = random.pick([
      (35, [.criminal, .police]), (25, [.criminal]), (15, [.police]), (25, RecordKind.allCases),
    ])
    let rule: RecordRule = random.pick([(80, .clean), (5, .years), (10, .assessed), (5, .notAsked)])
    let stage: RecordStage? = random.pick([(40, nil), (40, .afterSelection), (20, .application)])
    return kinds.map {
      RecordCheck(kind: $0, rule: rule, years: rule == .years ? 5 : nil, stage: stage, said("job/description"))
    }
  }
}

/// Invented employers, one name for each rank.
enum EmployerNames {
  private static let kinds = [
    "Panadería", "Restaurante", "Textiles", "Servicios Generales", "Comercial", "Taller", "Bodega", "Transportes",
    "Constructora", "Limpieza", "Lavandería", "Confecciones", "Ferretería", "Mercado", "Almacenes", "Carpintería",
  ]
  private static let words = [
    "Achira", "Retama", "Quinta", "Molle", "Huarango", "Cantuta", "Totora", "Sauce", "Algarrobo", "Amancaes", "Tara",
    "Queñua", "Ceibo", "Lúcuma", "Capulí", "Quishuar", "Aliso", "Chilca", "Carrizo", "Saúco",
  ]

  static func name(_ rank: Int) -> String {
    "\(kinds[rank % kinds.count]) \(words[rank / kinds.count % words.count]) \(rank / (kinds.count * words.count) + 1)"
  }
}
