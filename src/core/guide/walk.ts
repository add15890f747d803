import type { Plan, Screen } from './plan.ts';
import type { Run } from './run.ts';

/** A move in a procedure. */
export type Move =
  | { readonly kind: 'next' | 'skip' | 'back' }
  /** Puts a tick before an item of a screen, or takes it away; `item` counts from 1. */
  | { readonly kind: 'tick'; readonly screen: string; readonly item: number; readonly done: boolean };

/** The screen somebody is at; the first where theirs is gone. */
export const screenAt = (plan: Plan, { at }: Pick<Run, 'at'>): Screen =>
  plan.screens.find(({ id }) => id === at) ?? (plan.screens[0] as Screen);

/**
 * Where a move leads. Always to a screen of the plan: before the first and behind the end there is nothing. "Back"
 * undoes "next" and "skip".
 */
export const moved = (plan: Plan, run: Run, move: Move): Run => {
  const at = screenAt(plan, run).id;
  const index = plan.screens.findIndex(({ id }) => id === at);
  const idAt = (where: number): string =>
    plan.screens[Math.min(Math.max(where, 0), plan.screens.length - 1)]?.id ?? at;
  switch (move.kind) {
    case 'next':
      return { ...run, at: idAt(index + 1), skipped: without(run.skipped, at) };
    case 'skip':
      return {
        ...run,
        at: idAt(index + 1),
        skipped: at === 'end' ? run.skipped : [...without(run.skipped, at), at],
      };
    case 'back': {
      const to = idAt(index - 1);
      return { ...run, at: to, skipped: without(run.skipped, to) };
    }
    case 'tick': {
      const name = `${move.screen}.${String(move.item)}`;
      const screen = plan.screens.find(({ id }) => id === move.screen);
      if (screen === undefined || move.item < 1 || move.item > screen.items.length) return { ...run, at };
      const others = without(run.ticks, name);
      return { ...run, at, ticks: move.done ? [...others, name] : others };
    }
  }
};

const without = (names: readonly string[], name: string): readonly string[] =>
  names.filter((one) => one !== name);

/** Whether a step lies behind somebody and was not left out. */
export const isDone = (plan: Plan, run: Run, screen: Screen): boolean =>
  plan.screens.indexOf(screen) < plan.screens.indexOf(screenAt(plan, run)) &&
  !run.skipped.includes(screen.id);

/** Whether an item is ticked; counts from 1. */
export const isTicked = (run: Run, screen: Screen, item: number): boolean =>
  run.ticks.includes(`${screen.id}.${String(item)}`);
