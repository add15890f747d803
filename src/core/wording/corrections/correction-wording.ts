import type { CorrectionQuestion } from '../../desk/corrections.ts';

/** Everything said about changing entries from chat, in one language. */
export interface CorrectionWording {
  readonly button: string;
  /** To whom no desk has linked; the word that asks for a person is named. */
  readonly onlyDesks: string;
  readonly unknownEntry: (words: string) => string;
  readonly noDate: (place: string) => string;
  readonly which: string;
  readonly belongs: (owner: string) => string;
  readonly sendNote: (desk: string) => string;
  readonly sendNoteButton: string;
  readonly unreachable: string;
  readonly noteSent: (desk: string) => string;
  /** To the desk that gets the note. */
  readonly note: (from: string, entry: string) => string;
  readonly noteHow: (command: string) => string;
  readonly formTitle: string;
  /** That this is a draft for one place or desk only. */
  readonly draftFor: (where: string, entry: string) => string;
  readonly ask: Readonly<Record<Exclude<CorrectionQuestion, 'check'>, string>>;
  readonly notDays: string;
  readonly nothingNew: string;
  readonly tooLong: string;
  /** That a changed day counts as confirmed. */
  readonly confirmed: string;
  readonly labels: Readonly<
    Record<'entry' | 'daysBefore' | 'daysAfter' | 'textBefore' | 'textAfter', string>
  >;
  readonly noDays: string;
}
