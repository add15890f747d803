import { wordsIn } from '../answer.ts';
import { replyIn, type Choice } from '../compose.ts';
import type { Language } from '../language.ts';
import type { Library } from '../library.ts';
import { deskLexicons } from '../lexicon/desk/catalogue.ts';
import type { DeskWord } from '../lexicon/desk/desk-lexicon.ts';
import type { TicketVerb } from '../action.ts';
import type { Address, Reply } from '../message.ts';
import { link, list, paragraph, strong, type Block } from '../rich.ts';
import type { Found } from '../world.ts';
import { wordings } from '../wording/catalogue.ts';
import { deskWordings } from '../wording/desk/catalogue.ts';
import type { DeskWording } from '../wording/desk/desk-wording.ts';
import { deskTitle, type Desk } from './desk.ts';
import type { RouteReason } from './route.ts';
import { quoted, sharedMark } from './said.ts';
import { numberOf, type Ticket } from './ticket.ts';
import type { DeskPlace, DeskView } from './view.ts';

/** Entries that may answer a ticket, shown to the coordinator. */
const mostSuggested = 3;
const suggestedFrom = 0.1;

/** The language a desk's own messages are in. */
export const languageOfDesk = (desk: Desk | undefined): Language => desk?.languages[0] ?? 'en';

/** The desk of a ticket; undefined where its file is gone. */
export const deskOf = (desks: readonly Desk[], id: string): Desk | undefined =>
  desks.find((one) => one.id === id);

/** A button about a ticket: what is typed instead holds for ever and everywhere. */
export const ticketChoice = (
  language: Language,
  verb: TicketVerb,
  word: DeskWord,
  ticket: Ticket,
  label: string,
  desk?: string,
): Choice => ({
  label,
  key: `${wordFor(language, word)} ${numberOf(ticket)}${desk === undefined ? '' : ` ${desk}`}`,
  action: { name: 'ticket', verb, ticket: ticket.number, ...(desk === undefined ? {} : { desk }) },
});

/** The word the desk itself names for a command. */
export const wordFor = (language: Language, word: DeskWord): string =>
  (deskLexicons.find(([one]) => one === language)?.[1] ?? deskLexicons[0]?.[1])?.[word][0] ?? word;

/** The first words to the asker, from the new state: number, who sees what, when, where, how to go on. */
export const receiptReply = (
  ticket: Ticket,
  desk: Desk,
  why: RouteReason,
  question: string,
  pages: string | undefined,
): Reply => {
  const { language } = ticket;
  const say = deskWordings[language];
  const number = numberOf(ticket);
  const title = deskTitle(desk, language);
  return replyIn(language, {
    title: say.receiptTitle(number),
    body: [
      paragraph(say.receiptWhat(title), ' ', say.routed[why](title)),
      paragraph(say.receiptSees),
      paragraph(say.receiptWhen(desk.promise), ' ', say.receiptWhere[ticket.asker.way]),
      ...(pages === undefined ? [] : [paragraph(link(say.receiptPage, pageOf(pages, ticket)))]),
      paragraph(strong(say.yourQuestion)),
      quoted(question),
      paragraph(say.receiptHow(number)),
      ...(ticket.country === undefined ? [paragraph(say.receiptCountry)] : []),
    ],
    choices: [ticketChoice(language, 'cancel', 'cancel', ticket, say.cancel)],
    visibility: ticket.asker.way === 'thread' ? 'everyone' : 'onlyYou',
  });
};

/** The address of a ticket's own page. */
export const pageOf = (pages: string, ticket: Ticket): string => `${pages}/ticket/${ticket.asker.code}`;

/** The name of the desk a ticket comes from, and why it came. */
export interface CameFrom {
  readonly from: string;
  readonly why: 'passed' | 'overdue' | 'unreached';
}

const cameFrom = (say: DeskWording, number: string, { from, why }: CameFrom): string => {
  switch (why) {
    case 'passed':
      return say.passedHere(number, from);
    case 'overdue':
      return say.overdueThere(number, from);
    case 'unreached':
      return say.unreachedThere(number, from);
  }
};

