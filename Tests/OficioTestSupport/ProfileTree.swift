import Oficio

/// A person as a document that a profile's reader takes. What is unknown is left out or stands as null, at random:
/// both mean the same to a `Trainee`, and a format must keep them apart.
public struct ProfileTree {
  private var world: RandomWorld

  /// A writer that draws from a seed.
  public init(seed: UInt64) { world = RandomWorld(seed: seed) }

  /// The document of a person.
  public mutating func document(of trainee: Trainee) -> ProfileDocument {
    var map = Map()
    map.set("id", .text(trainee.id))
    set(text: trainee.office, "office", in: &map)
    map.set("jurisdiction", .text(trainee.jurisdiction))
    map.set("asOf", .text(trainee.asOf.description))
    circumstances(of: trainee, in: &map)
    abilities(of: trainee, in: &map)
    papers(of: trainee, in: &map)
    wishes(of: trainee, in: &map)
    return ProfileDocument(id: trainee.id, tree: map.node)
  }

  private mutating func circumstances(of trainee: Trainee, in map: inout Map) {
    var consent = Map()
    set(flag: trainee.consent.match, "match", in: &consent)
    set(text: trainee.consent.until?.description, "until", in: &consent)
    set(list: trainee.consent.tellEmployers.map(text), "tellEmployers", in: &consent)
    map.set("consent", consent.node.value)
    var home = Map()
    set(text: trainee.home?.locality, "locality", in: &home)
    set(text: trainee.home?.region, "region", in: &home)
    set(text: trainee.home?.country, "country", in: &home)
    set(trainee.home.map { _ in home.node }, "home", in: &map)
    set(list: trainee.countries.map(text), "countries", in: &map)
    set(number: trainee.maxCommuteMinutes, "maxCommuteMinutes", in: &map)
    set(number: trainee.maxHoursPerWeek, "maxHoursPerWeek", in: &map)
    let exclusions = trainee.exclusions.map { exclusion in
      node { tree, item in
        item.set("place", .text(exclusion.place))
        tree.set(text: exclusion.until?.description, "until", in: &item)
      }
    }
    set(list: exclusions, "exclusions", in: &map)
    set(trainee.status.map { self.status($0) }, "status", in: &map)
  }

  private mutating func status(_ status: Status) -> DataNode {
    node { tree, map in
      tree.set(text: status.kind, "kind", in: &map)
      tree.set(text: status.until?.description, "until", in: &map)
      tree.set(text: status.releasedOn?.description, "releasedOn", in: &map)
      tree.set(text: status.expectedReleaseOn?.description, "expectedReleaseOn", in: &map)
      tree.set(text: status.hearingOn?.description, "hearingOn", in: &map)
      tree.set(list: status.programmes.map { DataNode(.text($0)) }, "programmes", in: &map)
      var eligible = Map()
      for (id, flag) in status.eligible.sorted(by: { $0.key < $1.key }) {
        eligible.set(id, flag.map { .bool($0) } ?? .null)
      }
      if !status.eligible.isEmpty || tree.world.chance(50) { map.set("eligible", eligible.node.value) }
    }
  }

  private mutating func abilities(of trainee: Trainee, in map: inout Map) {
    var skills = trainee.skills.map { skill in
      node { tree, item in
        item.set("skill", .text(skill.skill))
        item.set("level", .integer(skill.level))
        item.set("evidence", .text(skill.evidence.rawValue))
        tree.set(number: skill.months, "months", in: &item)
        tree.set(text: skill.lastUsed?.description, "lastUsed", in: &item)
      }
    }
    skills += trainee.statedSkills.map { skill in
      node { tree, item in
        item.set("text", .text(skill.text))
        tree.set(number: skill.level, "level", in: &item)
        tree.set(text: skill.evidence?.rawValue, "evidence", in: &item)
      }
    }
    set(list: skills, "skills", in: &map)
    let experience = trainee.experience.map { work in
      node { tree, item in
        item.set("occupation", .text(work.occupation))
        item.set("months", .integer(work.months))
        tree.set(text: work.until?.description, "until", in: &item)
        tree.set(text: work.setting, "setting", in: &item)
      }
    }
    set(list: experience, "experience", in: &map)
    let education = trainee.education.map { level in node { $1.set("level", .text(level.rawValue)) } }
    set(education, "education", in: &map)
  }

  private mutating func papers(of trainee: Trainee, in map: inout Map) {
    let certificates = trainee.certificates?.map { certificate in
      node { tree, item in
        item.set("type", .text(certificate.type))
        tree.set(text: certificate.class, "class", in: &item)
        tree.set(text: certificate.issuer, "issuer", in: &item)
        tree.set(text: certificate.issuedOn?.description, "issuedOn", in: &item)
        tree.set(text: certificate.expiresOn?.description, "expiresOn", in: &item)
        tree.set(flag: certificate.inHand, "inHand", in: &item)
        tree.set(text: certificate.heldBy, "heldBy", in: &item)
      }
    }
    set(certificates.map { DataNode(.list($0)) }, "certificates", in: &map)
    let papers = trainee.papers?.map { paper in
      node { tree, item in
        item.set("type", .text(paper.type))
        tree.set(flag: paper.inHand, "inHand", in: &item)
        tree.set(text: paper.expiresOn?.description, "expiresOn", in: &item)
      }
    }
    set(papers.map { DataNode(.list($0)) }, "papers", in: &map)
    let records = trainee.records?.map { record in
      node { tree, item in
        item.set("kind", .text(record.kind.rawValue))
        tree.set(flag: record.shows, "shows", in: &item)
        tree.set(text: record.seenOn?.description, "seenOn", in: &item)
        tree.set(text: record.showsUntil?.description, "showsUntil", in: &item)
        tree.set(text: record.sentenceServedOn?.description, "sentenceServedOn", in: &item)
        tree.set(flag: record.reparationPaid, "reparationPaid", in: &item)
        tree.set(flag: record.finePaid, "finePaid", in: &item)
      }
    }
    set(records.map { DataNode(.list($0)) }, "records", in: &map)
    let bars = trainee.barredFrom?.map { bar in
      // Without an end the word alone says it as well as the map.
      bar.until == nil && world.chance(50)
        ? text(bar.bar)
        : node { tree, item in
          item.set("bar", .text(bar.bar))
          tree.set(text: bar.until?.description, "until", in: &item)
        }
    }
    set(bars.map { DataNode(.list($0)) }, "barredFrom", in: &map)
    set(trainee.obligations.map { DataNode(.list($0.map { self.obligation($0) })) }, "obligations", in: &map)
    let availability = trainee.availability?.map { span in
      node { _, item in
        item.set("days", .list(span.days.days.map { DataNode(.text($0.code)) }))
        item.set("from", .text(span.from.description))
        item.set("to", .text(span.to.description))
      }
    }
    set(availability.map { DataNode(.list($0)) }, "availability", in: &map)
  }

