import type { Chrome } from '../wording.ts';

/** The pages in French. */
export const fr: Chrome = {
  code: 'fr',
  languageName: 'Français',
  site: 'IG Help Desk',
  skip: 'Aller au contenu',
  navigation: 'Principal',
  ask: 'Demander',
  help: 'Pages d’aide',
  languages: 'Langue',

  headline: 'S’orienter dans la gouvernance d’Internet',
  lead: 'Demandez comment cela fonctionne, qui décide de quoi et comment participer. Vous recevez une réponse courte, relue par une personne, avec sa source et sa date.',
  notSecretariat: 'Un outil de la communauté, pas le Secrétariat du FGI.',
  question: 'Votre question',
  hint: 'Avec vos propres mots. Ni compte ni nom.',
  send: 'Demander',
  firstQuestions: 'Pour commencer',
  suggestions: [
    'Qu’est-ce que le Forum sur la gouvernance de l’Internet ?',
    'Comment participer au FGI en ligne ?',
    'Que veut dire MAG ?',
    'Y a-t-il un FGI dans mon pays ?',
  ],
  promises: [
    {
      title: 'Des mots relus, rien d’autre',
      text: 'Aucun texte généré. Chaque réponse est écrite et vérifiée par des personnes, et dit d’où elle vient.',
    },
    {
      title: 'Juste à la date du jour',
      text: 'Ce qui est périmé n’est pas donné comme réponse. On vous le dit, et qui peut confirmer.',
    },
    {
      title: 'Privé par défaut',
      text: 'Ni compte, ni cookie, ni pistage. Le texte de votre dernière question est gardé un jour au plus, pour que vous puissiez le transmettre à une personne.',
    },
  ],

  conversation: 'Conversation',
  you: 'Vous',
  desk: 'Guichet d’aide',
  startOver: 'Recommencer',
  working: 'Recherche en cours …',
  nothingYet: 'Aucune réponse pour l’instant.',
  lookAgain: 'Regarder encore',
  unreachable: 'Le guichet n’a pas pu être joint. Vos mots sont toujours dans le champ ; réessayez.',

  helpIntro: 'Tout ce que le guichet sait, à lire à votre rythme.',
  byKind: 'Par genre',
  byTopic: 'Par sujet',
  shelves: {
    recommendations: 'Recommandations',
    'action-points': 'Points d’action',
    procedures: 'Comment participer',
    concepts: 'Explications',
    terms: 'Mots et sigles',
    bodies: 'Qui est qui',
    initiatives: 'Initiatives nationales et régionales',
    dates: 'Dates et échéances',
    sources: 'Sources',
  },
  kinds: {
    recommendation: 'Recommandation',
    'action-point': 'Point d’action',
    concept: 'Explication',
    procedure: 'Mode d’emploi',
    term: 'Mot ou sigle',
    body: 'Qui est qui',
    initiative: 'Initiative',
    date: 'Date',
    source: 'Source',
  },
  find: 'Chercher un titre ou un sigle',
  findButton: 'Chercher',
  found: (text) => `Titres qui commencent comme « ${text} »`,
  foundNothing: 'Aucun titre ne commence ainsi. Posez plutôt votre question au guichet.',
  empty: 'Il n’y a encore rien ici.',
  outOfDate: 'périmé',

  topics: 'Sujets',
  onThisPage: 'Sur cette page',
  about: 'À propos de ce texte',
  keptBy: 'Tenu par',
  meanings: 'Sens',
  contact: 'Où demander',
  whereItIs: 'Où le trouver',
  published: 'Publié',
  readNext: 'À lire ensuite',
  otherLanguages: 'Ce texte dans d’autres langues',
  wholeText: 'Tout ce texte',
  askAbout: 'Quelque chose n’est pas clair ? Demandez au guichet.',

  decode: {
    title: 'Que veut dire ce texte ?',
    lead: "Collez un message ou une page pleine de sigles. Chaque mot de la gouvernance d'Internet y est expliqué en une ligne.",
    label: 'Le texte',
    hint: "Rien n'en est conservé, et personne n'en est informé.",
    send: 'Expliquer',
    nothingCame: "Aucune réponse n'est arrivée. Réessayez dans un instant.",
  },

  ticket: {
    state: 'État',
    private: 'Quiconque a l’adresse de cette page peut la lire. Gardez-la pour vous.',
    notKept: 'Ces mots ne sont pas conservés.',
    add: 'Ajouter quelque chose',
    addHint: 'Votre message va aux personnes du bureau. Elles lisent vos mots, pas votre nom.',
    send: 'Envoyer',
    closed: 'Cette demande est fermée. Rouvrez-la pour ajouter quelque chose.',
    unchanged:
      'Cela n’est pas arrivé dans la demande. La raison se trouve peut-être là où vous avez posé votre question. Vous pouvez réessayer.',
  },

  problems: {
    notFound: {
      title: 'Cette page n’existe pas',
      text: 'L’adresse est peut-être mal saisie, ou le texte a changé de place. Cherchez par titre, ou demandez au guichet.',
    },
    tooLarge: {
      title: 'Ce texte est trop long',
      text: 'Rien n’a été lu ni conservé. Posez votre question en quelques phrases.',
    },
    notAForm: {
      title: 'Cela ne vient pas d’un formulaire',
      text: 'Le guichet ne lit que les questions du formulaire de sa page.',
    },
    crossSite: {
      title: 'Cela vient d’un autre site',
      text: 'Pour votre sécurité, le guichet ne prend que les questions posées sur sa propre page.',
    },
    foreignIds: {
      title: 'Cette conversation est introuvable',
      text: 'Son numéro n’est pas l’un des nôtres. Recommencez ; votre question n’a pas été lue.',
    },
    badRequest: {
      title: 'Cela n’a pas pu être lu',
      text: 'Votre navigateur a envoyé quelque chose que le guichet ne comprend pas. Recommencez.',
    },
    failed: {
      title: 'Une erreur s’est produite ici',
      text: 'Elle a été signalée. Réessayez dans un instant.',
    },
  },
  textsUnder: 'Textes',
  codeUnder: 'Code',
};
