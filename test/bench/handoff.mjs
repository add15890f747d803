// The hand-off, measured: from the asker's message to the call of the desk's platform, over a store that forgets nothing.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import pg from 'pg';
import ts from 'typescript';
import { createBot } from '../../dist/src/bot.js';
import { openStore } from '../../dist/src/store/open.js';
import { slackCapabilities } from '../../dist/adapters/slack/render.js';

const desk = {
  id: 'global',
  titles: { en: 'Global desk' },
  countries: [],
  regions: [],
  topics: [],
  languages: ['en'],
  hours: { zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 },
  promise: 24,
  escalation: { after: 24 },
  contact: { label: 'the secretariat', href: 'mailto:desk@example.org' },
};

const report = () => undefined;
const address = (id) => ({ platform: 'slack', id: `slack:${id}`, ref: `slack:${id}` });

/** The table rows of tickets that are there already: a tenth of them open. */
const stored = (number) => {
  const closed = number % 10 !== 0;
  return {
    ticket: {
      number,
      state: closed ? 'closed' : 'open',
      desk: 'global',
      language: 'en',
      topics: [],
      asker: {
        person: `slack:p${number}`,
        address: address(`p${number}`),
        way: 'here',
        code: `code${number}`,
      },
      openedAt: number,
      turn: 'desk',
      since: number,
      passed: [],
      ...(closed ? { closedAt: number } : { due: 9e15 }),
    },
    closed,
  };
};

const rowsFrom = function* (from, to) {
  for (let number = from; number <= to; number += 1) {
    const { ticket, closed } = stored(number);
    const due = closed ? null : ticket.due;
    yield [
      [
        'insert into tickets (number, ticket, person, desk, code, thread, since, due, closed_at) values ',
        [
          number,
          JSON.stringify(ticket),
          ticket.asker.person,
          'global',
          ticket.asker.code,
          `t${number}`,
          number,
          due,
          closed ? number : null,
        ],
      ],
      [
        'insert into ticket_lines (id, ticket, kind, text, message, at) values ',
        [`line${number}`, number, 'asker', 'how do I take part from abroad?', `m${number}`, number],
      ],
      ['insert into ticket_events (ticket, event, at) values ', [number, 'opened', number]],
      [
        'insert into relays (outgoing, ticket, side, part, line, address, message) values ',
        [
          `old${number}`,
          number,
          'desk',
          'card',
          `line${number}`,
          JSON.stringify(address('desk')),
          `n${number}`,
        ],
      ],
    ];
  }
};

const engines = async () => [
  {
    name: 'SQLite',
    open: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'helpdesk-bench-'));
      const file = join(folder, 'bench.sqlite');
      return {
        settings: { file },
        fill: async (from, to) => {
          const connection = new DatabaseSync(file, { timeout: 5_000 });
          const prepared = new Map();
          connection.exec('begin immediate');
          for (const rows of rowsFrom(from, to))
            for (const [sql, values] of rows) {
              if (!prepared.has(sql))
                prepared.set(sql, connection.prepare(`${sql}(${values.map(() => '?').join(', ')})`));
              prepared.get(sql).run(...values);
            }
          connection.exec(
            `insert into counters (name, value) values ('ticket', ${to}) on conflict (name) do update set value = ${to}`,
          );
          connection.exec('commit');
          connection.close();
        },
        remove: () => rmSync(folder, { recursive: true, force: true }),
      };
    },
  },
  ...(await postgres()),
];

/** A throw-away server, as the tests have it. */
const postgres = async () => {
  const cache = join(import.meta.dirname, '../../node_modules/.cache/bench');
  mkdirSync(cache, { recursive: true });
  const { outputText } = ts.transpileModule(
    readFileSync(join(import.meta.dirname, '../rigs/postgres.ts'), 'utf8'),
    {
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
    },
  );
  writeFileSync(join(cache, 'postgres.mjs'), outputText);
  const { postgresMissing, startPostgres } = await import(join(cache, 'postgres.mjs'));
  if (postgresMissing() !== undefined) return [];
  const open = async () => {
    const server = await startPostgres();
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    const schema = `bench_${Date.now()}`;
    await client.query(`create schema ${schema}`);
    await client.query(`set search_path to ${schema}`);
    const url = new URL(server.url);
    url.searchParams.set('options', `-c search_path=${schema}`);
    return {
      settings: { url: url.href },
      fill: async (from, to) => {
        const waiting = new Map();
        const flush = async () => {
          for (const [sql, rows] of waiting) {
            const places = rows.map(
              (row, at) => `(${row.map((_, index) => `$${at * row.length + index + 1}`).join(', ')})`,
            );
            await client.query(sql + places.join(', '), rows.flat());
          }
          waiting.clear();
        };
        await client.query('begin');
        for (const rows of rowsFrom(from, to)) {
          for (const [sql, values] of rows) waiting.set(sql, [...(waiting.get(sql) ?? []), values]);
          if ([...waiting.values()][0].length >= 500) await flush();
        }
        await flush();
        await client.query(
          `insert into counters (name, value) values ('ticket', ${to}) on conflict (name) do update set value = ${to}`,
        );
        await client.query('commit');
        await client.query('analyze');
      },
      remove: async () => {
        await client.query(`drop schema ${schema} cascade`);
        await client.end();
        await server.stop();
      },
    };
  };
  return [{ name: 'PostgreSQL', open }];
};

