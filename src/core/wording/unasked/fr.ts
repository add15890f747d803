import type { UnaskedWording } from './unasked-wording.ts';

/** French. */
export const fr: UnaskedWording = {
  welcomeTitle: 'Bienvenue',
  welcomeWho:
    'Je suis ici le bureau d’assistance sur la gouvernance de l’internet : un outil de la communauté, pas les Nations Unies. Posez vos questions avec vos mots, ou commencez par l’un de ces points.',
  findButton: 'Trouver votre FGI',
  stepsButton: 'Pour des gens comme moi',
  explainButton: 'Un mot ou un message',
  welcomeOnce: (myData) =>
    `Ce message ne vient qu’une fois. « ${myData} » montre et efface ce qui en est gardé.`,
  newHere: (find, steps, explain) =>
    `Vous êtes nouveau ici ? Vous pouvez aussi taper « ${find} », « ${steps} » ou « ${explain} ». Je ne le dis qu’une fois.`,
  findHow: (country) =>
    `Dans quel pays ou quelle ville êtes-vous ? Tapez son nom, par exemple « ${country} ».`,
  explainHow: (typed) =>
    `Tapez « ${typed} », ou collez tout un message après les deux-points. Dans Slack, Discord et Teams, vous pouvez aussi ouvrir le menu de n’importe quel message. Vous seul voyez la réponse.`,
  welcomedIn: (count) =>
    `Que je vous ai souhaité la bienvenue, sous un numéro qui ne vous nomme pas ; communautés : ${String(count)}`,
  welcomeOn: (off) =>
    `La bienvenue est activée dans cette communauté. Toute personne qui arrive reçoit un seul message privé avec trois points de départ ; si je ne peux pas lui écrire en privé, une ligne figure sous ma première réponse. Une fois par personne. « ${off} » y met fin.`,
  welcomeOff: (on) => `La bienvenue est désactivée dans cette communauté. « ${on} » la réactive.`,
  welcomeIsOn: (desk, off) =>
    `La bienvenue est activée dans cette communauté, par ${desk}. Un coordinateur y met fin avec « ${off} ».`,
  welcomeIsOff: (on) =>
    `La bienvenue est désactivée dans cette communauté : je ne dis rien aux personnes qui arrivent. Un coordinateur l’active avec « ${on} ».`,
  digestOn: (when, off) =>
    `Le bilan arrive ici de lui-même une fois par semaine, la prochaine fois : ${when}. Il donne les dates qui s’ouvrent ou se ferment dans les deux semaines, ce qui est nouveau ou modifié dans les fiches, et combien de questions sont restées sans réponse. S’il n’y a rien à dire, rien n’arrive. « ${off} » y met fin.`,
  digestOff: (on) => `Le bilan n’arrive plus ici de lui-même. « ${on} » le rétablit.`,
  digestIsOn: (when, off) =>
    `Dans cet endroit, le bilan arrive de lui-même une fois par semaine, la prochaine fois : ${when}. Un coordinateur y met fin avec « ${off} ».`,
  digestIsOff: (on) =>
    `Dans cet endroit, le bilan n’arrive pas de lui-même. Un coordinateur l’active avec « ${on} ».`,
  notYours:
    'Seul un coordinateur peut changer cela : quelqu’un du bureau qui travaille ici, s’il y en a un. Un mainteneur donne les codes nécessaires.',
  nowhere: 'Cet endroit n’appartient à aucune communauté. Tapez-le dans un canal de la communauté voulue.',
  stepDate: (title, when) =>
    `Si vous voulez continuer : « ${title} », ${when}. Dois-je vous le rappeler ? « oui » ou « non ».`,
  stepWithoutDay: (title) =>
    `Si vous voulez continuer : « ${title} » n’a pas encore de jour confirmé. Dois-je vous prévenir quand il y en aura un ? « oui » ou « non ».`,
  stepNear: (title, place) =>
    `Si vous voulez continuer : « ${title} » est une porte près de vous (${place}). Dois-je la montrer ? « oui » ou « non ».`,
  stepFirst: 'Si vous voulez continuer : dois-je vous montrer trois premiers pas ? « oui » ou « non ».',
  stepNo: 'Comme vous voulez. J’en reste là.',
  stepOffered: (day) => `Que je vous ai proposé une suite, sous un numéro qui ne vous nomme pas : ${day}`,
  closing: 'Se ferme dans les deux semaines',
  opening: 'Commence dans les deux semaines',
  freshEntries: 'Nouveau dans les fiches',
  changedEntries: 'Modifié dans les fiches',
  more: (count) => `Non affiché ici : ${String(count)}`,
  digestEnds: (off) => `« ${off} » met fin à ce message hebdomadaire.`,
};
