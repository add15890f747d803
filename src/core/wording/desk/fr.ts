import type { DeskWording } from './desk-wording.ts';

const states = {
  open: 'ouverte',
  claimed: 'prise en charge',
  answered: 'avec réponse',
  closed: 'fermée',
} as const;
const plurals = new Intl.PluralRules('fr');
const counted = (count: number, one: string, more: string): string =>
  `${String(count)} ${plurals.select(count) === 'one' ? one : more}`;

/** What is said about tickets in French. */
export const fr: DeskWording = {
  whereTitle: 'Où la réponse doit-elle arriver ?',
  where: 'Une personne de la coordination lira votre question. Dites où la réponse doit arriver.',
  ways: {
    here: 'Ici',
    private: 'Message privé',
    thread: 'Ce fil, lisible par tout le monde',
    page: 'Page web avec un code',
  },
  privateClosed: 'Je ne peux pas vous écrire en privé en ce moment.',
  notShown: (number) =>
    `Je n’ai pas pu vous montrer le ticket ${number} là où vous seul lisez ; il est donc refermé et personne ne s’en occupe. Tapez encore une fois personne, puis appuyez sur un bouton au lieu d’écrire.`,
  sentPrivately: 'Je vous ai écrit en privé.',
  sentThere: "J'ai écrit dans le fil où vous avez posé la question.",
  writeQuestion:
    "Écrivez votre question en un seul message. Une personne de la coordination lit vos mots, pas votre nom. Tapez annuler si vous avez changé d'avis.",
  receiptTitle: (number) => `Demande ${number}`,
  receiptWhat: (desk) => `Votre question est maintenant chez des personnes : ${desk}.`,
  receiptSees: 'Elles voient vos mots, la plateforme et la langue. Elles ne voient pas votre nom.',
  receiptWhen: (hours) =>
    `Une première réponse arrive en général sous ${counted(hours, 'heure de travail', 'heures de travail')}.`,
  receiptWhere: {
    here: 'La réponse arrive ici.',
    private: 'La réponse arrive par message privé.',
    thread: 'La réponse arrive dans ce fil, où tout le monde peut la lire.',
    page: "La réponse arrive sur une page dont personne d'autre n'a l'adresse.",
  },
  receiptPage: 'Votre page, aussi au cas où un message ne vous parviendrait pas',
  receiptHow: (number) =>
    `Pour en dire plus : ajouter ${number} et vos mots. Pour la retirer : annuler ${number}.`,
  receiptCountry: 'Indiquer votre pays aide à trouver les bonnes personnes.',
  routed: {
    country: (desk) => `${desk} : ce bureau s'occupe du pays que vous avez indiqué.`,
    region: (desk) => `${desk} : ce bureau s'occupe de cette partie du monde.`,
    topic: (desk) => `${desk} : ce bureau connaît ce sujet.`,
    language: (desk) => `${desk} : ce bureau répond dans votre langue.`,
    global: (desk) => `${desk} : ce bureau est là pour tout le monde.`,
  },
  yourQuestion: 'Votre question',
  alreadyOpen: (number) =>
    `La demande ${number} est encore ouverte, des personnes s'en occupent. Pour en dire plus : ajouter ${number} et vos mots. Pour une autre question, annulez ou fermez d'abord celle-ci.`,
  added: (number) => `Ajouté à la demande ${number}.`,
  writeAddition: (number) => `Écrivez en un seul message ce que vous voulez ajouter à la demande ${number}.`,
  cancelled: (number) => `La demande ${number} est fermée. Plus personne n'y travaille.`,
  closedForAsker: (number) => `Le bureau a fermé la demande ${number}.`,
  reopenedForAsker: (number) => `La demande ${number} est de nouveau ouverte.`,
  noTickets: "Vous n'avez aucune demande.",
  myTickets: 'Vos demandes',
  ticketLine: (number, state, day) => `${number} : ${states[state]}, depuis le ${day}`,
  fromDesk: (desk) => `Coordination, ${desk}`,
  deskAsks: (desk) => `Une question de la coordination, ${desk}`,
  enough: 'Cela vous suffit-il ?',
  yesEnough: 'Oui, merci',
  askBack: 'Demander encore',
  cancel: 'Retirer la demande',
  reopen: 'Rouvrir',
  tellMore: 'Écrivez votre réponse en un seul message ; elle va au bureau.',
  glad: (number) => `Très bien. La demande ${number} est fermée. Vous pouvez la rouvrir à tout moment.`,
  movedOn: (from, to, number) =>
    `Pas encore de réponse à la demande ${number} ; c'est inhabituel. Elle change de bureau : avant ${from}, maintenant ${to}.`,
  lastStop: (number) =>
    `Toujours pas de réponse à la demande ${number}. Je le regrette. La demande reste ouverte. Vous pouvez aussi écrire directement ici :`,
  neverMind: "D'accord, rien n'a été envoyé.",
  passedForAsker: (number, desk) =>
    `La demande ${number} a maintenant un autre bureau, qui peut mieux vous aider : ${desk}.`,
  whyTitle: 'Pourquoi ce bureau',
  cannotKeep:
    "Je ne peux pas ouvrir de demande maintenant, car rien ne peut être conservé en ce moment. Rien n'a été transmis. Vous pouvez écrire directement ici :",
  blocked:
    'Vous ne pouvez pas ouvrir de demande en ce moment. Vos questions reçoivent toujours une réponse ici.',
  tooMany:
    "Vous avez ouvert beaucoup de demandes aujourd'hui. Attendez demain, ou complétez une demande ouverte.",

  cardTitle: (number) => `Demande ${number}`,
  cardWho: (platform, language) => `Une personne nouvelle sur ${platform}, langue : ${language}`,
  cardCountry: (country) => `Pays indiqué : ${country}`,
  cardShown: (title) => `Déjà montré : ${title}`,
  cardMaybe: 'Fiches qui peuvent aider',
  cardHow: (number) =>
    `Pour répondre : ${number} et vos mots. Aussi : prendre ${number}, demander ${number} …, transmettre ${number} BUREAU, pas nous ${number}, note ${number} …, fermer ${number}.`,
  cardHowThread: (number) =>
    `Répondez dans ce fil ; la réponse part avec votre rôle, sans votre nom. Ce qui commence par // reste ici. Aussi : prendre, demander …, transmettre BUREAU, pas nous, fermer, rouvrir. Le numéro est ${number}.`,
  fromAsker: (number) => `De la personne qui a posé la demande ${number}`,
  take: 'Prendre',
  release: 'Rendre',
  passOn: (desk) => `Transmettre : ${desk}`,
  notOurs: 'Pas pour nous',
  close: 'Fermer',
  show: 'Voir',
  taken: (number) => `Vous avez la demande ${number}.`,
  takenBy: (number) => `La demande ${number} est prise en charge.`,
  released: (number) => `La demande ${number} attend quelqu'un d'autre.`,
  passed: (number, desk) => `La demande ${number} est partie à un autre bureau : ${desk}.`,
  answerSent: (number) => `En route vers la personne de la demande ${number}.`,
  askedBack: (number) => `Votre question est en route vers la personne de la demande ${number}.`,
  noted: 'Noté. Cela reste au bureau.',
  closedAtDesk: (number) => `La demande ${number} est fermée.`,
  closedByAsker: (number) => `La demande ${number} a été fermée par la personne qui l'a posée.`,
  reopenedAtDesk: (number) => `La demande ${number} est de nouveau ouverte.`,
  refusals: {
    taken: (number) =>
      `Une autre personne de la coordination a la demande ${number}. Vous pouvez laisser une note qui commence par //.`,
    closed: (number) => `La demande ${number} est fermée. Tapez d'abord rouvrir ${number}.`,
    'not-closed': (number) => `La demande ${number} n'est pas fermée.`,
    already: (number) => `Vous avez déjà la demande ${number}.`,
  },
  nowhereToPass: "Il n'y a pas d'autre bureau à qui la transmettre.",
  unknownDesk: (known) => `Je ne connais pas ce bureau. Je connais : ${known}.`,
  unknownTicket: 'Je ne connais pas de demande à vous qui porte ce numéro.',
  nothingToSay: "Il n'y a rien à envoyer. Écrivez vos mots après la commande.",
  delivered: (number) => `Remis : votre message de la demande ${number}.`,
  retrying: (number) => `Pas encore remis : votre message de la demande ${number}. Je continue d'essayer.`,
  notDelivered: (number) =>
    `Non remis : votre message de la demande ${number}. Il attend sur la page de la personne ; l'accusé de réception lui a dit où.`,
  edited: 'modifié',
  editedAfterAnswer: 'modifié après votre réponse',
  deletedByDesk: 'La personne de la coordination a retiré ce message.',
  deleted: 'La personne a retiré ce message.',
  personalData:
    "Cela ressemble à des données personnelles. L'envoyer quand même à cette personne ? Alors ce n'est pas conservé dans la demande et ne pourra jamais devenir du savoir partagé.",
  sendHeld: 'Envoyer une fois',
  dropHeld: 'Ne pas envoyer',
  dropped: "Rien n'a été envoyé. Vous pouvez l'écrire de nouveau sans les données personnelles.",
  notKept: '(non conservé)',
  queueTitle: 'En attente à votre bureau',
  queueEmpty: "Rien n'attend.",
  queueLine: (number, state, waiting) => `${number} : ${states[state]}, ${waiting}`,
  states,
  hours: (count) => counted(count, 'heure', 'heures'),
  overdueHere: (number, desk) =>
    `La demande ${number} a attendu trop longtemps et est partie à un autre bureau : ${desk}.`,
  overdueThere: (number, desk) =>
    `La demande ${number} vient d'un bureau où personne n'a répondu à temps : ${desk}.`,
  overdueLast: (number) =>
    `La demande ${number} attend plus longtemps que promis. Le contact officiel a été donné à la personne.`,
  passedHere: (number, desk) => `La demande ${number} a été transmise par un autre bureau : ${desk}.`,
  unreachedThere: (number, desk) =>
    `La demande ${number} vient d'un bureau que je n'ai pas pu joindre : ${desk}.`,
  earlierAnswer: 'Dit auparavant par la coordination',
  earlierLeft: (count) => `Messages plus anciens qui ne figurent pas ici : ${String(count)}.`,
  unreached: (number, from, to) =>
    `Je n'ai pas pu joindre ce bureau avec la demande ${number} : ${from}. Elle est passée, avec tout ce que vous avez écrit, à celui-ci : ${to}.`,
  unreachedLast: (number, desk) =>
    `Je n'ai pas pu joindre ce bureau avec la demande ${number} : ${desk}. Vos mots n'y sont pas arrivés, j'en suis désolé. La demande reste ouverte. Vous pouvez aussi leur écrire directement :`,
  cardUnsure: (number) =>
    `Je ne sais pas si la fiche de la demande ${number} est arrivée ; elle n'a donc pas de fil. Son numéro suffit : ${number} et vos mots pour répondre.`,
  editHeld: 'Réécrire',
  rewriteHeld: (number) =>
    `Rien n'a été envoyé. Réécrivez-le sans les données personnelles : votre prochain message ira à la personne de la demande ${number}. Voici ce que vous aviez écrit :`,
  safeguarding: 'À propos des mineurs',
  attachmentsStay: (names) => `Les fichiers joints restent où ils sont : ${names}`,
  notLinked:
    'Je ne peux pas confirmer cela ici. Les membres de la coordination sont reliés par la personne responsable de ce bureau, qui leur donne un code à taper.',
  linked: (desk, role) => `Le lien est fait : ${role}, ${desk}.`,
  linkedPlace: (desk) =>
    `${desk} : ce bureau travaille ici maintenant. Les demandes seront montrées à cet endroit.`,
  linkWrong:
    "Ce code n'est pas valable. Il a peut-être déjà servi, ou il est trop ancien ; demandez-en un autre à la personne responsable.",
  roles: { coordinator: 'coordination', reviewer: 'relecture' },
};
