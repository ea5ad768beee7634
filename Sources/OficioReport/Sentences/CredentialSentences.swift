import Oficio

/// What came of checking a signed credential: a sentence of its own for each answer.
extension Sentences {
  func credential(_ id: String, _ credential: SignedCredential) -> String {
    let issuer = credential.issuer.map(names.issuer) ?? ""
    return names.certificate(id) + ": " + words(credential, issuer) + span(credential)
  }

  private func words(_ credential: SignedCredential, _ issuer: String) -> String {
    switch credential.answer {
    case .right:
      say(
        es: "credencial verificada, firmada por \(issuer)", pt: "credencial verificada, assinada por \(issuer)",
        en: "credential verified, signed by \(issuer)")
    case .badSignature:
      say(
        es: "la firma de la credencial no es válida; el papel no cuenta",
        pt: "a assinatura da credencial não é válida; o documento não conta",
        en: "the credential's signature is not valid; the paper does not count")
    case .revoked:
      say(
        es: "\(issuer) revocó la credencial; el papel no cuenta",
        pt: "\(issuer) revogou a credencial; o documento não conta",
        en: "\(issuer) revoked the credential; the paper does not count")
    case .otherCertificate:
      say(
        es: "la credencial de \(issuer) es de otro certificado; el papel no cuenta",
        pt: "a credencial de \(issuer) é de outro certificado; o documento não conta",
        en: "the credential by \(issuer) is for another certificate; the paper does not count")
    case .otherPerson:
      say(
        es: "la credencial es de otra persona; el papel no cuenta",
        pt: "a credencial é de outra pessoa; o documento não conta",
        en: "the credential is somebody else's; the paper does not count")
    case .unknownIssuer:
      say(
        es: "ningún catálogo tiene a quien firmó la credencial", pt: "nenhum catálogo tem quem assinou a credencial",
        en: "no catalog has the issuer of the credential")
    case .holderUnconfirmed:
      say(
        es: "la firma es de \(issuer); falta confirmar que la credencial es de esta persona",
        pt: "a assinatura é de \(issuer); falta confirmar que a credencial é desta pessoa",
        en: "the signature is \(issuer)'s; that the credential is this person's is to be confirmed")
    case .statusUnchecked:
      say(
        es: "la firma es de \(issuer); falta la lista de las revocadas",
        pt: "a assinatura é de \(issuer); falta a lista das revogadas",
        en: "the signature is \(issuer)'s; its list of revoked ones is missing")
    case .unreadable:
      say(
        es: "la credencial no se puede leer", pt: "a credencial não pode ser lida", en: "the credential cannot be read")
    }
  }

  /// The days on which a credential that fits its signature is good.
  private func span(_ credential: SignedCredential) -> String {
    guard credential.answer == .right else { return "" }
    let first = credential.validFrom.map {
      say(es: "desde el \(day($0))", pt: "desde \(day($0))", en: "from \(day($0))")
    }
    let last = credential.expiresOn.map { $0.adding(days: -1) }
      .map { say(es: "hasta el \(day($0))", pt: "até \(day($0))", en: "until \(day($0))") }
    let parts = [first, last].compactMap(\.self)
    return parts.isEmpty ? "" : say(es: "; vale ", pt: "; vale ", en: "; good ") + parts.joined(separator: " ")
  }
}
