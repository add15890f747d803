import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { endianness } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageOf } from './errors.ts';
import { packageFolder } from './system.ts';

/** What took long to make and can be made again at any time, kept on disk. Never needed, never in the way. */
export interface Cache {
  /** The bytes kept under a name for a key; undefined when there are none, others, or not all of them. */
  read(name: string, key: string): Uint8Array | undefined;
  /** Keeps bytes in place of older ones, in the background. Never rejects: what cannot be kept is made again. */
  write(name: string, key: string, bytes: Uint8Array): Promise<void>;
}

/** Keeps nothing. */
export const noCache: Cache = { read: () => undefined, write: () => Promise.resolve() };

/**
 * A cache in a folder, which is made when something is first kept; without a folder nothing is kept. Whatever is wrong with a file or the folder is a line
 * for the log at level debug, and the file is as good as not there. `engine` is the fingerprint of what makes the bytes.
 */
export const createCache = (
  folder: string | undefined,
  report: (what: string, details: Readonly<Record<string, unknown>>) => void = () => undefined,
  engine: () => string = engineFingerprint,
): Cache => {
  if (folder === undefined) return noCache;
  let fingerprint: string | undefined;
  const seal = (name: string, key: string): string => {
    fingerprint ??= engine();
    return createHash('sha256').update(`${fingerprint}\n${name}\n${key}`).digest('hex');
  };
  return {
    read: (name, key) => {
      const sealed = seal(name, key);
      const file = join(folder, fileOf(name, sealed));
      try {
        if (!existsSync(file)) return undefined;
        const bytes = readFileSync(file);
        const payload = bytes.subarray(headLength);
        const sum = createHash('sha256').update(payload).digest('hex');
        if (bytes.toString('latin1', 0, headLength) === headOf(sealed, sum)) return payload;
        report('cache-ignored', { file, error: 'it is not whole' });
      } catch (error) {
        report('cache-ignored', { file, error: messageOf(error) });
      }
      return undefined;
    },
    write: async (name, key, bytes) => {
      const sealed = seal(name, key);
      const file = join(folder, fileOf(name, sealed));
      const unfinished = `${file}.${process.pid}${unfinishedEnd}`;
      try {
        await mkdir(folder, { recursive: true });
        const hash = createHash('sha256');
        for (let at = 0; at < bytes.length; at += stretch) {
          hash.update(bytes.subarray(at, at + stretch));
          await new Promise((resolve) => setImmediate(resolve));
        }
        const handle = await open(unfinished, 'w');
        try {
          await handle.writeFile(headOf(sealed, hash.digest('hex')), 'latin1');
          await handle.writeFile(bytes);
        } finally {
          await handle.close();
        }
        await rename(unfinished, file);
        await tidy(folder, name, file);
      } catch (error) {
        report('cache-not-written', { file, error: messageOf(error) });
        await rm(unfinished, { force: true }).catch(() => undefined);
      }
    },
  };
};

// Bytes to work on before others have their turn.
const stretch = 2_000_000;
// Kept files of one name: other knowledge, and the one before.
const mostFiles = 3;
const unfinishedEnd = '.unfinished';
/** When a file that somebody began to write was surely given up, in milliseconds. */
const givenUp = 3_600_000;

const magic = 'helpdesk cache 1';
// A multiple of 8, so that what follows begins where numbers may.
const headLength = 152;

const headOf = (sealed: string, sum: string): string =>
  `${magic}\n${sealed}\n${sum}`.padEnd(headLength - 1).concat('\n');

const fileOf = (name: string, sealed: string): string => `${name}-${sealed.slice(0, 16)}.cache`;

// Removes all but the newest files of a name, and what was never finished.
const tidy = async (folder: string, name: string, latest: string): Promise<void> => {
  const pattern = new RegExp(`^${name}-[0-9a-f]{16}\\.cache(?:\\.\\d+\\${unfinishedEnd})?$`);
  const found = (await readdir(folder)).filter((one) => pattern.test(one)).map((one) => join(folder, one));
  const dated = await Promise.all(found.map(async (file) => ({ file, changed: (await stat(file)).mtimeMs })));
  const whole = dated
    .filter(({ file }) => !file.endsWith(unfinishedEnd))
    .sort(
      (one, other) =>
        Number(other.file === latest) - Number(one.file === latest) || other.changed - one.changed,
    );
  const newest = whole[0]?.changed ?? 0;
  const old = [
    ...whole.slice(mostFiles),
    ...dated.filter(({ file, changed }) => file.endsWith(unfinishedEnd) && newest - changed > givenUp),
  ];
  for (const { file } of old) await rm(file, { force: true });
};

/**
 * What the kept bytes depend on besides the knowledge: the code that reads and learns it, the packages it uses, the
 * versions inside Node.js (its words and letters come from ICU), and the order of bytes in a number.
 */
export const engineFingerprint = (): string => {
  const hash = createHash('sha256');
  const here = dirname(fileURLToPath(import.meta.url));
  const own = packageFolder();
  const locks = ['package.json', 'package-lock.json', join('node_modules', '.package-lock.json')];
  for (const file of [
    ...['core', 'knowledge', 'search'].flatMap((part) => sourcesBelow(join(here, part))),
    ...locks.map((name) => join(own, name)).filter((file) => existsSync(file)),
  ])
    hash
      .update(`${file.slice(own.length)}\n`)
      .update(readFileSync(file))
      .update('\0');
  return hash.update(JSON.stringify([process.versions, process.arch, endianness()])).digest('hex');
};

const sourcesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((item) =>
      item.isDirectory()
        ? sourcesBelow(join(folder, item.name))
        : /\.[jt]s$/.test(item.name)
          ? [join(folder, item.name)]
          : [],
    );
