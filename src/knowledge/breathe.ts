import { setImmediate } from 'node:timers/promises';

/** Lets waiting questions be answered in between: await it often, it pauses only when it is time. */
export const createBreath = (everyMs = 8): (() => Promise<void>) => {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < everyMs) return;
    await setImmediate();
    last = performance.now();
  };
};
