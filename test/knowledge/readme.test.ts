import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createBreath } from '../../src/knowledge/breathe.ts';
import { homes } from '../../src/knowledge/kinds/homes.ts';
import { parseFile } from '../../src/knowledge/parse-file.ts';
import { formatProblem } from '../../src/knowledge/problem.ts';

const readme = readFileSync(new URL('../../knowledge/README.md', import.meta.url), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
const tables = blocks('yaml').flatMap((block) =>
  [...block.matchAll(/^# ([a-z-]+\.yaml)([\s\S]*?)(?=^# [a-z-]+\.yaml|(?![\s\S]))/gm)].map(
    ([, path = '', rest = '']) => ({ path, content: `#${rest}` }),
  ),
);
const examples = [
  ...blocks('markdown').map((content) => ({ path: 'concepts/example.md', content })),
  ...tables,
];

test('the guide for authors shows an entry and every table with a form of its own', () => {
  expect(examples.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'concepts/example.md',
      'terms.yaml',
      'sources.yaml',
      'topics.yaml',
      'ambiguities.yaml',
      'official-contacts.yaml',
      'desks.yaml',
      'phrases.yaml',
    ]),
  );
});

test.each(examples)('the example of $path in the guide for authors is accepted', async (file) => {
  const { problems, claimed, topics, ambiguities, contacts, elsewhere, desks, phrases } = await parseFile(
    file,
    createBreath(),
  );
  expect(problems.map(formatProblem)).toEqual([]);
  expect(
    claimed.length +
      topics.length +
      ambiguities.length +
      contacts.length +
      elsewhere.length +
      desks.length +
      phrases.length,
  ).toBeGreaterThan(0);
});

test.each(homes.map(({ place }) => place))('the guide for authors says where %s are', (place) => {
  expect(readme).toContain(`\`${place}`);
});
