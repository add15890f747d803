import { ways, type Way } from './desk/ticket.ts';
import { formSteps, type FormWord } from './desk/form-words.ts';
import { guideVerbs, type GuideVerb } from './guide/verbs.ts';
import { mineVerbs, type MineVerb } from './mine/verbs.ts';
import { newcomerChoices, type NewcomerChoice } from './unasked/choices.ts';
import { stages, type Stage } from './entry.ts';
import { tokenOfZone, zoneOfToken } from './dates/zones.ts';
import { isLanguage, type Language } from './language.ts';
import { settingVerbs, type LanguageChoice, type SettingVerb } from './settings/verbs.ts';

/** Lists a person can leaf through. */
export const shelves = [
  'recommendations',
  'action-points',
  'procedures',
  'concepts',
  'terms',
  'bodies',
  'initiatives',
  'dates',
  'topics',
] as const;
export type Shelf = (typeof shelves)[number];

/** What a button can do with a ticket. */
export const ticketVerbs = [
  'show',
  'take',
  'release',
  'pass',
  'not-ours',
  'close',
  'reopen',
  'cancel',
  'enough',
  'ask-back',
  'send-held',
  'drop-held',
  'edit-held',
  'save',
  'consent-ask',
  'consent-yes',
  'consent-no',
] as const;
export type TicketVerb = (typeof ticketVerbs)[number];

/** What a button can do with an entry that is to be changed. */
export const correctVerbs = ['begin', 'note'] as const;
export type CorrectVerb = (typeof correctVerbs)[number];

/** What a button does; everything in it is an id, never a person's text. */
export type Action =
  /** Show an entry, or one part of it; `part` `all` is the whole text. */
  | {
      readonly name: 'show';
      readonly entry: string;
      readonly part?: string;
      readonly language?: Language;
    }
  /** Show several entries one after the other ("both"). */
  | { readonly name: 'show-all'; readonly entries: readonly string[] }
  /** Say whether an answer helped. */
  | { readonly name: 'feedback'; readonly entry: string; readonly helpful: boolean }
  /** Leaf through a shelf, or the entries of a topic; `page` counts from 1. */
  | { readonly name: 'browse'; readonly shelf: Shelf; readonly topic?: string; readonly page: number }
  /** Talk to a person, about an entry where one was shown. */
  | { readonly name: 'person'; readonly entry?: string }
  /** The forums nearest to a place: a country's code or the name of a region, in small letters. */
  | { readonly name: 'near'; readonly place: string }
  /** Where a person's answers should go, before a ticket is opened. */
  | { readonly name: 'way'; readonly way: Way }
  /** Something to do with a ticket; `desk` where it is passed on. */
  | {
      readonly name: 'ticket';
      readonly verb: TicketVerb;
      readonly ticket: number;
      readonly desk?: string;
    }
  /** Something said to the form by which an answer becomes a proposal. */
  | { readonly name: 'form'; readonly word: FormWord }
  /** A proposal, by its number. */
  | { readonly name: 'proposal'; readonly verb: 'show' | 'approve'; readonly proposal: number }
  /** Change an entry of one's own desk, or send its keepers the note that was written about it. */
  | { readonly name: 'correct'; readonly verb: CorrectVerb; readonly entry: string }
  /** Something to do with what is held about whoever presses it; `ticket` or `entry` where it is about one. */
  | {
      readonly name: 'mine';
      readonly verb: MineVerb;
      readonly ticket?: number;
      readonly entry?: string;
    }
  /**
   * A step of a procedure somebody is led through; `at` is the screen the button stands under (`before`, `3`), with the
   * item where one is ticked (`before.2`), or `new` to begin anew.
   */
  | { readonly name: 'guide'; readonly verb: GuideVerb; readonly entry: string; readonly at?: string }
  /** Be reminded of a date; `lead` in minutes before it, the usual ones when absent. */
  | { readonly name: 'remind'; readonly entry: string; readonly lead?: number }
  /** The time zone somebody is in. */
  | { readonly name: 'zone'; readonly zone: string }
  /** How somebody wants to be answered; `language` where one was chosen. */
  | { readonly name: 'settings'; readonly verb: SettingVerb; readonly language?: LanguageChoice }
  /** The wish for an entry in a language in which it is not there, or not whole. */
  | { readonly name: 'translate'; readonly entry: string; readonly language: Language }
  /** What is coming up: of a topic or body, in a place, at a stage; `page` counts from 1. */
  | {
      readonly name: 'coming';
      readonly about?: string;
      readonly place?: string;
      readonly stage?: Stage;
      readonly page: number;
    }
  /** The first three steps, in a place where one was named. */
  | { readonly name: 'steps'; readonly place?: string }
  /** What a newcomer begins with. */
  | { readonly name: 'newcomer'; readonly choice: NewcomerChoice }
  /** Which group of people somebody belongs to, to be shown how those begin. */
  | { readonly name: 'paths' }
  /** What the desk can do. */
  | { readonly name: 'help' }
  /** First contact: the desk was installed or a person opened its page. */
  | { readonly name: 'welcome' }
  /** A token of another version, or a forged one. */
  | { readonly name: 'unknown' };

/** Longest token any platform's button has to carry, in characters (Discord's `custom_id`: 100). */
export const maxTokenLength = 100;

/** An action as the short text a button carries: `1:name:fields`, ASCII, at most {@link maxTokenLength}. */
export const encodeToken = (action: Action): string => {
  const token = ['1', action.name, ...fieldsOf(action)].join(':');
  return token.length <= maxTokenLength ? token : '1:unknown';
};

