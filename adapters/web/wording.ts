import type { Shelf } from '../../src/core/action.ts';
import type { Kind } from '../../src/core/entry.ts';
import type { Language } from '../../src/core/language.ts';
import { ar } from './wording/ar.ts';
import { en } from './wording/en.ts';
import { es } from './wording/es.ts';
import { fr } from './wording/fr.ts';
import { ru } from './wording/ru.ts';
import { zh } from './wording/zh.ts';

/** What can go wrong with a request, in a person's terms. */
export type Problem =
  | 'notFound'
  | 'tooLarge'
  | 'notAForm'
  | 'crossSite'
  | 'foreignIds'
  | 'badRequest'
  | 'failed';

/** The shelves of the help pages: those of the chat, and the kinds only a page can list. */
export type HelpShelf = Exclude<Shelf, 'topics'> | 'sources';

/** Everything around the desk's own words, in one language; what the desk says itself is in core. */
export interface Chrome {
  readonly code: Language;
  /** The language's name in itself. */
  readonly languageName: string;
  readonly site: string;
  readonly skip: string;
  readonly navigation: string;
  readonly ask: string;
  readonly help: string;
  readonly languages: string;

  readonly headline: string;
  readonly lead: string;
  readonly notSecretariat: string;
  readonly question: string;
  readonly hint: string;
  readonly send: string;
  readonly firstQuestions: string;
  /** Only what the desk answers well in this language. */
  readonly suggestions: readonly string[];
  readonly promises: readonly { readonly title: string; readonly text: string }[];

  readonly conversation: string;
  readonly you: string;
  readonly desk: string;
  readonly startOver: string;
  readonly working: string;
  readonly nothingYet: string;
  readonly lookAgain: string;
  readonly unreachable: string;

  readonly helpIntro: string;
  readonly byKind: string;
  readonly byTopic: string;
  readonly shelves: Readonly<Record<HelpShelf, string>>;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly find: string;
  readonly findButton: string;
  readonly found: (text: string) => string;
  readonly foundNothing: string;
  readonly empty: string;
  readonly outOfDate: string;

  readonly topics: string;
  readonly onThisPage: string;
  readonly about: string;
  readonly keptBy: string;
  readonly meanings: string;
  readonly contact: string;
  readonly whereItIs: string;
  readonly published: string;
  readonly readNext: string;
  readonly otherLanguages: string;
  readonly wholeText: string;
  readonly askAbout: string;

  /** The page that explains the jargon of a pasted text. */
  readonly decode: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly hint: string;
    readonly send: string;
    readonly nothingCame: string;
  };

  /** Around the page of a ticket; what the desk itself says of tickets is in core. */
  readonly ticket: {
    readonly state: string;
    readonly private: string;
    /** In the place of words that may not be kept. */
    readonly notKept: string;
    readonly add: string;
    readonly addHint: string;
    readonly send: string;
    readonly closed: string;
    readonly unchanged: string;
  };

  readonly problems: Readonly<Record<Problem, { readonly title: string; readonly text: string }>>;
  readonly textsUnder: string;
  readonly codeUnder: string;
}

/** The wording of the pages in every language the desk speaks; a missing key does not compile. */
export const chromes: Readonly<Record<Language, Chrome>> = { en, fr, es, ar, zh, ru };
