import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/warm.ts'],
    // Guards against what hangs, no measure of speed: a busy machine takes its time.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
