import type { MineWording } from '../wording/mine/mine-wording.ts';

/** What happened at a desk: how many tickets, no persons. */
export interface DeskFigures {
  readonly desk: string;
  readonly opened: number;
  readonly answered: number;
  readonly closed: number;
  /** Moved on by the clock. */
  readonly escalated: number;
  /** Open now. */
  readonly open: number;
}

/** Fewest people a number of them is told of: in a small number somebody may be recognised. */
export const fewestTold = 5;

/** A number of people's questions as it is told. */
export const figure = (say: Pick<MineWording, 'fewer'>, count: number): string =>
  count < fewestTold ? say.fewer(fewestTold) : String(count);
