import type { SettingsWording } from './settings-wording.ts';

/** French. */
export const fr: SettingsWording = {
  title: 'Vos réglages',
  language: (name) => `Langue de mes réponses : ${name}`,
  languageOwn: 'Langue de mes réponses : celle dans laquelle vous écrivez',
  shortOn: 'Réponses courtes : oui',
  shortOff: 'Réponses courtes : non',
  plainOn: 'Mode simple : oui (sans émoji, sans tableau, choix par numéro)',
  plainOff: 'Mode simple : non',
  zoneNone: 'Fuseau horaire : vous ne m’en avez pas donné, je dis donc l’heure UTC',
  kept: 'Vous seul voyez ceci. Cela vaut jusqu’à ce que vous le changiez ; « mes données » le montre et l’efface.',

  languageButton: 'Changer la langue',
  shortButton: 'Réponses courtes',
  longButton: 'Réponses complètes',
  plainButton: 'Mode simple',
  richButton: 'Quitter le mode simple',
  zoneButton: 'Changer le fuseau',
  remindersButton: 'Mes rappels',
  resetButton: 'Revenir comme avant',
  ownLanguageButton: 'La langue que j’écris',
  settingsButton: 'Réglages',

  whichLanguage: 'Dans quelle langue dois-je toujours répondre ?',
  languageSet: (name) => `Langue de mes réponses désormais : ${name}. « réglages langue auto » y met fin.`,
  languageFree: 'Je réponds dans la langue dans laquelle vous écrivez.',
  shortSet: 'Je resterai bref avec vous désormais. « réglages court non » y met fin.',
  shortEnded: 'Je réponds de nouveau en entier.',
  plainSet:
    'Mode simple : sans émoji, sans tableau, des choix par numéro à taper. « réglages simple non » y met fin.',
  plainEnded: 'Le mode simple est terminé.',
  wasReset: 'Tout est revenu comme avant.',

  possible: (words) => `Je n’ai pas ce réglage. Vous pouvez taper : ${words}.`,
  languagePossible: (names) => `Je ne parle pas encore cette langue. Je parle : ${names}.`,
  onOrOff: (on, off) => `C’est oui ou non : « ${on} » ou « ${off} ».`,

  source: 'Source',
  wholePage: 'Le texte entier, une page légère de moins de 20 ko',
  typeMore: 'Tapez « plus » pour le texte entier.',
  orTypeMore: 'ou tapez « plus ».',
  viewsInMore: 'Les avis diffèrent et je ne prends pas parti : « plus » les donne.',

  orType: (word) => `(ou tapez : ${word})`,

  wishButton: 'Demander la traduction',
  wishNoted: (title, language) =>
    `C’est noté : quelqu’un souhaite « ${title} » dans cette langue : ${language}. Les personnes qui tiennent les fiches voient le souhait, pas qui l’a exprimé.`,
  wishedBefore: (title, language) =>
    `Vous avez déjà demandé « ${title} » dans cette langue : ${language}. Le souhait compte une fois.`,
  wishNotNeeded: (title, language) => `« ${title} » existe déjà dans cette langue : ${language}.`,
  wishWhat: 'Quel texte faut-il traduire ? Posez d’abord votre question ; je saurai alors.',
  partsOnlyIn: (parts, language) => `N’existe qu’en ${language}, montré tel quel : ${parts}.`,
  partNames: {
    selection: 'qui choisit et qui peut se présenter',
    meanings: 'les sens du mot',
    positions: 'les avis',
    occasion: 'quand et où',
  },

  termLabel: 'Terme',
};
