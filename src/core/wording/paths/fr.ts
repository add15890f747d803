import type { PathWording } from './path-wording.ts';

const plurals = new Intl.PluralRules('fr');

/** French. */
export const fr: PathWording = {
  button: 'Pour des gens comme moi',
  title: 'Par où commencent les gens comme vous',
  which:
    'Lequel de ces groupes est le plus proche du vôtre ? Choisissez-le ou tapez-le, par exemple « parcours journaliste ». Je ne note pas votre choix.',
  none: 'Aucun parcours n’est encore écrit ici. « suite » convient à tout le monde.',
  unknown: 'Je n’ai pas de parcours écrit pour ce groupe. Voici ceux qui existent :',
  groups: {
    student: 'Études ou recherche',
    engineer: 'Ingénierie',
    company: 'Entreprise',
    'civil-society': 'Société civile',
    government: 'Administration publique',
    parliament: 'Parlement',
    journalist: 'Journalisme',
    youth: 'Jeune',
  },
  steps: 'Étapes',
  leftOut: (count) =>
    plurals.select(count) === 'one'
      ? `${String(count)} étape n’est pas montrée : ce que j’en sais n’est plus à jour.`
      : `${String(count)} étapes ne sont pas montrées : ce que j’en sais n’est plus à jour.`,
  allOutOfDate:
    'Ce que je sais de ces étapes n’est plus à jour, je n’en montre donc aucune. Une personne peut vous en dire plus : tapez « personne ».',
  nextStep: 'Votre prochaine étape',
  usualOnly: 'Aucun jour n’est encore confirmé. Voici ce qui est habituel, et qui peut changer :',
  tellMe: 'Tapez « rappelle-moi », et je vous préviendrai dès qu’un jour sera confirmé.',
  noDate:
    'Je ne connais aucune date qui convienne. « prochaines dates » montre toutes celles que je connais.',
};
