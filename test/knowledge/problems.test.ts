import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { formatProblem, KnowledgeError } from '../../src/knowledge/problem.ts';
import { entry, fields, lasting, told, workspace, type Files } from './workspace.ts';

const defaults = `defaults: { ${fields.replaceAll('\n', ', ')} }`;
const steps = '## Steps\n\n1. Go.\n';
const swap = (from: string, to: string): string => fields.replace(from, to);
const concept = (extra: string, text?: string, base?: string): Files => ({
  'concepts/x.md': entry('X', extra, text, base),
});
const french = (head: string, text = 'Mots.\n'): string =>
  `---\ntitle: Chose\nsummary: Une chose.\n${head}\n---\n${text}`;

// One row per message an author can meet: what they wrote, and the line they read.
const messages: readonly (readonly [string, Files, string])[] = [
  [
    'a field is missing',
    concept('', 'x\n', swap('owner: knowledge desk\n', '')),
    'concepts/x.md:2 owner — is missing. Add for example `owner: knowledge desk`.',
  ],
  [
    'a field is empty',
    concept('', 'x\n', swap('owner: knowledge desk', 'owner:')),
    'concepts/x.md:7 owner — is empty. Write for example `owner: knowledge desk`, or leave it out where it may be left out.',
  ],
  [
    'a field is misspelt',
    concept('alias: [it]'),
    'concepts/x.md:11 alias — is not a field the desk knows. Did you mean `aliases`?',
  ],
  [
    'a field inside a field is misspelt',
    concept('', 'x\n', swap('supports:', 'suports: x, supports:')),
    'concepts/x.md:10 sources[0].suports — is not a field the desk knows. Did you mean `supports`?',
  ],
  [
    'a source supports nothing',
    concept('', 'x\n', swap('"all of it"', '""')),
    'concepts/x.md:10 sources[0].supports — is empty. Write for example `supports: "that people online can speak"`, or leave it out where it may be left out.',
  ],
  [
    'there is no source',
    concept('', 'x\n', swap('[{ source: src-a, supports: "all of it" }]', '[]')),
    'concepts/x.md:10 sources — needs at least 1. Write for example `sources: [{ source: igf-about, supports: "that anyone may register" }]`.',
  ],
  [
    'a status is none',
    concept('', 'x\n', swap('in-force', 'inforce')),
    'concepts/x.md:4 status — is `inforce`, which is not one of its values. Did you mean `in-force`?',
  ],
  [
    'a list is one word',
    concept('aliases: it'),
    'concepts/x.md:11 aliases — should be a list. Write for example `aliases: [remote participation]`.',
  ],
  [
    'words are fields, as an unquoted colon makes them',
    concept('erratum: { a: b }'),
    'concepts/x.md:11 erratum — should be words, not a list or fields. Fill it in.',
  ],
  [
    'a scope is no scope',
    concept('', 'x\n', swap('scope: global', 'scope: world')),
    'concepts/x.md:8 scope — is `world`, which has the wrong form. Write for example `scope: global` or `scope: { region: Africa }` or `scope: { country: TG }`.',
  ],
  [
    'a day does not exist',
    concept('', 'x\n', swap('2027-05-31', '2027-02-29')),
    'concepts/x.md:6 review_by — is not a day in the calendar. Write year, month and day, for example `2026-11-22`.',
  ],
  [
    'the review comes before the review',
    concept('', 'x\n', swap('2027-05-31', '2026-11-22')),
    'concepts/x.md:6 review_by — is 2026-11-22, not after the review of 2026-11-22. Name the day on which someone should look again.',
  ],
  [
    'it ends before it begins',
    concept('valid_for: { label: x, from: 2027-02-01, until: 2027-01-01 }'),
    'concepts/x.md:11 valid_for.until — ends on 2027-01-01, before it begins on 2027-02-01. Swap the two days, or correct one.',
  ],
  [
    'an address is unsafe',
    concept('contact: { label: x, href: "javascript:alert(1)" }'),
    'concepts/x.md:11 contact.href — is not an address that can be shown. Begin it with `https://` or `mailto:` and leave no spaces.',
  ],
  [
    'a field stands there twice',
    concept('owner: me'),
    'concepts/x.md:11 yaml — has the field `owner` twice. Keep one of them.',
  ],
  [
    'a tag asks for something special',
    concept('erratum: !!js/function "f"'),
    'concepts/x.md:11 yaml — uses a tag (`!…`), and tags are not read. Remove the word that begins with `!`, or put it in quotes.',
  ],
  [
    'a colon is not in quotes',
    concept('erratum: a: b'),
    'concepts/x.md:11 yaml — cannot be understood (Nested mappings are not allowed in compact mappings). Put the text in quotes if it holds `:`, `#` or quotes, and check brackets and indentation.',
  ],
  [
    'a tab indents',
    concept('contact:\n\tlabel: x'),
    'concepts/x.md:12 yaml — is indented with a tab. Use spaces.',
  ],
  [
    'repeated parts unfold without end',
    concept(
      `a: &a [x, x]\n${Array.from({ length: 9 }, (_, n) => `a${String(n)}: &a${String(n)} [${Array.from({ length: 9 }, () => (n === 0 ? '*a' : `*a${String(n - 1)}`)).join(', ')}]`).join('\n')}`,
    ),
    'concepts/x.md:2 yaml — repeats parts inside repeated parts with `&` and `*`. Write the parts out.',
  ],
  [
    'a table holds two documents',
    { 'ambiguities.yaml': 'rows: []\n---\nrows: []\n' },
    'ambiguities.yaml:2 yaml — holds a line `---` that begins a second document. Remove the line.',
  ],
  [
    'a table has no rows',
    { 'terms.yaml': 'row: []\n' },
    'terms.yaml:1 row — is not a field the desk knows. Did you mean `rows`?',
  ],
  [
    'a row lacks its prefix',
    {
      'terms.yaml': `${defaults}\nrows:\n  - id: dc\n    title: DC\n    summary: D.\n    meanings: [{ meaning: m, community: IGF }]\n`,
    },
    'terms.yaml:3 dc.id — does not begin with `term-`. Term ids begin with `term-`.',
  ],
  [
    'a row inherits a slip',
    {
      'terms.yaml': `${defaults.replace('in-force', 'in_force')}\nrows:\n  - { id: term-dc, title: DC, summary: D., meanings: [{ meaning: m, community: IGF }] }\n`,
    },
    'terms.yaml:1 term-dc.status — is `in_force`, which is not one of its values. Did you mean `in-force`?',
  ],
  [
    'a source has no address and does not say that it is lost',
    {
      'sources.yaml': 'rows:\n  - { id: src-a, title: A, summary: S., publisher: P, date: undated }\n',
    },
    'sources.yaml:2 src-a.href — is missing. Add the address, or say under `lost` that the link is lost.',
  ],
  [
    'raw HTML is typed',
    concept('', 'a <b>c</b>\n'),
    'concepts/x.md:13 text — has HTML (`<b>`). Write it in Markdown, or put it in `code`.',
  ],
  [
    'a block of HTML is typed',
    concept('', 'a\n\n<script>\nx\n</script>\n'),
    'concepts/x.md:15 text — has HTML (`<script> x </script>`). Write it in Markdown, or put it in `code`.',
  ],
  [
    'an image is shown',
    concept('', '![map](https://example.org/map.png)\n'),
    'concepts/x.md:13 text — has an image, and not every platform shows images. Describe it in words, or link to it.',
  ],
  [
    'a footnote is made',
    concept('', 'a[^1]\n'),
    'concepts/x.md:13 text — has a footnote. Say it in the sentence, or name it under `sources`.',
  ],
  [
    'a title stands in the text',
    concept('', '# X\n'),
    'concepts/x.md:13 text — has a heading with # here. Use `##` for a section and `###` inside it; the title is in the front matter.',
  ],
  [
    'a line divides',
    concept('', 'a\n\n***\n\nb\n'),
    'concepts/x.md:15 text — has a dividing line. Use a heading with `##`, or leave it out.',
  ],
  [
    'lists are nested too deep',
    concept('', '- - - - - - a\n'),
    'concepts/x.md:13 text — is nested too deep. Use at most two levels of lists.',
  ],
  [
    'a link leads nowhere',
    concept('', '[a](../other.md)\n'),
    'concepts/x.md:13 text — has a link that leads nowhere (`../other.md`). Use a whole address (`https://…`), or `entry:some-id` for an entry.',
  ],
  [
    'a link means an entry that is not there',
    concept('', '[a](entry:thng)\n'),
    'concepts/x.md:13 text — names `thng`, which does not exist. Did you mean `thing`?',
  ],
  [
    'a section is empty',
    concept('', '## Here\n\n## There\n\na\n'),
    'concepts/x.md:13 text — has nothing under "Here". Write the section, or leave its heading out.',
  ],
  [
    'a section stands there twice',
    concept('', '## Here\n\na\n\n## here\n\na\n'),
    'concepts/x.md:17 text — has the section "here" twice. Join the two, or rename one.',
  ],
  [
    'a known heading is misspelt',
    concept('', '## Costs\n\na\n'),
    'concepts/x.md:13 text — has a section "Costs" that the desk does not know by this name. Did you mean "Cost"?',
  ],
  [
    'a character is hidden',
    concept('', 'a \u202eb\n'),
    'concepts/x.md:13 text — has a hidden character that turns the direction of the text. Type the line again; Arabic needs no such character.',
  ],
  [
    'a related entry is not there',
    concept('related: [thinq]'),
    'concepts/x.md:11 related[0] — names `thinq`, which does not exist. Did you mean `thing`?',
  ],
  [
    'an entry is related to itself',
    concept('related: [x]'),
    'concepts/x.md:11 related[0] — names the entry itself. Name another entry, or leave it out.',
  ],
  [
    'a topic is not there',
    concept('topics: [money]'),
    'concepts/x.md:11 topics[0] — names the topic `money`, which does not exist. Add it to topics.yaml, or use one that is there.',
  ],
  [
    'a source is not there',
    concept('', 'x\n', swap('src-a', 'src-b')),
    'concepts/x.md:10 sources[0].source — names `src-b`, which does not exist. Did you mean `src-a`?',
  ],
  [
    'a source is an entry',
    concept('', 'x\n', swap('src-a', 'thing')),
    'concepts/x.md:10 sources[0].source — names `thing`, which is a concept and not a source. Name a row of the table of sources.',
  ],
  [
    'an ambiguity means an entry that is not there',
    { 'ambiguities.yaml': 'rows:\n  - { phrases: [t], entries: [thing, zzz], note: n }\n' },
    'ambiguities.yaml:2 rows[0].entries[1] — names `zzz`, which does not exist. Write that entry, or name one that is there.',
  ],
  [
    'two rows claim one id',
    {
      'sources.yaml':
        'rows:\n  - { id: src-a, title: A page, summary: A., publisher: P, date: undated, href: "https://example.org/" }\n  - { id: thing, title: T, summary: T., publisher: P, date: undated, href: "https://example.org/t" }\n',
    },
    'sources.yaml:3 thing.id — claims the id `thing`, which concepts/thing.md:1 has already. Ids are for ever: rename the newer entry.',
  ],
  [
    'two entries claim one phrasing',
    concept('aliases: ["THE «thing», ok", a  thing?]'),
    'concepts/x.md:11 aliases[1] — "a  thing?" is also claimed by `thing` (concepts/thing.md:1). Declare both under one phrase in ambiguities.yaml, or remove it from one.',
  ],
  [
    'a procedure does not know how long it holds',
    { 'procedures/p.md': entry('P', lasting.replace(/^valid_for.*\n/, ''), steps) },
    'procedures/p.md:2 valid_for — is missing. Add for example `valid_for: { label: usual pattern, until: 2027-05-31 }`.',
  ],
  [
    'a procedure does not say what stays true',
    { 'procedures/p.md': entry('P', lasting.replace(/stays_true.*\n/, ''), steps) },
    'procedures/p.md:2 stays_true — is missing. Add for example `stays_true: Registration is always needed.`.',
  ],
  [
    'a procedure has no steps',
    { 'procedures/p.md': entry('P', lasting, '## Cost\n\nFree.\n') },
    'procedures/p.md:1 text — has no section "Steps". Write `## Steps` and below it `1. …`, `2. …`.',
  ],
  [
    'steps have no numbers',
    { 'procedures/p.md': entry('P', lasting, '## Steps\n\n- Go.\n') },
    'procedures/p.md:1 text — has no numbered list under "Steps". Write `## Steps` and below it `1. …`, `2. …`.',
  ],
  [
    'sections are out of order',
    { 'procedures/p.md': entry('P', lasting, `${steps}\n## Who may\n\nAll.\n`) },
    'procedures/p.md:1 text — has the section "Who may" too late. Keep the order: Who may, Before you start, Steps, When, Cost, Common mistakes, Where to ask, Who decides, For engineers, For policy people, What happened later.',
  ],
  [
    'nobody can be asked once a procedure is out of date',
    { 'procedures/p.md': entry('P', lasting.replace(/contact.*/, 'topics: [igf]'), steps) },
    'procedures/p.md:2 contact — is missing, and no topic of the entry has one: nobody to name once it is out of date. Add for example `contact: { label: IGF Secretariat, href: "mailto:igf@un.org" }`.',
  ],
  [
    'a proposal does not say so',
    concept('', 'x\n', swap('in-force', 'proposed')),
    'concepts/x.md:3 summary — does not say that this is only a proposal. Say "was proposed", "would" or "asks for" in the first sentence; it never existed.',
  ],
  [
    'a proposal begins as a fact',
    {
      'concepts/x.md': entry('X', '', 'x\n', swap('in-force', 'proposed')).replace(
        /summary: .*/,
        'summary: The accelerator connects people. It was proposed in 2019.',
      ),
    },
    'concepts/x.md:3 summary — begins as if the proposal existed today. Say "was proposed", "would" or "asks for" in the first sentence; it never existed.',
  ],
  [
    'nothing took the place of what was superseded',
    concept('', 'x\n', swap('in-force', 'superseded')),
    'concepts/x.md:2 superseded_by — is missing. Add `superseded_by: ` and the id of the newer entry.',
  ],
  [
    'something took the place of what is in force',
    concept('superseded_by: thing'),
    'concepts/x.md:4 status — is `in-force` although `superseded_by` is given. Write `status: superseded`, or remove `superseded_by`.',
  ],
  [
    'views differ and only one is told',
    concept('contested: [{ position: a, held_by: b, source: src-a }]'),
    'concepts/x.md:11 contested — needs at least 2. Write for example `contested: [{ position: "…", held_by: "…", source: id }, { position: "…", held_by: "…", source: id }]`.',
  ],
  [
    'one view is told twice',
    concept(
      'contested: [{ position: a, held_by: b, source: src-a }, { position: a, held_by: c, source: src-a }]',
    ),
    'concepts/x.md:11 contested — has the same position twice. Give each side its own words.',
  ],
  [
    'an entry is surer than its source',
    concept('', 'x\n', swap('medium', 'high').replace(' }]', ', confidence: low }]')),
    'concepts/x.md:9 confidence — is high, but sources[0] is low. Write the confidence of the weakest source the entry leans on.',
  ],
  [
    'a translation has no original',
    { 'concepts/thng.fr.md': french('follows: 2026-11-22\nreview: reviewed') },
    'concepts/thng.fr.md:2 file — translates `thng`, which is no entry of `concepts`. Did you mean `thing`?',
  ],
  [
    'a translation follows what is not yet written',
    { 'concepts/thing.fr.md': french('follows: 2026-12-01\nreview: reviewed') },
    "concepts/thing.fr.md:4 follows — is 2026-12-01, later than the review of the original (2026-11-22). Write the original's `reviewed.on`: 2026-11-22.",
  ],
  [
    'a translation is older than its original',
    { 'concepts/thing.fr.md': french('follows: 2026-01-01\nreview: reviewed') },
    'concepts/thing.fr.md:4 follows — is 2026-01-01; the original was reviewed again on 2026-11-22. Compare the two, then write the newer day; until then readers are told.',
  ],
  [
    'a translation has other sections',
    { 'concepts/thing.fr.md': french('follows: 2026-11-22\nreview: reviewed', '## Ici\n\nMots.\n') },
    "concepts/thing.fr.md:7 text — has 1 sections, the original 0. Keep the original's sections in its order: none.",
  ],
  [
    'a translation has other positions',
    {
      'concepts/thing.fr.md': french(
        'follows: 2026-11-22\nreview: reviewed\ncontested: [{ position: a, held_by: b }]',
      ),
    },
    'concepts/thing.fr.md:6 contested — has 1 positions, the original 0. Translate every position, in the same order.',
  ],
  [
    'a translation tells other meanings',
    {
      'concepts/thing.fr.md': french('follows: 2026-11-22\nreview: reviewed\nmeanings: [a]'),
    },
    'concepts/thing.fr.md:6 meanings — has 1 meanings, the original 0. Translate every meaning, in the same order.',
  ],
  [
    'a private mailbox is shown',
    concept('', 'Write to jane.doe@example.org.\n'),
    "concepts/x.md:13 text — shows the mailbox jane.doe@example.org, which may be a person's. Remove it; if an office publishes it itself, add it to official-contacts.yaml.",
  ],
  [
    'a telephone number is shown',
    concept('erratum: Call +41 22 730 51 11 now.'),
    'concepts/x.md:11 erratum — shows the telephone number +41 22 730 51 11. Remove it; if an office publishes it itself, add it to official-contacts.yaml.',
  ],
];

