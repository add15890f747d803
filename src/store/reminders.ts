import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Reminder } from '../core/dates/reminder.ts';
import { occasionKey } from '../core/dates/span.ts';
import { certainties, stages, type Occasion } from '../core/entry.ts';
import { isLanguage, languages } from '../core/language.ts';
import type { Instant } from '../core/message.ts';
import type { Preferences } from '../core/mine/preferences.ts';
import type { KeptReminder, ReminderHead, ReminderRecords } from '../core/store.ts';
import { addressFrom } from './desks.ts';
import { fromJson, storable } from './json.ts';
import { reminderKey } from './reminder-key.ts';
import type { Engine, Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** Reminders of dates and preferences, inside an open transaction. */
export const reminderRecords = (db: Db, engine: Engine): ReminderRecords => ({
  preferences: (person) => preferencesOf(db, person),
  savePreferences: async (person, preferences) => {
    // Who has set nothing leaves nothing behind.
    if (Object.keys(preferences).length === 0) {
      await db.deleteFrom('preferences').where('person', '=', storable(person)).execute();
      return;
    }
    const kept = { preferences: JSON.stringify(preferences) };
    await db
      .insertInto('preferences')
      .values({ person: storable(person), ...kept })
      .onConflict((conflict) => conflict.column('person').doUpdateSet(kept))
      .execute();
  },
  reminder: async (person, entry) => {
    const row = await db
      .selectFrom('reminders')
      .selectAll()
      .where('person', '=', storable(person))
      .where('entry', '=', storable(entry))
      .$if(engine === 'postgres', (query) => query.forUpdate())
      .executeTakeFirst();
    return row === undefined ? undefined : keptReminderFrom(row);
  },
  remindersOf: (person) => remindersOf(db, engine, person),
  saveReminder: async (reminder, now, before) => {
    const kept = {
      address: JSON.stringify(reminder.address),
      language: reminder.language,
      leads: JSON.stringify(reminder.leads),
      told: JSON.stringify(reminder.told),
      occasion: storable(JSON.stringify(reminder.occasion)),
      occasion_key: storable(occasionKey(reminder.occasion)),
      title: storable(reminder.title),
      due: reminder.due ?? null,
      code: reminder.code,
      ...(before === undefined ? {} : { before: storable(before), moved_at: now }),
    };
    await db
      .insertInto('reminders')
      .values({
        person: storable(reminder.person),
        entry: storable(reminder.entry),
        before: null,
        moved_at: now,
        ...kept,
      })
      .onConflict((conflict) => conflict.columns(['person', 'entry']).doUpdateSet(kept))
      .execute();
  },
  withdraw: (person, entry) => withdraw(db, person, entry),
  endReminders: async (person, entry) => {
    let query = db.deleteFrom('reminders').where('person', '=', storable(person));
    if (entry !== undefined) query = query.where('entry', '=', storable(entry));
    await query.execute();
    // A reminder that has ended by itself may still have a message on its way.
    await (entry === undefined ? withdrawAll(db, person) : withdraw(db, person, entry));
  },
});

/** Messages of a reminder that have not arrived are not sent any more. */
const withdraw = async (db: Db, person: string, entry: string): Promise<void> => {
  await db
    .deleteFrom('outbox')
    .where('reminder', '=', reminderKey({ person, entry }))
    .where('settled_at', 'is', null)
    .execute();
};

const withdrawAll = async (db: Db, person: string): Promise<void> => {
  await db.deleteFrom('outbox').where(isOnTheWay(person)).execute();
};

/** How many messages of a person's reminders have not arrived. */
export const reminding = async (db: Db, person: string): Promise<number> => {
  const rows = await db.selectFrom('outbox').select('seq').where(isOnTheWay(person)).execute();
  return rows.length;
};

const isOnTheWay = (person: string): RawBuilder<boolean> => {
  const begins = reminderKey({ person, entry: '' }).slice(0, -3);
  return sql<boolean>`settled_at is null and reminder is not null
    and substr(reminder, 1, length(cast(${begins} as text))) = ${begins}`;
};

const preferencesOf = async (db: Db, person: string): Promise<Preferences> => {
  const row = await db
    .selectFrom('preferences')
    .select('preferences')
    .where('person', '=', storable(person))
    .executeTakeFirst();
  return row === undefined ? {} : (fromJson(row.preferences, preferencesSchema) ?? {});
};

const preferencesSchema: z.ZodType<Preferences> = z.object({
  zone: z.string().optional(),
  zoneAsked: z.boolean().optional(),
  language: z.enum(languages).optional(),
  short: z.literal(true).optional(),
  plain: z.literal(true).optional(),
});

/** Everything a person is reminded of, the next one first; locked. */
const remindersOf = async (db: Db, engine: Engine, person: string): Promise<readonly KeptReminder[]> => {
  const rows = await db
    .selectFrom('reminders')
    .selectAll()
    .where('person', '=', storable(person))
    .orderBy('entry')
    .$if(engine === 'postgres', (query) => query.forUpdate())
    .execute();
  return rows
    .flatMap((row) => keptReminderFrom(row) ?? [])
    .sort((one, other) => (one.due ?? Infinity) - (other.due ?? Infinity));
};

/** Takes away what is held about a person's reminders and preferences. */
export const forgetReminders = async (db: Db, person: string): Promise<void> => {
  await db.deleteFrom('reminders').where('person', '=', storable(person)).execute();
  await withdrawAll(db, person);
  await db.deleteFrom('preferences').where('person', '=', storable(person)).execute();
};

/** Reminders for which there is something to do by an instant, those that wait longest first. */
export const dueReminders = async (
  db: Db,
  now: Instant,
  limit: number,
): Promise<readonly Pick<ReminderHead, 'person' | 'entry'>[]> =>
  db
    .selectFrom('reminders')
    .select(['person', 'entry'])
    .where('due', '<=', now)
    .orderBy('due')
    .limit(limit)
    .execute();

/** Every reminder with what tells the state of its date apart. */
export const reminderHeads = async (db: Db): Promise<readonly ReminderHead[]> => {
  const rows = await db
    .selectFrom('reminders')
    .select(['person', 'entry', 'occasion_key'])
    .orderBy('entry')
    .execute();
  return rows.map(({ person, entry, occasion_key: key }) => ({ person, entry, key }));
};

/** The reminders that an address on the web shows. */
export const remindersBy = async (db: Db, code: string): Promise<readonly KeptReminder[]> => {
  const rows = await db.selectFrom('reminders').selectAll().where('code', '=', storable(code)).execute();
  return rows.flatMap((row) => keptReminderFrom(row) ?? []);
};

/** What somebody asked the desk to do always, outside a transaction. */
export const preferencesFor = preferencesOf;

const numbers = z.array(z.number());

const occasionSchema: z.ZodType<Occasion> = z.object({
  stage: z.enum(stages),
  certainty: z.enum(certainties),
  begins: z.string().optional(),
  ends: z.string().optional(),
  zone: z.string().optional(),
  usual: z.string().optional(),
  body: z.string().optional(),
  venue: z.string().optional(),
});

const keptReminderFrom = (row: Selectable<Tables['reminders']>): KeptReminder | undefined => {
  const address = addressFrom(row.address);
  const leads = fromJson(row.leads, numbers);
  const told = fromJson(row.told, numbers);
  const occasion = fromJson(row.occasion, occasionSchema);
  if (
    address === undefined ||
    leads === undefined ||
    told === undefined ||
    occasion === undefined ||
    !isLanguage(row.language)
  )
    return undefined;
  const reminder: Reminder = {
    person: row.person,
    entry: row.entry,
    address,
    language: row.language,
    leads,
    told,
    occasion,
    title: row.title,
    ...(row.due === null ? {} : { due: row.due }),
    code: row.code,
  };
  return {
    ...reminder,
    ...(row.before === null ? {} : { before: row.before }),
    movedAt: row.moved_at,
  };
};