/** A desk over a store, with one place, whose platform tells when it was called. */
const openDesk = async (settings, library) => {
  const store = await openStore({ ...settings, report });
  const arrived = new Map();
  const adapter = {
    platform: 'slack',
    capabilities: { ...slackCapabilities, threads: true, edits: true },
    start: async () => undefined,
    stop: async () => undefined,
    send: async ({ id, address: to, ticket }) => {
      const kind = `${ticket?.side ?? ''} ${ticket?.part ?? ''} ${ticket?.number ?? ''}`;
      arrived.get(kind)?.(performance.now());
      if (ticket?.part === 'receipt') numbers.set(to.id, ticket.number);
      const thread = `${to.id.split('#')[0]}/${id}`;
      return {
        message: id,
        ...(ticket?.part === 'card' ? { thread: { platform: 'slack', id: thread, ref: thread } } : {}),
      };
    },
  };
  const numbers = new Map();
  let ids = 0;
  const run = Math.random().toString(36).slice(2);
  const bot = createBot({
    store,
    serving: () => ({
      library: { ...library, desks: [desk] },
      search: () => ({ hits: [], inField: true }),
      suggest: () => [],
    }),
    adapters: [adapter],
    now: Date.now,
    newId: () => `${run}-${(ids += 1)}`,
    report,
    settings: { keepQuestions: false },
  });
  await store.newCode(`code${run}`, { desk: 'global', role: 'place', until: 9e15 });
  await store.transact((open) => open.useCode(`code${run}`, 'nobody', address('desk'), 1));
  let deliveries = 0;
  const say = (person, text) =>
    bot.door.receive({
      kind: 'message',
      delivery: `${run}-${(deliveries += 1)}`,
      address: address(person),
      person: { id: `slack:${person}` },
      private: true,
      text,
      addressed: true,
    });
  return {
    /** Opens a ticket; resolves when receipt and card have gone out. */
    open: async (person) => {
      await say(person, 'how do I take part from abroad without a visa?');
      await say(person, 'person');
      if (!numbers.has(`slack:${person}`)) throw new Error('a ticket is missing');
    },
    /** Adds to their ticket; milliseconds until the desk's platform was called. */
    relay: async (person) => {
      const number = numbers.get(`slack:${person}`);
      const begun = performance.now();
      const heard = new Promise((resolve) => arrived.set(`desk line ${number}`, resolve));
      await say(person, `add ${String(number).padStart(4, '0')} I am a student`);
      return (await heard) - begun;
    },
    close: () => store.close(),
  };
};

/** Prints what the hand-off costs. */
export const handoff = async ({ row, ms, quantile, library }) => {
  for (const { name, open } of await engines()) {
    const place = await open();
    await (await openDesk(place.settings, library)).close();
    let filled = 0;
    for (const count of [100, 1_000, 10_000, 100_000]) {
      await place.fill(filled + 1, count);
      const at = await openDesk(place.settings, library);
      // Warm, and not counted.
      for (let index = 0; index < 10; index += 1) await at.open(`w${count}-${index}`);
      const times = [];
      for (let index = 0; index < 100; index += 1) times.push(await at.relay(`w${count}-${index % 10}`));
      const begun = performance.now();
      const total = 48;
      const wide = name === 'SQLite' ? 1 : 8;
      for (let index = 0; index < total; index += wide)
        await Promise.all(Array.from({ length: wide }, (_, lane) => at.open(`n${count}-${index + lane}`)));
      const seconds = (performance.now() - begun) / 1_000;
      row(
        `${name}, ${count} tickets stored: relay p50 / p99; opened`,
        `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.99))}; ${(total / seconds).toFixed(0)} tickets/s`,
      );
      await at.close();
      // Numbers that were given meanwhile are not given again.
      filled = count + total + 10;
    }
    await place.remove();
  }
};
