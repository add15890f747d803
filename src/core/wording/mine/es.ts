import type { MineWording } from './mine-wording.ts';

/** Spanish. */
export const es: MineWording = {
  title: 'Lo que guardo sobre usted',
  nothing: 'No guardo nada sobre usted, salvo este mensaje, que se borra en dos días.',
  conversations: (count, languages) =>
    `Conversaciones del último día: ${String(count)} (idioma: ${languages})`,
  ticket: (number, state, day) => `Consulta ${number}: ${state}, desde ${day}`,
  watch: (title) => `Aviso si esto cambia: ${title}`,
  link: (name, role) => `Está vinculado con una mesa: ${role}, ${name}`,
  accounts: (count) => `Otras cuentas que un responsable anotó como suyas: ${String(count)}`,
  blocked: (day) => `No puede abrir consultas hasta ${day}`,
  kept: 'No se guarda ningún nombre. Le conozco por el número que le da su plataforma.',
  exportButton: 'Exportar',
  exportTitle: 'Todo lo que guardo sobre usted, en JSON',
  exportCut: 'Era demasiado largo para mostrarlo entero: faltan los mensajes más antiguos.',
  eraseAll: 'Borrar todo',
  eraseTicket: (number) => `Borrar la consulta ${number}`,
  askAll: '¿Borrar todo lo que guardo sobre usted? No se puede deshacer y las consultas abiertas terminan.',
  askTicket: (number) =>
    `¿Borrar la consulta ${number} con todo lo que se dijo en ella? No se puede deshacer.`,
  askLinks: 'También terminará su vínculo con su mesa y necesitará un código nuevo para volver.',
  yesErase: 'Sí, borrar',
  noErase: 'Conservar',
  kindlyKept: 'No se borró nada.',
  erased: (time) => `Borrado a las ${time} UTC.`,
  erasedOne: (number, time) => `Borrado a las ${time} UTC: consulta ${number}.`,
  receiptNumber: (numbers) =>
    `Se conserva: un número de recibo vacío (${numbers}), para que las copias de seguridad lo respeten.`,
  takenBack: (platforms) => `Las copias en la mesa se retiran ahora: ${platforms}.`,
  notTakenBack: (platforms) =>
    `Copias que no puedo retirar, porque la plataforma no lo permite: ${platforms}.`,
  blockStays: (day) =>
    `Se conserva: no se pueden abrir consultas hasta ${day}, con un número que no le nombra.`,
  knowledge: 'Una ficha hecha a partir de su consulta no contiene ninguna de sus palabras.',
  erasedAtDesk: (number) =>
    `La consulta ${number} fue borrada por quien la hizo. Ya no se le puede enviar nada.`,
  erasedCopy: 'Este mensaje fue borrado por su autor.',
  cannotNow:
    'Ahora mismo no llego a lo que guardo, así que no se borró nada. Inténtelo de nuevo en unos minutos.',
  watchButton: 'Avíseme si esto cambia',
  watchConfirmedButton: 'Avíseme cuando se confirme',
  watching: (title) => `Hecho: un mensaje cada vez que esto cambie: ${title}.`,
  watchingConfirmed: (title) => `Hecho: un mensaje cuando esto se confirme y el aviso termina: ${title}.`,
  watchHow: 'Deténgalo cuando quiera con «parar». «avisos» muestra lo que pidió.',
  unwatched: 'Hecho. No le avisaré más.',
  stopButton: 'Parar estos avisos',
  seeButton: 'Verlo',
  reminders: 'De qué le aviso',
  noReminders: 'No ha pedido ningún aviso.',
  changedTitle: (title) => `Ha cambiado: ${title}`,
  changed: (day) => `Usted preguntó por esto. La respuesta que vio el ${day} ha cambiado.`,
  confirmed: 'Pidió que le avisara: esto ya está confirmado. Este aviso termina aquí.',
  gone: (title) =>
    `«${title}» ya no está entre lo que sé: no se fíe de lo que se le mostró. Este aviso termina aquí.`,
  was: (line) => `Antes: ${line}`,
  is: (line) => `Ahora: ${line}`,
  slowDown:
    'Ha sido mucho de una vez. Respondo de nuevo en un minuto. Si está en peligro o necesita a una persona, escríbalo ahora: eso siempre llega.',
  tooManyToday:
    'Hoy ha abierto cinco consultas. Espere hasta mañana; sus preguntas a mí se responden como siempre.',
  blockedTill: (number, day) =>
    `Quien hizo la consulta ${number} no puede abrir consultas hasta ${day}. Sus preguntas se siguen respondiendo.`,
  unblocked: (number) => `Quien hizo la consulta ${number} puede volver a abrir consultas.`,
  blockHow: (number) =>
    `¿Por cuánto tiempo? Por ejemplo «bloquear ${number} 7d»; «bloquear ${number} 0» lo levanta.`,
  digestTitle: (from, to) => `Mesa de ayuda, del ${from} al ${to}`,
  fewer: (count) => `menos de ${String(count)}`,
  answeredByDesk: (count) => `Preguntas respondidas por personas: ${count}`,
  openNow: (count) => `Preguntas aún abiertas: ${count}`,
  answeredByKnowledge: (count) => `Preguntas respondidas con las fichas: ${count}`,
  missed: (count) => `Preguntas sin respuesta: ${count}`,
  datesAhead: 'Próximas fechas',
  toReview: 'Fichas por revisar',
  none: 'ninguna',
  digestNote: 'No se dan números pequeños, para que nadie pueda ser reconocido.',
  statistics: 'Los últimos 30 días por mesa',
  statisticsLine: ({ opened, answered, closed, escalated, open }) =>
    `abiertas ${opened}, respondidas ${answered}, cerradas ${closed}, pasadas por el reloj ${escalated}, abiertas ahora ${open}`,
  phrases: 'Frases preparadas',
  noPhrases: 'No hay frases preparadas para esta mesa.',
  unknownPhrase: (known) => `No conozco esa frase. Conozco estas: ${known}.`,
};
