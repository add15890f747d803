import type { CorrectionWording } from './correction-wording.ts';

/** What is said about changing entries in English. */
export const en: CorrectionWording = {
  button: 'Correct this entry',
  onlyDesks:
    'Entries are changed by the coordinators of the desk that looks after them. If something is wrong here, type "person" and tell them what.',
  unknownEntry: (words) =>
    `I know no entry with the id "${words}". Ask for it first: its button names the id.`,
  noDate: (place) => `I know no date of ${place}. Type correct and the id of the entry.`,
  which: 'Which of these is it?',
  belongs: (owner) => `That entry belongs to: ${owner}. Nothing was changed.`,
  sendNote: (desk) => `Shall I send your note to ${desk}?`,
  sendNoteButton: 'Yes, send my note',
  unreachable: 'They have no desk that I can reach, so please write to them yourself.',
  noteSent: (desk) => `Sent to ${desk}.`,
  note: (from, entry) => `A note from ${from} about your entry "${entry}":`,
  noteHow: (command) => `To change it: ${command}`,
  formTitle: 'Correct an entry',
  draftFor: (where, entry) =>
    `A draft for ${where} only: "${entry}". Nothing is public before somebody else has reviewed it.`,
  ask: {
    days: 'On which day? Such as 2027-10-14, or 14 Oct; first and last day for several: 14-16 Oct.',
    source: 'The source: the web address of a page on which the change can be read?',
    text: 'The new text, in English? It has to say the same as the new days. What stands there now is offered.',
  },
  notDays: 'I see no day here, or more than two. Write it such as 2027-10-14, or 14-16 Oct.',
  nothingNew: 'This is what stands there already. Please change the days or the text, or say cancel.',
  tooLong: 'This is too long for the first text of an entry. Please use at most 60 words.',
  confirmed: 'The new day counts as confirmed by this source.',
  labels: {
    entry: 'Entry',
    daysBefore: 'Days until now',
    daysAfter: 'New days',
    textBefore: 'Text until now',
    textAfter: 'New text',
  },
  noDays: 'none',
};
