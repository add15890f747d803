import type { SettingsWording } from './settings-wording.ts';

/** Spanish. */
export const es: SettingsWording = {
  title: 'Sus ajustes',
  language: (name) => `Idioma de mis respuestas: ${name}`,
  languageOwn: 'Idioma de mis respuestas: el que usted escribe',
  shortOn: 'Respuestas cortas: sí',
  shortOff: 'Respuestas cortas: no',
  plainOn: 'Modo sencillo: sí (sin emojis, sin tablas, opciones por número)',
  plainOff: 'Modo sencillo: no',
  zoneNone: 'Zona horaria: no me ha dicho ninguna, así que digo la hora UTC',
  kept: 'Solo usted ve esto. Vale hasta que lo cambie; «mis datos» lo muestra y lo borra.',

  languageButton: 'Cambiar el idioma',
  shortButton: 'Respuestas cortas',
  longButton: 'Respuestas completas',
  plainButton: 'Modo sencillo',
  richButton: 'Quitar el modo sencillo',
  zoneButton: 'Cambiar la zona horaria',
  remindersButton: 'Mis avisos',
  resetButton: 'Volver a como estaba',
  ownLanguageButton: 'El idioma en que escribo',
  settingsButton: 'Ajustes',

  whichLanguage: '¿En qué idioma debo responder siempre?',
  languageSet: (name) =>
    `Idioma de mis respuestas a partir de ahora: ${name}. «ajustes idioma auto» lo termina.`,
  languageFree: 'Respondo en el idioma en que usted escribe.',
  shortSet: 'A partir de ahora seré breve con usted. «ajustes corto no» lo termina.',
  shortEnded: 'Vuelvo a responder por completo.',
  plainSet:
    'Modo sencillo: sin emojis, sin tablas, opciones por número para teclear. «ajustes sencillo no» lo termina.',
  plainEnded: 'El modo sencillo ha terminado.',
  wasReset: 'Todo vuelve a estar como estaba.',

  possible: (words) => `No tengo ese ajuste. Puede escribir: ${words}.`,
  languagePossible: (names) => `Todavía no hablo ese idioma. Hablo: ${names}.`,
  onOrOff: (on, off) => `Puede ser sí o no: «${on}» o «${off}».`,

  source: 'Fuente',
  wholePage: 'El texto entero, una página ligera de menos de 20 kB',
  typeMore: 'Escriba «más» para leer el texto entero.',
  orTypeMore: 'o escriba «más».',
  viewsInMore: 'Hay posiciones distintas y no tomo partido: «más» las cuenta.',

  orType: (word) => `(o escriba: ${word})`,

  wishButton: 'Pedir la traducción',
  wishNoted: (title, language) =>
    `Anotado: alguien desea «${title}» en este idioma: ${language}. Quienes cuidan los textos ven el deseo, no quién lo pidió.`,
  wishedBefore: (title, language) =>
    `Ya ha pedido «${title}» en este idioma: ${language}. El deseo cuenta una vez.`,
  wishNotNeeded: (title, language) => `«${title}» ya existe en este idioma: ${language}.`,
  wishWhat: '¿Qué texto hay que traducir? Haga primero su pregunta; entonces lo sabré.',
  partsOnlyIn: (parts, language) => `Solo existe en ${language}, se muestra tal cual: ${parts}.`,
  partNames: {
    selection: 'quién elige y quién puede presentarse',
    meanings: 'los significados',
    positions: 'las posiciones',
    occasion: 'cuándo y dónde',
  },

  termLabel: 'Término',
};
