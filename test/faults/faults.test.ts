import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translated, type Translated } from '../bot/process.ts';
import { storeKinds } from '../rigs/store.ts';
import { runFaults } from './run.ts';

// The long form sets these; see main.mjs.
const events = Number(process.env['FAULTS_EVENTS'] ?? 200);
const seed = Number(process.env['FAULTS_SEED'] ?? 1);
const only = process.env['FAULTS_STORE'];

let program: Translated;
beforeAll(async () => {
  program = await translated([
    'test/faults/child.ts',
    'test/faults/wire.ts',
    'test/faults/desks.ts',
    'test/bot/small.ts',
  ]);
});
afterAll(() => program.remove());

for (const kind of storeKinds()) {
  const skipped = kind.missing !== undefined || (only !== undefined && only !== kind.name.toLowerCase());
  describe.skipIf(skipped)(`hand-off under faults on ${kind.name}`, () => {
    beforeAll(kind.start);
    afterAll(kind.stop);

    it('loses nothing, says nothing twice or elsewhere, and leaves no ticket lying', {
      timeout: 6 * 3_600_000,
    }, async () => {
      const { verdict, counts } = await runFaults({
        program: join(program.folder, 'test/faults/child.js'),
        kind,
        events,
        seed,
        desks: kind.name === 'SQLite' ? 1 : 3,
      });
      const wrong = Object.entries(verdict).map(([name, all]) => [name, all.length] as const);
      for (const [name, count] of [...Object.entries(counts), ...wrong])
        console.log(`${kind.name}: ${name.padEnd(18)} ${String(count)}`);
      expect(verdict).toEqual({
        lost: [],
        twice: [],
        wrongPlace: [],
        wrongOrder: [],
        stuck: [],
        told: [],
        reported: [],
        remindedWrong: [],
      });
      // What never happened was not tried.
      expect(counts['tickets']).toBeGreaterThan(0);
      expect(counts['kills']).toBeGreaterThan(0);
      expect(counts['reminders']).toBeGreaterThan(0);
      expect(counts['reminders ended']).toBeGreaterThan(0);
      expect(counts['reminders told']).toBeGreaterThan(0);
    });
  });
}