const fieldsOf = (action: Action): readonly string[] => {
  switch (action.name) {
    case 'show':
      return [action.entry, action.part ?? '', action.language ?? ''];
    case 'show-all':
      return [action.entries.join('+')];
    case 'feedback':
      return [action.entry, action.helpful ? 'y' : 'n'];
    case 'browse':
      return [action.shelf, action.topic ?? '', String(action.page)];
    case 'person':
      return [action.entry ?? ''];
    case 'near':
      return [action.place];
    case 'way':
      return [action.way];
    case 'ticket':
      return [action.verb, String(action.ticket), action.desk ?? ''];
    case 'form':
      return [action.word];
    case 'proposal':
      return [action.verb, String(action.proposal)];
    case 'correct':
      return [action.verb, action.entry];
    case 'mine':
      return [action.verb, action.ticket === undefined ? '' : String(action.ticket), action.entry ?? ''];
    case 'guide':
      return [action.verb, action.entry, action.at ?? ''];
    case 'remind':
      return [action.entry, action.lead === undefined ? '' : String(action.lead)];
    case 'zone':
      return [tokenOfZone(action.zone)];
    case 'settings':
      return [action.verb, action.language ?? ''];
    case 'translate':
      return [action.entry, action.language];
    case 'coming':
      return [action.about ?? '', action.place ?? '', action.stage ?? '', String(action.page)];
    case 'steps':
      return [action.place ?? ''];
    case 'newcomer':
      return [action.choice];
    case 'paths':
    case 'help':
    case 'welcome':
    case 'unknown':
      return [];
  }
};

/** The action of a token; anything that is not one of ours is `unknown`, never an error. */
export const decodeToken = (token: string): Action => {
  const unknown: Action = { name: 'unknown' };
  if (token.length > maxTokenLength) return unknown;
  const [version, name, ...fields] = token.split(':');
  if (version !== '1' || !fields.every((field) => /^[a-z0-9+.-]*$/.test(field))) return unknown;
  const [first = '', second = '', third = '', fourth = ''] = fields;
  switch (name) {
    case 'show':
      return first === ''
        ? unknown
        : {
            name,
            entry: first,
            ...(second === '' ? {} : { part: second }),
            ...(isLanguage(third) ? { language: third } : {}),
          };
    case 'show-all':
      return first === '' ? unknown : { name, entries: first.split('+') };
    case 'feedback':
      return first === '' ? unknown : { name, entry: first, helpful: second === 'y' };
    case 'browse': {
      const shelf = shelves.find((one) => one === first);
      const page = Number.parseInt(third, 10);
      return shelf === undefined
        ? unknown
        : {
            name,
            shelf,
            ...(second === '' ? {} : { topic: second }),
            page: Number.isSafeInteger(page) && page > 0 ? page : 1,
          };
    }
    case 'person':
      return first === '' ? { name } : { name, entry: first };
    case 'near':
      return first === '' ? unknown : { name, place: first };
    case 'way': {
      const way = ways.find((one) => one === first);
      return way === undefined ? unknown : { name, way };
    }
    case 'ticket': {
      const verb = ticketVerbs.find((one) => one === first);
      const ticket = Number.parseInt(second, 10);
      return verb === undefined || !Number.isSafeInteger(ticket) || ticket < 1
        ? unknown
        : { name, verb, ticket, ...(third === '' ? {} : { desk: third }) };
    }
    case 'form': {
      const word = formSteps.find((one) => one === first);
      return word === undefined ? unknown : { name, word };
    }
    case 'proposal': {
      const verb = (['show', 'approve'] as const).find((one) => one === first);
      const proposal = Number.parseInt(second, 10);
      return verb === undefined || !Number.isSafeInteger(proposal) || proposal < 1
        ? unknown
        : { name, verb, proposal };
    }
    case 'correct': {
      const verb = correctVerbs.find((one) => one === first);
      return verb === undefined || second === '' ? unknown : { name, verb, entry: second };
    }
    case 'mine': {
      const verb = mineVerbs.find((one) => one === first);
      const ticket = Number.parseInt(second, 10);
      return verb === undefined
        ? unknown
        : {
            name,
            verb,
            ...(Number.isSafeInteger(ticket) && ticket > 0 ? { ticket } : {}),
            ...(third === '' ? {} : { entry: third }),
          };
    }
    case 'guide': {
      const verb = guideVerbs.find((one) => one === first);
      return verb === undefined || (second === '' && verb !== 'list')
        ? unknown
        : { name, verb, entry: second, ...(third === '' ? {} : { at: third }) };
    }
    case 'remind': {
      const lead = Number.parseInt(second, 10);
      return first === ''
        ? unknown
        : { name, entry: first, ...(Number.isSafeInteger(lead) && lead > 0 ? { lead } : {}) };
    }
    case 'zone': {
      const zone = zoneOfToken(first);
      return zone === undefined ? unknown : { name, zone };
    }
    case 'settings': {
      const verb = settingVerbs.find((one) => one === first);
      const language = second === 'own' || isLanguage(second) ? second : undefined;
      return verb === undefined ? unknown : { name, verb, ...(language === undefined ? {} : { language }) };
    }
    case 'translate':
      return first === '' || !isLanguage(second) ? unknown : { name, entry: first, language: second };
    case 'coming': {
      const stage = stages.find((one) => one === third);
      const page = Number.parseInt(fourth, 10);
      return {
        name,
        ...(first === '' ? {} : { about: first }),
        ...(second === '' ? {} : { place: second }),
        ...(stage === undefined ? {} : { stage }),
        page: Number.isSafeInteger(page) && page > 0 ? page : 1,
      };
    }
    case 'steps':
      return first === '' ? { name } : { name, place: first };
    case 'newcomer': {
      const choice = newcomerChoices.find((one) => one === first);
      return choice === undefined ? unknown : { name, choice };
    }
    case 'paths':
    case 'help':
    case 'welcome':
      return { name };
    default:
      return unknown;
  }
};
