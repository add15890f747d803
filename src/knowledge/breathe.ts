import { setImmediate } from 'node:timers/promises';

/** Lets waiting questions be answered in between: await it often, it pauses only when it is time. */
export type Breath = () => Promise<void>;

/** A breath to take whenever so many milliseconds of work are done. */
export const createBreath = (everyMs = 8): Breath => {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < everyMs) return;
    await setImmediate();
    last = performance.now();
  };
};
