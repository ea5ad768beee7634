import Foundation

/// A profile with every field of the contract, for the small catalog.
enum SampleProfile {
  static let line = """
    {"id":"T-0142","office":"lima-norte","jurisdiction":"PE","asOf":"2026-11-01",\
    "consent":{"match":true,"until":"2027-11-01","tellEmployers":[]},\
    "home":{"locality":"San Juan de Lurigancho","region":"Lima","country":"PE"},"countries":["CL"],\
    "maxCommuteMinutes":90,"maxHoursPerWeek":48,"exclusions":[{"place":"Callao","until":"2027-06-30"}],\
    "status":{"kind":"conditional-release","until":"2028-03-01","releasedOn":"2024-02-10","expectedReleaseOn":null,\
    "programmes":["pe-creo"],"eligible":{"pe-creo":null}},\
    "skills":[{"skill":"bread-baking","level":3,"evidence":"workshop","months":18,"lastUsed":"2026-08"},\
    {"text":"Atención al cliente","level":2,"evidence":"worked"}],\
    "experience":[{"occupation":"7512","months":24,"until":"2026-08","setting":"inside"}],\
    "education":{"level":"secondary"},\
    "certificates":[{"type":"pe.card","issuedOn":"2026-06-02","inHand":true},\
    {"type":"pe.l","class":"A-IIb","issuer":"MTC","expiresOn":"2028-01-01","inHand":false,"heldBy":"INPE"}],\
    "papers":[{"type":"identity","inHand":true}],\
    "records":[{"kind":"criminal","shows":true,"seenOn":"2026-10-30","showsUntil":null,"sentenceServedOn":"2024-02-10",\
    "reparationPaid":false,"finePaid":true},{"kind":"judicial","shows":null}],\
    "barredFrom":["work-with-minors"],\
    "obligations":[{"name":"signature","recurrence":"FREQ=MONTHLY;BYDAY=1MO","start":"2026-11-02T08:00","minutes":300,\
    "canMove":false,"until":"2028-03-01","place":"Lima Cercado","travelMinutes":60}],\
    "availability":[{"days":["MO","TU"],"from":"07:00","to":"18:00"}],\
    "needs":{"writtenContract":true,"monthlyIncome":{"amount":1130.50,"currency":"PEN"}},\
    "wants":{"occupations":["7512"]},"refuses":{"occupations":["7"],"sectors":["informal"],"night":true,"liveIn":true,\
    "employers":["X"],"places":["Y"]},\
    "contacts":[{"employer":"Panadería San José"}],"group":{"sex":"F","birthYear":1991}}
    """

  /// The least a profile needs.
  static func small(_ more: String = "", id: String = "T-1") -> String {
    #"{"id":"\#(id)","jurisdiction":"PE","asOf":"2026-11-01"\#(more.isEmpty ? "" : ",")\#(more)}"#
  }
}
