import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeHash } from '../../src/codes.ts';
import { link, list, test as examine, unlink } from '../../src/commands/desk.ts';
import { deskLines, freshCode, linkedWith, missingAt, type Linked } from '../../src/commands/desk-lines.ts';
import { commandIn } from '../../src/core/desk/command.ts';
import type { Desk } from '../../src/core/desk/desk.ts';
import type { Transaction } from '../../src/core/store.ts';
import { openStore } from '../../src/store/open.ts';

const desk = (id: string, over: Partial<Desk> = {}): Desk => ({
  id,
  titles: { en: `Desk ${id}` },
  countries: [],
  regions: [],
  topics: [],
  languages: ['en'],
  hours: { zone: 'UTC', days: [1], from: 540, to: 1020 },
  promise: 8,
  escalation: { after: 16 },
  contact: { label: 'Secretariat', href: 'mailto:igf@un.org' },
  ...over,
});
const linked = (id: string, over: Partial<Linked> = {}): Linked => ({
  desk: id,
  platform: 'slack',
  coordinators: 1,
  reviewers: 0,
  open: 0,
  ...over,
});

describe('a one-time code', () => {
  const dice = (seed: number) => {
    let state = seed;
    return (bound: number): number => {
      state = (state * 48_271) % 2_147_483_647;
      return state % bound;
    };
  };
  const codes = Array.from({ length: 500 }, (_, index) => freshCode(dice(index + 1)));

  test('has eight letters and digits, none of which is read as another', () => {
    for (const code of codes) expect(code).toMatch(/^[ACDEFGHJKMNPQRTWXY][A-Z3-9]{3}-[A-Z3-9]{4}$/);
    expect(codes.join('')).not.toMatch(/[0O1IL2Z5S8BUV]/);
  });

  test('uses every sign at every place, as the random numbers have it', () => {
    const highest = freshCode((bound) => bound - 1);
    expect(highest).toBe('Y999-9999');
    expect(freshCode(() => 0)).toBe('AAAA-AAAA');
    expect(new Set(codes).size).toBeGreaterThan(490);
  });

  test('is understood however it is typed, and never as a ticket', () => {
    for (const code of codes.slice(0, 50))
      for (const typed of [code, code.toLowerCase(), code.replace('-', ' '), code.replace('-', '')]) {
        const command = commandIn(`link ${typed}`);
        expect(command?.word).toBe('link');
        expect(command?.ticket).toBeUndefined();
        expect(codeHash(command?.rest ?? '')).toBe(codeHash(code));
      }
  });
});

describe('what is told of desks', () => {
  test('names platforms and numbers of people, also of a desk that is in no file any more', () => {
    expect(deskLines([desk('kenya'), desk('global')], [linked('kenya', { open: 2 }), linked('old')])).toEqual(
      [
        'kenya   Desk kenya: works on slack, 1 coordinator, 0 reviewers, 2 open tickets',
        'global  Desk global: no place, 0 coordinators, 0 reviewers, 0 open tickets',
        'old     not in desks.yaml any more: works on slack, 1 coordinator, 0 reviewers, 0 open tickets; helpdesk desk unlink old --place',
      ],
    );
  });

  test('says nothing is missing where a newcomer can reach it', () => {
    const kenya = desk('kenya', { countries: ['KE'], escalation: { to: 'global', after: 16 } });
    const all = [kenya, desk('global')];
    expect(missingAt(kenya, all, [linked('kenya'), linked('global')], ['slack'])).toEqual([]);
  });

  test('says everything that is missing, with what to do', () => {
    const kenya = desk('kenya', { countries: ['KE'], escalation: { to: 'global', after: 16 } });
    const all = [kenya, desk('global')];
    const missing = missingAt(kenya, all, [], ['web']);
    expect(missing.map((one) => one.replace(/.*Run(?: for each person)?: /, ''))).toEqual([
      'helpdesk desk link kenya --place',
      'helpdesk desk link kenya',
      'helpdesk desk link global --place',
    ]);
    expect(missingAt(kenya, all, [linked('kenya'), linked('global')], ['web'])).toEqual([
      'It works on slack, which is not switched on here. Run: helpdesk doctor',
    ]);
  });

  test('tells of a desk that no question comes to', () => {
    const [first, second] = [desk('one', { countries: ['KE'] }), desk('two', { countries: ['KE'] })];
    const people = [linked('one'), linked('two')];
    expect(missingAt(first, [first, second], people, ['slack'])).toEqual([]);
    expect(missingAt(second, [first, second], people, ['slack'])[0]).toContain('No question comes to it');
    // The other has no place, so questions do come.
    expect(missingAt(second, [first, second], [linked('two')], ['slack'])).toEqual([]);
    const french = desk('two', { countries: ['KE'], languages: ['fr'] });
    expect(missingAt(french, [first, french], people, ['slack'])).toEqual([]);
  });
});