  private mutating func obligation(_ obligation: Obligation) -> DataNode {
    node { tree, item in
      item.set("name", .text(obligation.name))
      tree.set(text: obligation.recurrence, "recurrence", in: &item)
      item.set("start", .text(obligation.startTime.map { "\(obligation.start)T\($0)" } ?? obligation.start.description))
      if let window = obligation.within {
        let within = tree.node { _, map in
          map.set("from", .text(window.from.description))
          map.set("to", .text(window.to.description))
          if let days = window.days { map.set("days", .integer(days)) }
        }
        item.set("within", within.value)
      }
      item.set("minutes", .integer(obligation.minutes))
      tree.set(flag: obligation.canMove, "canMove", in: &item)
      tree.set(text: obligation.until?.description, "until", in: &item)
      tree.set(text: obligation.place, "place", in: &item)
      item.set("travelMinutes", .integer(obligation.travelMinutes))
      tree.set(text: obligation.absences, "absences", in: &item)
    }
  }

  private mutating func wishes(of trainee: Trainee, in map: inout Map) {
    let needs = node { tree, item in
      item.set("writtenContract", .bool(trainee.needs.writtenContract))
      let income = trainee.needs.monthlyIncome.map { amount in
        tree.node { _, money in
          let whole = amount.hundredths.isMultiple(of: 100)
          money.set(
            "amount", whole ? .integer(amount.hundredths / 100) : .decimal(Double(amount.hundredths) / 100))
          money.set("currency", .text(trainee.needs.incomeCurrency ?? ""))
        }
      }
      tree.set(income, "monthlyIncome", in: &item)
    }
    map.set("needs", needs.value)
    let wants = node { tree, item in tree.set(list: trainee.wants.occupations.map(tree.text), "occupations", in: &item)
    }
    map.set("wants", wants.value)
    let refuses = node { tree, item in
      tree.set(list: trainee.refuses.occupations.map(tree.text), "occupations", in: &item)
      tree.set(list: trainee.refuses.sectors.map { tree.text($0.rawValue) }, "sectors", in: &item)
      item.set("night", .bool(trainee.refuses.night))
      item.set("liveIn", .bool(trainee.refuses.liveIn))
      tree.set(list: trainee.refuses.employers.map(tree.text), "employers", in: &item)
      tree.set(list: trainee.refuses.places.map(tree.text), "places", in: &item)
    }
    map.set("refuses", refuses.value)
    let contacts = trainee.contacts.map { name in node { $1.set("employer", .text(name)) } }
    set(list: contacts, "contacts", in: &map)
    let group = trainee.group.map { group in
      node { tree, item in
        tree.set(text: group.sex, "sex", in: &item)
        tree.set(number: group.birthYear, "birthYear", in: &item)
      }
    }
    set(group, "group", in: &map)
  }
}

extension ProfileTree {
  /// A map under construction.
  private struct Map {
    var members: [DataNode.Member] = []

    var node: DataNode { DataNode(.map(members)) }

    mutating func set(_ key: String, _ value: DataNode.Value) {
      members.append(DataNode.Member(key: key, value: DataNode(value)))
    }
  }

  private mutating func node(_ body: (inout ProfileTree, inout Map) -> Void) -> DataNode {
    var map = Map()
    body(&self, &map)
    return map.node
  }

  private func text(_ text: String) -> DataNode { DataNode(.text(text)) }

  /// What is nil is absent or null.
  private mutating func set(_ node: DataNode?, _ key: String, in map: inout Map) {
    if let node {
      map.set(key, node.value)
    } else if world.chance(50) {
      map.set(key, .null)
    }
  }

  private mutating func set(text: String?, _ key: String, in map: inout Map) {
    set(text.map { DataNode(.text($0)) }, key, in: &map)
  }

  private mutating func set(number: Int?, _ key: String, in map: inout Map) {
    set(number.map { DataNode(.integer($0)) }, key, in: &map)
  }

  private mutating func set(flag: Bool?, _ key: String, in map: inout Map) {
    set(flag.map { DataNode(.bool($0)) }, key, in: &map)
  }

  /// A list that a person always has: an empty one is absent, null or empty.
  private mutating func set(list: [DataNode], _ key: String, in map: inout Map) {
    if !list.isEmpty || world.chance(50) { map.set(key, .list(list)) } else { set(nil, key, in: &map) }
  }
}
