// The emulator of a workspace, installed beside the product on the first run, and what drives it, compiled. See README.md.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { dist } from '../desk.mjs';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const quiet = { stdio: ['ignore', 'inherit', 'inherit'] };
const scopes = ['chat:write', 'channels:history', 'groups:history', 'im:history', 'im:write', 'mpim:history'];
const everything = [...scopes, 'channels:read', 'channels:join', 'im:read', 'users:read'];
const seed = {
  slack: {
    team: { name: 'IG Desk', domain: 'ig-desk' },
    users: [{ name: 'ana' }, { name: 'helpdesk' }, { name: 'rita' }],
    channels: [{ name: 'general' }],
    strict_scopes: true,
    tokens: [
      { token: 'xoxb-desk', user: 'helpdesk', scopes },
      { token: 'xoxb-mute', user: 'helpdesk', scopes: ['im:history'] },
      { token: 'xoxp-driver', user: 'ana', scopes: everything },
      { token: 'xoxp-rita', user: 'rita', scopes: everything },
    ],
  },
};

/** What the command line says: `--tools` is where the emulator is installed, `--port` where the front stands. */
export const told = () =>
  parseArgs({
    options: {
      tools: { type: 'string', default: join(tmpdir(), 'ig-help-desk-e2e-slack') },
      port: { type: 'string', default: '4510' },
    },
  }).values;

/** Compiles what is written in TypeScript here and gives the folder it is in. */
export const compiled = () => {
  const out = join(dist, 'e2e-slack');
  const where = ['--outDir', out, '--tsBuildInfoFile', join(out, '.tsbuildinfo')];
  const built = spawnSync('npx', ['tsc', '-p', 'test/e2e/slack/tsconfig.json', ...where], {
    cwd: project,
    ...quiet,
  });
  if (built.status !== 0) process.exit(2);
  return pathToFileURL(join(out, 'test/'));
};

/** Starts the emulator; gives its address and how to end it. */
export const startEmulator = async ({ tools, port }) => {
  // It needs Node 22.15 or newer and is no part of the product: both are installed beside it.
  if (!existsSync(join(tools, 'node_modules/emulate'))) {
    mkdirSync(tools, { recursive: true });
    const packages = ['emulate@0.12.2', 'node@24'];
    const installed = spawnSync('npm', ['install', '--no-save', '--prefix', tools, ...packages], quiet);
    if (installed.status !== 0) process.exit(2);
  }
  const seedFile = join(tools, 'seed.json');
  writeFileSync(seedFile, JSON.stringify(seed));
  const emulatorPort = String(Number(port) + 1);
  const emulator = spawn(
    join(tools, 'node_modules/node/bin/node'),
    [
      join(tools, 'node_modules/.bin/emulate'),
      ...['start', '--service', 'slack', '--port', emulatorPort, '--seed', seedFile],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((resolve, reject) => {
    emulator.stdout.on('data', (chunk) => {
      if (String(chunk).includes('Ready')) resolve();
    });
    emulator.on('exit', () => reject(new Error('the emulator did not start')));
  });
  return { url: `http://127.0.0.1:${emulatorPort}`, stop: () => emulator.kill() };
};
