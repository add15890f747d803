// The long form of faults.test.ts: `npm run faults -- --events 10000 --store postgres --seed 1`.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    store: { type: 'string' },
  },
});
const store = { sqlite: 'sqlite', postgres: 'postgresql', postgresql: 'postgresql' }[values.store ?? ''];
if (values.store !== undefined && store === undefined) {
  console.error('--store is sqlite or postgres; without it both are tried.');
  process.exit(2);
}
const run = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/faults/faults.test.ts', '--disable-console-intercept'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      FAULTS_EVENTS: values.events,
      FAULTS_SEED: values.seed,
      ...(store === undefined ? {} : { FAULTS_STORE: store }),
    },
  },
);
process.exit(run.status ?? 1);
