import ArgumentParser
import Oficio
import OficioMatch
import OficioNightly
import OficioReport

/// `oficio match`: the best leads of every person.
struct Match: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rank the leads of every trainee, or the trainees of every posting, with reasons.",
    discussion: Example.text(
      "match --date 2021-06-01 --top 3 --lang es " + Example.demo,
      "match --date 2021-06-01 --format csv -o leads.csv " + Example.demo,
      "match --date 2021-06-01 --by posting --verdict open " + Example.demo,
      "match --date 2021-06-01 --share 3 --top 5 " + Example.demo,
      "match " + Example.policy + Example.day + Example.demo))

  @OptionGroup var inputs: InputOptions
  @OptionGroup var dates: DateOptions

  @OptionGroup var policy: PolicyOption

  @Option(help: "Whose lists: the postings of each trainee, or the trainees of each posting.")
  var by: LeadSubject = .trainee

  @OptionGroup var told: AnswersOption

  @OptionGroup var acts: ActivityOption

  @Option(
    help: "With --by posting, first: who has the fewest other open leads and waits longest, or who has the most points."
  )
  var order: PeopleOrder = .need

  @Option(help: ArgumentHelp("Leads for each trainee or posting, list and verdict.", valueName: "n"))
  var top = 10

  @Option(
    help: ArgumentHelp(
      """
      No posting among the open and unclear leads of more than K people for each vacancy (3 is usual); a posting that \
      does not say how many wants one. Everybody keeps an open lead where the vacancies allow it.
      """, valueName: "k"))
  var share: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Verdicts to list (default: all but closed).", valueName: "verdict"))
  var verdict: [Verdict] = []

  @Option(help: "The form of the output.")
  var format: ReportFormat = .table

  @OptionGroup var threads: ThreadsOption

  @OptionGroup var catalogs: CatalogOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var output: OutputOption
  @OptionGroup var colour: ColourOption
  @OptionGroup var log: LogOption

  func validate() throws {
    if top < 1 { throw ValidationError("--top must be at least 1") }
    if let share, share < 1 { throw ValidationError("--share must be at least 1") }
    if share != nil, by == .posting {
      throw ValidationError("--share shares out the lists of trainees; leave it or --by posting out")
    }
  }

  func run() async throws {
    var reading = Reading(catalogs: catalogs, log: log)
    let (station, people) = try reading.matching(inputs, dates, policy, acts: acts.activity, answers: told.answers)
    try await write(station, people, reading)
    try ExitStatus.finish(found: reading.skipped)
  }

  private func write(_ station: MatchStation, _ people: [Trainee], _ reading: Reading) async throws {
    let sink = try Sink(output.path)
    let context = ReportContext(language: language.language, catalog: station.catalog, postings: station.postings)
    var report = LeadReport(format, context: context, by: by, colour: colour.paints(sink))
    var progress = Progress(
      by == .trainee ? "people" : "postings", total: by == .trainee ? people.count : nil, logger: reading.logger)
    let verdicts = Set(verdict.isEmpty ? Verdict.allCases.filter { $0 != .closed } : verdict)
    try sink.write(report.begin())
    func add(_ leads: [Lead]) throws {
      try sink.write(report.add(leads))
      progress.step()
    }
    switch by {
    case .trainee:
      let summary = try await station.match(people, share: share, top: top, verdicts: verdicts, jobs: threads.jobs) {
        try add($1)
      }
      if let summary { reading.logger.notice("\(context.sentences.shared(summary))") }
    case .posting:
      try station.match(byPosting: people, order: order, top: top, verdicts: verdicts) { try add($1) }
    }
    progress.finish()
    let unasked = people.filter { !$0.consent.allowsMatching(on: station.asOf) }.map(\.id)
    if !unasked.isEmpty {
      reading.logger.warning(
        "not matched: no consent on the day; ask the person first",
        metadata: ["trainees": "\(unasked.joined(separator: " "))"])
    }
    try sink.write(report.end())
    try sink.finish()
  }
}