test.each(messages)('where %s, the author reads what, where and what to do', async (_, files, line) => {
  expect(await told(files)).toContain(line);
});

const broken = Object.fromEntries(
  messages
    .map(([, files], index) => [index, files] as const)
    .flatMap(([index, files]) =>
      Object.entries(files).flatMap(([path, content]) => {
        const [, name = ''] = /^concepts\/(x)\.md$/.exec(path) ?? [];
        return name === '' ? [] : [[`concepts/x-${String(index)}.md`, content] as const];
      }),
    ),
);

test('all problems of all files are told at once, in the order of files and lines', async () => {
  const { library, problems } = await loadKnowledge(workspace(broken));
  expect(library).toBeUndefined();
  expect(new Set(problems.map(({ file }) => file)).size).toBeGreaterThan(40);
  const places = problems.map(({ file, line }) => `${file} ${String(line).padStart(6, '0')}`);
  expect(places).toEqual(places.toSorted());
  expect(new KnowledgeError(problems).message.split('\n').length).toBeGreaterThanOrEqual(problems.length);
});

test('a warning refuses nothing', async () => {
  const { library, problems } = await loadKnowledge(
    workspace({ 'concepts/thing.fr.md': french('follows: 2026-01-01\nreview: reviewed') }),
  );
  expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
  expect(library?.entries.size).toBe(2);
});

