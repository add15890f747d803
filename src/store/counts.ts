import { type Kysely, sql } from 'kysely';
import type { OutgoingState } from '../core/store.ts';
import type { Outcome } from '../core/world.ts';
import type { Tables } from './tables.ts';

const outcomes = {
  'question:answer': 0,
  'question:choice': 0,
  'question:miss': 0,
  'question:handoff': 0,
  'question:smalltalk': 0,
  'question:crisis': 0,
  'question:refusal': 0,
} satisfies Record<`question:${Outcome}`, number>;

const states = {
  'outgoing:queued': 0,
  'outgoing:sending': 0,
  'outgoing:sent': 0,
  'outgoing:unconfirmed': 0,
  'outgoing:failed': 0,
} satisfies Record<`outgoing:${OutgoingState}`, number>;

/** How many of everything is kept; what there is none of is there as 0. */
export const counts = async (db: Kysely<Tables>): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await sql<{ readonly name: string; readonly total: number }>`
    select 'question:' || outcome as name, count(*) as total from question_log group by outcome
    union all select 'outgoing:' || state, count(*) from outbox group by state
    union all select case helpful when 1 then 'feedback:yes' else 'feedback:no' end, sum(count)
      from feedback group by helpful
    union all select 'conversations', count(*) from conversations
    union all select 'claims', count(*) from claims`.execute(db);
  return {
    ...outcomes,
    ...states,
    'feedback:yes': 0,
    'feedback:no': 0,
    ...Object.fromEntries(rows.map((row) => [row.name, row.total])),
  };
};

/** How often each entry was given as an answer since a day. */
export const shown = async (db: Kysely<Tables>, since: string): Promise<Readonly<Record<string, number>>> => {
  const rows = await db
    .selectFrom('question_log')
    .select(({ fn }) => ['entry', fn.countAll<number | string>().as('total')])
    .where('day', '>=', since)
    .where('outcome', '=', 'answer')
    .where('entry', 'is not', null)
    .groupBy('entry')
    .execute();
  return Object.fromEntries(
    rows.flatMap(({ entry, total }) => (entry === null ? [] : [[entry, Number(total)]])),
  );
};
