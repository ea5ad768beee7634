import Testing

@testable import Oficio
@testable import OficioFeed

/// Words of real adverts that look like something else. Each sentence is written for the project; all that is read
/// of it stands beside it, so that a trap shows by what it adds.
@Suite struct TrapTests {
  typealias Case = (country: String, text: String, wanted: String)

  @Test(
    arguments: [
      ("CL", "Enviar antecedentes a la jefa de local.", ""),
      ("CL", "Interesados, mandar sus antecedentes y pretensión de renta.", ""),
      ("CL", "Para mayores antecedentes, escribir por interno.", ""),
      ("CL", "Recepción de antecedentes hasta el jueves 14.", ""),
      ("BR", "Enviar antecedentes acadêmicos e profissionais.", ""),
      ("CL", "Mandar antecedentes penales vigentes.", "criminal clean"),
    ] as [Case]) func `antecedentes to send are application papers`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("CL", "Personas sin antecedentes.", "criminal clean unspecified"),
      ("AR", "Presentar certificado de antecedentes.", "criminal clean unspecified"),
      ("PE", "No contar con antecedentes.", "criminal clean unspecified"),
      ("BR", "Atestado de antecedentes.", "criminal clean unspecified"),
    ] as [Case]) func `record words without a kind are criminal and unspecified`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "Contar con CUL.", "criminal clean; police clean; judicial clean"),
      ("PE", "Certijoven o Certiadulto, según la edad.", "criminal clean; police clean; judicial clean"),
      ("PE", "Se solicitará Certificado Único Laboral.", "criminal clean; police clean; judicial clean"),
    ] as [Case]) func `the single labour certificates carry all three records`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "Comunicarse al 555-0140 de lunes a sábado de 10 a 18.", ""),
      ("PE", "Consultas de lunes a viernes de 8:30 a 12:00", ""),
      ("BR", "Ligar de segunda a sexta das 8h às 17h.", ""),
      ("PE", "Turno de lunes a viernes de 7 a 15 h. Llamar de 16 a 19 h.", "MO,TU,WE,TH,FR 07:00-15:00"),
    ] as [Case]) func `hours to call are not hours to work`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "Entrevistas martes y jueves de 9 a 11 a.m.", ""),
      ("PE", "Presentarse el miércoles de 8:00 a 10:00.", ""),
      ("BR", "Entrevistas terça e quinta das 9h às 11h.", ""),
      ("PE", "Fecha límite: martes 14 de julio de 2026.", ""),
      ("CL", "Se paga todos los viernes.", ""),
      (
        "PE", "Las entrevistas serán el lunes 6 de julio de 14 a 16 h; el trabajo es de martes a sábado de 12 a 20 h.",
        "TU,WE,TH,FR,SA 12:00-20:00"
      ),
    ] as [Case]) func `interviews, closing dates and days of pay are not shifts`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "Lunes a viernes de 7: 3 0 a 5: 1 5", "MO,TU,WE,TH,FR 07:30-17:15"),
      ("PE", "Sábados de 0 9: 0 0 a 1 4: 3 0", "SA 09:00-14:30"),
      ("PE", "Sueldo S/ 1 3 5 0 al mes", "1350-1350 PEN month"),
      ("PE", "Sueldo: S/ 2 1 0 0 más bono de S/ 2 0 0", "2100-2100 PEN month"),
    ] as [Case]) func `digits apart are one number`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "De lunes a viernes de 9 a 6", "MO,TU,WE,TH,FR 09:00-18:00"),
      ("PE", "Lunes a sábado de 10:00 a 7:00", "MO,TU,WE,TH,FR,SA 10:00-19:00"),
      ("PE", "Martes a domingo de 11 a 8", "TU,WE,TH,FR,SA,SU 11:00-20:00"),
      ("BR", "De segunda a sexta das 8 às 6", "MO,TU,WE,TH,FR 08:00-18:00"),
    ] as [Case]) func `an end before the start is in the afternoon`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "Viernes a domingo de 17:00 pm a 02:00 am", "FR,SA,SU 17:00-02:00"),
      ("PE", "Lunes a sábado, 14:00 pm a 22:00 pm", "MO,TU,WE,TH,FR,SA 14:00-22:00"),
      ("PE", "Martes a jueves de 15:30 p.m. a 23:30 p.m.", "TU,WE,TH 15:30-23:30"),
      ("BR", "Das 16:00 pm às 01:00 am, de sexta a domingo.", "FR,SA,SU 16:00-01:00"),
    ] as [Case]) func `hours of twenty-four may have a pm all the same`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "Cargo: OPERARIO DE LA EMPRESASEXO: FEMENINO", "sex F"),
      ("PE", "INFORMES EN OFICINASEXO: MASCULINO", "sex M"),
      ("PE", "TRABAJO ESTABLEEDAD: 20 A 40 AÑOS", "age 20-40"),
      ("PE", "AYUDANTEGRADO: SECUNDARIA COMPLETA", "education secondary"),
      ("PE", "Somos una tienda de barrioRequisitos: secundaria completa", "education secondary"),
      ("BR", "AJUDANTE GERALSEXO: MASCULINO", "sex M"),
    ] as [Case]) func `a heading glued to the word before it is no hindrance`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "Sueldo de S/ 1,250 y bono de productividad de S/ 300", "1250-1250 PEN month"),
      ("PE", "BONO DE ASISTENCIA: 120 SOLES. SUELDO: 1180 SOLES", "1180-1180 PEN month"),
      ("CL", "Asignación de locomoción $45.000, renta líquida $610.000", "610000-610000 CLP"),
      ("BR", "Salário R$ 1.700 + vale alimentação de R$ 450", "1700-1700 BRL month"),
      ("BR", "Cesta básica de R$ 180, salário de R$ 2.050 por mês", "2050-2050 BRL month"),
    ] as [Case]) func `a bonus beside the pay is not the pay`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "Llenar planillas de registro de visitas.", ""),
      ("PE", "Elaboración de planillas de registro de producción.", ""),
      ("CL", "Completar planilla de control de stock.", ""),
      ("PE", "Sueldo en planilla desde el primer mes.", "formal"),
    ] as [Case]) func `planillas to fill in are no payroll`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("AR", "Puesto efectivo en planta.", "formal"),
      ("BR", "Vaga efetiva em loja.", "formal"),
      ("AR", "Manejo de pagos en efectivo y cheques.", ""),
      ("AR", "Se abona en efectivo a los proveedores.", ""),
      ("BR", "Pagamentos em dinheiro no caixa.", ""),
    ] as [Case]) func `efectivo is a contract or cash`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("CL", "Turno 10/4 en faena.", "cycle 10x4"),
      ("CL", "Sistema de turnos 14x14, campamento.", "cycle 14x14"),
      ("CL", "Jornada 5x2.", "cycle 5x2"),
      ("BR", "Escala 6x1 com folga rotativa.", "cycle 6x1"),
      ("CL", "Turnos rotativos 6x1, mañana y tarde.", "rotating; cycle 6x1"),
      ("CL", "Manejo de camioneta 4x4.", ""),
    ] as [Case]) func `days on and off are a cycle and do not rotate`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("CL", "Conocimiento de la Ley 18.290 de tránsito.", ""),
      ("CL", "Cumplir la ley 16.744 y sueldo acorde al mercado.", ""),
      ("CL", "Conocimiento de la Ley 21.659, renta de $700.000", "700000-700000 CLP"),
      ("BR", "Lei 13.467 e salário compatível.", ""),
    ] as [Case]) func `the number of a law is no pay`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "No buscamos rango de edad, sexo ni apariencia.", ""),
      ("PE", "No importa si eres hombre o mujer, ni tu edad.", ""),
      ("PE", "Sin turnos nocturnos ni rotativos, sin cama adentro.", ""),
      ("PE", "No es a tiempo completo ni en planilla.", ""),
      ("PE", "No se requieren estudios técnicos ni secundaria completa.", ""),
      ("PE", "No pedimos experiencia ni antecedentes penales.", "criminal not-asked; experience 0"),
      (
        "PE", "No es necesario tener brevete ni carné de sanidad.",
        "driving-licence not-required; food-handler-card not-required"
      ),
      ("BR", "Não exigimos idade, sexo nem aparência.", ""),
      ("BR", "Sem turno noturno nem escala de revezamento.", ""),
      ("BR", "Não pedimos antecedentes criminais.", "criminal not-asked"),
    ] as [Case]) func `what is denied is not asked for`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("EC", "Bachiller en cualquier especialidad.", "education secondary"),
      ("BO", "Bachiller en humanidades.", "education secondary"),
      ("PE", "Bachiller en Administración.", "education university"),
      ("PE", "Grado de bachiller en Ingeniería Industrial.", "education university"),
      ("PE", "Estudios técnicos o bachiller en Enfermería", "education technical"),
    ] as [Case]) func `a bachiller left school in Ecuador and university in Peru`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("CL", "Con o sin OS10.", "security-card not-required"),
      ("CL", "No es necesario contar con curso OS10.", "security-card not-required"),
      ("PE", "Con o sin brevete", "driving-licence not-required"),
      ("BR", "Com ou sem curso de vigilante.", "security-card not-required"),
    ] as [Case]) func `with or without a paper is not required`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "Edad de 22 a 45 años, sexo femenino.", "age 22-45; sex F"),
      ("PE", "Damas o caballeros entre 20 y 60 años.", "age 20-60"),
      ("PE", "Cuidado de niñas de 4 a 9 años.", ""),
      ("PE", "Cuidado de un varón de 84 años.", ""),
      ("PE", "Preguntar por la señora encargada.", ""),
      ("BR", "Moças maiores de 18 anos.", "age 18-; sex F"),
      ("BR", "Homens e mulheres até 55 anos.", "age -55"),
      ("BR", "Cuidar de crianças de 2 e 5 anos.", ""),
    ] as [Case]) func `age and sex are the worker's alone`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("CL", "Licencia de enseñanza media.", "education secondary"),
      ("CL", "Título técnico de enfermería.", "education technical"),
      ("PE", "Diploma de secundaria.", "education secondary"),
      ("BR", "Diploma de ensino médio.", "education secondary"),
    ] as [Case]) func `diplomas are schooling, no documents`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "Con experiencia en corte y confección.", "experience"),
      ("PE", "Se requiere experiencia comprobable.", "experience"),
      ("BR", "Experiência comprovada em carteira.", "experience"),
      ("PE", "Con 2 años de experiencia.", "experience 24"),
    ] as [Case]) func `experience without a length has no months`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("PE", "Sueldo $10, 400 mensuales", "10400-10400 PEN month"),
      ("AR", "Sueldo $ 2. 0 0 0. 0 0 0 por mes", "2000000-2000000 ARS month"),
      ("PE", "Pago $5-$6 la hora", "5-6 PEN hour"),
      ("AR", "Sueldo según convenio 130/75", "formal"),
      ("PE", "Sueldo S/ 900, 300 de bono", "900-900 PEN month"),
    ] as [Case]) func `an amount is read whole past slips, and a fraction is none`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("CO", "Lunes a viernes de 6 am a 2 pm. $500.000", "MO,TU,WE,TH,FR 06:00-14:00"),
      ("PE", "Informes por WhatsApp 555-0141, de 9 a 13 h.", ""),
      (
        "PE",
        "Fruta gratis (viernes), descuentos en gimnasios de la ciudad, un premio por puntualidadSe trabaja en planta, con un horario de 9 a 17 h. de lunes a jueves",
        "MO,TU,WE,TH 09:00-17:00; FR"
      ),
      ("BR", "Das 5h às 9h, de 2ª a 6ª", "MO,TU,WE,TH,FR 05:00-09:00"),
    ] as [Case]) func `hours end at a stop, and days are no hours`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  @Test(
    arguments: [
      ("BO", "Presentar REJAP y antecedentes de la FELCC", "criminal clean; police clean"),
      ("PE", "No hay límite de edad (mayores de 18)", "age 18-"),
      ("BR", "Conforme Lei 8.213, vaga aberta também a pessoas com deficiência", ""),
    ] as [Case]) func `a paper keeps its own kind, brackets end a denial, laws count nobody`(_ trap: Case)
  {
    #expect(Self.told(trap) == trap.wanted)
  }

  /// All that is read of a sentence, in words.
  private static func told(_ trap: Case) -> String {
    let posting = ProseReaderTests.read(
      trap.text, country: trap.country, language: trap.country == "BR" ? "pt" : "es")
    return (papers(posting) + time(posting) + offer(posting) + person(posting)).joined(separator: "; ")
  }

  private static func papers(_ posting: Posting) -> [String] {
    posting.recordChecks.map { "\($0.kind.rawValue) \($0.rule.rawValue)\($0.specified ? "" : " unspecified")" }
      + posting.certificates.map { "\($0.kind.rawValue) \($0.need.rawValue)" }
  }

  private static func time(_ posting: Posting) -> [String] {
    var told = (posting.shifts + posting.workHours).map {
      "\($0.value.days.days.map(\.code).joined(separator: ",")) \($0.value.from)-\($0.value.to)"
    }
    if let days = posting.workDays?.value { told.append(days.days.map(\.code).joined(separator: ",")) }
    if posting.rotating?.value == true { told.append("rotating") }
    if posting.night?.value == true { told.append("night") }
    if posting.liveIn?.value == true { told.append("live-in") }
    if let cycle = posting.cycle?.value { told.append("cycle \(cycle)") }
    if let time = posting.workTime?.value { told.append(time.rawValue) }
    return told
  }

  private static func offer(_ posting: Posting) -> [String] {
    let pay = posting.pay.map(\.value).map {
      [
        "\($0.min?.description ?? "")-\($0.max?.description ?? "")", $0.currency, $0.period?.rawValue,
      ].compactMap(\.self).joined(separator: " ")
    }
    return [pay, posting.formality?.value.rawValue, posting.vacancies.map { "vacancies \($0.value)" }].compactMap(
      \.self)
  }

  private static func person(_ posting: Posting) -> [String] {
    let age = posting.asks.age?.value
    return [
      posting.education.map { "education \($0.value.level.rawValue)" },
      posting.experience.map { $0.value.months.map { "experience \($0)" } ?? "experience" },
      age.map { "age \($0.min?.description ?? "")-\($0.max?.description ?? "")" },
      posting.asks.sex.map { "sex \($0.value)" },
    ].compactMap(\.self)
  }
}
