// Measures one engine on one set, in a process of its own so that memory and warm code are nobody else's. Run by the bench:
// node --expose-gc test/bench/search/measure.mjs <engine> <set>; prints one line of JSON.
import { engines } from './engines.mjs';
import { aurocOf, bestThreshold, decidedBy, miscalibrationOf, orderOf, quantile, rowOf } from './figures.mjs';
import { longQuestions } from './long.mjs';
import { setOf } from './sets.mjs';
import { mistyped } from './typing.mjs';

const [name, setName] = process.argv.slice(2);
const engine = engines[name];
const set = await setOf(setName);
const make = await engine.prepare();

const strideFrom = (least) => (least <= 1 ? 1 : ([7, 11, 13, 17, 19].find((one) => one >= least) ?? 23));

const collected = () => {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};
// Processor time in milliseconds: what else the machine does changes it little.
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
};
const resident = () => process.memoryUsage.rss() / 1e6;

const before = { held: collected(), resident: resident() };
const begun = worked();
const search = await make(set);
const build = worked() - begun;
// What is kept outside the reach of JavaScript, an engine tells itself.
const memory = collected() - before.held + (search.bytes?.() ?? 0) / 1e6;
const peak = process.resourceUsage().maxRSS / 1e3 - before.resident;

// Everything is asked a while before it counts. Slow engines are asked every so many questions only, so that a set takes
// about as much as this at most.
const mostTime = 60_000;
const warmUp = 1_500;
const trial = worked();
let tried = 0;
while (tried < 5 || (worked() - trial < warmUp && tried < 1_000)) {
  await search(set.test[(tried * 37) % set.test.length]);
  tried += 1;
}
const each = (worked() - trial) / tried;
const all = set.valid.length + 2 * set.test.length;
// The questions of one intent stand together, 20 or 30 of them: a stride that divides neither asks every intent.
const stride = engine.sample ?? strideFrom(Math.ceil((each * all) / mostTime));
const every = (questions) => questions.filter((_, index) => index % stride === 0);

const times = [];
const answered = async (questions) => {
  const rows = [];
  for (const question of every(questions)) {
    const start = worked();
    const hits = await search(question);
    times.push(worked() - start);
    rows.push(rowOf(question, hits));
  }
  return rows;
};

const figures = { engine: name, set: setName, build, memory, peak, stride };
if (set.valid.length > 0) {
  const valid = await answered(set.valid);
  times.length = 0;
  const test = await answered(set.test);
  const outside = test.filter(({ inside }) => !inside).length / test.length;
  const threshold = engine.threshold ?? bestThreshold(valid, outside);
  Object.assign(figures, {
    ...orderOf(test),
    auroc: aurocOf(test),
    ...decidedBy(threshold, test),
    ...(engine.chances ? { miscalibration: miscalibrationOf(test) } : {}),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  });
  const wrong = await answered(
    set.test
      .filter(({ right }) => right.length > 0)
      .map((question) => ({ ...question, text: mistyped(question.text) })),
  );
  figures.mistyped = orderOf(wrong).top1;
} else {
  await answered(set.test.slice(0, 2_000));
  Object.assign(figures, { p50: quantile(times, 0.5), p99: quantile(times, 0.99) });
}
// Only ours promises anything here.
if (engine.threshold !== undefined) {
  const each = [];
  for (const text of longQuestions) {
    const start = worked();
    await search({ text });
    each.push(worked() - start);
  }
  figures.longest = Math.max(...each);
}
console.log(JSON.stringify(figures));
process.exit(0);
