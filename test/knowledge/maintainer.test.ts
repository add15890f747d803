import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { told, libraryOf, type Files } from './workspace.ts';

const readme = readFileSync(new URL('../../knowledge/README.md', import.meta.url), 'utf8');
const lesson = readme.slice(readme.indexOf('## Three things'), readme.indexOf('## Keeping it true'));
const [date = '', initiative = ''] = [...lesson.matchAll(/^```yaml\n# [\w/.-]+\n([\s\S]*?)^```$/gm)].map(
  ([, text = '']) => text,
);
const procedure = /^```markdown\n([\s\S]*?)^```$/m.exec(lesson)?.[1] ?? '';

/** A folder in which the guide's three examples stand. */
const folder: Files = {
  'sources.yaml':
    'rows:\n  - { id: src-a, title: A page, summary: A., publisher: P, date: undated, href: "https://example.org/" }\n  - { id: example-page, title: Example, summary: E., publisher: P, date: undated, href: "https://example.org/call" }\n',
  'topics.yaml':
    'rows:\n  - { id: igf, titles: { en: IGF } }\n  - { id: nri, titles: { en: NRI } }\n  - { id: taking-part, titles: { en: Taking part } }\n',
  'dates/example.yaml': date,
  'initiatives/example.yaml': initiative,
  'procedures/example-session.md': procedure,
};
const withMistake = (path: string, from: string, to: string): Files => {
  const text = folder[path];
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${path} has no ${from}`);
  return { ...folder, [path]: text.replace(from, to) };
};

describe('a maintainer who follows the guide', () => {
  test('adds a date, an initiative and a procedure that are accepted as they stand', async () => {
    expect(await told(folder)).toEqual([]);
    const library = await libraryOf(folder);
    for (const id of ['date-example-call', 'initiative-example', 'example-session'])
      expect(library.entries.has(id), id).toBe(true);
  });

  test.each([
    [
      'a day that does not exist',
      withMistake('dates/example.yaml', '2027-06-10T23:59 ', '2027-06-31T23:59 '),
      'dates/example.yaml:10 date-example-call.ends — is not a day or time in the calendar. Write `2026-06-08`, or with a time `2026-06-08T23:59` (24:00 is `T00:00` of the next day).',
    ],
    [
      'a day as people say it',
      withMistake('dates/example.yaml', 'review_by: 2027-06-30', 'review_by: 30/06/2027'),
      'dates/example.yaml:1 date-example-call.review_by — is not a day in the calendar. Write year, month and day, for example `2026-11-22`.',
    ],
    [
      'midnight as 24:00',
      withMistake('dates/example.yaml', '2027-06-10T23:59 ', '2027-06-10T24:00 '),
      'dates/example.yaml:10 date-example-call.ends — is not a day or time in the calendar. Write `2026-06-08`, or with a time `2026-06-08T23:59` (24:00 is `T00:00` of the next day).',
    ],
    [
      'a time zone by its letters',
      withMistake('dates/example.yaml', 'zone: UTC', 'zone: Lome time'),
      'dates/example.yaml:11 date-example-call.zone — is not a time zone. Use an IANA name such as `Africa/Lome` or `UTC`.',
    ],
    [
      'no source',
      withMistake(
        'initiatives/example.yaml',
        'sources: [{ source: example-page, supports: that it exists }]',
        '',
      ),
      'initiatives/example.yaml:2 initiative-example.sources — is missing. Add for example `sources: [{ source: igf-about, supports: "that anyone may register" }]`.',
    ],
    [
      'a source that is not there',
      withMistake('procedures/example-session.md', 'source: example-page', 'source: exampel-page'),
      'procedures/example-session.md:18 sources[0].source — names `exampel-page`, which does not exist. Did you mean `example-page`?',
    ],
    [
      'a topic that is not there',
      withMistake('procedures/example-session.md', 'taking-part]', 'takingpart]'),
      'procedures/example-session.md:8 topics[1] — names the topic `takingpart`, which does not exist. Did you mean `taking-part`?',
    ],
    [
      '44: the same words as another entry',
      withMistake('initiatives/example.yaml', 'is there an igf in togo', 'example forum session form'),
      'procedures/example-session.md:7 questions[2] — "example forum session form" is also claimed by `initiative-example` (initiatives/example.yaml:2). Declare both under one phrase in ambiguities.yaml, or remove it from one.',
    ],
    [
      'a tab',
      withMistake('initiatives/example.yaml', '    region: Africa', '\tregion: Africa'),
      'initiatives/example.yaml:8 yaml — is indented with a tab. Use spaces.',
    ],
    [
      'another encoding',
      { ...folder, 'dates/example.yaml': new Uint8Array([...new TextEncoder().encode('# Lom'), 0xe9]) },
      'dates/example.yaml:1 file — is not written in UTF-8. Save it again with the encoding UTF-8.',
    ],
    [
      'a country by its name',
      withMistake('initiatives/example.yaml', 'countries: [TG]', 'countries: [Togo]'),
      'initiatives/example.yaml:7 initiative-example.countries[0] — is not the code of a country. Use the two capital letters of ISO 3166, for example `TG` for Togo.',
    ],
    [
      '40: a procedure that does not say how long it holds',
      withMistake(
        'procedures/example-session.md',
        'valid_for: { label: usual pattern, until: 2027-06-30 }\n',
        '',
      ),
      'procedures/example-session.md:2 valid_for — is missing. Add for example `valid_for: { label: usual pattern, until: 2027-05-31 }`.',
    ],
    [
      '40: a source that does not say what it supports',
      withMistake('procedures/example-session.md', '"who may propose, the form, the deadline"', '""'),
      'procedures/example-session.md:18 sources[0].supports — is empty. Write for example `supports: "that people online can speak"`, or leave it out where it may be left out.',
    ],
    [
      'steps without numbers',
      withMistake(
        'procedures/example-session.md',
        '1. Open the call on the page of the forum.\n2. Fill the form.\n3. Send',
        'Open the call. Fill the form. Send',
      ),
      'procedures/example-session.md:1 text — has no numbered list under "Steps". Write `## Steps` and below it `1. …`, `2. …`.',
    ],
  ] as const)('reads what to do about %s', async (_, files, line) => {
    expect(await told(files)).toContain(line);
  });
});
