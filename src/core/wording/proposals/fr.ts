import type { ProposalWording } from './proposal-wording.ts';

const states = {
  draft: 'brouillon, pas terminé',
  waiting: 'attend une relecture',
  approved: 'approuvée, en cours d’écriture',
  published: 'publiée',
  'sent-back': 'renvoyée',
  rejected: 'refusée',
} as const;

/** What is said about proposals in French. */
export const fr: ProposalWording = {
  saveAsKnowledge: 'Enregistrer comme savoir',
  formTitle: 'Enregistrer comme savoir',
  formStays:
    'Rien de ceci n’est envoyé à la personne. Écrivez en anglais ; les traductions suivent. Laissez de côté les noms et adresses de personnes.',
  ask: {
    question: 'La question, avec d’autres mots que ceux de la personne ?',
    answer: 'La réponse, telle que tout le monde peut la lire ?',
    source: 'La source : l’adresse d’une page web où cela se lit ?',
    until: 'Jusqu’à quand est-ce valable ? Un jour comme 2027-05-31, ou « sans fin ».',
    scope: 'Où est-ce valable ? « partout », un pays, ou une région.',
  },
  offered: 'Proposé, sans noms :',
  before: 'Jusqu’ici :',
  consent: {
    none: 'Les mots de la personne ne servent qu’avec son accord : pas encore demandé.',
    asked: 'Les mots de la personne ne servent qu’avec son accord : demandé, pas encore de réponse.',
    yes: 'La personne est d’accord pour que ses propres mots servent.',
    no: 'La personne n’est pas d’accord pour que ses mots servent. Dites-le autrement.',
  },
  askConsent: 'Demander l’accord',
  buttons: {
    take: 'Prendre ce qui est proposé',
    skip: 'Passer',
    back: 'Retour',
    cancel: 'Annuler',
    submit: 'Soumettre à la relecture',
    keep: 'Pas des personnes : garder',
    'no-end': 'Sans fin',
    everywhere: 'Partout',
  },
  needed: 'Il faut une réponse ici.',
  notAddress: 'Ce n’est pas l’adresse d’une page web. Elle commence par https:// et n’a pas d’espace.',
  notDay: 'Ce n’est pas un jour à venir. Écrivez année, mois et jour, comme 2027-05-31, ou « sans fin ».',
  notPlace: 'Je ne connais pas ce lieu. Écrivez « partout », un pays, ou une région.',
  ownWords: 'Ce sont les mots de la personne, et elle n’a pas donné son accord. Dites-le autrement, merci.',
  stillPersonal: 'Cela ressemble encore à des données personnelles. Écrivez-le sans elles, merci.',
  checkTitle: 'Est-ce que tout est juste ?',
  labels: {
    question: 'Question',
    answer: 'Réponse',
    source: 'Source',
    until: 'Valable jusqu’au',
    scope: 'Vaut pour',
    owner: 'Suivi par',
    from: 'Vient de',
    written: 'Écrit dans',
  },
  noEnd: 'sans fin',
  everywhere: 'partout',
  takenOut: (mail, phone, handle) =>
    `Retiré : adresses de courriel ${String(mail)}, numéros de téléphone ${String(phone)}, noms de compte ${String(handle)}.`,
  likeNames: (words) =>
    `Ces mots ressemblent à des noms de personnes et sont retirés : ${words}. Si ce n’en sont pas, dites garder ; qui relit regardera.`,
  submitted: (entry, desk) =>
    `Brouillon ${entry}, attend la relecture d’une autre personne. Vous serez désigné comme coordination, ${desk}.`,
  nobodyToSave: 'Il n’y a pas de demande à enregistrer ici. Écrivez enregistrer et son numéro.',

  consentQuestion: (number) =>
    `Les mots de votre question (demande ${number}) peuvent-ils servir dans les réponses publiques, sans votre nom ? Une fois publiés, tout le monde peut les copier. Votre réponse ne change rien pour votre demande.`,
  consentYes: 'Oui, d’accord',
  consentNo: 'Non, merci',
  consentThanks: 'Merci. Vos mots peuvent servir, sans votre nom.',
  consentKept: 'D’accord. Vos mots ne servent pas.',
  consentAsked: 'C’est demandé. La réponse viendra ici ; vous pouvez continuer avec d’autres mots.',
  consentNowhere: 'La personne lit sur une page et ne peut pas y être interrogée. Dites-le autrement, merci.',
  consentNews: (number, given) =>
    given
      ? `La personne de ${number} est d’accord : ses mots peuvent servir.`
      : `La personne de ${number} n’est pas d’accord : dites-le autrement.`,

  forReview: (number, question) => `La proposition ${String(number)} attend une relecture : ${question}`,
  listTitle: 'Propositions',
  listEmpty: 'Aucune proposition n’attend.',
  line: (number, state, question) => `${String(number)} : ${states[state]}. ${question}`,
  title: (number) => `Proposition ${String(number)}`,
  states,
  doubtful: (words) => `Ressemblent à des noms ; selon l’auteur, ce ne sont pas des personnes : ${words}`,
  notReviewer:
    'Je ne peux pas le confirmer ici. Les personnes qui relisent reçoivent un code de qui gère ce bureau.',
  unknownProposal: 'Je ne vous connais pas de proposition de ce numéro.',
  refusals: {
    own: () => 'Une autre personne doit décider de ce que vous avez écrit.',
    'not-waiting': (number) => `La proposition ${String(number)} n’attend pas de décision.`,
    'no-reason': (number) => `Dites pourquoi, merci : renvoyer ${String(number)} et votre raison.`,
  },
  how: (number) =>
    `Pour décider : approuver ${String(number)}, renvoyer ${String(number)} et pourquoi, rejeter ${String(number)} et pourquoi.`,
  reviseHow: (number) => `Pour la réécrire : réviser ${String(number)}`,
  show: (number) => `Voir ${String(number)}`,
  approve: 'Approuver',
  done: {
    approved: (number) =>
      `La proposition ${String(number)} est approuvée. Elle est écrite et servira dans un instant.`,
    'sent-back': (number) => `La proposition ${String(number)} retourne à qui l’a écrite.`,
    rejected: (number) => `La proposition ${String(number)} est refusée. Qui l’a écrite est prévenu.`,
  },
  told: {
    approved: (number) => `Votre proposition ${String(number)} est approuvée.`,
    published: (number) =>
      `Votre proposition ${String(number)} fait maintenant partie du savoir. Elle répond dès maintenant.`,
    'sent-back': (number) => `Votre proposition ${String(number)} vous revient.`,
    rejected: (number) => `Votre proposition ${String(number)} n’a pas été retenue.`,
  },
  writtenAsPatch: (number) =>
    `Votre proposition ${String(number)} est approuvée. Le dossier du savoir ne peut pas être écrit d’ici ; qui le gère l’ajoutera depuis un fichier.`,
  because: (reason) => `Pourquoi : ${reason}`,
  role: (desk) => `coordination, ${desk}`,

  gapsTitle: 'Questions sans bonne réponse',
  gapsEmpty: 'Rien que des personnes assez nombreuses ont demandé. Les petits groupes ne sont pas montrés.',
  gapLine: (number, label, askers, countries) =>
    `${String(number)} : « ${label} », ${String(askers)} personnes, pays : ${String(countries)}`,
  gapsRest: 'Les groupes plus petits ne sont pas montrés. Pour commencer une réponse : brouillon 1.',
  unknownGap: 'Il n’y a pas une telle lacune. Écrivez lacunes pour les voir.',
  gapDraft: (number) =>
    `Brouillon ${String(number)} avec les formulations les plus courantes, encore sans réponse. Continuez :`,
};