/** What the desk sees of a ticket. */
export const cardReply = (
  library: Library,
  desks: readonly Desk[],
  ticket: Ticket,
  question: string,
  options: { readonly threads: boolean; readonly found?: Found; readonly came?: CameFrom },
): Reply => {
  const desk = deskOf(desks, ticket.desk);
  const language = languageOfDesk(desk);
  const say = deskWordings[language];
  const number = numberOf(ticket);
  const titleOf = (id: string): string | undefined => {
    const entry = library.entries.get(id);
    return entry === undefined ? undefined : wordsIn(entry, language).words.title;
  };
  const shown = ticket.entry === undefined ? undefined : titleOf(ticket.entry);
  const maybe = (options.found?.hits ?? [])
    .filter(({ confidence, entry }) => confidence >= suggestedFrom && entry !== ticket.entry)
    .slice(0, mostSuggested)
    .flatMap(({ entry }) => {
      const title = titleOf(entry);
      return title === undefined ? [] : [`${title} (${wordFor(language, 'share')} ${number} ${entry})`];
    });
  const body: readonly Block[] = [
    ...(options.came === undefined ? [] : [paragraph(cameFrom(say, number, options.came))]),
    paragraph(
      say.cardWho(platformName(ticket.asker.address.platform), wordings[ticket.language].languageName),
    ),
    ...(ticket.country === undefined
      ? []
      : [paragraph(say.cardCountry(countryName(ticket.country, language)))]),
    quoted(question),
    ...(shown === undefined ? [] : [paragraph(say.cardShown(shown))]),
    ...(maybe.length === 0 ? [] : [paragraph(strong(say.cardMaybe)), list(maybe)]),
    ...(desk?.safeguarding === undefined
      ? []
      : [paragraph(strong(`${say.safeguarding}: `), desk.safeguarding)]),
    paragraph(options.threads ? say.cardHowThread(number) : say.cardHow(number)),
  ];
  return replyIn(language, {
    title: say.cardTitle(number),
    body,
    choices: [
      ticketChoice(language, 'take', 'take', ticket, say.take),
      ticketChoice(language, 'not-ours', 'notOurs', ticket, say.notOurs),
      ticketChoice(language, 'close', 'close', ticket, say.close),
    ],
  });
};

/** A platform's name as people know it. */
export const platformName = (platform: string): string =>
  ({ slack: 'Slack', discord: 'Discord', teams: 'Teams', web: 'the web page', terminal: 'a terminal' })[
    platform
  ] ?? platform;

/** A country's name in a language. */
export const countryName = (code: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;

/** Something a coordinator says, as the asker sees it: the role, never a name. */
export const answerReply = (
  ticket: Ticket,
  desk: Desk | undefined,
  said: string,
  asking: boolean,
  mark?: string,
): Reply => {
  const { language } = ticket;
  const say = deskWordings[language];
  const from = desk === undefined ? '' : deskTitle(desk, language);
  return replyIn(language, {
    title: asking ? say.deskAsks(from) : say.fromDesk(from),
    body: [
      quoted(said),
      ...(mark === undefined ? [] : [paragraph(`(${mark})`)]),
      ...(asking ? [paragraph(say.tellMore)] : [paragraph(say.enough)]),
    ],
    facts: [{ label: say.receiptTitle(numberOf(ticket)), value: say.states[ticket.state] }],
    choices: asking
      ? [ticketChoice(language, 'ask-back', 'add', ticket, say.askBack)]
      : [
          ticketChoice(language, 'enough', 'enough', ticket, say.yesEnough),
          ticketChoice(language, 'ask-back', 'add', ticket, say.askBack),
        ],
    visibility: ticket.asker.way === 'thread' ? 'everyone' : 'onlyYou',
  });
};

/** Something the asker adds, as the desk sees it. */
export const additionReply = (ticket: Ticket, desk: Desk | undefined, said: string, mark?: string): Reply => {
  const language = languageOfDesk(desk);
  const say = deskWordings[language];
  return replyIn(language, {
    body: [
      paragraph(strong(say.fromAsker(numberOf(ticket)))),
      quoted(said),
      ...(mark === undefined ? [] : [paragraph(`(${mark})`)]),
    ],
  });
};

/** What a coordinator said before a ticket came to this desk; without `said` nothing of it may be kept. */
export const earlierReply = (
  library: Library,
  ticket: Ticket,
  desk: Desk | undefined,
  said: string | undefined,
  mark?: string,
): Reply => {
  const language = languageOfDesk(desk);
  const say = deskWordings[language];
  const entry =
    said?.startsWith(sharedMark) === true ? library.entries.get(said.slice(sharedMark.length)) : undefined;
  const words =
    entry === undefined ? said : `${sharedMark}${wordsIn(entry, language).words.title} (${entry.id})`;
  return replyIn(language, {
    body: [
      paragraph(strong(`${say.earlierAnswer}, ${numberOf(ticket)}`)),
      ...(words === undefined ? [paragraph(say.notKept)] : [quoted(words)]),
      ...(mark === undefined ? [] : [paragraph(`(${mark})`)]),
    ],
  });
};

/** One sentence to one side. */
export const noticeReply = (
  language: Language,
  sentence: string,
  more: { readonly blocks?: readonly Block[]; readonly choices?: readonly Choice[] } = {},
): Reply =>
  replyIn(language, { body: [paragraph(sentence), ...(more.blocks ?? [])], choices: more.choices ?? [] });

/** Where messages about a ticket go at its desk: its thread once there is one, else behind its card. */
export const deskAddress = (view: Pick<DeskView, 'places'>, ticket: Ticket): Address | undefined => {
  if (ticket.thread !== undefined) return ticket.thread;
  const place = view.places.get(ticket.desk);
  return place === undefined ? undefined : behindCard(place, ticket);
};

/** The queue in which messages wait for the card of a ticket: the shell turns it into the thread once that is known. */
export const behindCard = ({ address, threads }: DeskPlace, ticket: Pick<Ticket, 'number'>): Address =>
  threads ? { ...address, id: `${address.id}#${numberOf(ticket)}` } : address;
