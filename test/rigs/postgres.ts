import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server for tests. */
export interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Why there is no PostgreSQL to test with here; undefined where there is one. */
export const postgresMissing = (): string | undefined => {
  if (process.env['TEST_DATABASE_URL'] !== undefined) return undefined;
  if (binaries() === undefined) return 'no TEST_DATABASE_URL and no PostgreSQL installed';
  return isRoot() && !hasPostgresUser()
    ? 'PostgreSQL refuses to run as root and there is no user postgres'
    : undefined;
};

/**
 * The server of TEST_DATABASE_URL, or a throw-away one that only this machine can reach and that ends with this
 * process at the latest.
 */
export const startPostgres = async (): Promise<TestServer> => {
  const url = process.env['TEST_DATABASE_URL'];
  if (url !== undefined) return { url, stop: () => Promise.resolve() };
  const bin = binaries();
  if (bin === undefined) throw new Error('no PostgreSQL installed');
  const folder = mkdtempSync(join(tmpdir(), 'desk-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  if (isRoot()) execFileSync('chown', ['-R', 'postgres', folder]);
  const [initdb, ...initdbArguments] = asPostgres([
    join(bin, 'initdb'),
    '--pgdata',
    data,
    '--username=desk',
    '--auth=trust',
    '--encoding=UTF8',
    '--no-locale',
  ]);
  execFileSync(initdb, initdbArguments, { cwd: folder, stdio: 'pipe' });
  // A socket in a folder of its own: no port to be free, nobody else to let in.
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=on'];
  const [command, ...parameters] = asPostgres([
    'sh',
    '-c',
    endsWithItsParent,
    folder,
    join(bin, 'postgres'),
    '-D',
    data,
    ...settings.flatMap((setting) => ['-c', setting]),
  ]);
  const child = spawn(command, parameters, { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = new Promise<void>((resolve) => child.once('exit', resolve));
  const started: TestServer = {
    url: `postgres://desk@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: () => {
      child.stdin.end();
      return ended;
    },
  };
  if (await answers(started.url)) return started;
  await started.stop();
  throw new Error(`PostgreSQL of ${bin} does not start`);
};

// Standard input closes when the test process ends, however it ends: no server and no folder are left behind.
const endsWithItsParent = '"$@" & server=$!; cat > /dev/null; kill -INT $server; wait $server; rm -rf "$0"';

const answers = async (url: string): Promise<boolean> => {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return false;
};

const binaries = (): string | undefined => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
};

const isRoot = (): boolean => process.getuid?.() === 0;

const hasPostgresUser = (): boolean => /^postgres:/m.test(readFileSync('/etc/passwd', 'utf8'));

const asPostgres = (command: readonly [string, ...string[]]): readonly [string, ...string[]] =>
  isRoot() ? ['runuser', '-u', 'postgres', '--', ...command] : command;
