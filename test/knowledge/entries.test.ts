import { expect, test } from 'vitest';
import { listing } from '../../src/knowledge/listing.ts';
import { base, entry, entryOf, fields, lasting, libraryOf, told } from './workspace.ts';

test('an entry keeps every field the format has', async () => {
  const text = `Intro with **strong**, *soft*, \`code\` and [a page](https://example.org/).

## Who may

Everyone.

## Own words & more

- one
  1. inner
- two

| a | b |
|---|---|
| 1 | 2 |

> said

\`\`\`
raw
\`\`\`
`;
  const extra = `questions: [how?]
aliases: [it]
topics: [igf]
number: 1.10
label: 1.10a
group: model
erratum: One slip.
status_note: draft, June 2020
contact: { label: Desk, href: "mailto:igf@un.org" }
contested:
  - { position: Yes., held_by: Some, source: src-a }
  - { position: No., held_by: Others, source: src-a }
related: [thing]`;
  const library = await libraryOf({ 'concepts/x.md': entry('X', extra, text) });
  expect(entryOf(library, 'x')).toEqual({
    id: 'x',
    kind: 'concept',
    language: 'en',
    title: 'X',
    summary: 'Words about X.',
    questions: ['how?'],
    aliases: ['it'],
    topics: ['igf'],
    status: 'in-force',
    statusNote: 'draft, June 2020',
    reviewed: { on: '2026-11-22', by: 'knowledge editor' },
    reviewBy: '2027-05-31',
    owner: 'knowledge desk',
    scope: { level: 'global' },
    confidence: 'medium',
    citations: [{ source: 'src-a', supports: 'all of it', confidence: 'medium' }],
    contact: { label: 'Desk', href: 'mailto:igf@un.org' },
    related: ['thing'],
    number: '1.10',
    label: '1.10a',
    group: 'model',
    erratum: 'One slip.',
    positions: [
      { position: 'Yes.', heldBy: 'Some', source: 'src-a' },
      { position: 'No.', heldBy: 'Others', source: 'src-a' },
    ],
    meanings: [],
    translations: [],
    origin: 'concepts/x.md:1',
    body: [
      {
        kind: 'paragraph',
        children: [
          { kind: 'text', text: 'Intro with ' },
          { kind: 'strong', children: [{ kind: 'text', text: 'strong' }] },
          { kind: 'text', text: ', ' },
          { kind: 'emphasis', children: [{ kind: 'text', text: 'soft' }] },
          { kind: 'text', text: ', ' },
          { kind: 'code', text: 'code' },
          { kind: 'text', text: ' and ' },
          { kind: 'link', href: 'https://example.org/', children: [{ kind: 'text', text: 'a page' }] },
          { kind: 'text', text: '.' },
        ],
      },
    ],
    parts: [
      { id: 'who', title: 'Who may', blocks: [words('Everyone.')] },
      {
        id: 'own-words-more',
        title: 'Own words & more',
        blocks: [
          {
            kind: 'list',
            ordered: false,
            items: [
              [words('one'), { kind: 'list', ordered: true, items: [[words('inner')]] }],
              [words('two')],
            ],
          },
          {
            kind: 'table',
            header: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]],
            rows: [[[{ kind: 'text', text: '1' }], [{ kind: 'text', text: '2' }]]],
          },
          { kind: 'quote', children: [words('said')] },
          { kind: 'code', text: 'raw' },
        ],
      },
    ],
  });
});

const words = (text: string) => ({ kind: 'paragraph', children: [{ kind: 'text', text }] });

test('the known headings have fixed ids in every entry', async () => {
  const text = `## Who may\n\na\n\n## Before you start\n\na\n\n## Steps\n\n3. a\n\n## When\n\na\n\n## Cost\n\na\n
## Common mistakes\n\na\n\n## Where to ask\n\na\n\n## Who decides\n\na\n\n## What happened later\n\na\n`;
  const library = await libraryOf({ 'procedures/p.md': entry('P', lasting, text) });
  const { parts, validFor, staysTrue } = entryOf(library, 'p');
  expect(parts.map(({ id }) => id)).toEqual([
    'who',
    'before',
    'steps',
    'when',
    'cost',
    'mistakes',
    'ask',
    'decides',
    'later',
  ]);
  expect(parts[2]?.blocks).toEqual([{ kind: 'list', ordered: true, start: 3, items: [[words('a')]] }]);
  expect(validFor).toEqual({ label: 'usual pattern', until: '2027-05-31' });
  expect(staysTrue).toBe('Registration is needed.');
});

test('a line end in the file is a wrap, also between Chinese characters', async () => {
  const library = await libraryOf({
    'concepts/x.md': entry('X', '', 'one\n  two\n'),
    'concepts/x.zh.md':
      '---\ntitle: 物\nsummary: 物。\nfollows: 2026-11-22\nreview: reviewed\n---\n互联\n网 IGF\n会议\n',
  });
  expect(entryOf(library, 'x').body).toEqual([words('one two')]);
  expect(entryOf(library, 'x').translations[0]?.body).toEqual([words('互联网 IGF 会议')]);
});

