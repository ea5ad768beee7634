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
      "match --for person --lang es " + Example.day + Example.demo,
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

  @Option(help: "The form of the output; html is for sheets alone.")
  var format: MatchFormat = .table

  @OptionGroup var readers: AudienceOption

  @ArgumentParser.Flag(
    help: ArgumentHelp(
      "Only what can be worked on before a release: jobs inside or begun inside, and employers who interview inside or write an offer letter."
    ))
  var beforeRelease = false

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
    try readers.check(format, by: by, share: share)
  }

  func run() async throws {
    var reading = Reading(catalogs: catalogs, log: log)
    var (station, people) = try reading.matching(inputs, dates, policy, acts: acts.activity, answers: told.answers)
    if beforeRelease { station = station.beforeRelease }
    if let sheets = format.sheets, readers.audience(format) != .staff {
      let names = try reading.names(readers.names, of: people)
      try await write(sheets, station, people, names, reading)
    } else if let leads = format.leads {
      try await write(leads, station, people, reading)
    }
    try ExitStatus.finish(found: reading.skipped)
  }

  private var verdicts: Set<Verdict> { Set(verdict.isEmpty ? Verdict.allCases.filter { $0 != .closed } : verdict) }

  private func write(
    _ format: ReportFormat, _ station: MatchStation, _ people: [Trainee], _ reading: Reading
  ) async throws {
    let sink = try Sink(output.path)
    let context = ReportContext(language: language.language, catalog: station.catalog, postings: station.postings)
    var report = LeadReport(format, context: context, by: by, colour: colour.paints(sink))
    var progress = Progress(
      by == .trainee ? "people" : "postings", total: by == .trainee ? people.count : nil, logger: reading.logger)
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
    reading.noteUnasked(people, on: station.asOf, "matched")
    try sink.write(report.end())
    try sink.finish()
  }

  private func write(
    _ format: SheetFormat, _ station: MatchStation, _ people: [Trainee], _ names: FirstNames, _ reading: Reading
  ) async throws {
    let sink = try Sink(output.path)
    let writing = try SheetWriting(
      station, people, format, language: language.language, names: names, colour: colour.paints(sink))
    var progress = Progress("people", total: people.count, logger: reading.logger)
    let sentences = Sentences(language: language.language, catalog: station.catalog)
    var told = people.count
    if readers.audience(self.format) == .employer {
      told = try writing.employers(to: sink, verdicts: verdicts) { progress.step() }
    } else {
      let summary = try await writing.persons(to: sink, share: share, top: top, verdicts: verdicts, jobs: threads.jobs)
      {
        progress.step()
      }
      if let summary { reading.logger.notice("\(sentences.shared(summary))") }
    }
    progress.finish()
    if !writing.exposingIDs.isEmpty {
      reading.logger.warning(
        "ids with words that expose a person are left off the sheets; give the people other pseudonyms",
        metadata: ["trainees": "\(writing.exposingIDs.joined(separator: " "))"])
    }
    if told == 0 { reading.logger.warning("\(sentences.noSlips())") }
    reading.noteUnasked(people, on: station.asOf, "matched")
    try sink.finish()
  }
}
