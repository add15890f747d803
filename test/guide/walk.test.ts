import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Serving } from '../../src/bot.ts';
import { carried } from '../../src/core/guide/changes.ts';
import { factsOf, planOf, type Plan } from '../../src/core/guide/plan.ts';
import type { GuideView, Run } from '../../src/core/guide/run.ts';
import { guideVerbs } from '../../src/core/guide/verbs.ts';
import { moved, type Move } from '../../src/core/guide/walk.ts';
import { languages } from '../../src/core/language.ts';
import { guideLexicon, guideWords } from '../../src/core/lexicon/guide.ts';
import type { Inbound } from '../../src/core/message.ts';
import { plainBlock, plainReply } from '../../src/core/plain.ts';
import { turn } from '../../src/core/turn.ts';
import type { ConversationState } from '../../src/core/world.ts';
import { noon, realServing } from '../desk.ts';
import { procedureServing, steps } from './procedure.ts';

const today = '2026-11-22';
let real: Serving;
let plans: readonly Plan[];
beforeAll(async () => {
  real = await realServing();
  plans = languages.flatMap((language) =>
    [...real.library.entries.values()].flatMap((entry) => planOf(real.library, entry, language) ?? []),
  );
}, 120_000);

const fresh = (plan: Plan): Run => ({
  entry: plan.entry.id,
  at: plan.screens[0]?.id ?? '',
  skipped: [],
  ticks: [],
  ...factsOf(plan, today),
});

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constantFrom('next' as const, 'back' as const, 'skip' as const) }),
  fc.record({
    kind: fc.constant('tick' as const),
    screen: fc.constantFrom('who', 'before', '1', '5', '40', 'end', 'x'),
    item: fc.integer({ min: -2, max: 60 }),
    done: fc.boolean(),
  }),
);
const anyPlan = (): fc.Arbitrary<Plan> => fc.nat().map((number) => plans[number % plans.length] as Plan);

describe('a procedure as screens', () => {
  it('is there for every procedure of the knowledge, in every language, with as many steps as it has', () => {
    const procedures = [...real.library.entries.values()].filter(({ kind }) => kind === 'procedure');
    expect(procedures.length).toBeGreaterThan(200);
    expect(plans.length).toBe(procedures.length * languages.length);
    for (const plan of plans) {
      expect(plan.steps, plan.entry.id).toBeGreaterThan(0);
      expect(plan.screens.at(-1)?.kind).toBe('end');
      expect(new Set(plan.screens.map(({ id }) => id)).size).toBe(plan.screens.length);
    }
  });

  it('says nothing that the entry does not say', () => {
    for (const plan of plans.filter(({ original }) => !original).slice(0, 300)) {
      const words = [plan.entry, ...plan.entry.translations].map(({ parts }) =>
        parts
          .flatMap(({ blocks }) => blocks.map(plainBlock))
          .join('\n')
          .replace(/\s+/gu, ' '),
      );
      for (const screen of plan.screens)
        for (const text of [...screen.blocks, ...screen.items.flat()].map(plainBlock))
          expect(
            words.some((one) => one.includes(text.replace(/\s+/gu, ' '))),
            `${plan.entry.id}: ${text}`,
          ).toBe(true);
    }
  });
});

describe('moves', () => {
  it('whatever they are, end on a screen of the procedure', () => {
    fc.assert(
      fc.property(anyPlan(), fc.array(anyMove, { maxLength: 60 }), (plan, moves) => {
        const end = moves.reduce((run, move) => moved(plan, run, move), fresh(plan));
        expect(plan.screens.map(({ id }) => id)).toContain(end.at);
        expect(new Set(end.ticks).size).toBe(end.ticks.length);
        for (const tick of end.ticks) {
          const [screen, item] = tick.split('.');
          const items = plan.screens.find(({ id }) => id === screen)?.items.length ?? 0;
          expect(Number(item)).toBeGreaterThanOrEqual(1);
          expect(Number(item)).toBeLessThanOrEqual(items);
        }
        for (const id of end.skipped) expect(plan.screens.map((one) => one.id)).toContain(id);
      }),
    );
  });

  it('"back" undoes "next" and "skip"', () => {
    fc.assert(
      fc.property(
        anyPlan(),
        fc.array(anyMove, { maxLength: 20 }),
        fc.constantFrom('next' as const, 'skip' as const),
        (plan, moves, kind) => {
          const here = moves.reduce((run, move) => moved(plan, run, move), fresh(plan));
          fc.pre(here.at !== 'end');
          const back = moved(plan, moved(plan, here, { kind }), { kind: 'back' });
          expect(back.at).toBe(here.at);
          expect(back.ticks).toEqual(here.ticks);
          // What was left out before and is looked at again is not left out any more.
          expect(back.skipped).toEqual(here.skipped.filter((id) => id !== here.at));
        },
      ),
    );
  });
});

