import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCache, type Cache } from '../../src/cache.ts';
import type { Library } from '../../src/core/library.ts';
import { goldenFrom } from '../../src/golden.ts';
import { knowledgeFrom, type Checked } from '../../src/knowledge-source.ts';
import { servingGently, servingOf } from '../../src/serving.ts';
import { ownKnowledge } from '../../src/system.ts';

const folder = mkdtempSync(join(tmpdir(), 'helpdesk-cache-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A cache that tells what was read, and lets a test wait for what is being written. */
const watched = (): {
  readonly cache: Cache;
  readonly found: string[];
  readonly written: () => Promise<void>;
} => {
  const inner = createCache(folder);
  const found: string[] = [];
  const writing: Promise<void>[] = [];
  return {
    found,
    cache: {
      read: (name, key) => {
        const bytes = inner.read(name, key);
        if (bytes !== undefined) found.push(name);
        return bytes;
      },
      write: (name, key, bytes) => {
        const one = inner.write(name, key, bytes);
        writing.push(one);
        return one;
      },
    },
    written: async () => {
      await Promise.all(writing);
    },
  };
};

// Every eighth entry of the real knowledge: enough for every part of the search to have something to learn.
const sampleOf = (library: Library): Library => ({
  ...library,
  entries: new Map([...library.entries].filter((_, index) => index % 8 === 0)),
});

let checked: Checked;
beforeAll(async () => {
  const { cache, found, written } = watched();
  checked = await knowledgeFrom(ownKnowledge(), cache);
  await written();
  expect(found).toEqual([]);
}, 60_000);

describe('the real knowledge', () => {
  it('comes from the cache exactly as from its files', async () => {
    const { cache, found } = watched();
    const again = await knowledgeFrom(ownKnowledge(), cache);
    expect(found).toEqual(['library']);
    expect(again).toStrictEqual(checked);
  }, 60_000);

  it('is found from the cache exactly as when just learnt, to the last digit', async () => {
    const library = sampleOf(checked.library);
    const { cache, found, written } = watched();
    const learnt = servingOf(library, cache);
    await written();
    expect(found).toEqual([]);
    const kept = servingOf(library, cache);
    const gently = await servingGently(library, cache);
    expect(found).toEqual(['search', 'search']);
    const questions = [
      ...(await goldenFrom(ownKnowledge())).map(({ ask }) => ask).filter((_, index) => index % 3 === 0),
      'how do i aply for a travel grnat',
      '5.4',
      '',
    ];
    let hits = 0;
    for (const question of questions) {
      const expected = learnt.search(question);
      hits += expected.hits.length;
      expect(kept.search(question)).toEqual(expected);
      expect(gently.search(question)).toEqual(expected);
    }
    expect(hits).toBeGreaterThan(questions.length);
  }, 120_000);
});
