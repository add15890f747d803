import type { Plan } from './plan.ts';
import { factsOf } from './plan.ts';
import type { Run } from './run.ts';

/** Something that is not as it was when somebody left. */
export type Change =
  /** A date moved; `step` where it is the date of one. Empty: was, or is, not confirmed. */
  | {
      readonly kind: 'date';
      readonly title: string;
      readonly step?: string;
      readonly was: string;
      readonly is: string;
    }
  | { readonly kind: 'steps'; readonly was: number; readonly is: number }
  /** A screen says something else, or is new. */
  | { readonly kind: 'words'; readonly screen: string };

/**
 * A run carried over to what a procedure says now: the same step, wherever it stands by now, and what has changed
 * since. Ticks of a list that reads differently are taken away.
 */
export const carried = (
  plan: Plan,
  run: Run,
  today: string,
): { readonly run: Run; readonly changes: readonly Change[] } => {
  const facts = factsOf(plan, today);
  const placeOf = places(run.marks, facts.marks);
  const to = (id: string): string => placeOf.get(id) ?? id;
  const ids = plan.screens.map(({ id }) => id);
  const at = to(run.at);
  return {
    run: {
      entry: run.entry,
      ...facts,
      at: ids.includes(at) ? at : nearest(ids, at),
      skipped: [...new Set(run.skipped.map(to))].filter((id) => ids.includes(id)),
      ticks: run.ticks.flatMap((tick) => {
        const [screen = '', item = ''] = tick.split('.');
        const place = placeOf.get(screen);
        return place === undefined ? [] : [`${place}.${item}`];
      }),
    },
    changes: changesOf(plan, run, facts),
  };
};

// Where a screen that reads the same stands now: in its place, or in the only other one.
const places = (was: Run['marks'], is: Run['marks']): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(was).flatMap(([id, mark]) => {
      if (is[id] === mark) return [[id, id] as const];
      const same = Object.keys(is).filter((one) => is[one] === mark && was[one] !== mark);
      return same.length === 1 && same[0] !== undefined ? [[id, same[0]] as const] : [];
    }),
  );

const nearest = (ids: readonly string[], at: string): string =>
  /^\d+$/.test(at) ? (ids.findLast((id) => /^\d+$/.test(id)) ?? 'end') : (ids[0] ?? 'end');

const changesOf = (plan: Plan, was: Run, is: Pick<Run, 'marks' | 'dates'>): readonly Change[] => {
  const old = new Set(Object.values(was.marks));
  const steps = Object.keys(was.marks).filter((id) => /^\d+$/.test(id)).length;
  return [
    ...plan.dates.flatMap((date): readonly Change[] => {
      const before = was.dates[date.id];
      const now = is.dates[date.id] ?? '';
      if (before === undefined || before === now) return [];
      const step = plan.screens.find((screen) => screen.date?.id === date.id)?.id;
      return [
        { kind: 'date', title: date.title, ...(step === undefined ? {} : { step }), was: before, is: now },
      ];
    }),
    ...(steps === plan.steps ? [] : [{ kind: 'steps', was: steps, is: plan.steps } as const]),
    ...plan.screens
      .filter(({ kind, mark }) => kind !== 'end' && !old.has(mark))
      .map(({ id }) => ({ kind: 'words', screen: id }) as const),
  ];
};
