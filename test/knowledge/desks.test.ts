import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { knowledgeSchemas } from '../../src/knowledge/edit/json-schema.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { ownKnowledge } from '../../src/system.ts';
import { workspace, type Files } from './workspace.ts';

const row = (id: string, over: Readonly<Record<string, string | undefined>> = {}): string => {
  const all: Readonly<Record<string, string | undefined>> = {
    titles: `{ en: Desk ${id} }`,
    languages: '[en]',
    hours: '{ zone: UTC, days: [mon], from: "09:00", to: "17:00" }',
    promise: '8',
    escalation: '{ after: 16 }',
    contact: '{ label: Secretariat, href: "mailto:igf@un.org" }',
    ...over,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`    ${name}: ${value}\n`],
  );
  return `  - id: ${id}\n${lines.join('')}`;
};

const table = (...rows: readonly string[]): Files => ({ 'desks.yaml': `rows:\n${rows.join('')}` });

const told = async (...rows: readonly string[]): Promise<readonly string[]> =>
  (await loadKnowledge(workspace(table(...rows)))).problems.map(formatProblem);

const everybody = row('global');

describe('a row of desks.yaml', () => {
  test('becomes a desk', async () => {
    const { library, problems } = await loadKnowledge(
      workspace(
        table(
          row('togo', {
            titles: '{ en: Togo desk, fr: Bureau du Togo }',
            countries: '[TG]',
            regions: '[West Africa]',
            topics: '[igf]',
            languages: '[fr, en]',
            hours: '{ zone: Africa/Lome, days: [fri, mon], from: "08:30", to: "24:00" }',
            promise: '16',
            escalation: '{ to: global, after: 24 }',
            safeguarding: 'Two people answer minors.',
          }),
          everybody,
        ),
      ),
    );
    expect(problems).toEqual([]);
    expect(library?.desks).toStrictEqual([
      {
        id: 'togo',
        titles: { en: 'Togo desk', fr: 'Bureau du Togo' },
        countries: ['TG'],
        regions: ['West Africa'],
        topics: ['igf'],
        languages: ['fr', 'en'],
        hours: { zone: 'Africa/Lome', days: [1, 5], from: 510, to: 1440 },
        promise: 16,
        escalation: { to: 'global', after: 24 },
        contact: { label: 'Secretariat', href: 'mailto:igf@un.org' },
        safeguarding: 'Two people answer minors.',
      },
      {
        id: 'global',
        titles: { en: 'Desk global' },
        countries: [],
        regions: [],
        topics: [],
        languages: ['en'],
        hours: { zone: 'UTC', days: [1], from: 540, to: 1020 },
        promise: 8,
        escalation: { after: 16 },
        contact: { label: 'Secretariat', href: 'mailto:igf@un.org' },
      },
    ]);
  });

  test.each([
    [{ countries: '[KE, XX]' }, 'countries[1] — is not the code of a country. Use the two capital letters'],
    [
      { regions: '[West Afrika]' },
      'regions[0] — is `West Afrika`, which is not one of its values. Did you mean `West Africa`?',
    ],
    [{ topics: '[ifg]' }, 'topics[0] — names the topic `ifg`, which does not exist. Did you mean `igf`?'],
    [
      { languages: '[en, de]' },
      'languages[1] — is `de`, which is not one of its values. Use one of: en, fr, es, ar, zh, ru.',
    ],
    [{ languages: '[]' }, 'languages[0] — is missing. Add for example `languages: [en, fr]`.'],
    [
      { hours: '{ zone: Africa/Nairobbery, days: [mon], from: "09:00", to: "17:00" }' },
      'hours.zone — is not a time zone. Use an IANA name such as `Africa/Lome` or `UTC`.',
    ],
    [
      { hours: '{ zone: UTC, days: [mon], from: "17:00", to: "09:00" }' },
      'hours.to — is not later than `from`. Write when the day begins and when it ends',
    ],
    [
      { hours: '{ zone: UTC, days: [mon], from: "9 am", to: "17:00" }' },
      'hours.from — is not a time of day. Write hours and minutes in quotes, for example `"09:00"`.',
    ],
    [
      { hours: '{ zone: UTC, days: [mon], to: "17:00" }' },
      'hours.from — is missing. Add for example `from: "09:00"`.',
    ],
    [
      { hours: '{ zone: UTC, days: [munday], from: "09:00", to: "17:00" }' },
      'hours.days[0] — is `munday`, which is not one of its values.',
    ],
    [
      { hours: '{ zone: UTC, days: [], from: "09:00", to: "17:00" }' },
      'hours.days — needs at least 1. Write for example `days: [mon, tue, wed, thu, fri]`.',
    ],
    [{ promise: 'soon' }, 'promise — has the wrong form. Write for example `promise: 16`.'],
    [{ promise: '0' }, 'promise — is not a number of working hours. Write a whole number from 1 to 999'],
    [{ promise: undefined }, 'promise — is missing. Add for example `promise: 16`.'],
    [
      { escalation: '{ to: globl, after: 16 }' },
      'escalation.to — names the desk `globl`, which does not exist. Did you mean `global`?',
    ],
    [
      { escalation: '{ to: kenya, after: 16 }' },
      'escalation.to — hands over in a circle (kenya → kenya). Leave `to` out at the last desk',
    ],
    [
      { escalation: '{ after: 4 }' },
      'escalation.after — takes the ticket away before the promised hours are over. Write at least 8',
    ],
    [{ contact: undefined }, 'contact — is missing. Add for example `contact: { label: IGF Secretariat'],
    [
      { contact: '{ label: Jane, href: "mailto:jane.doe@example.org" }' },
      "shows the mailbox jane.doe@example.org, which may be a person's.",
    ],
    [
      { safeguarding: 'Call +41 22 730 51 11' },
      'safeguarding — shows the telephone number +41 22 730 51 11.',
    ],
    [{ title: 'Kenya desk' }, 'title — is not a field the desk knows. Did you mean `titles`?'],
  ])('is told what is wrong with %j', async (over, sentence) => {
    const [first, ...rest] = await told(everybody, row('kenya', over));
    expect(first).toMatch(/^desks\.yaml:\d+ (?:kenya\.)?/);
    expect(first).toContain(sentence);
    expect(rest).toEqual([]);
  });

  test('is told on the line where the field stands', async () => {
    const [first] = await told(row('kenya', { promise: 'soon' }), everybody);
    expect(first).toMatch(/^desks\.yaml:6 kenya\.promise — /);
  });
});

