import type { Wording } from './wording.ts';

/** What the desk says, in French. */
export const fr: Wording = {
  languageName: 'français',
  sources: 'Sources',
  buttonsLine: 'Appuyez sur un bouton, ou tapez son numéro :',
  typeLine: 'Tapez un numéro :',

  statusLabel: 'Statut',
  status: {
    proposed: 'proposé',
    pilot: "à l'essai",
    'in-force': 'en vigueur',
    superseded: 'remplacé',
    historical: 'historique',
    'evidence-pending': 'données attendues',
  },
  statusSentence: {
    proposed: (note) =>
      `Simple proposition${note} : voici ce qui a été suggéré, et non la situation actuelle.`,
    pilot: (note) => `À l'essai${note} : ceci est en cours d'expérimentation et peut changer.`,
    superseded: (note) => `Remplacé${note} : quelque chose de plus récent a pris sa place.`,
    historical: (note) => `Historique${note} : ce texte parle du passé.`,
    'evidence-pending': (note) =>
      `Données attendues${note} : le document d'origine annonçait des données qui ne figurent pas dans nos sources.`,
  },
  supersededBy: (title) => `Ce qui l'a remplacé : ${title}`,
  reviewedLabel: 'Relu',
  reviewed: (day, by) => `le ${day} (${by})`,
  reviewOverdue: (day) => `Une nouvelle relecture était prévue pour le ${day} ; vérifiez les sources.`,
  validLabel: 'Valable pour',
  valid: (label, until) => (until === undefined ? label : `${label}, jusqu'au ${until}`),
  confidenceLabel: 'Degré de certitude',
  confidence: {
    high: 'source première consultée',
    medium: 'source secondaire ou non datée ; à vérifier avant de vous y fier',
    low: 'information rapportée ; à vérifier à la source',
  },
  numberLabel: 'Numéro',
  number: (printed, ours) =>
    `imprimé ${printed} ; ${ours} est notre propre repère, car ${printed} est imprimé deux fois`,
  erratumLabel: 'Correction',
  appliesLabel: "S'applique à",
  languageLabel: 'Langue',
  moreSources: (count) => `et ${String(count)} de plus : tapez « sources »`,
  linkLost: "le lien de l'original est perdu",
  onlyIn: (language) => `Ce texte n'existe que dans cette langue : ${language}. Je le montre tel quel.`,
  machineDrafted: "Traduction faite par une machine, pas encore relue par une personne dont c'est la langue.",
  originalNewer: (day) => `Le texte anglais est plus récent (${day}) que cette traduction.`,

  labels: {
    'usual pattern': 'rythme habituel',
    confirmed: 'confirmé',
    past: 'terminé',
    'knowledge editor': 'rédaction',
  },
  selectionLabels: {
    chosenBy: 'Qui choisit',
    eligible: 'Qui peut se présenter',
    seats: 'Sièges',
    term: 'Mandat',
    when: 'En général',
    cycle: 'Cycle en cours',
    howToObject: 'Comment contester',
  },
  cycleConfirmed: (cycle) => `${cycle}, confirmé`,
  cycleNotConfirmed: 'non confirmé pour ce cycle',
  dateLabel: 'Date',
  untilMoment: (moment) => `jusqu'au ${moment}`,
  fromTo: (from, to) => `du ${from} au ${to}`,
  usuallyLabel: 'En général',
  lastKnownLabel: 'Dernière date connue',
  stageLabel: 'Ce que vous pouvez faire',
  stages: {
    meeting: 'participer',
    register: "s'inscrire",
    apply: 'déposer une demande',
    propose: 'faire une proposition',
    nominate: 'proposer une personne ou se présenter',
    comment: 'commenter',
    vote: 'voter',
    join: 'rejoindre',
  },
  venueLabel: 'Lieu',
  initiativeTypes: {
    national: 'nationale',
    'sub-regional': 'sous-régionale',
    regional: 'régionale',
    youth: 'jeunesse',
  },
  reachLabel: 'Portée',
  sinceLabel: 'Depuis',
  itsPage: 'Sa page',
  doorTitle: (place) => `Vos portes les plus proches : ${place}`,
  doorNone: (place) =>
    `Je ne connais pas d’initiative nationale pour ce pays : ${place}. Les plus proches que je connaisse :`,
  doorUnsure: (place) => `Vouliez-vous dire : ${place} ? Sinon, tapez le nom du pays.`,
  doorGroups: {
    national: 'Dans le pays',
    'sub-regional': 'Pays voisins',
    regional: 'La région',
    youth: 'Jeunes',
    global: 'Dans le monde',
  },
  doorGlobal: 'Le FGI mondial est ouvert à tous, aussi en ligne.',

  viewsDiffer: 'Les avis divergent sur ce point :',
  noSide: 'Je ne prends pas parti.',
  heldBy: (who) => `Position défendue par : ${who}`,
  usedBy: (community) => `(${community})`,
  example: 'Exemple',
  questionWas: 'Votre question',

  which: 'Lequel voulez-vous dire ?',
  both: 'Les deux',
  all: 'Tous',
  neitherAsk: 'Aucun, demander à une personne',

  outside:
    "Cela sort de ce que je connais. Mon domaine est la gouvernance de l'Internet : comment elle fonctionne et comment y participer.",
  outsideTry: 'Vous pouvez essayer ceci :',
  unknown: "Je n'ai rien de confirmé à ce sujet.",
  closest: "Ce que j'ai de plus proche, qui ne répond peut-être pas à votre question :",
  closestIs: (title) => `Le plus proche : ${title}`,
  outOfDate: (title, validity) =>
    `Ce que j'ai sur « ${title} » est périmé (c'était valable pour : ${validity}), donc je ne le donne pas comme réponse. Je n'ai pas de règle confirmée pour aujourd'hui.`,
  outOfDateReview: (title, day) =>
    `Ce que j'ai sur « ${title} » devait être relu le ${day} et n'est plus confirmé, donc je ne le donne pas comme réponse.`,
  wasAbout: 'Ce que le texte disait alors :',
  staysTrue: 'Ce qui reste vrai :',
  whoConfirms: 'Qui peut confirmer :',
  openToday: "Ce qui est ouvert aujourd'hui :",

  more: 'Lire la suite',
  person: 'Parler à une personne',
  helped: "Cela m'a aidé",
  notHelped: "Cela ne m'a pas aidé",
  next: 'Page suivante',
  back: 'Page précédente',
  readEntry: 'Lire le texte',

  handoffTitle: 'Parler à une personne',
  handoffHonest: "Je ne peux pas encore transmettre vos mots à une personne ; rien n'a donc été envoyé.",
  handoffContact: (about) => `Le contact officiel pour « ${about} » est :`,
  handoffNoContact:
    "Je ne connais pas de contact officiel pour cela. Le Secrétariat du FGI est l'adresse générale :",
  handoffTip:
    'Quand vous écrivez, dites ce que vous voulez faire, depuis quel pays et pour quelle date. Vous pouvez vous en tenir là.',

  thanksFeedback: 'Merci. Votre avis est compté, sans votre nom.',
  sorryFeedback: "Désolé. Posez la question avec d'autres mots, ou parlez à une personne.",

  helpTitle: 'Ce que je peux faire',
  helpIntro:
    "Posez-moi vos questions sur la gouvernance de l'Internet avec vos propres mots. Je ne donne que des textes relus par une personne, avec leur source et leur date.",
  helpItems: [
    'Une question : « comment participer au FGI en ligne ? »',
    'Un mot ou un sigle : « que veut dire MAG ? »',
    'Pour parcourir : « recommandations », « procédures », « termes », « thèmes »',
    'Après une réponse : « plus », « sources », « quand ? », « en anglais »',
    'Une personne : « personne »',
  ],
  welcomeTitle: "Bienvenue au bureau d'aide sur la gouvernance de l'Internet",
  welcomeIntro:
    "Je vous aide à vous orienter dans la gouvernance de l'Internet. Je suis un outil de la communauté, pas le Secrétariat du Forum sur la gouvernance de l'Internet (FGI). Vous n'avez besoin ni de compte ni de nom.",
  welcomeStart: 'Posez votre question avec vos propres mots, ou commencez ici :',
  welcomeKept: {
    nothing: 'Je ne garde aucun de vos textes.',
    question:
      "Je garde le texte de votre dernière question un jour au plus, pour que vous puissiez le transmettre à une personne. « mes données » le montre et l'efface.",
    tickets: (time) =>
      `Ce que vous écrivez à une personne est gardé jusqu'à ${time} après la clôture de votre dossier.`,
    lessons: (time) =>
      `Une question à laquelle je ne sais pas bien répondre est gardée ${time}, sans votre nom, pour enrichir les connaissances.`,
  },
  firstSteps: 'Premiers pas',
  shelves: {
    recommendations: 'Recommandations',
    'action-points': "Points d'action",
    procedures: 'Comment participer',
    concepts: 'Explications',
    terms: 'Mots et sigles',
    bodies: 'Qui est qui',
    initiatives: 'Initiatives nationales et régionales',
    dates: 'Dates et échéances',
    topics: 'Thèmes',
  },
  browsePage: (page, pages) => `Page ${String(page)} sur ${String(pages)}`,
  browseEmpty: "Il n'y a encore rien ici.",
  partMissing: "Ce texte n'a pas de partie à ce sujet. Il commence ainsi :",
  partEmptyAll: 'Ce texte ne contient rien de plus que ce que vous avez vu.',

  hello: "Bonjour. Posez-moi vos questions sur la gouvernance de l'Internet, ou tapez « aide ».",
  youAreWelcome: 'Avec plaisir. Vous pouvez revenir poser une question à tout moment.',
  goodbye: 'Au revoir. Revenez quand vous voulez.',
  whoIAm:
    "Je suis le robot d'un bureau d'aide sur la gouvernance de l'Internet, tenu par sa communauté. Je ne suis ni le Secrétariat du FGI ni un modèle de langage : chaque réponse est un texte relu par une personne.",

  insult: 'Je ne vous ai peut-être pas bien aidé. Reformulez votre question, ou tapez « personne ».',
  pause: "Je fais une pause de dix minutes. Si c'est urgent, « personne » fonctionne toujours.",
  overreach:
    "Je ne peux pas faire cela. Avez-vous besoin de quelque chose auprès d'une personne ? Tapez « personne ».",
  crisisNotKept: "Je n'ai pas gardé votre message.",
  crisisFallback:
    "Si quelqu'un est en danger maintenant, appelez le numéro d'urgence local ou allez chez des personnes de confiance. N'écrivez pas de détails ici.",

  empty:
    "Il n'y avait rien à lire dans votre message. Posez-moi une question sur la gouvernance de l'Internet, ou tapez « aide ».",
  onlySigns:
    "Je ne lis que les mots. Posez-moi une question sur la gouvernance de l'Internet, ou tapez « aide ».",
  attachments:
    "Je ne peux ouvrir ni fichiers, ni images, ni messages vocaux. Écrivez votre question avec des mots, s'il vous plaît.",
  cut: "Votre message était très long ; je n'en ai lu que le début. Une question courte marche mieux.",
  staleButton: "Ce bouton vient d'une ancienne version. Posez de nouveau votre question, ou tapez « aide ».",
  gone: "Ce texte n'est plus dans ma collection. Posez de nouveau votre question avec vos propres mots.",
  nothingToFollow: "Je ne vois pas à quoi cela se rapporte. Posez votre question en entier, s'il vous plaît.",
  languageSet: (language) => `Je vous parlerai désormais dans cette langue : ${language}.`,
  languageMissing: (language) => `Ce texte n'existe pas encore dans cette langue : ${language}.`,
  storeDown:
    'Je ne peux rien conserver en ce moment, donc je ne me souviendrai pas de cette conversation. Je peux tout de même répondre.',
  readAs: (typed, read) => `J’ai lu ${typed} comme ${read}.`,
  several:
    'Vous avez posé plusieurs questions. Voici une réponse courte à chacune ; son numéro ouvre le texte entier.',
  severalAtOnce: 'Vous avez posé beaucoup de questions à la fois. À laquelle dois-je répondre en premier ?',
  broken:
    "Un problème s'est produit de mon côté ; il a été signalé. Réessayez, ou adressez-vous à une personne :",
};
