// The built desk as its operator starts it: dist/src/main.js, the knowledge that comes with it, SQLite in a new folder.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The build that is driven. */
export const dist = resolve(process.env.E2E_DIST ?? fileURLToPath(new URL('../../dist', import.meta.url)));
const main = join(dist, 'src/main.js');

/** A free port of this machine. */
export const freePort = async () => {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
};

/** Starts a desk that knows nothing of this machine's own settings, and can be killed and started again. */
export const startDesk = async (settings, port) => {
  if (!existsSync(main)) throw new Error('There is no build: run "npm run build" first.');
  const listening = port ?? (await freePort());
  const data = mkdtempSync(join(tmpdir(), 'desk-e2e-'));
  const env = {
    PATH: process.env.PATH,
    HELPDESK_HOST: '127.0.0.1',
    HELPDESK_PORT: String(listening),
    HELPDESK_DATA: data,
    LOG_LEVEL: 'warn',
    ...settings,
  };
  const logged = [];
  let child;
  const start = async () => {
    // The folder is the data's, so that no .env of the project is read.
    const started = spawn(process.execPath, [main], { cwd: data, env, stdio: ['ignore', 'pipe', 'pipe'] });
    child = started;
    let said = '';
    let rest = '';
    await new Promise((ready, refused) => {
      const hear = (chunk) => {
        said += chunk;
        const lines = `${rest}${chunk}`.split('\n');
        rest = lines.pop();
        // Besides the lines for its operator, which begin in words, the desk writes its log: JSON, one object a line.
        logged.push(...lines.filter((line) => line.startsWith('{') || line.includes('could not start')));
        if (lines.some((line) => line.startsWith('Ready at'))) ready();
      };
      started.stdout.on('data', hear);
      started.stderr.on('data', hear);
      started.on('exit', (code) => refused(new Error(`The desk ended with ${code}.\n${said}`)));
    });
  };
  // A command of the desk's maintainer, with the same settings; gives what it said and its exit code.
  const helpdesk = async (...words) => {
    const command = [join(dist, 'src/cli.js'), ...words];
    const ran = spawn(process.execPath, command, { cwd: data, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [ran.stdout, ran.stderr]) stream.on('data', (chunk) => (said += chunk));
    const code = await new Promise((done) => ran.once('close', done));
    return { code, said };
  };
  const end = async (signal) => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await ended;
  };
  await start();
  return {
    url: `http://127.0.0.1:${listening}`,
    /** Lines of the log: of warning or worse, unless `LOG_LEVEL` says otherwise. */
    logged,
    /** Runs `helpdesk` beside it: `{ code, said }`. */
    helpdesk,
    /** Whether a text stands anywhere in what the desk keeps. */
    keeps: (text) =>
      readdirSync(data, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .some((one) => readFileSync(join(one.parentPath, one.name)).includes(text)),
    /** As a power cut: nothing is finished, then it comes back with what it kept. */
    crash: async () => {
      await end('SIGKILL');
      await start();
    },
    /** As an operator stops it; gives the exit code. */
    stop: async () => {
      await end('SIGTERM');
      const code = child.exitCode;
      rmSync(data, { recursive: true, force: true });
      return code;
    },
  };
};
