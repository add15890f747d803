import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { StoreError } from '../../src/store/error.ts';
import { openStore } from '../../src/store/open.ts';
import { repeatedly, tries } from '../../src/store/retry.ts';
import { connectSqlite, sqliteDialect } from '../../src/store/sqlite.ts';
import { createStore } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';
import { freshSqlite } from '../rigs/store.ts';
import { message, state } from './store-data.ts';
import { buildProgram, type Program } from './store-process.ts';

const report = (): void => undefined;

const refusal = async (settings: { readonly url?: string; readonly file?: string }): Promise<StoreError> => {
  const error: unknown = await openStore({ ...settings, report }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(StoreError);
  return error as StoreError;
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-open-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('opening a store', () => {
  it('creates the folder and the file', async () => {
    const store = await openStore({ file: join(folder, 'new/deep/desk.db'), report });
    expect(await store.transact((open) => open.claim('web', '1', 1))).toBe(true);
    await store.close();
  });

  it('works in memory', async () => {
    const store = await openStore({ file: ':memory:', report });
    expect(await store.transact((open) => open.claim('web', '1', 1))).toBe(true);
    await store.close();
  });

  it('says what is wrong with a place it cannot use', async () => {
    const file = join(folder, 'plain.txt');
    await writeFile(file, 'This is a text of somebody else. '.repeat(200));
    expect((await refusal({ file: join(file, 'desk.db') })).message).toContain('a file is in its way');
    expect((await refusal({ file: folder })).message).toContain('is a folder; a file is needed');
    expect((await refusal({ file })).message).toContain('is not a database');
    expect((await refusal({})).message).toContain('needs a place');
  });

  it('keeps the cause and names no value of DATABASE_URL', async () => {
    const error = await refusal({ url: 'postgres://desk:secret@127.0.0.1:1/desk' });
    expect(error.message).toBe(
      'The database does not answer. Check that PostgreSQL runs and that DATABASE_URL names its host and port.',
    );
    expect(error.cause).toBeInstanceOf(Error);
    const notOurs = await refusal({ url: 'mysql://desk:secret@127.0.0.1/desk' });
    expect(notOurs.message).toContain('begins with postgres://');
    expect(notOurs.message).not.toContain('secret');
  });

  it('refuses tables of a newer version and leaves them alone', async () => {
    const place = await freshSqlite();
    await (await place.open()).close();
    await place.raw(`insert into desk_migration values ('2999-01-01-future', '2999-01-01T00:00:00.000Z')`);
    const error = await refusal(place.settings);
    expect(error.message).toContain('written by a newer version');
    await place.remove();
  });
});

describe('a file that may not be written', () => {
  let program: Program;
  beforeAll(async () => {
    program = await buildProgram();
  });
  afterAll(() => program.remove());

  it.each([
    ['closed', 0o555],
    ['open', 0o777],
  ])('is refused when the store opens, in a folder that is %s to all', async (_name, mode) => {
    const file = join(folder, 'desk.db');
    await (await openStore({ file, report })).close();
    await chmod(file, 0o444);
    await chmod(folder, mode);
    // Root may write everything: there the store is opened by the user `nobody`.
    const { lines } = await program.run(
      { settings: { file }, name: 'reader', conversation: 'web:one', turns: 0 },
      process.getuid?.() === 0 ? { uid: 65_534 } : {},
    );
    await chmod(folder, 0o755);
    expect(lines).toEqual([expect.stringMatching(/^refused: .*desk\.db cannot be written\. Let the user/)]);
  });
});

describe('a disk that does not take more', () => {
  /** A store and the connection below it, to take away from it what a disk would. */
  const openOver = async (file: string) => {
    await (await openStore({ file, report })).close();
    const connection = connectSqlite(file);
    const db = new Kysely<Tables>({ dialect: sqliteDialect(connection) });
    return { connection, store: createStore(db, { engine: 'sqlite', place: file, report }) };
  };

  it('refuses what it cannot keep, keeps nothing of it, and goes on when there is space', async () => {
    const { connection, store } = await openOver(join(folder, 'desk.db'));
    const { page_count: pages } = connection.prepare('pragma page_count').get() as { page_count: number };
    connection.exec(`pragma max_page_count = ${String(pages + 8)}`);
    const turn = (id: string) =>
      store.transact(async (open) => {
        await open.claim('web', id, 1);
        await open.saveConversation(id, state(1), 1);
        await open.queue([message(id)], 1, 1);
      });
    let kept = 0;
    let failure: unknown;
    while (failure === undefined && kept < 1000) {
      try {
        await turn(String(kept));
        kept += 1;
      } catch (error) {
        failure = error;
      }
    }
    expect(failure).toBeInstanceOf(StoreError);
    expect((failure as StoreError).message).toContain('is full. Free some space');
    expect(kept).toBeGreaterThan(0);
    const all = { claims: kept, conversations: kept, 'outgoing:queued': kept };
    expect(await store.counts()).toMatchObject(all);
    connection.exec(`pragma max_page_count = ${String(pages + 1000)}`);
    await turn('again');
    expect((await store.counts())['claims']).toBe(kept + 1);
    await store.close();
  });

  it('changes nothing once it may only be read', async () => {
    const { connection, store } = await openOver(join(folder, 'desk.db'));
    await store.transact((open) => open.saveConversation('web:one', state(1), 1));
    connection.exec('pragma query_only = on');
    const work = store.transact((open) => open.saveConversation('web:one', state(2), 2));
    await expect(work).rejects.toThrow('cannot be written');
    await expect(work).rejects.toBeInstanceOf(StoreError);
    expect((await store.counts())['conversations']).toBe(1);
    connection.exec('pragma query_only = off');
    expect(await store.transact((open) => open.conversation('web:one'))).toEqual(state(1));
    await store.close();
  });

  it('says so when the store is already closed', async () => {
    const store = await openStore({ file: join(folder, 'desk.db'), report });
    await store.close();
    await expect(store.counts()).rejects.toThrow(StoreError);
  });
});

describe('trying again', () => {
  const failing = (error: Error) => {
    let runs = 0;
    const done = repeatedly(
      () => {
        runs += 1;
        return Promise.reject(error);
      },
      () => Promise.resolve(),
    );
    return done.then(
      () => 0,
      () => runs,
    );
  };

  it('ends after a number of tries', async () => {
    expect(await failing(Object.assign(new Error('busy'), { errcode: 5 }))).toBe(tries.locked);
    expect(await failing(Object.assign(new Error('busy snapshot'), { errcode: 517 }))).toBe(tries.locked);
    expect(await failing(Object.assign(new Error('deadlock'), { code: '40P01' }))).toBe(tries.conflict);
    expect(await failing(Object.assign(new Error('serialization'), { code: '40001' }))).toBe(tries.conflict);
  });

  it('does not repeat work that failed by itself', async () => {
    expect(await failing(new Error('a bug'))).toBe(1);
  });
});
