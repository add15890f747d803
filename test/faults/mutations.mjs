// Takes one guard at a time out of a private copy of the sources and shows whether the short harness notices:
// `npm run faults:guards -- --events 300 --seeds 1,2 --only claim`. Ends with 1 where something goes unnoticed.
import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

// How each guard stands in the sources, and what stands there once it is gone. `stores`: where its absence can show;
// on SQLite one process has the file to itself. `also`: a test beside the harness for what the harness does not meet.
const guards = [
  {
    name: 'claim of a delivery',
    file: 'src/bot.ts',
    stands:
      'if (!(await transaction.claim(inbound.address.platform, inbound.delivery, now))) return undefined;',
    gone: 'await transaction.claim(inbound.address.platform, inbound.delivery, now);',
    stores: ['sqlite', 'postgresql'],
  },
  {
    name: 'a message waits for the one before it (after)',
    file: 'src/store/outbox.ts',
    stands: ".where('one.after', 'is', null)",
    gone: '',
    stores: ['sqlite', 'postgresql'],
  },
  {
    name: 'look-up of what was sent (wasSent)',
    file: 'src/outbox.ts',
    stands: 'if (cutOff && adapter.wasSent !== undefined) {',
    gone: 'if (cutOff && adapter.wasSent !== undefined && attempts < 0) {',
    stores: ['sqlite', 'postgresql'],
  },
  {
    name: 'lease of a message',
    file: 'src/store/outbox.ts',
    stands: ".where('one.due', '<=', now)",
    gone: '',
    stores: ['postgresql'],
  },
  {
    name: 'one attempt for each lease (begun)',
    file: 'src/store/outbox.ts',
    stands: ".where('begun', '=', 0)",
    gone: '',
    stores: ['sqlite', 'postgresql'],
    // The outbox takes a lease anew before each attempt; the store promises it to whoever does not.
    also: 'test/contract/store-outbox.test.ts',
  },
  {
    name: 'name of a copy that is still on its way',
    file: 'src/store/outbox.ts',
    stands: 'if (replaces?.copy === undefined) return outgoing;',
    gone: 'if (replaces?.copy === undefined || db !== undefined) return outgoing;',
    stores: ['sqlite', 'postgresql'],
  },
  {
    name: '"delivered" is said once only',
    file: 'src/desks.ts',
    stands: 'if (!(await transaction.settle(outgoing.id, result, at))) return undefined;',
    gone: 'await transaction.settle(outgoing.id, result, at);',
    stores: ['sqlite', 'postgresql'],
    // Two processes settle one message only when a lease ends while it is being sent. The harness moves its clock so
    // far only when nothing is: on some of its platforms nobody could tell then whether a message had arrived.
    also: 'test/handoff/settled-once.test.ts',
  },
  {
    name: 'lock of a ticket',
    file: 'src/store/desks.ts',
    stands: ".select('ticket')\n      .$if(engine === 'postgres', (query) => query.forUpdate());",
    gone: ".select('ticket');",
    stores: ['postgresql'],
  },
];

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '300' },
    seeds: { type: 'string', default: '1,2,3' },
    only: { type: 'string', default: '' },
    minutes: { type: 'string', default: '5' },
  },
});
const repository = resolve(import.meta.dirname, '../..');
const longest = Number(values.minutes) * 60_000;

/** Runs tests in the copy; gives what it ended with and what it wrote. */
const run = (folder, file, more) =>
  new Promise((done) => {
    const child = spawn(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', file, '--disable-console-intercept'],
      { cwd: folder, env: { ...process.env, ...more }, detached: true },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        said += String(data);
      });
    // Processes without a guard may wait for ever; they and what they started are one group.
    const timer = setTimeout(() => {
      said += '\nit never ended';
      process.kill(-child.pid, 'SIGKILL');
    }, longest);
    child.once('close', (code) => {
      clearTimeout(timer);
      done({ ended: code, said });
    });
  });

/** What the harness found wrong, in a few words. */
const wrongIn = (said) => {
  const counted = [...said.matchAll(/^.*: (lost|twice|wrong\w+|stuck|told|reported) +([1-9]\d*)$/gm)];
  const found = [...new Set(counted.map(([, what, count]) => `${what} ${count}`))];
  if (found.length > 0) return found.join(', ');
  if (/it never ended/.test(said)) return 'it never ended';
  if (/FAIL .*hand-off under faults/.test(said)) return /Error: .*/.exec(said)?.[0] ?? 'the run failed';
  throw new Error(`The harness could not run, which says nothing of a guard:\n${said.slice(-2_000)}`);
};

const copy = await mkdtemp(join(tmpdir(), 'desk-guards-'));
let unnoticed = 0;
try {
  for (const name of execFileSync('git', ['ls-files'], { cwd: repository, encoding: 'utf8' }).split('\n')) {
    if (name === '') continue;
    await mkdir(dirname(join(copy, name)), { recursive: true });
    await cp(join(repository, name), join(copy, name));
  }
  await symlink(join(repository, 'node_modules'), join(copy, 'node_modules'));
  for (const { name, file, stands, gone, stores, also } of guards) {
    if (!name.includes(values.only)) continue;
    const source = await readFile(join(copy, file), 'utf8');
    if (source.split(stands).length !== 2)
      throw new Error(`"${name}" does not stand once in ${file} as it is written here: mend mutations.mjs.`);
    await writeFile(
      join(copy, file),
      source.replace(stands, () => gone),
    );
    let noticed;
    for (const seed of values.seeds.split(',')) {
      for (const store of stores) {
        const { ended, said } = await run(copy, 'test/faults/faults.test.ts', {
          FAULTS_EVENTS: values.events,
          FAULTS_SEED: seed,
          FAULTS_STORE: store,
        });
        if (ended !== 0) noticed ??= `by the harness, ${store}, seed ${seed}: ${wrongIn(said)}`;
        if (noticed !== undefined) break;
      }
      if (noticed !== undefined) break;
    }
    if (noticed === undefined && also !== undefined) {
      const { ended, said } = await run(copy, also, {});
      if (ended !== 0 && /AssertionError/.test(said)) noticed = `by ${also}, not by the harness`;
    }
    if (noticed === undefined) unnoticed += 1;
    console.log(`${name}: ${noticed === undefined ? 'NOT NOTICED' : `noticed ${noticed}`}`);
    await writeFile(join(copy, file), source);
  }
} finally {
  await rm(copy, { recursive: true, force: true });
}
process.exit(unnoticed === 0 ? 0 : 1);
