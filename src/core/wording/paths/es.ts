import type { PathWording } from './path-wording.ts';

const plurals = new Intl.PluralRules('es');

/** Spanish. */
export const es: PathWording = {
  button: 'Para gente como yo',
  title: 'Por dónde empieza la gente como usted',
  which:
    '¿Cuál de estos grupos se parece más al suyo? Elíjalo o escríbalo, por ejemplo «camino periodista». No guardo lo que elige.',
  none: 'Aquí no hay todavía ningún camino escrito. «siguiente» sirve para todo el mundo.',
  unknown: 'No tengo ningún camino escrito para ese grupo. Estos son los que hay:',
  groups: {
    student: 'Estudios o investigación',
    engineer: 'Ingeniería',
    company: 'Empresa',
    'civil-society': 'Sociedad civil',
    government: 'Gobierno',
    parliament: 'Parlamento',
    journalist: 'Periodismo',
    youth: 'Joven',
  },
  steps: 'Pasos',
  leftOut: (count) =>
    plurals.select(count) === 'one'
      ? `Falta ${String(count)} paso: lo que sé de él ya no está al día.`
      : `Faltan ${String(count)} pasos: lo que sé de ellos ya no está al día.`,
  allOutOfDate:
    'Lo que sé de estos pasos ya no está al día, así que no muestro ninguno. Una persona puede decirle más: escriba «persona».',
  nextStep: 'Su próximo paso',
  usualOnly: 'Todavía no hay un día confirmado. Esto es lo habitual, y puede cambiar:',
  tellMe: 'Escriba «recuérdame» y le avisaré en cuanto haya un día confirmado.',
  noDate: 'No conozco ninguna fecha que encaje. «próximas fechas» muestra todas las que conozco.',
};
