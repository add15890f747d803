// Starts the emulator and the front, drives the desk through Slack's two ways in, and says what held. See README.md.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    desk: { type: 'string' },
    tools: { type: 'string', default: join(tmpdir(), 'ig-help-desk-e2e-slack') },
    port: { type: 'string', default: '4510' },
  },
});
const project = fileURLToPath(new URL('../../..', import.meta.url));
const quiet = { stdio: ['ignore', 'inherit', 'inherit'] };

// The emulator needs Node 22.15 or newer and is no part of the product: both are installed beside it.
if (!existsSync(join(values.tools, 'node_modules/emulate'))) {
  mkdirSync(values.tools, { recursive: true });
  const packages = ['emulate@0.12.2', 'node@24'];
  const installed = spawnSync('npm', ['install', '--no-save', '--prefix', values.tools, ...packages], quiet);
  if (installed.status !== 0) process.exit(2);
}
const built = spawnSync('npx', ['tsc', '-p', 'test/e2e/slack/tsconfig.json'], { cwd: project, ...quiet });
if (built.status !== 0) process.exit(2);

const scopes = ['chat:write', 'channels:history', 'groups:history', 'im:history', 'mpim:history'];
const everything = [...scopes, 'channels:read', 'channels:join', 'im:write', 'im:read', 'users:read'];
const seed = {
  slack: {
    team: { name: 'IG Desk', domain: 'ig-desk' },
    users: [{ name: 'ana' }, { name: 'helpdesk' }],
    channels: [{ name: 'general' }],
    strict_scopes: true,
    tokens: [
      { token: 'xoxb-desk', user: 'helpdesk', scopes },
      { token: 'xoxb-mute', user: 'helpdesk', scopes: ['im:history'] },
      { token: 'xoxp-driver', user: 'ana', scopes: everything },
    ],
  },
};
const seedFile = join(values.tools, 'seed.json');
writeFileSync(seedFile, JSON.stringify(seed));
const emulatorPort = String(Number(values.port) + 1);
const emulator = spawn(
  join(values.tools, 'node_modules/node/bin/node'),
  [
    join(values.tools, 'node_modules/.bin/emulate'),
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

const { drive } = await import(new URL('../../../dist/e2e-slack/test/e2e/slack/drive.js', import.meta.url));
try {
  const failures = await drive({
    emulator: `http://127.0.0.1:${emulatorPort}`,
    port: Number(values.port),
    desk: values.desk,
  });
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  emulator.kill();
}
