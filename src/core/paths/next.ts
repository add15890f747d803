import { datesOf } from '../dates/about.ts';
import { comingDates } from '../dates/list.ts';
import { isDate, type DateEntry } from '../dates/span.ts';
import type { Path } from '../entry.ts';
import type { Library } from '../library.ts';
import type { Instant } from '../message.ts';
import type { Where } from '../nearest.ts';

/** The next date on somebody's way in: a confirmed one one can still come to, else the one that is usual; absent where none is known. */
export const nextDateOf = (look: Look, path: Path): DateEntry | undefined => {
  const found = path.next.map((aim) => datesFor(look, aim));
  return found.flatMap(({ confirmed }) => confirmed)[0] ?? found.flatMap(({ usual }) => usual)[0];
};

/** What is looked at, and from where. */
interface Look {
  readonly library: Library;
  readonly now: Instant;
  readonly where?: Where | undefined;
}

interface Dates {
  readonly confirmed: readonly DateEntry[];
  readonly usual: readonly DateEntry[];
}

const datesFor = ({ library, now, where }: Look, aim: Path['next'][number]): Dates => {
  const named = library.entries.get(aim.about);
  const { open, ahead, usual } =
    named !== undefined && isDate(named)
      ? comingDates([named], {}, now)
      : comingDates(datesOf(library), { ...aim, ...(where === undefined ? {} : { where }) }, now);
  return {
    // Nobody comes to a meeting in its last days.
    confirmed: [...open.filter(({ occasion }) => occasion.stage !== 'meeting'), ...ahead],
    usual,
  };
};
