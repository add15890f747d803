import type { DecodeWording } from './decode-wording.ts';

const plurals = new Intl.PluralRules('fr');

/** French. */
export const fr: DecodeWording = {
  title: 'En mots simples',
  lead: '',
  said: (words) => `le texte dit lui-même « ${words} »`,
  several: 'plusieurs sens, et le texte ne dit pas lequel :',
  unknown: 'Absents de mon glossaire :',
  nothing: "Je n'ai trouvé dans ce texte aucun mot propre à la gouvernance d'Internet.",
  englishOnly: "Ces sens n'existent pour l'instant qu'en anglais.",
  rest: (count) =>
    plurals.select(count) === 'one'
      ? `Il y a encore ${String(count)} mot. Envoyez-moi un passage plus court pour le voir.`
      : `Il y a encore ${String(count)} mots. Envoyez-moi un passage plus court pour les voir.`,
  cut: "Le texte était long. Je n'en ai lu que le début.",
  unseen: "Vous êtes seul à voir ceci. L'auteur n'en est pas informé.",
  notKept: "Rien du texte n'est conservé.",
  how: (typed) => `Pour en lire plus sur un mot, appuyez sur un bouton ou tapez par exemple « ${typed} ».`,
  empty: (typed) => `Écrivez le texte après le mot, par exemple « ${typed} ».`,
  noText: 'Ce message ne contient aucun texte que je puisse lire.',
  later: 'Cela a pris trop de temps. Réessayez dans un instant.',
};