describe('the desks together', () => {
  test('refuse a circle at every desk that is in it, and nowhere else', async () => {
    const lines = await told(
      row('one', { escalation: '{ to: two, after: 16 }' }),
      row('two', { escalation: '{ to: three, after: 16 }' }),
      row('three', { escalation: '{ to: two, after: 16 }' }),
      everybody,
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('two.escalation.to — hands over in a circle (two → three → two)');
    expect(lines[1]).toContain('three.escalation.to — hands over in a circle (three → two → three)');
  });

  test('include one for everybody', async () => {
    expect(await told(row('kenya', { countries: '[KE]' }))).toEqual([
      'desks.yaml:1 rows — holds no desk for everybody. Add a desk without countries, regions and topics, for example with `id: global`.',
    ]);
  });

  test('have an id of their own each', async () => {
    const [line, ...rest] = await told(everybody, everybody);
    expect(line).toMatch(/global\.id — claims the desk `global`, which desks\.yaml:2 has already/);
    expect(rest).toEqual([]);
  });

  test('are not needed', async () => {
    const { library, problems } = await loadKnowledge(workspace());
    expect(problems).toEqual([]);
    expect(library?.desks).toEqual([]);
  });

  test('tell one slip once, and hide no slip of an entry', async () => {
    const { problems } = await loadKnowledge(
      workspace({
        ...table(row('kenya', { promise: 'soon' }), row('east', { escalation: '{ to: kenya, after: 9 }' })),
        'ambiguities.yaml': 'rows:\n  - { phrases: [x], entries: [thing, nothing], note: N. }\n',
      }),
    );
    expect(problems.map(({ field }) => field)).toEqual(['rows[0].entries[1]', 'kenya.promise']);
  });
});

describe('the desks of an overlay', () => {
  const laid = async (shared: readonly string[], ...own: readonly string[]) => {
    const overlay = workspace({
      'sources.yaml': undefined,
      'topics.yaml': undefined,
      'concepts/thing.md': undefined,
      'overlay.yaml': 'owner: Togo desk\ncountries: [TG]\n',
      ...table(...own),
    });
    const { library, problems } = await loadKnowledge([workspace(table(...shared)), overlay]);
    return {
      desks: library?.desks.map(({ id, titles }) => `${id}: ${titles.en}`),
      told: problems.map((one) => formatProblem(one).replace(/knowledge-\w+\//g, 'overlay/')),
    };
  };
  const togo = row('togo', { countries: '[TG]' });
  const newer = row('togo', { countries: '[TG]', titles: '{ en: Told by Togo }' });

  test('are added to the shared ones', async () => {
    expect(await laid([everybody], togo)).toEqual({
      desks: ['global: Desk global', 'togo: Desk togo'],
      told: [],
    });
  });

  test('replace a desk that serves none but its countries', async () => {
    expect(await laid([everybody, togo], newer)).toEqual({
      desks: ['global: Desk global', 'togo: Told by Togo'],
      told: [],
    });
  });

  test.each([
    ['for everybody', everybody, row('global', { titles: '{ en: Ours now }' }), 'global'],
    ['of several countries', row('togo', { countries: '[TG, GH]' }), newer, 'togo'],
  ])('cannot replace a desk %s', async (_, shared, own, id) => {
    const { desks, told: lines } = await laid(id === 'global' ? [shared] : [everybody, shared], own);
    expect(desks).toBeUndefined();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`overlay/desks.yaml:2 ${id}.id — replaces the desk \`${id}\` (desks.yaml:`);
    expect(lines[0]).toContain('Give your desk another id');
  });

  test('cannot take the questions of another country', async () => {
    const { told: lines } = await laid([everybody], row('both', { countries: '[TG, GH]' }));
    expect(lines).toEqual([
      'overlay/desks.yaml:9 both.countries[1] — is `GH`, which is not a country of this overlay. Remove it, or add it to `countries` in overlay.yaml.',
    ]);
  });
});

describe('the desks that come with the product', () => {
  const path = join(ownKnowledge(), 'desks.yaml');
  const text = readFileSync(path, 'utf8');
  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    knowledgeSchemas()['desks.json'] ?? false,
  );
  const uncommented = text.replace(/^ {2}# (?=- | )/gm, '  ');

  test('are one for everybody, with an office to turn to', async () => {
    const { library } = await loadKnowledge(workspace({ 'desks.yaml': text }));
    expect(library?.desks.map(({ id, contact }) => [id, contact.href])).toEqual([
      ['global', 'mailto:igf@un.org'],
    ]);
  });

  test('hold examples of a country and a region that are right once they are taken in', async () => {
    const { library, problems } = await loadKnowledge(workspace({ 'desks.yaml': uncommented }));
    expect(problems.map(formatProblem)).toEqual([]);
    expect(library?.desks.map(({ id }) => id)).toEqual(['global', 'kenya', 'east-africa']);
  });

  test('fit the schema that editors check with, as their examples do', () => {
    for (const one of [text, uncommented])
      expect(validate(parse(one, { schema: 'core' })) ? [] : validate.errors).toEqual([]);
    expect(validate({ rows: [{ id: 'Global', titles: {} }] })).toBe(false);
  });
});
