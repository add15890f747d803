import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { isLanguage } from '../core/language.ts';
import type { Instant } from '../core/message.ts';
import type { UnaskedRecords } from '../core/store.ts';
import { onces, type Newcomer } from '../core/unasked/view.ts';
import type { Weekly } from '../core/unasked/weekly.ts';
import { addressFrom } from './desks.ts';
import { fromJson, storable } from './json.ts';
import type { Engine, Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** What the desk says unasked, inside an open transaction. */
export const unaskedRecords = (db: Db, engine: Engine): UnaskedRecords => {
  const setting = (workspace: string) =>
    db.selectFrom('welcomes').selectAll().where('workspace', '=', storable(workspace));
  // Whoever changes how many wait in a workspace, or when the next one is welcomed, holds its setting.
  const lockedSetting = (workspace: string) =>
    setting(workspace)
      .$if(engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
  return {
    welcomeIn: async (workspace) => {
      const row = await setting(workspace).executeTakeFirst();
      return row === undefined ? undefined : { workspace, desk: row.desk, since: row.since };
    },
    saveWelcome: async ({ workspace, desk, since }) => {
      await db
        .insertInto('welcomes')
        .values({ workspace: storable(workspace), desk: storable(desk), since, next: since })
        .onConflict((conflict) => conflict.column('workspace').doUpdateSet({ desk: storable(desk), since }))
        .execute();
    },
    endWelcome: async (workspace) => {
      await db.deleteFrom('welcomes').where('workspace', '=', storable(workspace)).execute();
      await endNewcomers(db, workspace);
    },

    wasTold: async (who, once, where, after = Number.MIN_SAFE_INTEGER) =>
      (await db
        .selectFrom('told_once')
        .select('at')
        .where('who', '=', who)
        .where('once', '=', once)
        .where('place', '=', storable(where))
        .where('at', '>', after)
        .executeTakeFirst()) !== undefined,
    tellOnce: async (who, once, where, now, after = Number.MIN_SAFE_INTEGER) => {
      const result = await db
        .insertInto('told_once')
        .values({ who, once, place: storable(where), at: now })
        .onConflict((conflict) =>
          conflict
            .columns(['who', 'once', 'place'])
            .doUpdateSet({ at: now })
            .where('told_once.at', '<=', after),
        )
        .executeTakeFirst();
      return result.numInsertedOrUpdatedRows === 1n;
    },
    untell: async (who, once, where) => {
      await db
        .deleteFrom('told_once')
        .where('who', '=', who)
        .where('once', '=', once)
        .where('place', '=', storable(where))
        .execute();
    },
    toldTo: async (who) => {
      const rows = await db
        .selectFrom('told_once')
        .selectAll()
        .where('who', '=', who)
        .orderBy('place')
        .execute();
      return rows.flatMap((row) => {
        const once = onces.find((one) => one === row.once);
        return once === undefined ? [] : [{ once, where: row.place, at: row.at }];
      });
    },

    addNewcomer: async (newcomer, most) => {
      const workspace = storable(newcomer.workspace);
      if ((await lockedSetting(newcomer.workspace)) === undefined) return false;
      const { waiting } = await db
        .selectFrom('newcomers')
        .select(({ fn }) => fn.countAll<number | string>().as('waiting'))
        .where('workspace', '=', workspace)
        .executeTakeFirstOrThrow();
      if (Number(waiting) >= most) return false;
      await db
        .insertInto('newcomers')
        .values({
          workspace,
          who: newcomer.who,
          person: storable(newcomer.person),
          address: JSON.stringify(newcomer.address),
          language: newcomer.language,
          due: 0,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return true;
    },
    takeNewcomer: async (workspace, { now, next, leaseUntil }) => {
      const held = await lockedSetting(workspace);
      if (held === undefined || held.next > now) return undefined;
      const row = await db
        .selectFrom('newcomers')
        .selectAll()
        .where('workspace', '=', storable(workspace))
        .where('due', '<=', now)
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      await db.updateTable('newcomers').set({ due: leaseUntil }).where('seq', '=', row.seq).execute();
      await db.updateTable('welcomes').set({ next }).where('workspace', '=', storable(workspace)).execute();
      return newcomerFrom(row);
    },
    endNewcomer: async (workspace, who) => {
      const gone = await db
        .deleteFrom('newcomers')
        .where('workspace', '=', storable(workspace))
        .where('who', '=', who)
        .executeTakeFirst();
      return gone.numDeletedRows === 1n;
    },

    weeklyIn: async (place) => {
      const row = await db
        .selectFrom('weeklies')
        .selectAll()
        .where('place', '=', storable(place))
        .$if(engine === 'postgres', (query) => query.forUpdate())
        .executeTakeFirst();
      return row === undefined ? undefined : weeklyFrom(row);
    },
    saveWeekly: async ({ place, desk, language, due, known }) => {
      const kept = {
        address: JSON.stringify(place),
        desk: storable(desk),
        language,
        due,
        known: JSON.stringify(known),
      };
      await db
        .insertInto('weeklies')
        .values({ place: storable(place.id), ...kept })
        .onConflict((conflict) => conflict.column('place').doUpdateSet(kept))
        .execute();
    },
    endWeekly: async (place) => {
      await db.deleteFrom('weeklies').where('place', '=', storable(place)).execute();
    },

    forgetTold: async (person, who) => {
      await db.deleteFrom('told_once').where('who', '=', who).execute();
      await db.deleteFrom('newcomers').where('person', '=', storable(person)).execute();
    },
  };
};

/** Who waits for a welcome in a workspace is forgotten, as if they had never been heard of. */
const endNewcomers = async (db: Db, workspace: string): Promise<void> => {
  await db
    .deleteFrom('told_once')
    .where('once', '=', 'welcome')
    .where('place', '=', storable(workspace))
    .where('who', 'in', (query) =>
      query.selectFrom('newcomers').select('who').where('workspace', '=', storable(workspace)),
    )
    .execute();
  await db.deleteFrom('newcomers').where('workspace', '=', storable(workspace)).execute();
};

/** Forgets what was set in a workspace the desk was removed from, and who was told what there. */
export const forgetUnasked = async (db: Db, prefix: string): Promise<void> => {
  const begins = (column: 'workspace' | 'place') =>
    sql<boolean>`substr(${sql.ref(column)} || ':', 1, length(cast(${prefix} as text))) = ${prefix}`;
  await db
    .deleteFrom('weeklies')
    .where(sql<boolean>`substr(place, 1, length(cast(${prefix} as text))) = ${prefix}`)
    .execute();
  await db.deleteFrom('welcomes').where(begins('workspace')).execute();
  await db.deleteFrom('newcomers').where(begins('workspace')).execute();
  await db.deleteFrom('told_once').where('once', '=', 'welcome').where(begins('place')).execute();
};

/** Workspaces in which somebody is to be welcomed now. */
export const dueWelcomes = async (db: Db, now: Instant): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('welcomes')
    .select('workspace')
    .where('next', '<=', now)
    .where('workspace', 'in', (query) =>
      query.selectFrom('newcomers').select('newcomers.workspace').where('newcomers.due', '<=', now),
    )
    .orderBy('workspace')
    .execute();
  return rows.map(({ workspace }) => workspace);
};

/** Ids of places whose weekly digest is due, those that wait longest first. */
export const dueWeeklies = async (db: Db, now: Instant, limit: number): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('weeklies')
    .select('place')
    .where('due', '<=', now)
    .orderBy('due')
    .limit(limit)
    .execute();
  return rows.map(({ place }) => place);
};

const fingerprints = z.record(z.string(), z.string());

const weeklyFrom = (row: Selectable<Tables['weeklies']>): Weekly | undefined => {
  const place = addressFrom(row.address);
  const known = fromJson(row.known, fingerprints);
  const { desk, language, due } = row;
  return place === undefined || known === undefined || !isLanguage(language)
    ? undefined
    : { place, desk, language, due, known };
};

const newcomerFrom = (row: Selectable<Tables['newcomers']>): Newcomer | undefined => {
  const address = addressFrom(row.address);
  const { workspace, who, person, language } = row;
  return address === undefined || !isLanguage(language)
    ? undefined
    : { workspace, who, person, address, language };
};