test('a slip in a table is told once, not by every entry that leans on it', async () => {
  expect(await told({ 'topics.yaml': 'rows: [', ...concept('topics: [igf]') })).toEqual([
    'topics.yaml:1 yaml — has a bracket that is not closed. Close it, or put the text in quotes if it begins with one.',
  ]);
  expect(await told({ 'sources.yaml': 'rows:\n  - a: b: c\n' })).toHaveLength(1);
  expect(
    await told({ 'concepts/x.md': entry('X', 'related: [thing]'), 'concepts/thing.md': '' }),
  ).toHaveLength(1);
});

test('a file with very many problems tells the first hundred', async () => {
  const rows = Array.from({ length: 60 }, () => '  - { id: a }').join('\n');
  const lines = await told({ 'topics.yaml': undefined, 'initiatives.yaml': `rows:\n${rows}\n` });
  expect(lines.filter((line) => line.startsWith('initiatives.yaml')).length).toBeLessThanOrEqual(101);
  expect(lines.join('\n')).toContain('more problems. Correct the first ones and check again.');
});

test('a declared ambiguity, an office and a confirmed contact are no problem', async () => {
  const contacts = `rows:
  - { address: jane@example.org, of: An office, source: src-a }
  - { address: +41 22 730 51 11, of: An office }
`;
  const text = `Write to igf@un.org, nominations.igf@un.org or jane@example.org, call +41 22 730 51 11.
Not contacts: 2026-11-22, A/RES/80/173, https://lists.example.org/list/who@example.org/, https://example.org/?q=+4122730511.
`;
  const files = {
    ...concept('aliases: [a thing]', text),
    'official-contacts.yaml': contacts,
    'ambiguities.yaml': 'rows:\n  - { phrases: [A Thing], entries: [thing, x], note: Two things. }\n',
  };
  expect(await told(files)).toEqual([]);
});

test('a problem is one line in the promised form', () => {
  const problem = {
    file: 'terms.yaml',
    line: 3,
    field: 'term-dc.id',
    what: 'is wrong',
    advice: 'Correct it',
    severity: 'problem',
  } as const;
  expect(formatProblem(problem)).toBe('terms.yaml:3 term-dc.id — is wrong. Correct it.');
});
