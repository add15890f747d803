import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCache, engineFingerprint, type Cache } from '../../src/cache.ts';
import { configFromEnv } from '../../src/config.ts';

const root = mkdtempSync(join(tmpdir(), 'helpdesk-cache-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => index % 251);

interface Place {
  readonly folder: string;
  readonly cache: Cache;
  readonly told: string[];
  /** The one file of the folder. */
  readonly file: () => string;
}

let places = 0;
const place = (engine = 'engine', folder = join(root, String((places += 1)))): Place => {
  const told: string[] = [];
  return {
    folder,
    told,
    cache: createCache(
      folder,
      (event) => told.push(event),
      () => engine,
    ),
    file: () => join(folder, readdirSync(folder)[0] ?? ''),
  };
};

describe('what is kept', () => {
  it('is read back byte for byte, also by the next start', async () => {
    const { cache, folder, told } = place();
    await cache.write('search', 'one', bytes);
    expect(cache.read('search', 'one')).toEqual(Buffer.from(bytes));
    expect(place('engine', folder).cache.read('search', 'one')).toEqual(Buffer.from(bytes));
    expect(told).toEqual([]);
  });

  it('is not there for other knowledge, another name or another engine', async () => {
    const { cache, folder } = place();
    await cache.write('search', 'one', bytes);
    expect(cache.read('search', 'two')).toBeUndefined();
    expect(cache.read('library', 'one')).toBeUndefined();
    expect(place('next engine', folder).cache.read('search', 'one')).toBeUndefined();
  });

  it('begins where numbers may stand', async () => {
    const { cache } = place();
    await cache.write('search', 'one', bytes);
    expect((cache.read('search', 'one')?.byteOffset ?? 1) % 8).toBe(0);
  });

  it('is the newest few of a name; what others keep in the folder stays', async () => {
    const { cache, folder } = place();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'notes.txt'), 'ours');
    await cache.write('library', 'one', bytes);
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      await cache.write('search', key, bytes);
      expect(cache.read('search', key)).toBeDefined();
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('search-'))).toHaveLength(3);
    expect(readdirSync(folder)).toContain('notes.txt');
    expect(cache.read('library', 'one')).toBeDefined();
  });

  it('leaves no unfinished file behind', async () => {
    const { cache, folder } = place();
    await Promise.all([cache.write('search', 'one', bytes), cache.write('library', 'one', bytes)]);
    expect(readdirSync(folder).filter((name) => !name.endsWith('.cache'))).toEqual([]);
  });
});

describe('a file that is not what was kept', () => {
  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut in its head', (whole: Buffer) => whole.subarray(0, 40)],
    ['cut after its head', (whole: Buffer) => whole.subarray(0, 152)],
    ['cut by one byte', (whole: Buffer) => whole.subarray(0, -1)],
    ['longer', (whole: Buffer) => Buffer.concat([whole, Buffer.from('x')])],
    ['changed in one bit', (whole: Buffer) => whole.map((byte, at) => (at === 3_000 ? byte ^ 1 : byte))],
    ['somebody else’s', () => Buffer.from('PNG or whatever else may bear this name')],
  ])('is as good as not there: %s', async (_, spoil) => {
    const { cache, file, told } = place();
    await cache.write('search', 'one', bytes);
    writeFileSync(file(), spoil(readFileSync(file())));
    expect(cache.read('search', 'one')).toBeUndefined();
    expect(told).toEqual(['cache-ignored']);
    await cache.write('search', 'one', bytes);
    expect(cache.read('search', 'one')).toEqual(Buffer.from(bytes));
  });

  it('is as good as not there where it is a folder', async () => {
    const { cache, file, told } = place();
    await cache.write('search', 'one', bytes);
    const name = file();
    rmSync(name);
    mkdirSync(name);
    expect(cache.read('search', 'one')).toBeUndefined();
    await cache.write('search', 'one', bytes);
    expect(told).toEqual(['cache-ignored', 'cache-not-written']);
  });
});

describe('a folder that cannot be written', () => {
  it('costs a line for the log and nothing else', async () => {
    const file = join(root, 'a file');
    writeFileSync(file, '');
    const { cache, told } = place('engine', join(file, 'cache'));
    await cache.write('search', 'one', bytes);
    expect(cache.read('search', 'one')).toBeUndefined();
    expect(told).toEqual(['cache-not-written']);
  });
});

describe('the fingerprint of the engine', () => {
  it('is the same as long as nothing changes', () => {
    expect(engineFingerprint()).toBe(engineFingerprint());
    expect(engineFingerprint()).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the setting', () => {
  it('is a folder beside the store when unset, the folder named, or off', () => {
    expect(configFromEnv({ HELPDESK_DATA: '/var/desk' }).cache).toBe('/var/desk/cache');
    expect(configFromEnv({ HELPDESK_CACHE: '/tmp/desk' }).cache).toBe('/tmp/desk');
    expect(configFromEnv({ HELPDESK_CACHE: 'off' }).cache).toBeUndefined();
    expect(createCache(undefined).read('search', 'one')).toBeUndefined();
  });
});
