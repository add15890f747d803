// What each ingredient of our search buys: `npm run bench ablation`, on `valid` of CLINC150 and the development half of our
// golden questions; ` -- --write` writes the table in DESIGN.md anew. Options: --only "stems,rehearsal" --sets 5a,golden
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ingredients } from './ingredients.mjs';

const option = (name, otherwise) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1].split(',') : otherwise;
const sets = option('--sets', ['5a', '5b', '10a', '10b', 'full', 'golden']);
const only = option('--only', Object.keys(ingredients));

const isThere = ({ file }) => existsSync(new URL(`../../../dist/src/search/${file}.js`, import.meta.url));
const measured = (ingredient) => {
  const gone = ingredients[ingredient]?.find((one) => !isThere(one));
  if (gone !== undefined) return { ingredient, failed: `there is no ${gone.file} any more` };
  const script = fileURLToPath(new URL('ablate.mjs', import.meta.url));
  const given = [script, sets.join(','), ...(ingredient === undefined ? [] : [ingredient])];
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=6144', ...given], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    if (ingredient === undefined) throw new Error(stderr);
    return { ingredient, failed: /declares no \w+ any more/u.exec(stderr)?.[0] ?? stderr.split('\n')[4] };
  }
  return JSON.parse(stdout.trim().split('\n').at(-1));
};

const columns = [
  ['5 phrasings', ['5a', '5b'], 'top1'],
  ['10', ['10a', '10b'], 'top1'],
  ['100', ['full'], 'top1'],
  ['10, one typing error', ['10a', '10b'], 'mistyped'],
  ['AUROC, 10', ['10a', '10b'], 'auroc'],
  ['accuracy at threshold, 10', ['10a', '10b'], 'accuracy'],
  ['golden', ['golden'], 'rightFirst'],
  ['false answers', ['golden'], 'falseAnswers'],
]
  .map(([heading, needed, key]) => [heading, needed.filter((set) => sets.includes(set)), key])
  .filter(([, needed]) => needed.length > 0);
const over = ({ figures }, [, needed, key]) =>
  needed.reduce((sum, set) => sum + 100 * figures[set][key], 0) / needed.length;
const signed = (value) => (value > 0.049 ? '+' : '') + value.toFixed(1).replace('-0.0', '0.0');

const whole = measured(undefined);
const rows = [
  ['', ...columns.map(([heading]) => heading)],
  ['', ...columns].map(() => '---'),
  ['**everything**', ...columns.map((column) => over(whole, column).toFixed(1))],
];
const show = (cells) => `| ${cells.join(' | ')} |`;
for (const row of rows) console.log(show(row));
for (const ingredient of only) {
  const found = measured(ingredient);
  rows.push([
    `without ${ingredient}`,
    ...columns.map((column, index) =>
      found.failed === undefined
        ? signed(over(found, column) - over(whole, column))
        : index === 0
          ? found.failed
          : '',
    ),
  ]);
  console.log(show(rows.at(-1)));
}

if (process.argv.includes('--write')) {
  const design = new URL('../../../DESIGN.md', import.meta.url);
  const before = readFileSync(design, 'utf8');
  const marked = /(<!-- bench ablation -->\n)[\s\S]*(<!-- \/bench ablation -->)/u;
  if (!marked.test(before))
    throw new Error('DESIGN.md has no place for the table (<!-- bench ablation -->).');
  writeFileSync(
    design,
    before.replace(marked, (_, begin, end) => `${begin}\n${rows.map(show).join('\n')}\n\n${end}`),
  );
}
