import type { DecodeWording } from './decode-wording.ts';

const plurals = new Intl.PluralRules('es');

/** Spanish. */
export const es: DecodeWording = {
  title: 'En palabras sencillas',
  lead: '',
  said: (words) => `el propio texto dice «${words}»`,
  several: 'varios significados, y el texto no dice cuál:',
  unknown: 'No están en mi glosario:',
  nothing: 'No encontré en este texto ninguna palabra propia de la gobernanza de Internet.',
  englishOnly: 'Por ahora estos significados solo existen en inglés.',
  rest: (count) =>
    plurals.select(count) === 'one'
      ? `Queda ${String(count)} palabra más. Envíeme un fragmento más corto para verla.`
      : `Quedan ${String(count)} palabras más. Envíeme un fragmento más corto para verlas.`,
  cut: 'El texto era largo. Solo leí el principio.',
  unseen: 'Solo usted ve esto. No se avisa a quien lo escribió.',
  notKept: 'No se guarda nada del texto.',
  how: (typed) => `Para leer más sobre una palabra, pulse un botón o escriba por ejemplo «${typed}».`,
  empty: (typed) => `Escriba el texto después de la palabra, por ejemplo «${typed}».`,
  noText: 'Este mensaje no tiene ningún texto que yo pueda leer.',
  later: 'Tardó demasiado. Inténtelo de nuevo en un momento.',
};
