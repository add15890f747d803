import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { KeptRun, Run } from '../core/guide/run.ts';
import type { Instant } from '../core/message.ts';
import type { GuideRecords, Store } from '../core/store.ts';
import { fromJson, storable } from './json.ts';
import type { Engine, Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** Places in procedures, inside an open transaction. */
export const guideRecords = (db: Db, engine: Engine): GuideRecords => ({
  runsOf: (person, now) => runsOf(db, person, now),
  saveRun: async (person, run, { now, until, most }) => {
    const kept = { run: storable(JSON.stringify(run)), at: now, until };
    await db
      .insertInto('runs')
      .values({ person: storable(person), entry: storable(run.entry), ...kept })
      .onConflict((conflict) => conflict.columns(['person', 'entry']).doUpdateSet(kept))
      .execute();
    const oldest = await db
      .selectFrom('runs')
      .select('entry')
      .where('person', '=', storable(person))
      .orderBy('at', 'desc')
      .orderBy('entry')
      .limit(100)
      .offset(most)
      .execute();
    for (const { entry } of oldest) await endRun(db, person, entry);
  },
  addRunCode: async (code, { person, entry }, { until, most }) => {
    await db
      .insertInto('run_codes')
      .values({ code, person: storable(person), entry: storable(entry), until })
      .execute();
    const oldest = await codesOf(db, person, entry)
      .orderBy('until', 'desc')
      .limit(100)
      .offset(most)
      .execute();
    await dropCodes(
      db,
      oldest.map((row) => row.code),
    );
  },
  endRun: (person, entry) => endRun(db, person, entry),
  runOfCode: async (code, now) => {
    const row = await db
      .selectFrom('run_codes')
      .innerJoin('runs', (join) =>
        join.onRef('runs.person', '=', 'run_codes.person').onRef('runs.entry', '=', 'run_codes.entry'),
      )
      .select(['runs.person', 'runs.run'])
      .where('run_codes.code', '=', code)
      .where('run_codes.until', '>', now)
      .$if(engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
    const run = row === undefined ? undefined : fromJson(row.run, runSchema);
    return row === undefined || run === undefined ? undefined : { person: row.person, run };
  },
  useRunCode: async (code, who, now) => {
    const result = await db
      .insertInto('run_codes_used')
      .values({ code, who, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  },
  usedRunCode: async (code, who) =>
    (await db
      .selectFrom('run_codes_used')
      .select('at')
      .where('code', '=', code)
      .where('who', '=', who)
      .executeTakeFirst()) !== undefined,
  noteWrongCode: async (who, now) => {
    await db.insertInto('wrong_codes').values({ who, at: now }).execute();
  },
  wrongCodes: async (who, since) => {
    const typed = await db.selectFrom('wrong_codes').select('who').where('at', '>', since).execute();
    return { own: typed.filter((one) => one.who === who).length, all: typed.length };
  },
  forgetRuns: async (person, who) => {
    for (const { entry } of await db
      .selectFrom('runs')
      .select('entry')
      .where('person', '=', storable(person))
      .execute())
      await endRun(db, person, entry);
    await db.deleteFrom('run_codes_used').where('who', '=', who).execute();
    await db.deleteFrom('wrong_codes').where('who', '=', who).execute();
  },
});

/** A person's runs that still hold, the latest first. */
export const runsOf = async (db: Db, person: string, now: Instant): Promise<readonly KeptRun[]> => {
  const rows = await db
    .selectFrom('runs')
    .select(['run', 'at', 'until'])
    .where('person', '=', storable(person))
    .where('until', '>', now)
    .orderBy('at', 'desc')
    .orderBy('entry')
    .execute();
  return rows.flatMap(({ run, at, until }): readonly KeptRun[] => {
    const kept = fromJson(run, runSchema);
    return kept === undefined ? [] : [{ ...kept, savedAt: at, until }];
  });
};

const codesOf = (db: Db, person: string, entry: string) =>
  db
    .selectFrom('run_codes')
    .select('code')
    .where('person', '=', storable(person))
    .where('entry', '=', storable(entry));

// With a code goes who used it.
const dropCodes = async (db: Db, codes: readonly string[]): Promise<void> => {
  if (codes.length === 0) return;
  await db
    .deleteFrom('run_codes_used')
    .where('code', 'in', [...codes])
    .execute();
  await db
    .deleteFrom('run_codes')
    .where('code', 'in', [...codes])
    .execute();
};

const endRun = async (db: Db, person: string, entry: string): Promise<void> => {
  const codes = await codesOf(db, person, entry).execute();
  await dropCodes(
    db,
    codes.map(({ code }) => code),
  );
  await db
    .deleteFrom('runs')
    .where('person', '=', storable(person))
    .where('entry', '=', storable(entry))
    .execute();
};

/** Removes what holds no more. */
export const sweepRuns = async (
  db: Db,
  { runs, wrongCodes }: Pick<Parameters<Store['sweep']>[0], 'runs' | 'wrongCodes'>,
): Promise<void> => {
  if (runs !== undefined) {
    await db.deleteFrom('runs').where('until', '<=', runs).execute();
    await db.deleteFrom('run_codes').where('until', '<=', runs).execute();
    await db
      .deleteFrom('run_codes_used')
      .where('code', 'not in', (query) => query.selectFrom('run_codes').select('code'))
      .execute();
  }
  if (wrongCodes !== undefined) await db.deleteFrom('wrong_codes').where('at', '<', wrongCodes).execute();
};

const names = z.record(z.string(), z.string());

const runSchema: z.ZodType<Run> = z.object({
  entry: z.string(),
  at: z.string(),
  skipped: z.array(z.string()),
  ticks: z.array(z.string()),
  marks: names,
  dates: names,
});
