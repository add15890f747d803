import type { MineWording } from './mine-wording.ts';

/** French. */
export const fr: MineWording = {
  title: 'Ce que je garde sur vous',
  nothing: 'Je ne garde rien sur vous, sauf ce message, effacé dans les deux jours.',
  conversations: (count, languages) =>
    `Conversations du dernier jour : ${String(count)} (langue : ${languages})`,
  ticket: (number, state, day) => `Demande ${number} : ${state}, depuis le ${day}`,
  watch: (title) => `Rappel en cas de changement : ${title}`,
  link: (name, role) => `Vous êtes lié à un bureau : ${role}, ${name}`,
  accounts: (count) => `Autres comptes qu'un responsable a notés comme les vôtres : ${String(count)}`,
  blocked: (day) => `Vous ne pouvez pas ouvrir de demande avant le ${day}`,
  kept: 'Aucun nom n’est gardé. Je vous connais par le numéro que vous donne votre plateforme.',
  exportButton: 'Exporter',
  exportTitle: 'Tout ce que je garde sur vous, en JSON',
  exportCut: 'C’était trop long pour tout montrer : les messages les plus anciens manquent.',
  eraseAll: 'Tout effacer',
  eraseTicket: (number) => `Effacer la demande ${number}`,
  askAll: 'Effacer tout ce que je garde sur vous ? C’est définitif, et les demandes ouvertes prennent fin.',
  askTicket: (number) => `Effacer la demande ${number} et tout ce qui y a été dit ? C’est définitif.`,
  askLinks: 'Votre lien avec votre bureau prendra fin aussi ; il faudra un nouveau code pour revenir.',
  yesErase: 'Oui, effacer',
  noErase: 'Garder',
  kindlyKept: 'Rien n’a été effacé.',
  erased: (time) => `Effacé à ${time} UTC.`,
  erasedOne: (number, time) => `Effacé à ${time} UTC : demande ${number}.`,
  receiptNumber: (numbers) =>
    `Gardé : un numéro de reçu vide (${numbers}), pour que les sauvegardes le respectent.`,
  takenBack: (platforms) => `Les copies au bureau sont retirées maintenant : ${platforms}.`,
  notTakenBack: (platforms) =>
    `Copies que je ne peux pas retirer, car la plateforme ne le permet pas : ${platforms}.`,
  blockStays: (day) =>
    `Gardé : aucune demande ne peut être ouverte avant le ${day}, sous un numéro qui ne vous nomme pas.`,
  knowledge: 'Une fiche de savoir issue de votre demande ne contient aucun de vos mots.',
  erasedAtDesk: (number) =>
    `La demande ${number} a été effacée par son auteur. Plus rien ne peut lui être envoyé.`,
  erasedCopy: 'Ce message a été effacé par son auteur.',
  cannotNow:
    'Je n’ai pas accès à ce que je garde en ce moment : rien n’a été effacé. Réessayez dans quelques minutes.',
  watchButton: 'Me prévenir si cela change',
  watchConfirmedButton: 'Me prévenir si c’est confirmé',
  watching: (title) => `C’est fait : un message à chaque changement de : ${title}.`,
  watchingConfirmed: (title) =>
    `C’est fait : un message quand ce sera confirmé, puis le rappel prend fin : ${title}.`,
  watchHow: 'Arrêtez quand vous voulez avec « arrêter ». « rappels » montre ce que vous avez demandé.',
  unwatched: 'C’est fait. Je ne vous enverrai plus de rappel.',
  stopButton: 'Arrêter ces rappels',
  seeButton: 'Voir',
  reminders: 'Ce que je vous rappelle',
  noReminders: 'Vous n’avez demandé aucun rappel.',
  changedTitle: (title) => `Modifié : ${title}`,
  changed: (day) => `Vous aviez posé cette question. La réponse montrée le ${day} a changé.`,
  confirmed: 'Vous vouliez le savoir : c’est confirmé maintenant. Ce rappel prend fin ici.',
  gone: (title) =>
    `« ${title} » ne fait plus partie du savoir : ne vous fiez plus à ce qui vous a été montré. Ce rappel prend fin ici.`,
  was: (line) => `Avant : ${line}`,
  is: (line) => `Maintenant : ${line}`,
  slowDown:
    'Cela fait beaucoup à la fois. Je réponds de nouveau dans une minute. Si vous êtes en danger ou voulez parler à quelqu’un, écrivez-le maintenant : cela passe toujours.',
  tooManyToday:
    'Vous avez ouvert cinq demandes aujourd’hui. Attendez demain ; je réponds toujours à vos questions.',
  blockedTill: (number, day) =>
    `L’auteur de la demande ${number} ne peut pas ouvrir de demande avant le ${day}. Ses questions reçoivent toujours une réponse.`,
  unblocked: (number) => `L’auteur de la demande ${number} peut de nouveau ouvrir des demandes.`,
  blockHow: (number) =>
    `Pour combien de temps ? Par exemple « bloquer ${number} 7d » ; « bloquer ${number} 0 » lève le blocage.`,
  digestTitle: (from, to) => `Bureau d’aide, du ${from} au ${to}`,
  fewer: (count) => `moins de ${String(count)}`,
  answeredByDesk: (count) => `Questions traitées par des personnes : ${count}`,
  openNow: (count) => `Questions encore ouvertes : ${count}`,
  answeredByKnowledge: (count) => `Questions résolues par le savoir : ${count}`,
  missed: (count) => `Questions sans réponse : ${count}`,
  datesAhead: 'Dates à venir',
  toReview: 'Fiches à revoir',
  none: 'aucune',
  digestNote: 'Les petits nombres ne sont pas donnés, pour que personne ne soit reconnu.',
  statistics: 'Les 30 derniers jours par bureau',
  statisticsLine: ({ opened, answered, closed, escalated, open }) =>
    `ouvertes ${opened}, répondues ${answered}, closes ${closed}, transmises par l’horloge ${escalated}, ouvertes maintenant ${open}`,
  phrases: 'Formules toutes prêtes',
  noPhrases: 'Il n’y a pas de formule pour ce bureau.',
  unknownPhrase: (known) => `Je ne connais pas cette formule. Celles que je connais : ${known}.`,
};