describe('helpdesk desk', () => {
  let folder = '';
  let said = '';
  const report = (): void => undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'desk-command-'));
    writeFileSync(
      join(folder, 'sources.yaml'),
      'rows:\n  - { id: src-a, title: A page, summary: A., publisher: P, date: undated, href: "https://example.org/" }\n',
    );
    writeFileSync(
      join(folder, 'desks.yaml'),
      'rows:\n  - { id: global, titles: { en: Global desk }, languages: [en], hours: { zone: UTC, days: [mon], from: "09:00", to: "17:00" }, promise: 8, escalation: { after: 16 }, contact: { label: Secretariat, href: "mailto:igf@un.org" } }\n',
    );
    vi.stubEnv('HELPDESK_KNOWLEDGE', folder);
    vi.stubEnv('HELPDESK_OVERLAYS', '');
    vi.stubEnv('HELPDESK_DATA', join(folder, '.data'));
    vi.stubEnv('DATABASE_URL', '');
    said = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said += String(text);
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    process.exitCode = 0;
    rmSync(folder, { recursive: true, force: true });
  });

  const inStore = async <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    const store = await openStore({ file: join(folder, '.data', 'helpdesk.sqlite'), report });
    try {
      return await store.transact(work);
    } finally {
      await store.close();
    }
  };
  const codeFor = async (options: Parameters<typeof link>[1]): Promise<string> => {
    said = '';
    await link('global', options);
    return said.split('\n')[0] ?? '';
  };
  const stands = (code: string, inHours: number) =>
    inStore((transaction) => transaction.code(codeHash(code), Date.now() + inHours * 3_600_000));

  test('gives codes for a coordinator, a reviewer and a place, for 48 hours or as long as asked', async () => {
    const coordinator = await codeFor({});
    expect(said).toContain(`link ${coordinator}\n`);
    expect(said).toContain('becomes a coordinator of Global desk');
    expect(await stands(coordinator, 47)).toEqual({ desk: 'global', role: 'coordinator' });
    expect(await stands(coordinator, 49)).toBeUndefined();
    expect(await stands(await codeFor({ role: 'reviewer' }), 0)).toEqual({
      desk: 'global',
      role: 'reviewer',
    });
    const place = await codeFor({ place: true, hours: '1' });
    expect(await stands(place, 0)).toEqual({ desk: 'global', role: 'place' });
    expect(await stands(place, 2)).toBeUndefined();
  });

  test('lists what is linked, and says what is missing until a newcomer can reach it', async () => {
    await list();
    expect(said).toBe('global  Global desk: no place, 0 coordinators, 0 reviewers, 0 open tickets\n');
    said = '';
    await examine('global');
    expect(said).toContain('global: No place to work in. Run: helpdesk desk link global --place.');
    expect(process.exitCode).toBe(1);
  });

  test.each([
    ['an unknown desk', () => link('globl', {}), 'There is no desk "globl". Did you mean `global`?'],
    ['an unknown role', () => link('global', { role: 'boss' }), 'Use one of: coordinator, reviewer.'],
    [
      'a place with a role',
      () => link('global', { place: true, role: 'reviewer' }),
      'either a place or a person',
    ],
    ['no sensible time', () => link('global', { hours: 'soon' }), '--hours is a whole number from 1 to 336.'],
    ['nothing to unlink', () => unlink('global', {}), 'Add --place, or --person'],
    ['both to unlink', () => unlink('global', { person: 'x', place: true }), 'Add --place, or --person'],
    ['a stranger', () => unlink('global', { person: 'x' }), 'Nobody called "x" is linked with global.'],
  ])('says kindly what to do about %s', async (_, run, sentence) => {
    await expect(Promise.resolve().then(run)).rejects.toThrow(sentence);
  });

  test('says so where there was no place to unlink', async () => {
    await unlink('global', { place: true });
    expect(said).toBe('global had no place.\n');
  });

  test('counts nothing for a desk the store does not know', () => {
    expect(linkedWith('x', [])).toEqual({ desk: 'x', coordinators: 0, reviewers: 0, open: 0 });
  });
});
