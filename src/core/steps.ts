/** Work in steps, taken all at once: each `yield` was only a place to pause. */
export const atOnce = <T>(steps: Iterator<unknown, T, undefined>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
