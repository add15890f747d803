import type { CorrectionWording } from './correction-wording.ts';

/** What is said about changing entries in French. */
export const fr: CorrectionWording = {
  button: 'Corriger cette fiche',
  onlyDesks:
    'Les fiches sont modifiées par les coordinateurs du bureau qui en a la charge. Si quelque chose est faux ici, tapez « personne » et dites-leur quoi.',
  unknownEntry: (words) =>
    `Je ne connais aucune fiche avec l’identifiant « ${words} ». Demandez-la d’abord : son bouton donne l’identifiant.`,
  noDate: (place) => `Je ne connais aucune date pour ${place}. Tapez corriger et l’identifiant de la fiche.`,
  which: 'De laquelle s’agit-il ?',
  belongs: (owner) => `Cette fiche appartient à : ${owner}. Rien n’a été modifié.`,
  sendNote: (desk) => `Dois-je transmettre votre note à ${desk} ?`,
  sendNoteButton: 'Oui, transmettre ma note',
  unreachable: 'Je ne peux joindre aucun bureau de leur part ; écrivez-leur vous-même, s’il vous plaît.',
  noteSent: (desk) => `Transmis à ${desk}.`,
  note: (from, entry) => `Une note de ${from} sur votre fiche « ${entry} » :`,
  noteHow: (command) => `Pour la modifier : ${command}`,
  formTitle: 'Corriger une fiche',
  draftFor: (where, entry) =>
    `Un brouillon pour ${where} seulement : « ${entry} ». Rien n’est public avant qu’une autre personne l’ait relu.`,
  ask: {
    days: 'Quel jour ? Par exemple 2027-10-14 ou 14 octobre ; pour plusieurs jours, le premier et le dernier : 14-16 octobre.',
    source: 'La source : l’adresse d’une page web où l’on peut lire ce changement ?',
    text: 'Le nouveau texte, en anglais ? Il doit dire la même chose que les nouveaux jours. Le texte actuel est proposé.',
  },
  notDays: 'Je ne vois aucun jour ici, ou plus de deux. Écrivez par exemple 2027-10-14 ou 14-16 octobre.',
  nothingNew: 'C’est déjà ce qui est écrit. Changez les jours ou le texte, ou dites annuler.',
  tooLong: 'C’est trop long pour le premier texte d’une fiche. Au plus 60 mots, s’il vous plaît.',
  confirmed: 'Le nouveau jour est tenu pour confirmé par cette source.',
  labels: {
    entry: 'Fiche',
    daysBefore: 'Jours jusqu’ici',
    daysAfter: 'Nouveaux jours',
    textBefore: 'Texte jusqu’ici',
    textAfter: 'Nouveau texte',
  },
  noDays: 'aucun',
};
