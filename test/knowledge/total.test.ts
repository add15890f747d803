import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseContent, sharedOnly } from '../../src/knowledge/load.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';
import { base, entry } from './workspace.ts';

const sound = Object.entries(base).flatMap(([path, content]) =>
  typeof content === 'string' && path !== 'README.md' ? [{ path, content }] : [],
);
const paths = fc.constantFrom(
  'concepts/x.md',
  'concepts/thing.fr.md',
  'procedures/p.md',
  'terms.yaml',
  'bodies/b.yaml',
  'terms.fr.yaml',
  'topics.yaml',
  'ambiguities.yaml',
  'official-contacts.yaml',
  'desks.yaml',
  'phrases.yaml',
  'somewhere/else',
);
const bits = fc.constantFrom(
  ...[
    '---\n',
    '\n',
    'rows:\n',
    '  - ',
    'id: ',
    '[',
    ']',
    '{',
    '}',
    ': ',
    '&a ',
    '*a',
    '!',
    '"',
    "'",
    '|\n',
    '> ',
    '# ',
  ],
  ...[
    '## Steps\n',
    '1. ',
    '- ',
    '**',
    '`',
    '<b>',
    '![',
    '](entry:',
    '[^1]',
    '|a|b|\n|-|-|\n',
    '__proto__: ',
    'constructor: ',
  ],
  ...[
    'title: ',
    'sources: ',
    'defaults: ',
    'contested: ',
    '2026-02-30',
    '\u0000',
    '\ud800',
    '\u202e',
    '🙂',
    '\t',
    'x@y.zz',
  ],
);
const contents = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(bits, { maxLength: 60 }).map((all) => all.join('')),
  fc.array(bits, { maxLength: 30 }).map((all) => `---\n${all.join('')}\n---\n${all.toReversed().join('')}`),
  fc.array(bits, { maxLength: 30 }).map((all) => entry('X', '', all.join(''))),
  fc.array(bits, { maxLength: 30 }).map((all) => `rows:\n  - id: a\n    ${all.join('')}`),
);

test('whatever is in a file, loading ends with a library or with problems of one line and place each', async () => {
  await fc.assert(
    fc.asyncProperty(paths, contents, async (path, content) => {
      const files = [...sound.filter((file) => file.path !== path), { path, content }];
      const { library, problems } = await parseContent(sharedOnly({ files, problems: [], revision: 'r' }));
      expect(library === undefined).toBe(problems.some(({ severity }) => severity === 'problem'));
      for (const problem of problems) {
        expect(formatProblem(problem)).toMatch(/^\S.*:\d+ .+ — .+[.!?]$/u);
        expect(problem.line).toBeLessThanOrEqual(content.split('\n').length + 12);
      }
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['brackets', 'terms.yaml', '['.repeat(100_000)],
  ['brackets and names', 'terms.yaml', '{a: '.repeat(20_000)],
  [
    'fields',
    'terms.yaml',
    `rows:\n  - {${Array.from({ length: 10_000 }, (_, n) => `k${String(n)}: v`).join()}}`,
  ],
  ['repetitions', 'terms.yaml', `a: &a [1]\nb: [${'*a,'.repeat(10_000)}]`],
  ['list marks', 'concepts/x.md', entry('X', '', '- '.repeat(10_000))],
  ['list marks that are no line', 'concepts/x.md', entry('X', '', `${'- '.repeat(10_000)}a`)],
  ['quotes', 'concepts/x.md', entry('X', '', '>'.repeat(30_000))],
  ['emphasis', 'concepts/x.md', entry('X', '', '*a_'.repeat(10_000))],
  ['headings', 'concepts/x.md', entry('X', '', 'a\n=\n'.repeat(10_000))],
  ['mailboxes', 'concepts/x.md', entry('X', '', `${'a.'.repeat(10_000)}@`)],
  ['digits', 'concepts/x.md', entry('X', '', '+1 2 '.repeat(5_000))],
])(
  'a file of nothing but %s is refused or read in bounded time',
  { timeout: 10_000 },
  async (_, path, content) => {
    const { problems } = await parseContent(
      sharedOnly({ files: [...sound, { path, content }], problems: [], revision: 'r' }),
    );
    expect(problems.length).toBeGreaterThan(0);
  },
);
