import type { CorrectionWording } from './correction-wording.ts';

/** What is said about changing entries in Spanish. */
export const es: CorrectionWording = {
  button: 'Corregir esta ficha',
  onlyDesks:
    'Las fichas las cambian los coordinadores de la mesa que las cuida. Si algo está mal aquí, escriba «persona» y dígales qué.',
  unknownEntry: (words) =>
    `No conozco ninguna ficha con el identificador «${words}». Pídala primero: su botón nombra el identificador.`,
  noDate: (place) => `No conozco ninguna fecha de ${place}. Escriba corregir y el identificador de la ficha.`,
  which: '¿Cuál de estas es?',
  belongs: (owner) => `Esa ficha pertenece a: ${owner}. No se ha cambiado nada.`,
  sendNote: (desk) => `¿Envío su nota a ${desk}?`,
  sendNoteButton: 'Sí, enviar mi nota',
  unreachable: 'No tienen ninguna mesa a la que yo pueda llegar; por favor, escríbales usted.',
  noteSent: (desk) => `Enviada a ${desk}.`,
  note: (from, entry) => `Una nota de ${from} sobre su ficha «${entry}»:`,
  noteHow: (command) => `Para cambiarla: ${command}`,
  formTitle: 'Corregir una ficha',
  draftFor: (where, entry) =>
    `Un borrador solo para ${where}: «${entry}». Nada es público antes de que otra persona lo revise.`,
  ask: {
    days: '¿Qué día? Por ejemplo 2027-10-14 o 14 de octubre; para varios días, el primero y el último: 14-16 de octubre.',
    source: 'La fuente: ¿la dirección de una página web en la que se pueda leer el cambio?',
    text: '¿El nuevo texto, en inglés? Tiene que decir lo mismo que los nuevos días. Se ofrece el que hay ahora.',
  },
  notDays: 'No veo aquí ningún día, o más de dos. Escríbalo así: 2027-10-14 o 14-16 de octubre.',
  nothingNew: 'Es lo que ya está escrito. Cambie los días o el texto, o diga cancelar.',
  tooLong: 'Es demasiado largo para el primer texto de una ficha. Use como máximo 60 palabras.',
  confirmed: 'El nuevo día cuenta como confirmado por esta fuente.',
  labels: {
    entry: 'Ficha',
    daysBefore: 'Días hasta ahora',
    daysAfter: 'Nuevos días',
    textBefore: 'Texto hasta ahora',
    textAfter: 'Nuevo texto',
  },
  noDays: 'ninguno',
};
