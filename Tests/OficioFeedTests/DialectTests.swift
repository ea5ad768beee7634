import Oficio
import OficioFeed
import Testing

/// A small invented feed for every dialect the catalog knows, samples or not.
@Suite struct DialectTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var id: String
    var head: String
    var item: String
    var tail: String
    /// title, employer, locality, country, posted, pay, url, key as read.
    var expected: String
    var testDescription: String { id }
  }

  static let samples: [Sample] = [
    Sample(
      id: "indeed", head: "<source><publisher>P</publisher>",
      item:
        "<job><title>Soldador</title><referencenumber>1</referencenumber><url>http://x.example/1</url><company>Obras SAC</company><city>Comas</city><state>Lima</state><country>PE</country><date>2026-11-12</date><salary>S/ 1500 al mes</salary></job>",
      tail: "</source>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "linkedin", head: "<source><expectedJobCount>1</expectedJobCount>",
      item:
        "<job><partnerJobId>1</partnerJobId><title>Soldador</title><company>Obras SAC</company><applyUrl>http://x.example/1</applyUrl><city>Comas</city><country>PE</country><listDate>2026-11-12</listDate><salaries><salary><lowEnd><amount>1500</amount><currencyCode>PEN</currencyCode></lowEnd><period>MONTHLY</period></salary></salaries></job>",
      tail: "</source>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "talent", head: "<source>",
      item:
        "<job><title>Soldador</title><dateposted>2026-11-12</dateposted><referencenumber>1</referencenumber><url>http://x.example/1</url><company>Obras SAC</company><city>Comas</city><country>PE</country><salary><salary_min>1500</salary_min><salary_currency>PEN</salary_currency><period>month</period></salary></job>",
      tail: "</source>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "jora", head: "<source>",
      item:
        "<job><id>1</id><title>Soldador</title><company>Obras SAC</company><location>Comas, Lima, Perú</location><listed_date>2026-11-12</listed_date><closing_date>2026-12-12</closing_date><url>http://x.example/1</url><salary><min>1500</min><currency>PEN</currency><type>monthly</type></salary></job>",
      tail: "</source>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "jobrapido", head: "<source><jobs>",
      item:
        "<job><title>Soldador</title><reference_id>1</reference_id><location>Comas</location><country>PE</country><company>Obras SAC</company><publishdate>12/11/2026</publishdate><url>http://x.example/1</url><salary>S/ 1500 por mes</salary></job>",
      tail: "</jobs></source>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"
    ),
    Sample(
      id: "jooble", head: "<jobs>",
      item:
        "<job id='1'><name>Soldador</name><link>http://x.example/1</link><region>Comas</region><country>PE</country><company>Obras SAC</company><pubdate>12.11.2026</pubdate><salary>1500 PEN mensual</salary><expire>12.12.2026</expire></job>",
      tail: "</jobs>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "careerjet", head: "<jobs>",
      item:
        "<job><job_reference>1</job_reference><title>Soldador</title><url>http://x.example/1</url><location><city>Comas</city><region>Lima</region><country>Perú</country></location><company>Obras SAC</company><contract_type>permanent</contract_type><date>2026-11-12</date><salary>S/ 1500 al mes</salary></job>",
      tail: "</jobs>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "adzuna", head: "<jobs>",
      item:
        "<job><id>1</id><title>Soldador</title><url>http://x.example/1</url><location>Comas, Lima, Perú</location><company>Obras SAC</company><salary_min>1500</salary_min><salary_currency>PEN</salary_currency><salary_frequency>month</salary_frequency><contract_time>full_time</contract_time><date>2026-11-12</date></job>",
      tail: "</jobs>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "whatjobs", head: "<jobs xmlns=\"https://whatjobs.com/XMLSchema\">",
      item:
        "<job><id>1</id><url>http://x.example/1</url><title>Soldador</title><desc>d</desc><location>Comas</location><salary>S/ 1500 por mes</salary><job-type>permanent</job-type><job-status>full-time</job-status><country>PE</country><company-name>Obras SAC</company-name><expiration-date>2026-12-12</expiration-date></job>",
      tail: "</jobs>", expected: "Soldador|Obras SAC|Comas|PE|-|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "whatjobs-plain", head: "<jobs>",
      item:
        "<job><id>1</id><url>http://x.example/1</url><title>Soldador</title><desc>d</desc><location>Comas</location><job-status>full-time</job-status><country>PE</country><company-name>Obras SAC</company-name></job>",
      tail: "</jobs>", expected: "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
    Sample(
      id: "trovit", head: "<trovit>",
      item:
        "<ad><id>1</id><url>http://x.example/1</url><title>Soldador</title><content>c</content><company>Obras SAC</company><city>Comas</city><region>Lima</region><country>PE</country><date>12/Nov/2026</date><salary>S/ 1500 al mes</salary><working_hours>full-time</working_hours></ad>",
      tail: "</trovit>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "trovit", head: "<jobatus>",
      item:
        "<ad><reference>1</reference><url>http://x.example/1</url><title>Soldador</title><content>c</content><company>Obras SAC</company><city>Comas</city><country>PE</country></ad>",
      tail: "</jobatus>", expected: "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
    Sample(
      id: "jobijoba", head: "<items>",
      item:
        "<item><title>Soldador</title><reference>1</reference><link>http://x.example/1</link><description>d</description><salary periodicity=\"month\" currency=\"PEN\">1 500</salary><company>Obras SAC</company><contract_type>rolling_contract</contract_type><publication_date>2026-11-12</publication_date><town>Comas</town><country_name>Perú</country_name></item>",
      tail: "</items>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "xing", head: "<feed><postings>",
      item:
        "<posting><id>1</id><job_title>Soldador</job_title><description>d</description><url>http://x.example/1</url><company_name>Obras SAC</company_name><job_location><city>Comas</city><country>PE</country></job_location></posting>",
      tail: "</postings></feed>", expected: "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
    Sample(
      id: "studentjob", head: "<jobs>",
      item:
        "<job><id>1</id><url>http://x.example/1</url><title>Soldador</title><function_title>F</function_title><company>Obras SAC</company><location><nationwide/><city>Comas</city><country>PE</country></location><description><summary>s</summary></description><hours_per_week><working_hours_min>10</working_hours_min><working_hours_max>40</working_hours_max></hours_per_week></job>",
      tail: "</jobs>", expected: "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
    Sample(
      id: "personio", head: "<workzag-jobs>",
      item:
        "<position><id>1</id><name>Soldador</name><subcompany>Obras SAC</subcompany><office>Comas</office><createdAt>2026-11-12T14:10:41+00:00</createdAt><schedule>full-time</schedule></position>",
      tail: "</workzag-jobs>", expected: "Soldador|Obras SAC|Comas|-|2026-11-12|-|-|f:1"),
    Sample(
      id: "vonq", head: "<jobs>",
      item:
        "<job><customerCredentials><username>u</username></customerCredentials><jobstartdate>2026-11-12T19:30:49+02:00</jobstartdate><title>Soldador</title><referencenumber>1</referencenumber><url>http://x.example/1</url><company>Obras SAC</company><country>PE</country><city>Comas</city><compensation>S/ 1500 al mes</compensation><employment_type>Fulltime</employment_type><job_action>insert</job_action><hours_min>40</hours_min></job>",
      tail: "</jobs>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "jobvite", head: "<result>",
      item:
        "<job><id>1</id><title>Soldador</title><requisitionid/><location>Comas, Perú</location><date>12-Nov-26</date><detail-url>http://x.example/1</detail-url><briefdescription>b</briefdescription></job>",
      tail: "</result>", expected: "Soldador|-|Comas|PE|2026-11-12|-|http://x.example/1|f:1"),
    Sample(
      id: "yandex-vacancies", head: "<yml_catalog date='2026-11-12'><vacancies>",
      item:
        "<vacancy><id>1</id><title>Soldador</title><description>d</description><link>http://x.example/1</link><company>Obras SAC</company><city>Comas</city><country>PE</country><salary><min>1500</min><currency>PEN</currency><period>month</period></salary><date>2026-11-12</date></vacancy>",
      tail: "</vacancies></yml_catalog>",
      expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "hrxml-2x", head: "<Feed xmlns='http://ns.hr-xml.org/2007-04-15'>",
      item:
        "<PositionOpening><PositionRecordInfo><Id><IdValue>1</IdValue></Id><Status validFrom='2026-11-12'>Active</Status></PositionRecordInfo><PositionProfile><PositionDetail><Company><Name>Obras SAC</Name></Company><PhysicalLocation><Area type='countrycode'><Value>PE</Value></Area><Area type='municipality'><Value>Comas</Value></Area></PhysicalLocation><PositionTitle>Soldador</PositionTitle><Shift shiftPeriod='Weekly'><Hours>48.00</Hours></Shift><RemunerationPackage><BasePay currencyCode='PEN' baseInterval='Monthly'><BasePayAmountMin>1500.00</BasePayAmountMin></BasePay></RemunerationPackage></PositionDetail><HowToApply><ApplicationMethod><InternetWebAddress>http://x.example/1</InternetWebAddress></ApplicationMethod></HowToApply></PositionProfile></PositionOpening>",
      tail: "</Feed>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "hropen-3", head: "<PositionOpenings xmlns='http://www.hr-xml.org/3'>",
      item:
        "<PositionOpening validFrom='2026-11-12'><DocumentID>1</DocumentID><PositionOpeningStatusCode>\n Active \n</PositionOpeningStatusCode><PositionProfile languageCode='es'><PostingInstruction><ApplicationMethod><Instructions><![CDATA[<a href=\"http://x.example/1\">Aviso</a>]]></Instructions></ApplicationMethod></PostingInstruction><PositionTitle>Soldador</PositionTitle><PositionLocation><Address><o:CityName xmlns:o='urn:o'>Comas</o:CityName><CountryCode>PE</CountryCode></Address></PositionLocation><PositionOrganization><OrganizationIdentifiers><OrganizationName>Obras SAC</OrganizationName></OrganizationIdentifiers><IndustryCode>C33.1</IndustryCode></PositionOrganization><JobCategoryCode listName='ISCO2008'>7212</JobCategoryCode></PositionProfile></PositionOpening>",
      tail: "</PositionOpenings>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|-|http://x.example/1|f:1"),
    Sample(
      id: "hr-ba-xml", head: "<HRBAXMLJobPositionPosting><Header><SupplierId>S</SupplierId></Header><Data>",
      item:
        "<JobPositionPosting><JobPositionPostingId>1</JobPositionPostingId><HiringOrg><HiringOrgName>Obras SAC</HiringOrgName></HiringOrg><PostDetail><StartDate>2026-11-12</StartDate></PostDetail><JobPositionInformation><JobPositionTitleDescription>Soldador</JobPositionTitleDescription><Objective>o</Objective><JobPositionDescription><JobPositionLocation><Location><CountryCode>PE</CountryCode><Municipality>Comas</Municipality></Location></JobPositionLocation></JobPositionDescription><JobPositionRequirements><QualificationsRequired><Mobility><DrivingLicence><DrivingLicenceName>B</DrivingLicenceName></DrivingLicence><DrivingLicence><DrivingLicenceName/></DrivingLicence></Mobility></QualificationsRequired></JobPositionRequirements></JobPositionInformation></JobPositionPosting>",
      tail: "</Data></HRBAXMLJobPositionPosting>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|-|-|f:1"),
    Sample(
      id: "hrxml-af", head: "<Envelope xmlns='http://arbetsformedlingen.se/LedigtArbete'><Packet><Payload>",
      item:
        "<JobPositionPosting status='active'><JobPositionPostingId>1</JobPositionPostingId><HiringOrg><HiringOrgName>Obras SAC</HiringOrgName></HiringOrg><PostDetail><StartDate><Date>2026-11-12</Date></StartDate></PostDetail><JobPositionInformation><JobPositionTitle>Soldador</JobPositionTitle><JobPositionDescription><JobPositionPurpose>p</JobPositionPurpose><JobPositionLocation><PostalAddress><CountryCode>PE</CountryCode><Municipality>Comas</Municipality></PostalAddress></JobPositionLocation><CompensationDescription><Pay><SalaryMonthly currency='PEN'>1500</SalaryMonthly></Pay></CompensationDescription></JobPositionDescription></JobPositionInformation><HowToApply><ApplicationMethods><ByWeb><URL>http://x.example/1</URL></ByWeb></ApplicationMethods></HowToApply></JobPositionPosting>",
      tail: "</Payload></Packet></Envelope>",
      expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "rss2", head: "<rss><channel><title>Vacantes</title>",
      item:
        "<item><title>Soldador</title><guid>1</guid><link>http://x.example/1</link><company>Obras SAC</company><description>Lugar: Comas&lt;br&gt;Sueldo: S/ 1500 al mes</description><pubDate>Thu, 12 Nov 2026 10:00:00 -0500</pubDate></item>",
      tail: "</channel></rss>", expected: "Soldador|Obras SAC|Comas|-|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "rss-wpjm", head: "<rss xmlns:job_listing='http://board.example/'><channel>",
      item:
        "<item><title>Soldador</title><guid>1</guid><link>http://x.example/1</link><pubDate>Thu, 12 Nov 2026 10:00:00 -0500</pubDate><job_listing:location>Comas, Perú</job_listing:location><job_listing:company>Obras SAC</job_listing:company><job_listing:salary>S/ 1500 al mes</job_listing:salary></item>",
      tail: "</channel></rss>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"
    ),
    Sample(
      id: "rss-google", head: "<rss xmlns:g='http://base.google.com/ns/1.0'><channel>",
      item:
        "<item><title>Soldador</title><link>http://x.example/1</link><g:id>1</g:id><g:employer>Obras SAC</g:employer><g:location>Comas, Lima, PE</g:location><g:expiration_date>2026-12-12</g:expiration_date></item>",
      tail: "</channel></rss>", expected: "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
    Sample(
      id: "rss-neogov", head: "<rss xmlns:joblisting='http://www.neogov.com/namespaces/JobListing'><channel>",
      item:
        "<item><title>Soldador</title><link>http://x.example/1</link><pubDate>Thu, 12 Nov 2026 10:00:00 GMT</pubDate><joblisting:jobId>1</joblisting:jobId><joblisting:department>Obras SAC</joblisting:department><joblisting:location>Comas, Perú</joblisting:location><joblisting:minimumSalary>1500</joblisting:minimumSalary><joblisting:salaryCurrency>PEN</joblisting:salaryCurrency><joblisting:salaryInterval>Month</joblisting:salaryInterval></item>",
      tail: "</channel></rss>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"
    ),
    Sample(
      id: "rss-teamtailor", head: "<rss xmlns:tt='https://teamtailor.com/locations'><channel>",
      item:
        "<item><title>Soldador</title><guid>1</guid><link>http://x.example/1</link><pubDate>Thu, 12 Nov 2026 10:00:00 GMT</pubDate><company_name>Obras SAC</company_name><tt:locations><tt:location><tt:city>Comas</tt:city><tt:country>Peru</tt:country></tt:location></tt:locations></item>",
      tail: "</channel></rss>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|-|http://x.example/1|f:1"),
    Sample(
      id: "atom", head: "<feed xmlns='http://www.w3.org/2005/Atom'>",
      item:
        "<entry><id>1</id><title>Soldador</title><link rel='alternate' href='http://x.example/1'/><published>2026-11-12T10:00:00Z</published><author><name>Obras SAC</name></author><content type='html'>Location: Comas, Perú&lt;br/&gt;Salary: S/ 1500 al mes</content></entry>",
      tail: "</feed>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "jobs-generic", head: "<joblist>",
      item:
        "<job><job_id>1</job_id><cargo>Soldador</cargo><empresa>Obras SAC</empresa><ciudad>Comas</ciudad><pais>Perú</pais><fecha>2026-11-12</fecha><sueldo>S/ 1500 al mes</sueldo><enlace>http://x.example/1</enlace></job>",
      tail: "</joblist>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|1500 PEN month|http://x.example/1|f:1"),
    Sample(
      id: "rows", head: "<root>",
      item:
        "<row><id>1</id><title>Soldador</title><company>Obras SAC</company><city>Comas</city><country>PE</country><posted>2026-11-12</posted><url>http://x.example/1</url></row>",
      tail: "</root>", expected: "Soldador|Obras SAC|Comas|PE|2026-11-12|-|http://x.example/1|f:1"),
    Sample(
      id: "fairygodboss", head: "<source><jobs>",
      item:
        "<job><title>Soldador</title><jobreqid>1</jobreqid><company>Obras SAC</company><url>http://x.example/1</url><descriptionhtml>d</descriptionhtml><locations><location><city>Comas</city><country>PE</country></location></locations></job>",
      tail: "</jobs></source>", expected: "Soldador|Obras SAC|Comas|PE|-|-|http://x.example/1|f:1"),
  ]

  @Test(arguments: samples)
  func `every dialect is told by its signs and read by its mapping`(sample: Sample) throws {
    let reading = FeedTestKit.read(sample.head + sample.item + sample.tail)
    let posting = try #require(reading.postings.first, "\(String(describing: reading.error))")
    #expect(reading.report?.dialect == sample.id)
    #expect(reading.report.map { (1...100).contains($0.score) } == true)
    let pay = posting.pay.map {
      "\($0.value.min?.description ?? "?") \($0.value.currency ?? "?") \($0.value.period?.rawValue ?? "?")"
    }
    let place = posting.places.first?.value
    let read = [
      posting.title, posting.employer.name, place?.locality, place?.country, posting.postedOn?.value.description, pay,
      posting.apply.url, posting.key,
    ]
    #expect(read.map { $0 ?? "-" }.joined(separator: "|") == sample.expected)
    #expect(posting.problems == [])
  }

  @Test(arguments: samples)
  func `every dialect may come empty`(sample: Sample) {
    // Without an item some roots are shared, and any of their dialects will do.
    #expect(FeedTestKit.read(sample.head + sample.tail).report?.status == .empty)
  }

  @Test func `every mapping of the catalog has a sample here`() {
    let known = Set(Self.samples.map(\.id)).union(["oficio", "own-sheet"])
    #expect(FeedTestKit.shipped.mappings.map(\.id).filter { !known.contains($0) } == [])
  }

  @Test func `structured facts of the consortia are read`() throws {
    func posting(_ id: String) throws -> Posting {
      let sample = try #require(Self.samples.first { $0.id == id })
      return try #require(FeedTestKit.read(sample.head + sample.item + sample.tail).postings.first)
    }
    let norway = try posting("hropen-3")
    #expect(norway.state == .active && norway.language == "es" && norway.industry?.value == "C")
    #expect(norway.occupation.map(\.scheme) == ["isco08"] && norway.occupation.map(\.code) == ["7212"])
    let germany = try posting("hr-ba-xml")
    #expect(germany.certificates.map(\.kind) == [.drivingLicence] && germany.certificates.map(\.class) == ["B"])
    #expect(try posting("hrxml-2x").hoursPerWeek?.value == WeeklyHours(min: 48, max: 48))
    #expect(try posting("studentjob").hoursPerWeek?.value == WeeklyHours(min: 10, max: 40))
  }
}
