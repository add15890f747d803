import { setTimeout as sleep } from 'node:timers/promises';
import { contention } from './error.ts';

/** Tries before a contention is reported: about ten seconds of another process's lock, or a few lost races. */
export const tries = { locked: 200, conflict: 8 } as const;

/** Does the work again while the database says that another transaction was in the way. */
export const repeatedly = async <T>(work: () => Promise<T>, pause = unequalPause): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const reason = contention(error);
      if (reason === undefined || attempt >= tries[reason]) throw error;
      await pause();
    }
  }
};

// Equal pauses would let two processes meet again and again.
const unequalPause = (): Promise<void> => sleep(5 + Math.random() * 40);