test('related works both ways, and a link to an entry is a relation shown as strong text', async () => {
  const library = await libraryOf({
    'concepts/a.md': entry('A', 'related: [b]', 'See [the third](entry:c).\n'),
    'concepts/b.md': entry('B'),
    'concepts/c.md': entry('C', 'related: [b]'),
  });
  expect(entryOf(library, 'a').related).toEqual(['b', 'c']);
  expect(entryOf(library, 'b').related).toEqual(['a', 'c']);
  expect(entryOf(library, 'c').related).toEqual(['b', 'a']);
  expect(entryOf(library, 'a').body).toEqual([
    {
      kind: 'paragraph',
      children: [
        { kind: 'text', text: 'See ' },
        { kind: 'strong', children: [{ kind: 'text', text: 'the third' }] },
        { kind: 'text', text: '.' },
      ],
    },
  ]);
});

const defaults = `defaults: { ${fields.replaceAll('\n', ', ')} }`;

test('rows take from the defaults what they do not say, in one file or a folder of files', async () => {
  const library = await libraryOf({
    'terms.yaml': `${defaults}
rows:
  - id: term-dc
    title: DC
    summary: Dynamic Coalition.
    confidence: low
    meanings: [{ expansion: Dynamic Coalition, meaning: A group., community: IGF }]
`,
    'bodies/igf.yaml': `${defaults}
rows:
  - id: body-mag
    title: MAG
    summary: Advises on the programme.
    scope: { region: Africa }
    parts: [{ id: decides, title: What it decides, text: "The **programme**." }]
`,
    'initiatives.yaml': `${defaults}\nrows:\n  - { id: initiative-togo, title: Togo IGF, summary: T., scope: { country: TG }, type: national, countries: [TG], region: Africa, since: 2012 }\n`,
    'dates.yaml': `${defaults}\nrows:\n  - { id: date-igf, title: Day, summary: D., stays_true: Yearly., stage: meeting, certainty: confirmed, begins: 2027-01-01, ends: 2027-01-03T12:00, zone: Africa/Lome, body: body-mag, topics: [igf], contact: { label: Desk, href: "https://example.org" } }\n`,
  });
  expect(entryOf(library, 'term-dc')).toMatchObject({
    kind: 'term',
    confidence: 'low',
    owner: 'knowledge desk',
    meanings: [{ expansion: 'Dynamic Coalition', meaning: 'A group.', community: 'IGF' }],
    origin: 'terms.yaml:3',
  });
  expect(entryOf(library, 'body-mag')).toMatchObject({
    kind: 'body',
    scope: { level: 'region', place: 'Africa' },
    parts: [{ id: 'decides', title: 'What it decides' }],
    origin: 'bodies/igf.yaml:3',
  });
  expect(entryOf(library, 'initiative-togo').scope).toEqual({ level: 'country', place: 'TG' });
  expect(entryOf(library, 'initiative-togo').initiative).toEqual({
    type: 'national',
    countries: ['TG'],
    region: 'Africa',
    since: 2012,
    partOf: [],
  });
  expect(entryOf(library, 'date-igf')).toMatchObject({
    occasion: { begins: '2027-01-01', ends: '2027-01-03T12:00', zone: 'Africa/Lome', body: 'body-mag' },
    // A date says itself how long it holds.
    validFor: { label: 'confirmed', until: '2027-01-03' },
    related: ['body-mag'],
  });
});

test('how a body is chosen is data, in a row or in a procedure', async () => {
  const selection =
    'selection: { body: body-mag, chosen_by: The Secretary-General, eligible: Anyone, when: Yearly }';
  const library = await libraryOf({
    'bodies.yaml': `${defaults}\nrows:\n  - { id: body-mag, title: MAG, summary: Advises. }\n`,
    'selections.yaml': `${defaults}
rows:
  - id: select-mag
    title: Get onto the MAG
    summary: By nomination.
    valid_for: { label: usual pattern }
    stays_true: The Secretary-General appoints.
    contact: { label: Desk, href: "https://example.org" }
    ${selection}
    how_to_stand: [Watch for the call, Send the form]
`,
    'procedures/by-file.md': entry('By file', `${lasting}\n${selection}`, '## Steps\n\n1. Ask.\n'),
  });
  const row = entryOf(library, 'select-mag');
  expect(row.kind).toBe('procedure');
  expect(row.parts.map(({ id }) => id)).toEqual(['who', 'steps', 'when', 'decides']);
  expect(row.selection).toEqual({
    body: 'body-mag',
    chosenBy: 'The Secretary-General',
    eligible: 'Anyone',
    when: 'Yearly',
  });
  expect(entryOf(library, 'by-file').selection).toEqual(row.selection);
  expect(entryOf(library, 'body-mag').related).toEqual(['by-file', 'select-mag']);
});

