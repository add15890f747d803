import type { ProposalWording } from './proposal-wording.ts';

const states = {
  draft: 'borrador, sin terminar',
  waiting: 'espera revisión',
  approved: 'aprobada, se está escribiendo',
  published: 'publicada',
  'sent-back': 'devuelta',
  rejected: 'rechazada',
} as const;

/** What is said about proposals in Spanish. */
export const es: ProposalWording = {
  saveAsKnowledge: 'Guardar como conocimiento',
  formTitle: 'Guardar como conocimiento',
  formStays:
    'Nada de esto llega a quien preguntó. Escriba en inglés; las traducciones vienen después. Deje fuera nombres y direcciones de personas.',
  ask: {
    question: '¿La pregunta, con otras palabras que las de quien preguntó?',
    answer: '¿La respuesta, tal como puede leerla cualquiera?',
    source: '¿La fuente: la dirección de una página web donde se lee esto?',
    until: '¿Hasta cuándo vale? Un día como 2027-05-31, o «sin fin».',
    scope: '¿Dónde vale? «en todas partes», un país o una región.',
  },
  offered: 'Se ofrece, sin nombres:',
  before: 'Hasta ahora:',
  consent: {
    none: 'Las palabras de quien preguntó solo se usan con su permiso: aún no pedido.',
    asked: 'Las palabras de quien preguntó solo se usan con su permiso: pedido, aún sin respuesta.',
    yes: 'Quien preguntó permite usar sus propias palabras.',
    no: 'Quien preguntó no permite usar sus palabras. Dígalo de otra manera.',
  },
  askConsent: 'Pedir permiso',
  buttons: {
    take: 'Usar lo ofrecido',
    skip: 'Omitir',
    back: 'Atrás',
    cancel: 'Cancelar',
    submit: 'Enviar a revisión',
    keep: 'No son personas: conservar',
    'no-end': 'Sin fin',
    everywhere: 'En todas partes',
  },
  needed: 'Esto hace falta.',
  notAddress: 'Esto no es la dirección de una página web. Empieza por https:// y no tiene espacios.',
  notDay: 'Esto no es un día futuro. Escriba año, mes y día, como 2027-05-31, o «sin fin».',
  notPlace: 'No conozco este lugar. Escriba «en todas partes», un país o una región.',
  ownWords: 'Son las palabras de quien preguntó, y no hay permiso. Dígalo de otra manera, por favor.',
  stillPersonal: 'Esto todavía parece contener datos personales. Escríbalo sin ellos, por favor.',
  checkTitle: '¿Está todo bien?',
  labels: {
    question: 'Pregunta',
    answer: 'Respuesta',
    source: 'Fuente',
    until: 'Vale hasta',
    scope: 'Vale para',
    owner: 'La cuida',
    from: 'Viene de',
    written: 'Escrita en',
  },
  noEnd: 'sin fin',
  everywhere: 'en todas partes',
  takenOut: (mail, phone, handle) =>
    `Se quitó: direcciones de correo ${String(mail)}, números de teléfono ${String(phone)}, nombres de cuenta ${String(handle)}.`,
  likeNames: (words) =>
    `Esto parece nombres de personas y se quita: ${words}. Si no lo son, diga conservar; quien revisa lo mirará.`,
  submitted: (entry, desk) =>
    `Borrador ${entry}, espera la revisión de otra persona. Se le nombrará como coordinación, ${desk}.`,
  nobodyToSave: 'Aquí no hay consulta que guardar. Escriba guardar y su número.',

  consentQuestion: (number) =>
    `¿Se pueden usar las palabras de su pregunta (consulta ${number}) en las respuestas públicas, sin su nombre? Una vez publicadas, cualquiera puede copiarlas. Su respuesta no cambia nada para su consulta.`,
  consentYes: 'Sí, pueden',
  consentNo: 'No, por favor',
  consentThanks: 'Gracias. Sus palabras se pueden usar, sin su nombre.',
  consentKept: 'De acuerdo. Sus palabras no se usan.',
  consentAsked: 'Preguntado. La respuesta llegará aquí; mientras tanto puede seguir con otras palabras.',
  consentNowhere:
    'Quien preguntó lee en una página y allí no se le puede preguntar. Dígalo de otra manera, por favor.',
  consentNews: (number, given) =>
    given
      ? `Quien preguntó en ${number} lo permite: se pueden usar sus palabras.`
      : `Quien preguntó en ${number} no lo permite: dígalo de otra manera.`,

  forReview: (number, question) => `La propuesta ${String(number)} espera revisión: ${question}`,
  listTitle: 'Propuestas',
  listEmpty: 'No espera ninguna propuesta.',
  line: (number, state, question) => `${String(number)}: ${states[state]}. ${question}`,
  title: (number) => `Propuesta ${String(number)}`,
  states,
  doubtful: (words) => `Parecen nombres; según quien lo escribió, no son de personas: ${words}`,
  notReviewer:
    'No puedo confirmarlo aquí. Quienes revisan reciben un código de quien mantiene este servicio.',
  unknownProposal: 'No conozco ninguna propuesta suya con ese número.',
  refusals: {
    own: () => 'Otra persona tiene que decidir sobre lo que usted escribió.',
    'not-waiting': (number) => `La propuesta ${String(number)} no espera una decisión.`,
    'no-reason': (number) => `Diga por qué, por favor: devolver ${String(number)} y su razón.`,
  },
  how: (number) =>
    `Para decidir: aprobar ${String(number)}, devolver ${String(number)} y por qué, rechazar ${String(number)} y por qué.`,
  reviseHow: (number) => `Para escribirla de nuevo: revisar ${String(number)}`,
  show: (number) => `Ver ${String(number)}`,
  approve: 'Aprobar',
  done: {
    approved: (number) =>
      `La propuesta ${String(number)} está aprobada. Se escribe y sirve dentro de un momento.`,
    'sent-back': (number) => `La propuesta ${String(number)} vuelve a quien la escribió.`,
    rejected: (number) => `La propuesta ${String(number)} está rechazada. Se avisa a quien la escribió.`,
  },
  told: {
    approved: (number) => `Su propuesta ${String(number)} fue aprobada.`,
    published: (number) =>
      `Su propuesta ${String(number)} ya es conocimiento. Desde ahora responde a las preguntas.`,
    'sent-back': (number) => `Su propuesta ${String(number)} volvió.`,
    rejected: (number) => `Su propuesta ${String(number)} no fue aceptada.`,
  },
  writtenAsPatch: (number) =>
    `Su propuesta ${String(number)} fue aprobada. La carpeta del conocimiento no se puede escribir desde aquí; quien la mantiene la añade desde un archivo.`,
  because: (reason) => `Por qué: ${reason}`,
  role: (desk) => `coordinación, ${desk}`,

  gapsTitle: 'Preguntas sin buena respuesta',
  gapsEmpty: 'Nada que hayan preguntado bastantes personas. Los grupos pequeños no se muestran.',
  gapLine: (number, label, askers, countries) =>
    `${String(number)}: «${label}», ${String(askers)} personas, países: ${String(countries)}`,
  gapsRest: 'Los grupos menores no se muestran. Para empezar una respuesta: borrador 1.',
  unknownGap: 'No existe ese grupo. Escriba lagunas para verlos.',
  gapDraft: (number) =>
    `Borrador ${String(number)} con las formulaciones más comunes, aún sin respuesta. Continúe:`,
};
