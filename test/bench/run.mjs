// Prints what DESIGN.md promises about speed and size, measured here and now. Run with `npm run bench`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import { answerOnce } from '../../dist/src/ask.js';
import { createBot } from '../../dist/src/bot.js';
import { decodeText } from '../../dist/src/core/decode/find.js';
import { fit } from '../../dist/src/core/fit.js';
import { turn } from '../../dist/src/core/turn.js';
import { goldenFrom } from '../../dist/src/golden.js';
import { knowledgeFrom } from '../../dist/src/knowledge-source.js';
import { createSearch } from '../../dist/src/search/search.js';
import { servingGently } from '../../dist/src/serving.js';
import { openStore } from '../../dist/src/store/open.js';
import { ownKnowledge } from '../../dist/src/system.js';
import { discordCapabilities, renderReply as renderDiscord } from '../../dist/adapters/discord/render.js';
import { renderSlack, slackCapabilities } from '../../dist/adapters/slack/render.js';
import { handoff } from './handoff.mjs';
import { renderReply as renderTeams, teamsCapabilities } from '../../dist/adapters/teams/render.js';

const row = (name, value) => console.log(`${name.padEnd(58)} ${value}`);
const ms = (value) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const quantile = (values, share) =>
  [...values].sort((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ];
const time = (work) => {
  const begun = performance.now();
  const result = work();
  return [performance.now() - begun, result];
};

const coldStart = () => {
  const times = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    const run = spawnSync(process.execPath, ['dist/src/cli.js', 'ask', 'what is the igf'], {
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(run.stderr);
    return performance.now() - begun;
  });
  row('cold start to first answer (helpdesk ask), median of 5', ms(quantile(times, 0.5)));
};

const served = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-bench-'));
  const begun = performance.now();
  const desk = spawn(process.execPath, ['dist/src/main.js'], {
    env: { ...process.env, HELPDESK_PORT: '0', HELPDESK_DATA: folder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const url = await new Promise((resolve) => {
    desk.stdout.on('data', (data) => {
      printed += data;
      const ready = /Ready at (\S+)/.exec(printed);
      if (ready) resolve(ready[1]);
    });
  });
  row('cold start to a served page (npm start)', ms(performance.now() - begun));
  for (let time = 0; time < 20; time += 1) await (await fetch(url)).text();
  const status = readFileSync(`/proc/${desk.pid}/status`, 'utf8');
  row(
    'resident memory, one platform (web)',
    `${(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024).toFixed(0)} MB`,
  );
  desk.kill('SIGTERM');
  await new Promise((resolve) => desk.once('exit', resolve));
  rmSync(folder, { recursive: true, force: true });
};

// Entries made of the real vocabulary by a fixed sequence, so that every run sees the same.
const synthetic = (entries, count) => {
  let state = 42;
  const next = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % limit;
  };
  const words = [
    ...new Set(
      entries.flatMap(
        (one) =>
          one.questions
            .join(' ')
            .toLowerCase()
            .match(/\p{L}{3,}/gu) ?? [],
      ),
    ),
  ];
  const phrase = (length) => Array.from({ length }, () => words[next(words.length)]).join(' ');
  return Array.from({ length: count }, (_, index) => ({
    ...entries[index % entries.length],
    id: `synthetic-${index}`,
    kind: 'concept',
    number: undefined,
    label: undefined,
    title: phrase(3),
    aliases: [],
    questions: [phrase(7)],
    translations: [],
  }));
};

const searching = (name, entries, questions, ambiguities) => {
  const [build, search] = time(() => createSearch(entries, { ambiguities }));
  const phrasings = entries.reduce((sum, one) => sum + 1 + one.questions.length + one.aliases.length, 0);
  const [fuseBuild, fuse] = time(
    () =>
      new Fuse(entries, {
        keys: ['title', 'questions', 'aliases'],
        useTokenSearch: true,
        includeScore: true,
      }),
  );
  for (const text of questions) search(text);
  const ours = questions.map((text) => time(() => search(text))[0]);
  const theirs = questions.slice(0, 40).map((text) => time(() => fuse.search(text, { limit: 8 }))[0]);
  row(`${name}: index build, ${phrasings} phrasings`, `${ms(build)} (fuse.js token search ${ms(fuseBuild)})`);
  const ratio = (quantile(theirs, 0.5) / quantile(ours, 0.5)).toFixed(1);
  row(
    `${name}: search p50 / p99`,
    `${ms(quantile(ours, 0.5))} / ${ms(quantile(ours, 0.99))}, fuse.js takes ${ratio} times as long`,
  );
  return search;
};

const turning = (name, library, search, questions) => {
  const serving = { library, search };
  const times = questions.map(
    (text) => time(() => answerOnce(serving, { id: '1', text }, Date.now, () => 0))[0],
  );
  row(
    `${name}: question to plain reply p50 / p99`,
    `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.99))}`,
  );
};

const rendering = (library, search, questions) => {
  const renderers = [
    ['slack', slackCapabilities, renderSlack],
    ['discord', discordCapabilities, renderDiscord],
    ['teams', teamsCapabilities, renderTeams],
  ];
  for (const [platform, capabilities, render] of renderers) {
    const inbound = (text, index) => ({
      kind: 'message',
      delivery: String(index),
      address: { platform, id: `${platform}:bench`, ref: null },
      person: { id: 'bench' },
      text,
      addressed: true,
    });
    const times = questions.map(
      (text, index) =>
        time(() => {
          const world = {
            now: Date.now(),
            library,
            search,
            conversation: undefined,
            settings: { keepQuestions: false },
          };
          for (const reply of turn(inbound(text, index), world).replies)
            for (const message of fit(reply, capabilities)) render(message);
        })[0],
    );
    row(
      `${platform}: question to rendered payload p50 / p99`,
      `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.99))}`,
    );
  }
};

// Jargon in 4,000 characters of what people ask, in all languages, as often as it takes to be warm.
const decoding = (library, questions) => {
  const texts = Array.from({ length: 200 }, (_, index) => {
    let text = '';
    for (let at = index; text.length < 4_000; at += 1) text += `${questions[at % questions.length]}\n`;
    return text.slice(0, 4_000);
  });
  const [first] = time(() => decodeText(library, texts[0]));
  const times = texts.map((text) => time(() => decodeText(library, text))[0]);
  row('jargon: names of the library gathered, once', ms(first));
  row(
    'jargon of 4,000 characters explained p50 / p99',
    `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.99))}`,
  );
};

const roundTrip = async (library, search, questions) => {
  const folder = mkdtempSync(join(tmpdir(), 'helpdesk-bench-'));
  const report = () => undefined;
  const store = await openStore({ file: join(folder, 'bench.sqlite'), report });
  let sent = 0;
  const adapter = {
    platform: 'terminal',
    capabilities: slackCapabilities,
    start: async () => undefined,
    stop: async () => undefined,
    send: async () => {
      sent += 1;
      return {};
    },
  };
  let ids = 0;
  const bot = createBot({
    store,
    serving: () => ({ library, search, suggest: () => [] }),
    adapters: [adapter],
    now: Date.now,
    newId: () => String((ids += 1)),
    report,
    settings: { keepQuestions: false },
  });
  const times = [];
  for (const [index, text] of questions.entries()) {
    const begun = performance.now();
    await bot.door.receive({
      kind: 'message',
      delivery: String(index),
      address: { platform: 'terminal', id: `bench:${index}`, ref: null },
      person: { id: 'bench' },
      text,
      addressed: true,
    });
    times.push(performance.now() - begun);
  }
  if (sent < questions.length) throw new Error('an answer is missing');
  row(
    'whole round trip with SQLite on disk p50 / p99',
    `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.99))}`,
  );
  await store.close();
  rmSync(folder, { recursive: true, force: true });
};

coldStart();
await served();
const { library } = await knowledgeFrom(ownKnowledge());
const entries = [...library.entries.values()].filter((entry) => entry.kind !== 'source');
const golden = (await goldenFrom(ownKnowledge())).map((one) => one.ask);
const questions = Array.from({ length: 600 }, (_, index) => golden[index % golden.length]);
const search = searching(`${entries.length} entries`, entries, questions, library.ambiguities);
turning(`${entries.length} entries`, library, search, questions);
rendering(library, search, questions);
decoding(library, golden);
await roundTrip(library, search, questions);
await handoff({ row, ms, quantile, library });
const many = synthetic(entries, 10_000);
const searchMany = searching('10000 synthetic entries', many, questions, []);
turning(
  '10000 synthetic entries',
  { ...library, entries: new Map(many.map((one) => [one.id, one])) },
  searchMany,
  questions,
);

let longest = 0;
let before = performance.now();
const watch = setInterval(() => {
  longest = Math.max(longest, performance.now() - before - 1);
  before = performance.now();
}, 1);
const begun = performance.now();
await servingGently(library);
clearInterval(watch);
row(
  'reload: search made ready while answering goes on',
  `${ms(performance.now() - begun)}, longest pause ${ms(longest)}`,
);