describe('any row of words', () => {
  const words = [
    ...languages.flatMap((language) =>
      guideWords.flatMap((word) => guideLexicon[language][word].slice(0, 1)).map((one) => one),
    ),
    '1',
    '2',
    '3',
    '4',
    '7',
    'tick 1',
    'tick 9',
    'yes',
    'no',
    'person',
    'more',
    'sources',
    'thanks',
    'what is the igf',
    'start: propose a workshop',
    'my data',
    'procedures',
    'resume 7K2-PQ',
    'en français',
  ];

  it('gets an answer each, and keeps the place inside the procedure', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), (said) => {
        let conversation: ConversationState | undefined;
        let runs: GuideView['runs'] = [];
        ['start: propose a workshop', ...said].forEach((text, index) => {
          const inbound: Inbound = {
            kind: 'message',
            delivery: String(index),
            address: { platform: 'slack', id: 'slack:T:C', ref: null },
            person: { id: 'slack:T:U' },
            text,
            addressed: true,
          };
          const decided = turn(inbound, {
            now: noon + index,
            library: real.library,
            search: real.search,
            conversation,
            own: { retracts: [] },
            guide: { runs, tooMany: false, fresh: '7K2-PQ' },
            settings: { keepQuestions: false },
          });
          expect(decided.replies.length, text).toBeGreaterThan(0);
          if (typeof decided.state === 'object') conversation = decided.state;
          if (decided.state === 'forget') conversation = undefined;
          const { guide } = decided;
          const gone = guide?.end ?? guide?.save?.entry;
          runs = [
            ...(guide?.save === undefined
              ? []
              : [{ ...guide.save, savedAt: noon + index, until: noon + 1e9 }]),
            ...runs.filter(({ entry }) => entry !== gone),
          ];
          for (const run of runs) {
            const entry = real.library.entries.get(run.entry);
            const plan = entry === undefined ? undefined : planOf(real.library, entry, 'en');
            expect(
              plan?.screens.map(({ id }) => id),
              run.entry,
            ).toContain(run.at);
          }
        });
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('every button of every screen is one of ours, and leads somewhere', () => {
    expect(guideVerbs).toContain('next');
    const entry = real.library.entries.get('igf-propose-workshop');
    const plan = entry === undefined ? undefined : planOf(real.library, entry, 'en');
    if (plan === undefined) throw new Error('no plan');
    for (const { id } of plan.screens) {
      const run = { ...fresh(plan), at: id };
      const decided = turn(
        {
          kind: 'action',
          delivery: '1',
          address: { platform: 'slack', id: 'slack:T:C', ref: null },
          person: { id: 'slack:T:U' },
          action: { name: 'guide', verb: 'resume', entry: plan.entry.id },
        },
        {
          now: noon,
          library: real.library,
          search: real.search,
          conversation: undefined,
          guide: { runs: [{ ...run, savedAt: noon, until: noon + 1 }], tooMany: false },
          settings: { keepQuestions: false },
        },
      );
      const [reply] = decided.replies;
      expect(reply === undefined ? '' : plainReply(reply)).toContain('Propose a workshop');
      expect(reply?.buttons.some(({ action }) => action.name === 'person')).toBe(true);
      expect(new Set(reply?.buttons.map(({ key }) => key)).size).toBe(reply?.buttons.length);
    }
  });
});

describe('a procedure that changed meanwhile', () => {
  const plan = async (told: Parameters<typeof procedureServing>[0] = {}): Promise<Plan> => {
    const { library } = await procedureServing(told);
    const entry = library.entries.get('propose-workshop');
    const found = entry === undefined ? undefined : planOf(library, entry, 'en');
    if (found === undefined) throw new Error('no plan');
    return found;
  };
  const at = async (id: string, ticks: readonly string[] = []): Promise<Run> => ({
    ...fresh(await plan()),
    at: id,
    ticks,
  });

  it('is said to be the same when it is', async () => {
    const run = await at('3', ['before.2']);
    expect(carried(await plan(), run, today)).toEqual({ run, changes: [] });
  });

  it('keeps the same step where another one came before it', async () => {
    const added = await plan({ steps: [steps[0], 'Make an account.', ...steps.slice(1)] });
    const { run, changes } = carried(added, await at('3'), today);
    expect(run.at).toBe('4');
    expect(changes).toEqual([
      { kind: 'steps', was: 7, is: 8 },
      { kind: 'words', screen: '2' },
    ]);
  });

  it('stays in range where steps were taken away, and drops ticks of another list', async () => {
    const shorter = await plan({
      steps: steps.slice(0, 5),
      before: ['Two speakers.', 'The report of last year.'],
    });
    const { run, changes } = carried(shorter, await at('7', ['before.1', 'before.2']), today);
    expect(run.at).toBe('5');
    expect(run.ticks).toEqual([]);
    expect(changes).toEqual([
      { kind: 'steps', was: 7, is: 5 },
      { kind: 'words', screen: 'before' },
    ]);
  });

  it('tells a date that moved with the old and the new one, and one that is not confirmed any more', async () => {
    const moved = carried(await plan({ closes: '2027-06-10T23:59' }), await at('3'), today);
    expect(moved.changes).toEqual([
      {
        kind: 'date',
        title: 'Call for workshops',
        step: '5',
        was: '2027-06-03 23:59 (UTC)',
        is: '2027-06-10 23:59 (UTC)',
      },
    ]);
    const over = carried(await plan(), await at('3'), '2027-06-04');
    expect(over.changes).toMatchObject([{ was: '2027-06-03 23:59 (UTC)', is: '' }]);
  });
});