test('a source is as reviewed as the newest entry that leans on it, unless it says so itself', async () => {
  const row = 'summary: S., publisher: P, date: "2020"';
  const library = await libraryOf({
    'sources.yaml': `rows:
  - { id: src-a, title: A, ${row}, href: "https://example.org/a" }
  - { id: src-lost, title: L, ${row}, lost: The link leads nowhere. }
  - { id: src-own, title: O, ${row}, href: "https://example.org/o", reviewed: { on: 2026-01-02, by: editor }, review_by: 2027-01-01, status: historical }
`,
    'concepts/old.md': entry('Old', '', 'x\n', fields.replace('2026-11-22', '2026-01-01')),
  });
  expect(entryOf(library, 'src-a')).toMatchObject({
    status: 'in-force',
    reviewed: { on: '2026-11-22' },
    reviewBy: '2027-05-31',
    reference: { href: 'https://example.org/a', publisher: 'P', date: '2020' },
  });
  expect(entryOf(library, 'src-lost')).toMatchObject({
    status: 'historical',
    reference: { lost: 'The link leads nowhere.' },
  });
  expect(entryOf(library, 'src-own')).toMatchObject({ status: 'historical', reviewed: { on: '2026-01-02' } });
});

test('two action points printed with one number live side by side', async () => {
  const point = (label: string): string =>
    entry(`Point ${label}`, `number: "1.3"\nlabel: ${label}\naliases: [point 1.3]`);
  const library = await libraryOf({
    'action-points/action-point-1-3a.md': point('1.3a'),
    'action-points/action-point-1-3b.md': point('1.3b'),
    'ambiguities.yaml':
      'rows:\n  - { phrases: [point 1.3], entries: [action-point-1-3a, action-point-1-3b], note: Printed twice. }\n',
  });
  expect(entryOf(library, 'action-point-1-3a')).toMatchObject({ number: '1.3', label: '1.3a' });
  expect(entryOf(library, 'action-point-1-3b')).toMatchObject({ number: '1.3', label: '1.3b' });
  expect(library.ambiguities).toEqual([
    { phrases: ['point 1.3'], entries: ['action-point-1-3a', 'action-point-1-3b'], note: 'Printed twice.' },
  ]);
});

test('a translation takes part ids and sources of positions from the original', async () => {
  const contested = `contested:
  - { position: Yes., held_by: Some, source: src-a }
  - { position: No., held_by: Others, source: src-a }`;
  const library = await libraryOf({
    'concepts/x.md': entry('X', contested, '## Who may\n\na\n\n## Own\n\nb\n'),
    'concepts/x.fr.md': `---
title: Le X
summary: Le X.
questions: [comment ?]
contested: [{ position: Oui., held_by: Certains }, { position: Non., held_by: D'autres }]
follows: 2026-11-22
review: machine-drafted
---
## Qui peut

a

## À soi

b
`,
    'initiatives.yaml': `${defaults}\nrows:\n  - { id: initiative-togo, title: Togo IGF, summary: T., type: national, countries: [TG], region: Africa }\n`,
    'initiatives.fr.yaml':
      'defaults: { follows: 2026-11-22, review: reviewed }\nrows:\n  - { id: initiative-togo, title: FGI Togo, summary: T. }\n',
  });
  expect(entryOf(library, 'x').translations).toMatchObject([
    {
      language: 'fr',
      title: 'Le X',
      review: 'machine-drafted',
      follows: '2026-11-22',
      parts: [
        { id: 'who', title: 'Qui peut' },
        { id: 'own', title: 'À soi' },
      ],
      positions: [
        { heldBy: 'Certains', source: 'src-a' },
        { heldBy: "D'autres", source: 'src-a' },
      ],
    },
  ]);
  expect(entryOf(library, 'initiative-togo').translations).toMatchObject([
    { language: 'fr', title: 'FGI Togo' },
  ]);
});

test('lists every entry for machines, in the order of the ids', async () => {
  const french = '---\ntitle: Chose\nsummary: C.\nfollows: 2026-11-22\nreview: reviewed\n---\nMots.\n';
  const library = await libraryOf({
    'concepts/thing.fr.md': french,
    'recommendations/recommendation-1.md': entry('One', 'number: "1"'),
  });
  expect(listing(library)).toEqual([
    {
      id: 'recommendation-1',
      kind: 'recommendation',
      title: 'One',
      number: '1',
      status: 'in-force',
      sources: ['src-a'],
      reviewed: '2026-11-22',
      review_by: '2027-05-31',
      languages: ['en'],
    },
    {
      id: 'src-a',
      kind: 'source',
      title: 'A page',
      status: 'in-force',
      sources: [],
      reviewed: '2026-11-22',
      review_by: '2027-05-31',
      languages: ['en'],
    },
    {
      id: 'thing',
      kind: 'concept',
      title: 'A thing',
      status: 'in-force',
      sources: ['src-a'],
      reviewed: '2026-11-22',
      review_by: '2027-05-31',
      languages: ['en', 'fr'],
    },
  ]);
});

test('the small folder the tests build on has nothing wrong with it', async () => {
  expect(await told(base)).toEqual([]);
});
