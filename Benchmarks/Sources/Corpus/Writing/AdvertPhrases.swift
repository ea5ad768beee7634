import Oficio

/// Invented sentences that adverts are put together from.
enum AdvertPhrases {
  static let openings = [
    "busca personal para su local de", "requiere incorporar personal con ganas de trabajar en", "te espera en",
    "sigue creciendo y abre convocatoria en",
  ]
  static let about = [
    "Somos un equipo pequeño que trabaja con orden y buen trato desde hace más de diez años.",
    "Atendemos a familias y negocios del barrio, y cuidamos mucho la calidad de lo que entregamos.",
    "Formamos parte de un grupo con presencia en varias ciudades y con un plan de crecimiento para este año.",
    "Nuestros clientes nos recomiendan porque cumplimos los plazos y respondemos por nuestro trabajo.",
    "Creemos que cada persona aporta algo distinto y que el respeto se nota en el día a día.",
  ]
  static let invitations = [
    "Si te gusta aprender y trabajar en equipo, este puesto es para ti.",
    "No importa si vienes de otro rubro: lo que no sepas te lo enseñamos durante la primera semana.",
    "El ingreso es inmediato para quien pase la entrevista y el día de prueba pagado.",
  ]
  static let duties = [
    "Mantener el área de trabajo limpia y ordenada durante todo el turno", "Reportar las novedades al encargado",
    "Apoyar a los compañeros en las horas de mayor movimiento", "Cuidar las herramientas y los materiales entregados",
    "Cumplir las normas de seguridad y salud en el trabajo", "Llevar el control diario de lo que entra y lo que sale",
  ]
  static let manners = [
    "Puntualidad y responsabilidad", "Buen trato con el público y con los compañeros", "Ganas de aprender",
    "Disponibilidad inmediata", "Vivir en zonas cercanas, de preferencia", "Documento de identidad vigente",
  ]
  static let extras = [
    "Capacitación pagada desde el primer día", "Refrigerio en el local", "Uniforme e implementos de seguridad",
    "Línea de carrera según desempeño", "Descanso semanal y feriados según ley", "Pago puntual cada fin de mes",
  ]
  static let culture = [
    "Valoramos el esfuerzo, la honestidad y la constancia. Durante el primer mes tendrás el acompañamiento de una persona con experiencia que te mostrará cada tarea, y al final del mes conversaremos contigo sobre cómo te ha ido y qué te gustaría mejorar.",
    "En nuestro local trabajan personas de todas las edades. Los turnos se publican con una semana de anticipación y se pueden cambiar entre compañeros con aviso al encargado, siempre que el servicio quede cubierto y nadie trabaje más horas de las acordadas.",
    "La entrevista es en el mismo local y dura unos veinte minutos. Luego hay un día de prueba, que se paga como cualquier otro, para que conozcas al equipo y veas si el trabajo es lo que buscas antes de decidir.",
  ]
  static let closings = [
    "Escríbenos o llama al", "Acércate con tu hoja de vida o llama al", "Postula por esta página o comunícate al",
  ]
  static let contacts = ["la señora Retama", "el señor Molle", "la encargada", "recursos humanos", "administración"]
  static let records = ["penales", "policiales", "judiciales"]

  static let education: [Education: String] = [
    .primary: "Primaria completa", .secondaryIncomplete: "Secundaria incompleta", .secondary: "Secundaria completa",
    .technical: "Estudios técnicos", .university: "Estudios universitarios",
  ]
  static let contracts: [Contract: String] = [
    .permanent: "Contrato a plazo indeterminado", .fixed: "Contrato a plazo fijo", .temporary: "Contrato temporal",
    .casual: "Trabajo eventual por días", .freelance: "Pago por recibo por honorarios", .none: "Sin contrato",
  ]
}
