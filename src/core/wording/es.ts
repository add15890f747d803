import type { Wording } from './wording.ts';

/** What the desk says, in Spanish. */
export const es: Wording = {
  languageName: 'español',
  sources: 'Fuentes',
  buttonsLine: 'Pulse un botón o escriba su número:',
  typeLine: 'Escriba un número:',

  statusLabel: 'Estado',
  status: {
    proposed: 'propuesto',
    pilot: 'en prueba',
    'in-force': 'vigente',
    superseded: 'sustituido',
    historical: 'histórico',
    'evidence-pending': 'a la espera de datos',
  },
  statusSentence: {
    proposed: (note) => `Solo una propuesta${note}: esto es lo que se sugirió, no lo que rige hoy.`,
    pilot: (note) => `En prueba${note}: esto se está ensayando y puede cambiar.`,
    superseded: (note) => `Sustituido${note}: algo más reciente ocupa su lugar.`,
    historical: (note) => `Histórico${note}: este texto habla del pasado.`,
    'evidence-pending': (note) =>
      `A la espera de datos${note}: el documento original prometía datos que no están en nuestras fuentes.`,
  },
  supersededBy: (title) => `Lo que ocupó su lugar: ${title}`,
  reviewedLabel: 'Revisado',
  reviewed: (day, by) => `${day} (${by})`,
  reviewOverdue: (day) => `Tocaba una nueva revisión el ${day}; compruebe las fuentes.`,
  validLabel: 'Válido para',
  valid: (label, until) => (until === undefined ? label : `${label}, hasta el ${until}`),
  confidenceLabel: 'Grado de certeza',
  confidence: {
    high: 'fuente primaria consultada',
    medium: 'fuente secundaria o sin fecha; compruébela antes de fiarse de ella',
    low: 'solo de oídas; compruébelo en la fuente',
  },
  numberLabel: 'Número',
  number: (printed, ours) =>
    `impreso como ${printed}; ${ours} es nuestra propia etiqueta, porque ${printed} está impreso dos veces`,
  erratumLabel: 'Corrección',
  appliesLabel: 'Se aplica a',
  languageLabel: 'Idioma',
  moreSources: (count) => `y ${String(count)} más: escriba «fuentes»`,
  linkLost: 'el enlace del original se ha perdido',
  onlyIn: (language) => `Este texto solo existe en este idioma: ${language}. Lo muestro tal como está.`,
  machineDrafted: 'Traducción hecha por una máquina, aún sin revisar por una persona que hable el idioma.',
  originalNewer: (day) => `El texto en inglés es más reciente (${day}) que esta traducción.`,

  labels: {
    'usual pattern': 'ritmo habitual',
    confirmed: 'confirmado',
    past: 'terminado',
    'knowledge editor': 'redacción',
  },
  selectionLabels: {
    chosenBy: 'Quién elige',
    eligible: 'Quién puede presentarse',
    seats: 'Puestos',
    term: 'Mandato',
    when: 'Normalmente',
    cycle: 'Ciclo actual',
    howToObject: 'Cómo impugnar',
  },
  cycleConfirmed: (cycle) => `${cycle}, confirmado`,
  cycleNotConfirmed: 'sin confirmar para este ciclo',
  dateLabel: 'Fecha',
  untilMoment: (moment) => `hasta el ${moment}`,
  fromTo: (from, to) => `del ${from} al ${to}`,
  usuallyLabel: 'Normalmente',
  lastKnownLabel: 'Última fecha conocida',
  stageLabel: 'Qué puede hacer',
  stages: {
    meeting: 'participar',
    register: 'inscribirse',
    apply: 'solicitar',
    propose: 'proponer algo',
    nominate: 'proponer a alguien o presentarse',
    comment: 'comentar',
    vote: 'votar',
    join: 'unirse',
  },
  venueLabel: 'Lugar',
  initiativeTypes: {
    national: 'nacional',
    'sub-regional': 'subregional',
    regional: 'regional',
    youth: 'juvenil',
  },
  reachLabel: 'Alcance',
  sinceLabel: 'Desde',
  itsPage: 'Su página',
  doorTitle: (place) => `Sus puertas más cercanas: ${place}`,
  doorNone: (place) =>
    `No conozco ninguna iniciativa nacional en este país: ${place}. Las más cercanas que conozco:`,
  doorUnsure: (place) => `¿Quería decir ${place}? Si no, escriba el nombre del país.`,
  doorGroups: {
    national: 'En el país',
    'sub-regional': 'Países cercanos',
    regional: 'La región',
    youth: 'Juventud',
    global: 'En el mundo',
  },
  doorGlobal: 'El IGF mundial está abierto a todas las personas, también en línea.',

  viewsDiffer: 'Hay opiniones distintas sobre esto:',
  noSide: 'Yo no tomo partido.',
  heldBy: (who) => `Lo defiende: ${who}`,
  usedBy: (community) => `(${community})`,
  example: 'Ejemplo',
  questionWas: 'Su pregunta',

  which: '¿A cuál se refiere?',
  both: 'Ambos',
  all: 'Todos',
  neitherAsk: 'Ninguno, preguntar a una persona',

  outside:
    'Eso queda fuera de lo que sé. Mi campo es la gobernanza de Internet: cómo funciona y cómo participar.',
  outsideTry: 'Puede probar con esto:',
  unknown: 'No tengo nada confirmado sobre eso.',
  closest: 'Lo más cercano que tengo, que quizá no responda a su pregunta:',
  closestIs: (title) => `Lo más cercano: ${title}`,
  outOfDate: (title, validity) =>
    `Lo que tengo sobre «${title}» está desactualizado (era válido para: ${validity}), así que no lo doy como respuesta. No tengo una regla confirmada para hoy.`,
  outOfDateReview: (title, day) =>
    `Lo que tengo sobre «${title}» debía revisarse el ${day} y ya no está confirmado, así que no lo doy como respuesta.`,
  wasAbout: 'Lo que decía entonces:',
  staysTrue: 'Lo que sigue siendo cierto:',
  whoConfirms: 'Quién puede confirmarlo:',
  openToday: 'Lo que está abierto hoy:',

  more: 'Leer más',
  person: 'Hablar con una persona',
  helped: 'Me ha servido',
  notHelped: 'No me ha servido',
  next: 'Página siguiente',
  back: 'Página anterior',
  readEntry: 'Leer el texto',

  handoffTitle: 'Hablar con una persona',
  handoffHonest: 'Todavía no puedo pasar sus palabras a una persona, así que no se ha enviado nada.',
  handoffContact: (about) => `El contacto oficial para «${about}» es:`,
  handoffNoContact:
    'No conozco un contacto oficial para esto. La Secretaría del IGF es la dirección general:',
  handoffTip:
    'Cuando escriba, diga qué quiere hacer, desde qué país y para cuándo. No hace falta que diga más.',

  thanksFeedback: 'Gracias. Su opinión se cuenta, sin su nombre.',
  sorryFeedback: 'Lo siento. Pregunte con otras palabras o hable con una persona.',

  helpTitle: 'Qué puedo hacer',
  helpIntro:
    'Pregúnteme sobre la gobernanza de Internet con sus propias palabras. Solo doy textos que ha revisado una persona, con su fuente y su fecha.',
  helpItems: [
    'Una pregunta: «¿cómo participo en el IGF en línea?»',
    'Una palabra o sigla: «¿qué significa MAG?»',
    'Para mirar: «recomendaciones», «procedimientos», «términos», «temas»',
    'Después de una respuesta: «más», «fuentes», «¿cuándo?», «en inglés»',
    'Una persona: «persona»',
  ],
  welcomeTitle: 'Le damos la bienvenida a la mesa de ayuda sobre gobernanza de Internet',
  welcomeIntro:
    'Le ayudo a orientarse en la gobernanza de Internet. Soy una herramienta de la comunidad, no la Secretaría del Foro para la Gobernanza de Internet (FGI/IGF). No necesita cuenta ni nombre.',
  welcomeStart: 'Pregunte con sus propias palabras o empiece aquí:',
  welcomeKept: {
    nothing: 'No guardo ningún texto suyo.',
    question:
      'Guardo el texto de su última pregunta un día como máximo, para que pueda pasarlo a una persona. «mis datos» lo muestra y lo borra.',
    tickets: (time) =>
      `Lo que escribe a una persona se guarda hasta ${time} después de cerrarse su consulta.`,
    lessons: (time) =>
      `Una pregunta que no sé responder bien se guarda ${time}, sin su nombre, para mejorar los conocimientos.`,
  },
  firstSteps: 'Primeros pasos',
  shelves: {
    recommendations: 'Recomendaciones',
    'action-points': 'Puntos de acción',
    procedures: 'Cómo participar',
    concepts: 'Explicaciones',
    terms: 'Palabras y siglas',
    bodies: 'Quién es quién',
    initiatives: 'Iniciativas nacionales y regionales',
    dates: 'Fechas y plazos',
    topics: 'Temas',
  },
  browsePage: (page, pages) => `Página ${String(page)} de ${String(pages)}`,
  browseEmpty: 'Aquí todavía no hay nada.',
  partMissing: 'Este texto no tiene una parte sobre eso. Empieza así:',
  partEmptyAll: 'Este texto no contiene más de lo que ya ha visto.',

  hello: 'Hola. Pregúnteme lo que quiera sobre la gobernanza de Internet o escriba «ayuda».',
  youAreWelcome: 'Con mucho gusto. Puede volver a preguntar cuando quiera.',
  goodbye: 'Hasta luego. Vuelva cuando quiera.',
  whoIAm:
    'Soy el robot de una mesa de ayuda sobre gobernanza de Internet, mantenida por su comunidad. No soy la Secretaría del IGF ni un modelo de lenguaje: cada respuesta es un texto que ha revisado una persona.',

  insult: 'Puede que no le haya ayudado bien. Pregunte con otras palabras o escriba «persona».',
  pause: 'Haré una pausa de diez minutos. Si es urgente, «persona» sigue funcionando.',
  overreach: 'No puedo hacer eso. ¿Necesita algo de una persona? Escriba «persona».',
  crisisNotKept: 'No he guardado su mensaje.',
  crisisFallback:
    'Si alguien está en peligro ahora, llame al número de emergencia local o acuda a personas de confianza. No escriba detalles aquí.',

  empty:
    'No había nada que leer en su mensaje. Hágame una pregunta sobre la gobernanza de Internet o escriba «ayuda».',
  onlySigns: 'Solo leo palabras. Hágame una pregunta sobre la gobernanza de Internet o escriba «ayuda».',
  attachments:
    'No puedo abrir archivos, imágenes ni notas de voz. Por favor, escriba su pregunta con palabras.',
  cut: 'Su mensaje era muy largo; solo he leído el principio. Funciona mejor una pregunta corta.',
  staleButton: 'Ese botón es de una versión anterior. Pregunte de nuevo o escriba «ayuda».',
  gone: 'Ese texto ya no está en mi colección. Pregunte de nuevo con sus propias palabras.',
  nothingToFollow: 'No sé bien a qué se refiere. Por favor, haga la pregunta completa.',
  languageSet: (language) => `A partir de ahora le hablaré en este idioma: ${language}.`,
  languageMissing: (language) => `Este texto aún no existe en este idioma: ${language}.`,
  storeDown:
    'Ahora mismo no puedo guardar nada, así que no recordaré esta conversación. Aun así puedo responder.',
  readAs: (typed, read) => `He leído ${typed} como ${read}.`,
  several:
    'Ha preguntado varias cosas. Aquí tiene una respuesta breve a cada una; su número abre el texto completo.',
  severalAtOnce: 'Ha preguntado muchas cosas a la vez. ¿Cuál respondo primero?',
  broken: 'Algo ha fallado por mi parte y ya se ha avisado. Inténtelo de nuevo o diríjase a una persona:',
};
