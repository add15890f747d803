/** Lines of `ok` and `NOT OK`, and how many of each. */
export const createChecks = () => {
  const counted = { held: 0, broken: 0 };
  return {
    counted,
    /** Runs one check; what it throws is why it does not hold. */
    step: async (promise, run, onBroken) => {
      try {
        await run();
        counted.held += 1;
        console.log(`ok      ${promise}`);
      } catch (error) {
        counted.broken += 1;
        console.log(`NOT OK  ${promise}\n        ${String(error.message).replaceAll('\n', '\n        ')}`);
        await onBroken?.();
      }
    },
    /** The last line, and the exit code. */
    end: () => {
      console.log(`${counted.held} of ${counted.held + counted.broken} held`);
      process.exitCode = counted.broken === 0 && counted.held > 0 ? 0 : 1;
    },
  };
};

/** Waits until something holds; throws after a while (20 seconds). */
export const until = async (holds, what, limit = 20_000) => {
  const end = Date.now() + limit;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited too long for ${what}`);
    await new Promise((done) => setTimeout(done, 50));
  }
};

/** Waits until there is more than there was and nothing has been added for a while. */
export const settled = async (count, before, what) => {
  let last = before;
  let since = Date.now();
  await until(async () => {
    const now = await count();
    if (now !== last) since = Date.now();
    last = now;
    return now > before && Date.now() - since > 800;
  }, what);
};
