import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as HouseModule from '../handoff/house.ts';
import type { Serving } from '../../src/bot.ts';
import { pseudo, speakStrangely, wordingFiles } from './pseudo.ts';
import { inventedKnowledge, invented } from './invented.ts';

// What the desk says in this file is English with a mark on every letter, and what it knows is in words nobody has. So a
// sentence in plain letters can only be one that stands in the code.

let house: typeof HouseModule;
let serving: Serving;
beforeAll(async () => {
  expect(await speakStrangely()).toBe(wordingFiles().length);
  // What is read only now has the strange words from the start.
  house = await import('../handoff/house.ts');
  serving = await inventedKnowledge();
});

const monthsAndDays = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'full' }).format(Date.UTC(2026, month, month + 1)),
);

/** Words in plain letters that nobody translates. */
const plain = new Set(
  [
    // What Intl writes of days and lengths of time, and countries and zones from its data.
    ...monthsAndDays,
    'day days Jan Feb Mar Apr Jun Jul Aug Sep Oct Nov Dec UTC Kenya Nairobi Africa Eastern',
    // What is said in every language as it is.
    'English Français español Español français MIT Slack Discord Teams ics CODE',
    // What is typed with the number of a ticket or a code behind it.
    'not ours cancel resume share web',
    // What is typed of the settings, and stands on their buttons.
    'settings language short plain zone off reset reminders',
    // Names of the fields of an export, which programs read.
    'zone Asked told Once exported conversations tickets dates links other Accounts procedures',
  ].flatMap((words) => words.split(/[^\p{L}]+/u)),
);

/** Pieces of a text in plain letters, without what may stand there so. */
const leftIn = (text: string, said: ReadonlySet<string>): readonly string[] =>
  text
    .replace(/(?:https?:\/\/|mailto:|webcal:)\S+|\S+@\S+/gu, ' ')
    // Codes of procedures and tickets.
    .replace(/\b[0-9A-Z]{3}-[0-9A-Z]{2}\b/gu, ' ')
    // Cells of a table stand side by side.
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    // What is to be typed stands in quotation marks, and is the same in every catalogue of a language.
    .replace(/[“«][^”»]*[”»]/gu, ' ')
    .split(/[^\p{Script=Latin}'’]+/u)
    .filter(
      (word) =>
        /^[A-Za-z]{3,}/u.test(word) &&
        !invented.has(word.toLowerCase()) &&
        !plain.has(word) &&
        !said.has(word.toLowerCase()),
    );

const asked = [
  'hello',
  'help',
  'what is the zorbal',
  'more',
  'sources',
  'how do i plimber the quandry',
  'start: plimber the quandry',
  'next',
  'tick 1',
  'next',
  'later',
  'continue',
  'stop',
  'what is a GRX',
  'explain: the GRX and the ZZQ met',
  'is there an igf in kenya',
  'what is coming up',
  'remind me',
  'Africa/Nairobi',
  'reminders',
  'watch',
  'stop reminders',
  'what should i have for breakfast today',
  'should the zorbal vornish',
  'how much does the chair of the zorbal earn',
  'flirbing of old',
  'list',
  'terms',
  'settings',
  'my data',
  'export my data',
  'you useless piece of crap',
  'thanks',
  'what colour has the wobbling frundle of the zorbal',
  'person',
  'private',
  'yes',
  'my data',
  'erase my data',
  'yes',
];

const pages = [
  '/',
  '/help',
  '/help/zorbal',
  '/help/plimber-the-quandry',
  '/help/plimber-the-quandry/steps',
  '/help/term-grx',
  '/help/flirbing',
  '/help/date-smarn',
  '/help/shelf/terms',
  '/help/topic/igf',
  '/help/nowhere-at-all',
  '/decode',
  '/dates',
];

/** The words of every page, as a browser shows them. */
const pagesOf = async (url: string) =>
  Promise.all(
    pages.map(async (page) => ({
      text: (await (await fetch(`${url}${page}?lang=en`)).text())
        .replace(/<(script|style)[\s\S]*?<\/\1>/gu, ' ')
        .replace(/<[^>]*>|&[^;\s]+;/gu, ' '),
      buttons: [],
    })),
  );

describe.each(['slack', 'discord', 'teams', 'web'] as const)('on %s', (floor) => {
  let opened: HouseModule.House;
  let seen: readonly { readonly text: string; readonly buttons: readonly { readonly label: string }[] }[] =
    [];
  const typed = new Set<string>();
  beforeAll(async () => {
    opened = await house.openHouse([floor], { serving: () => serving });
    const newcomer = house.asker(floor, 'qwx');
    const desk = house.worker(floor, 'kzz');
    const say = async (who: HouseModule.Somebody, text: string): Promise<void> => {
      for (const word of text.split(/[^\p{L}]+/u)) typed.add(word.toLowerCase());
      await opened.say(who, text);
    };
    await opened.link(desk, 'snorbel', 'place');
    await opened.link(desk, 'snorbel', 'reviewer');
    for (const text of asked) await say(newcomer, text);
    await say(newcomer, 'person');
    await say(newcomer, 'private');
    for (const text of ['open', 'phrases', 'gaps', 'duty', 'digest', 'desk', 'take 0001', 'close 0001'])
      await say(desk, text);
    await opened.pass(30 * house.day);
    await opened.pass(house.day);
    seen = opened.rigs[floor].seen();
    if (floor === 'web') seen = [...seen, ...(await pagesOf(opened.rigs.web.url))];
  });
  afterAll(async () => {
    await opened.close();
  });

  it('nothing is said in words that stand outside the catalogues', () => {
    expect(seen.length).toBeGreaterThan(asked.length / 2);
    const left = seen.flatMap(({ text, buttons }) =>
      [text, ...buttons.map(({ label }) => label)].flatMap((one) => {
        const words = leftIn(one, typed);
        return words.length === 0 ? [] : [`${words.join(' ')} — in: ${one.slice(0, 200)}`];
      }),
    );
    expect(left).toEqual([]);
  });

  it('the strange words are really there', () => {
    expect(seen.some(({ text }) => text.includes(pseudo('Sources')))).toBe(true);
    expect(leftIn('Sorry, that went wrong.', typed)).not.toEqual([]);
  });
});
