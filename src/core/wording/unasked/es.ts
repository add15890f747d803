import type { UnaskedWording } from './unasked-wording.ts';

/** Spanish. */
export const es: UnaskedWording = {
  welcomeTitle: 'Le damos la bienvenida',
  welcomeWho:
    'Soy aquí la mesa de ayuda sobre gobernanza de internet: una herramienta de la comunidad, no las Naciones Unidas. Pregunte con sus propias palabras, o empiece por una de estas opciones.',
  findButton: 'Encontrar su FGI',
  stepsButton: 'Para gente como yo',
  explainButton: 'Una palabra o mensaje',
  welcomeOnce: (myData) =>
    `Este mensaje llega una sola vez. “${myData}” muestra y borra lo que se guarda de él.`,
  newHere: (find, steps, explain) =>
    `¿Es nuevo aquí? También puede escribir “${find}”, “${steps}” o “${explain}”. Lo digo una sola vez.`,
  findHow: (country) => `¿En qué país o ciudad está? Escriba su nombre, por ejemplo “${country}”.`,
  explainHow: (typed) =>
    `Escriba “${typed}”, o pegue un mensaje entero después de los dos puntos. En Slack, Discord y Teams también puede abrir el menú de cualquier mensaje. Solo usted ve la respuesta.`,
  welcomedIn: (count) =>
    `Que le di la bienvenida, con un número que no dice su nombre; comunidades: ${String(count)}`,
  welcomeOn: (off) =>
    `La bienvenida está activada en esta comunidad. Quien llega recibe un solo mensaje privado con tres cosas por donde empezar; donde no puedo escribirle en privado, hay una línea bajo mi primera respuesta. Una vez por persona. “${off}” la termina.`,
  welcomeOff: (on) => `La bienvenida está desactivada en esta comunidad. “${on}” la activa de nuevo.`,
  welcomeIsOn: (desk, off) =>
    `La bienvenida está activada en esta comunidad, por ${desk}. Un coordinador la termina con “${off}”.`,
  welcomeIsOff: (on) =>
    `La bienvenida está desactivada en esta comunidad: no digo nada a quien llega. Un coordinador la activa con “${on}”.`,
  digestOn: (when, off) =>
    `El resumen llega aquí por sí solo una vez por semana, la próxima vez: ${when}. Trae las fechas que se abren o se cierran en dos semanas, lo nuevo o cambiado en las fichas y cuántas preguntas quedaron sin respuesta. Si no hay nada que contar, no llega nada. “${off}” lo termina.`,
  digestOff: (on) => `El resumen ya no llega aquí por sí solo. “${on}” lo trae de vuelta.`,
  digestIsOn: (when, off) =>
    `En este lugar el resumen llega por sí solo una vez por semana, la próxima vez: ${when}. Un coordinador lo termina con “${off}”.`,
  digestIsOff: (on) => `En este lugar el resumen no llega por sí solo. Un coordinador lo activa con “${on}”.`,
  notYours:
    'Solo un coordinador puede cambiar esto: alguien de la mesa que trabaja aquí, donde hay una. Un responsable de mantenimiento da los códigos para ello.',
  nowhere: 'Este lugar no pertenece a ninguna comunidad. Escríbalo en un canal de la comunidad que quiera.',
  stepDate: (title, when) =>
    `Si quiere seguir participando: “${title}”, ${when}. ¿Se lo recuerdo? “sí” o “no”.`,
  stepWithoutDay: (title) =>
    `Si quiere seguir participando: “${title}” aún no tiene día confirmado. ¿Le aviso cuando lo tenga? “sí” o “no”.`,
  stepNear: (title, place) =>
    `Si quiere seguir participando: “${title}” es una puerta cerca de usted (${place}). ¿Se la muestro? “sí” o “no”.`,
  stepFirst: 'Si quiere seguir participando: ¿le muestro tres primeros pasos? “sí” o “no”.',
  stepNo: 'Como quiera. Lo dejo así.',
  stepOffered: (day) => `Que le propuse un paso siguiente, con un número que no dice su nombre: ${day}`,
  closing: 'Se cierra en dos semanas',
  opening: 'Empieza en dos semanas',
  freshEntries: 'Nuevo en las fichas',
  changedEntries: 'Cambiado en las fichas',
  more: (count) => `No se muestra aquí: ${String(count)}`,
  digestEnds: (off) => `“${off}” termina este mensaje semanal.`,
};
