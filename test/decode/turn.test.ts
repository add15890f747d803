import { expect, it } from 'vitest';
import type { Entry, Translation } from '../../src/core/entry.ts';
import type { Library } from '../../src/core/library.ts';
import type { Inbound } from '../../src/core/message.ts';
import { plainReply } from '../../src/core/plain.ts';
import { turn } from '../../src/core/turn.ts';
import { noon, realServing } from '../desk.ts';

const { library: shipped, search } = await realServing();
// What is translated grows; what these tests are about must not.
const library: Library = {
  ...shipped,
  entries: new Map([...shipped.entries].map(([id, entry]) => [id, { ...entry, translations: [] }])),
};

const mag = library.entries.get('term-mag');
if (mag === undefined) throw new Error('the knowledge has no MAG');
const french: Translation = {
  ...mag,
  language: 'fr',
  title: 'MAG',
  summary: 'Groupe consultatif multipartite : il prépare le programme du FGI.',
  aliases: ['groupe consultatif multipartite'],
  meanings: [],
  review: 'machine-drafted',
  follows: mag.reviewed.on,
};
const translated: Entry = { ...mag, translations: [french] };
const bilingual: Library = { ...library, entries: new Map([...library.entries, [mag.id, translated]]) };

const turnOf = (inbound: Partial<Inbound>, known: Library = library) =>
  turn(
    {
      kind: 'decode',
      delivery: '1',
      address: { platform: 'slack', id: 'slack:T:C', ref: null },
      person: { id: 'slack:T:U' },
      text: 'the MAG meets',
      ...inbound,
    } as Inbound,
    { now: noon, library: known, search, conversation: undefined, settings: { keepQuestions: true } },
  );
const said = (inbound: Partial<Inbound>, known?: Library): string =>
  turnOf(inbound, known).replies.map(plainReply).join('\n');

it('leaves no trace: no state, no line in the log, nothing in the outbox, even where questions are kept', () => {
  const decided = turnOf({});
  expect(decided).toMatchObject({ state: 'unchanged', unkept: true, named: [] });
  expect(decided.log).toBeUndefined();
  expect(decided.gap).toBeUndefined();
  expect(decided.replies.every(({ visibility }) => visibility === 'onlyYou')).toBe(true);
});

it('speaks the language of the reader’s platform, else that of the message', () => {
  expect(said({ locale: 'ru-RU' })).toContain('Простыми словами');
  expect(said({ text: 'Le MAG se réunira la semaine prochaine avec les gouvernements' })).toContain(
    'En mots simples',
  );
  expect(said({})).toContain('In plain words');
});

it('gives a meaning in the reader’s language where there is one, and says how far it can be trusted', () => {
  const text = said({ locale: 'fr' }, bilingual);
  expect(text).toContain('MAG: Groupe consultatif multipartite');
  expect(text).toContain('Traduction faite par une machine');
  expect(text).not.toContain("n'existent pour l'instant qu'en anglais");
  expect(said({ locale: 'fr', text: 'MAG, NRI' }, bilingual)).toContain(
    "n'existent pour l'instant qu'en anglais",
  );
  // A translated name is a name.
  expect(said({ locale: 'fr', text: 'le groupe consultatif multipartite' }, bilingual)).toContain(
    'prépare le programme',
  );
});

it('gives several meanings in the reader’s language where they are translated, and in English where not', () => {
  const entry = library.entries.get('term-ec');
  if (entry === undefined) throw new Error('the knowledge has no EC');
  const meanings = ['Peut contrôler le Conseil.', 'Sept personnes élues.', 'L’exécutif de l’Union.'];
  const told = (words: Partial<Translation>): string =>
    said(
      { locale: 'fr', text: 'the EC will decide' },
      {
        ...library,
        entries: new Map([
          ...library.entries,
          [entry.id, { ...entry, translations: [{ ...french, title: 'EC', aliases: [], ...words }] }],
        ]),
      },
    );
  const translated = told({ meanings });
  expect(translated).toMatch(/Empowered Community: Peut contrôler le Conseil\..*ICANN/);
  expect(translated).toMatch(/Executive Council: Sept personnes élues\..*APNIC/);
  expect(translated).toContain('Traduction faite par une machine');
  expect(translated).not.toContain("n'existent pour l'instant qu'en anglais");
  const untranslated = told({});
  expect(untranslated).toContain('The executive of the European Union.');
  expect(untranslated).toContain("n'existent pour l'instant qu'en anglais");
  expect(untranslated).not.toContain('Traduction faite par une machine');
});

it('offers a word in the reader’s own language, which can be typed by its name', () => {
  const asked = turnOf({ kind: 'message', text: 'explicar: MAG', addressed: true, locale: 'fr' }, bilingual);
  const button = asked.replies[0]?.buttons.find(({ label }) => label === 'français');
  expect(button?.action).toEqual({ name: 'show', entry: 'term-mag', language: 'fr' });
  if (typeof asked.state !== 'object') throw new Error('nothing was kept of what can be picked');
  const picked = turn(
    {
      kind: 'message',
      delivery: '2',
      address: { platform: 'slack', id: 'slack:T:C', ref: null },
      person: { id: 'slack:T:U' },
      text: 'français',
      addressed: true,
    },
    { now: noon, library: bilingual, search, conversation: asked.state, settings: { keepQuestions: false } },
  );
  expect(picked.replies.map(plainReply).join('\n')).toContain('Groupe consultatif multipartite');
});

it('reads the beginning of a text that is too long, and says so', () => {
  const text = said({ text: `MAG ${'and so on '.repeat(2_000)} NRI` });
  expect(text).toContain('I have read only its beginning');
  expect(text).toContain('MAG');
  expect(text).not.toContain('NRI:');
});

it('names at most thirty words, and says how many are left', () => {
  const names = [...library.entries.values()].filter(
    ({ kind, title }) => kind === 'term' && /^\p{Lu}{3,6}$/u.test(title),
  );
  expect(names.length).toBeGreaterThan(40);
  const decided = turnOf({
    text: names
      .slice(0, 40)
      .map(({ title }) => title)
      .join(', '),
  });
  expect(decided.replies.map(plainReply).join('\n')).toMatch(/There are \d+ more words/);
  expect(decided.replies[0]?.buttons.length).toBeLessThanOrEqual(5);
});

it('a message without text is told kindly to have none', () => {
  expect(said({ text: ' \n ' })).toContain('no text that I can read');
  expect(said({ kind: 'message', text: 'explain:', addressed: true })).toContain(
    'Write the text behind the word',
  );
});
