// Our search and the engines a developer could pick, in one run: `npm run bench search`, and with ` -- --write` the tables
// in README.md and results.md are written anew. Options: --sets 5a,full --engines "IG Help Desk,SQLite" (parts of names) --growth 300,3000
// --patience 10 (minutes an engine may take for a set)
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { engines } from './engines.mjs';
import { compactTables, fullTable, losses } from './tables.mjs';

const option = (name, otherwise) =>
  process.argv.includes(name)
    ? process.argv[process.argv.indexOf(name) + 1].split(',').filter((one) => one !== '')
    : otherwise;
const sets = option('--sets', ['5a', '5b', '5t', '10a', '10b', '10t', 'small', 'cut', 'full', 'golden']);
const growth = option('--growth', ['300', '3000', '30000']);
const wanted = option('--engines', ['']);
const names = Object.keys(engines).filter((name) => wanted.some((one) => name.includes(one)));

// An engine that takes longer than this for a set is left out of it, in milliseconds.
const patience = Number(option('--patience', ['10'])[0]) * 60_000;

const peersFolder = fileURLToPath(new URL('../peers/', import.meta.url));
if (!existsSync(`${peersFolder}node_modules`)) {
  console.error('The engines to compare with are not here yet: npm ci in test/bench/peers');
  const { status } = spawnSync('npm', ['ci'], { cwd: peersFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('They could not be installed. Is there a network?');
}

// On one core, where that can be arranged: processor time on several counts threads of Node that wait for each other.
const pin =
  spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '-c', String(cpus().length - 1)] : [];

const measured = (engine, set) =>
  new Promise((resolve) => {
    const script = fileURLToPath(new URL('measure.mjs', import.meta.url));
    const [command, ...rest] = [
      ...pin,
      process.execPath,
      ...['--expose-gc', '--max-old-space-size=6144', script, engine, set],
    ];
    const child = spawn(command, rest, {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: patience,
      killSignal: 'SIGKILL',
    });
    let printed = '';
    child.stdout.on('data', (data) => (printed += data));
    child.once('close', (code, signal) => {
      const line = printed.trim().split('\n').at(-1);
      resolve(
        code === 0 && line.startsWith('{')
          ? JSON.parse(line)
          : { engine, set, failed: signal === null ? 'failed' : 'too slow' },
      );
    });
  });

const isGrowth = ({ set }) => set.startsWith('synthetic-');
const figures = [];
for (const set of [...sets, ...growth.map((count) => `synthetic-${count}`)])
  for (const engine of names) {
    // What took too long with fewer entries is not tried with more.
    const hopeless = figures.some(
      (one) => one.engine === engine && one.failed && isGrowth(one) && isGrowth({ set }),
    );
    const found = hopeless ? { engine, set, failed: 'too slow' } : await measured(engine, set);
    figures.push(found);
    console.error(JSON.stringify(found));
  }

const compact = compactTables(figures);
const full = fullTable(figures);
const behind = losses(figures);
console.log(`${compact}\n\n${full}\n\n${behind}`);

if (process.argv.includes('--write')) {
  const where = `Measured on ${new Date().toISOString().slice(0, 10)} with Node.js ${process.versions.node} on ${pin.length > 0 ? 'one core' : `${cpus().length} cores`}; "too slow" is more than ${patience / 60_000} minutes for a set.`;
  const readme = new URL('../../../README.md', import.meta.url);
  const before = readFileSync(readme, 'utf8');
  const marked = /(<!-- bench search -->\n)[\s\S]*(<!-- \/bench search -->)/u;
  if (!marked.test(before)) throw new Error('README.md has no place for the tables (<!-- bench search -->).');
  writeFileSync(
    readme,
    before.replace(marked, (_, begin, end) => `${begin}\n${compact}\n\n${end}`),
  );
  writeFileSync(
    new URL('results.md', import.meta.url),
    `# What \`npm run bench search\` found\n\n${where}\n\n${full}\n\n${behind}\n`,
  );
}
