import { realServing } from './desk.ts';

/** Learns the real knowledge once before any test file needs it, so that no test's time goes into it. */
export const setup = async (): Promise<void> => {
  await realServing();
};
