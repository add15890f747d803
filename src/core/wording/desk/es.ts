import type { DeskWording } from './desk-wording.ts';

const states = { open: 'abierta', claimed: 'en curso', answered: 'respondida', closed: 'cerrada' } as const;
const plurals = new Intl.PluralRules('es');
const counted = (count: number, one: string, more: string): string =>
  `${String(count)} ${plurals.select(count) === 'one' ? one : more}`;

/** What is said about tickets in Spanish. */
export const es: DeskWording = {
  whereTitle: '¿Adónde debe llegar la respuesta?',
  where: 'Una persona de la coordinación leerá su pregunta. Diga adónde debe llegar la respuesta.',
  ways: {
    here: 'Aquí',
    private: 'Mensaje privado',
    thread: 'Este hilo, visible para todos',
    page: 'Página web con un código',
  },
  privateClosed: 'Ahora mismo no puedo escribirle en privado.',
  notShown: (number) =>
    `No pude mostrarle el ticket ${number} donde solo usted lee, así que está cerrado de nuevo y nadie trabaja en él. Escriba otra vez persona y pulse un botón en lugar de escribir.`,
  sentPrivately: 'Le he escrito en privado.',
  sentThere: 'He escrito en el hilo donde usted preguntó.',
  writeQuestion:
    'Escriba su pregunta en un solo mensaje. Una persona de la coordinación lee sus palabras, no su nombre. Escriba cancelar si ha cambiado de idea.',
  receiptTitle: (number) => `Consulta ${number}`,
  receiptWhat: (desk) => `Su pregunta ya está en manos de personas: ${desk}.`,
  receiptSees: 'Ven sus palabras, la plataforma y el idioma. No ven su nombre.',
  receiptWhen: (hours) =>
    `La primera respuesta suele llegar en menos de ${counted(hours, 'hora de trabajo', 'horas de trabajo')}.`,
  receiptWhere: {
    here: 'La respuesta llega aquí.',
    private: 'La respuesta llega como mensaje privado.',
    thread: 'La respuesta llega a este hilo, donde todos pueden leerla.',
    page: 'La respuesta llega a una página cuya dirección solo tiene usted.',
  },
  receiptPage: 'Su página, también por si un mensaje no le llega',
  receiptHow: (number) =>
    `Para decir algo más: añadir ${number} y sus palabras. Para retirarla: cancelar ${number}.`,
  receiptCountry: 'Indicar su país ayuda a encontrar a las personas adecuadas.',
  routed: {
    country: (desk) => `${desk} atiende al país que usted indicó.`,
    region: (desk) => `${desk} atiende a esa parte del mundo.`,
    topic: (desk) => `${desk} conoce este tema.`,
    language: (desk) => `${desk} responde en su idioma.`,
    global: (desk) => `${desk} está para todo el mundo.`,
  },
  yourQuestion: 'Su pregunta',
  alreadyOpen: (number) =>
    `La consulta ${number} sigue abierta y hay personas con ella. Para decir algo más: añadir ${number} y sus palabras. Para otra pregunta, cancele o cierre antes esta.`,
  added: (number) => `Añadido a la consulta ${number}.`,
  writeAddition: (number) => `Escriba en un solo mensaje lo que quiere añadir a la consulta ${number}.`,
  cancelled: (number) => `La consulta ${number} está cerrada. Ya nadie trabaja en ella.`,
  closedForAsker: (number) => `La mesa cerró la consulta ${number}.`,
  reopenedForAsker: (number) => `La consulta ${number} está abierta de nuevo.`,
  noTickets: 'Usted no tiene ninguna consulta.',
  myTickets: 'Sus consultas',
  ticketLine: (number, state, day) => `${number}: ${states[state]}, desde el ${day}`,
  fromDesk: (desk) => `Coordinación, ${desk}`,
  deskAsks: (desk) => `Una pregunta de la coordinación, ${desk}`,
  enough: '¿Fue suficiente?',
  yesEnough: 'Sí, gracias',
  askBack: 'Volver a preguntar',
  cancel: 'Retirar la consulta',
  reopen: 'Reabrir',
  tellMore: 'Escriba su respuesta en un solo mensaje; va a la mesa.',
  glad: (number) => `Bien. La consulta ${number} está cerrada. Puede reabrirla cuando quiera.`,
  movedOn: (from, to, number) =>
    `Todavía no hay respuesta a la consulta ${number}; no es lo habitual. La he pasado de ${from} a ${to}.`,
  lastStop: (number) =>
    `Sigue sin haber respuesta a la consulta ${number}. Lo siento. La consulta queda abierta. También puede escribir directamente a:`,
  neverMind: 'De acuerdo, no se ha enviado nada.',
  passedForAsker: (number, desk) => `La consulta ${number} está ahora en ${desk}, que puede ayudarle mejor.`,
  whyTitle: 'Por qué esta mesa',
  cannotKeep:
    'Ahora no puedo abrir una consulta, porque en este momento no se puede guardar nada. No se ha pasado nada. Puede escribir directamente a:',
  blocked: 'En este momento usted no puede abrir consultas. Sus preguntas se siguen respondiendo aquí.',
  tooMany: 'Hoy ha abierto muchas consultas. Espere hasta mañana o añada algo a una que esté abierta.',

  cardTitle: (number) => `Consulta ${number}`,
  cardWho: (platform, language) => `Una persona nueva en ${platform}, idioma: ${language}`,
  cardCountry: (country) => `País que indicó: ${country}`,
  cardShown: (title) => `Ya se le mostró: ${title}`,
  cardMaybe: 'Fichas que pueden servir',
  cardHow: (number) =>
    `Para responder: ${number} y sus palabras. También: tomar ${number}, preguntar ${number} …, pasar ${number} MESA, no es nuestra ${number}, nota ${number} …, cerrar ${number}.`,
  cardHowThread: (number) =>
    `Responda en este hilo; la respuesta sale con su función, sin su nombre. Lo que empieza por // se queda aquí. También: tomar, preguntar …, pasar MESA, no es nuestra, cerrar, reabrir. El número es ${number}.`,
  fromAsker: (number) => `De quien hizo la consulta ${number}`,
  take: 'Tomar',
  release: 'Soltar',
  passOn: (desk) => `Pasar a ${desk}`,
  notOurs: 'No es nuestra',
  close: 'Cerrar',
  show: 'Ver',
  taken: (number) => `Usted tiene la consulta ${number}.`,
  takenBy: (number) => `La consulta ${number} ya está en curso.`,
  released: (number) => `La consulta ${number} espera a otra persona.`,
  passed: (number, desk) => `La consulta ${number} pasó a ${desk}.`,
  answerSent: (number) => `En camino a quien hizo la consulta ${number}.`,
  askedBack: (number) => `Su pregunta va en camino a quien hizo la consulta ${number}.`,
  noted: 'Anotado. Se queda en la mesa.',
  closedAtDesk: (number) => `La consulta ${number} está cerrada.`,
  closedByAsker: (number) => `Quien hizo la consulta ${number} la cerró.`,
  reopenedAtDesk: (number) => `La consulta ${number} está abierta de nuevo.`,
  refusals: {
    taken: (number) =>
      `Otra persona de la coordinación tiene la consulta ${number}. Puede dejar una nota que empiece por //.`,
    closed: (number) => `La consulta ${number} está cerrada. Escriba antes reabrir ${number}.`,
    'not-closed': (number) => `La consulta ${number} no está cerrada.`,
    already: (number) => `Usted ya tiene la consulta ${number}.`,
  },
  nowhereToPass: 'No hay otra mesa a la que pasarla.',
  unknownDesk: (known) => `No conozco esa mesa. Conozco estas: ${known}.`,
  unknownTicket: 'No conozco ninguna consulta suya con ese número.',
  nothingToSay: 'No hay nada que enviar. Escriba sus palabras después de la orden.',
  delivered: (number) => `Entregado: su mensaje de la consulta ${number}.`,
  retrying: (number) => `Aún no entregado: su mensaje de la consulta ${number}. Lo sigo intentando.`,
  notDelivered: (number) =>
    `No entregado: su mensaje de la consulta ${number}. Espera en la página de esa persona; el acuse de recibo le dijo dónde.`,
  edited: 'editado',
  editedAfterAnswer: 'editado después de su respuesta',
  deletedByDesk: 'La persona de coordinación retiró este mensaje.',
  deleted: 'La persona retiró este mensaje.',
  personalData:
    'Esto parece un dato personal. ¿Enviarlo de todos modos a esta persona? Entonces no se guarda en la consulta y nunca podrá pasar a ser conocimiento compartido.',
  sendHeld: 'Enviar una vez',
  dropHeld: 'No enviar',
  dropped: 'No se ha enviado. Si quiere, escríbalo de nuevo sin los datos personales.',
  notKept: '(no guardado)',
  queueTitle: 'En espera en su mesa',
  queueEmpty: 'No hay nada en espera.',
  queueLine: (number, state, waiting) => `${number}: ${states[state]}, ${waiting}`,
  states,
  hours: (count) => counted(count, 'hora', 'horas'),
  overdueHere: (number, desk) => `La consulta ${number} esperó demasiado y pasó a ${desk}.`,
  overdueThere: (number, desk) => `La consulta ${number} viene de ${desk}, donde nadie respondió a tiempo.`,
  overdueLast: (number) =>
    `La consulta ${number} espera más de lo prometido. Se le ha dado a la persona el contacto oficial.`,
  passedHere: (number, desk) => `La consulta ${number} viene de ${desk}, que la ha pasado.`,
  unreachedThere: (number, desk) => `La consulta ${number} viene de ${desk}, adonde no pude llegar.`,
  earlierAnswer: 'Dicho antes por la coordinación',
  earlierLeft: (count) => `Mensajes anteriores que no se muestran aquí: ${String(count)}.`,
  unreached: (number, from, to) =>
    `No pude llegar a ${from} con la consulta ${number}, así que pasó a ${to}, con todo lo que usted escribió.`,
  unreachedLast: (number, desk) =>
    `No pude llegar a ${desk} con la consulta ${number}: sus palabras no llegaron allí. Lo siento. La consulta sigue abierta. También puede escribirles directamente:`,
  cardUnsure: (number) =>
    `No sé si llegó la ficha de la consulta ${number}, así que no tiene hilo. Su número basta: ${number} y sus palabras para responder.`,
  editHeld: 'Escribirlo de nuevo',
  rewriteHeld: (number) =>
    `No se envió nada. Escríbalo de nuevo sin los datos personales: su próximo mensaje irá a quien preguntó en ${number}. Esto es lo que escribió:`,
  safeguarding: 'Sobre menores de edad',
  attachmentsStay: (names) => `Los archivos adjuntos se quedan donde están: ${names}`,
  notLinked:
    'Aquí no puedo confirmarlo. A quienes coordinan los vincula la persona responsable de esta mesa, que les da un código para escribir.',
  linked: (desk, role) => `El vínculo está hecho: ${role}, ${desk}.`,
  linkedPlace: (desk) => `${desk} trabaja ahora aquí. Las consultas se mostrarán en este lugar.`,
  linkWrong:
    'Este código no es válido. Puede que ya se haya usado o que sea demasiado antiguo; pida otro a la persona responsable.',
  roles: { coordinator: 'coordinación', reviewer: 'revisión' },
};
