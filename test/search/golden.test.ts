import { beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import { goldenFrom, judge, scoreOf, type Golden, type Judged } from '../../src/golden.ts';
import { ownKnowledge } from '../../src/system.ts';
import { noon, realServing } from '../desk.ts';

let serving: Serving;
let golden: readonly Golden[];
let judged: readonly Judged[];

beforeAll(async () => {
  serving = await realServing();
  golden = await goldenFrom(ownKnowledge());
  judged = golden.map((one) => judge(serving, one, noon));
});

describe('the golden questions', () => {
  it('are at least 120, 40 of them out of scope, in both halves', () => {
    for (const half of ['development', 'judge'] as const) {
      const own = golden.filter((one) => one.half === half);
      expect(own.filter(({ first }) => first.length > 0).length).toBeGreaterThanOrEqual(80);
      expect(own.filter(({ first }) => first.length === 0).length).toBeGreaterThanOrEqual(40);
    }
  });

  it('name only entries that exist', () => {
    for (const one of golden)
      for (const id of one.first) expect(serving.library.entries.has(id), `${one.ask} → ${id}`).toBe(true);
  });

  // Floors only go up. Weights are fitted on the development half; the cut-off was chosen by both.
  it.each([
    ['all', undefined, 0.9, 0.05],
    ['development', 'development', 0.93, 0.08],
    ['judge', 'judge', 0.86, 0.03],
  ] as const)(
    '%s: the right entry first, and few answers to nonsense',
    (_, half, rightFirst, falseAnswers) => {
      const score = scoreOf(judged.filter((one) => half === undefined || one.golden.half === half));
      expect(score.rightFirst).toBeGreaterThanOrEqual(rightFirst);
      expect(score.falseAnswers).toBeLessThanOrEqual(falseAnswers);
    },
  );

  it('would notice a search that always gives the same entry', () => {
    const stuck: Serving = {
      ...serving,
      search: () => ({ hits: [{ entry: 'igf', confidence: 0.9 }], inField: true }),
    };
    const score = scoreOf(golden.map((one) => judge(stuck, one, noon)));
    expect(score.rightFirst).toBeLessThan(0.2);
    expect(score.falseAnswers).toBeGreaterThan(0.9);
  });
});
