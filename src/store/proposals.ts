import type { Kysely } from 'kysely';
import type { KnowledgeRecords } from '../core/desk/proposal-records.ts';
import { entryIdOf, type Proposal } from '../core/desk/proposals.ts';
import { languages, type Language } from '../core/language.ts';
import { scrub } from '../core/scrub.ts';
import { nextOf, useUp } from './counters.ts';
import { fromJson, storable } from './json.ts';
import { proposalSchema } from './proposal-json.ts';
import type { Engine, Tables } from './tables.ts';
import { ticketSchema } from './ticket-json.ts';

/** How a shared entry stands in a ticket's lines. */
const sharedEntry = /^→ ([a-z0-9-]+)$/;

/** What is kept of answers that become knowledge, inside an open transaction. */
export const knowledgeRecords = (db: Kysely<Tables>, engine: Engine): KnowledgeRecords => {
  const locked = () =>
    db
      .selectFrom('proposals')
      .select('proposal')
      .$if(engine === 'postgres', (query) => query.forUpdate());
  return {
    proposal: async (number) => proposalFrom(await locked().where('number', '=', number).executeTakeFirst()),
    proposals: async (limit) => {
      const rows = await db
        .selectFrom('proposals')
        .select('proposal')
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
      return rows.flatMap((row) => proposalFrom(row) ?? []);
    },
    saveProposal: async (proposal) => {
      const kept = {
        state: proposal.state,
        ticket: proposal.ticket ?? null,
        proposal: storable(JSON.stringify(proposal)),
      };
      await db
        .insertInto('proposals')
        .values({ number: proposal.number, lease: 0, ...kept })
        .onConflict((conflict) => conflict.column('number').doUpdateSet(kept))
        .execute();
      await useUp(db, 'proposal', proposal.number);
    },
    nextProposal: () => nextOf(db, 'proposal'),
    takeApproved: async (now, leaseUntil) => {
      const row = await db
        .selectFrom('proposals')
        .select(['number', 'proposal'])
        .where('state', '=', 'approved')
        .where('lease', '<=', now)
        .orderBy('number')
        .limit(1)
        .$if(engine === 'postgres', (query) => query.forUpdate().skipLocked())
        .executeTakeFirst();
      if (row === undefined) return undefined;
      await db.updateTable('proposals').set({ lease: leaseUntil }).where('number', '=', row.number).execute();
      return proposalFrom(row);
    },

    answers: async (ticket) => {
      const rows = await db
        .selectFrom('ticket_lines')
        .select('text')
        .where('ticket', '=', ticket)
        .where('kind', '=', 'desk')
        .where('text', 'is not', null)
        .orderBy('seq')
        .execute();
      return rows.flatMap(({ text }) => text ?? []);
    },

    secret: async (name, fresh) => {
      const known = () =>
        db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirst();
      const before = await known();
      if (before !== undefined) return before.value;
      await db
        .insertInto('secrets')
        .values({ name, value: fresh() })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return (await known())?.value ?? '';
    },

    keepGap: async ({ who, day, language, text, country, rated }) => {
      await db
        .insertInto('gaps')
        .values({
          who,
          day,
          language,
          text: storable(text),
          country: country ?? null,
          entry: rated === undefined ? null : storable(rated),
        })
        .execute();
    },
    gaps: async (since, limit) => {
      const rows = await db
        .selectFrom('gaps')
        .selectAll()
        .where('day', '>=', since)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute();
      return rows.flatMap(({ who, day, language, text, country, entry }) => {
        const spoken = languageFrom(language);
        return spoken === undefined
          ? []
          : [
              {
                who,
                day,
                language: spoken,
                text,
                ...(country === null ? {} : { country }),
                ...(entry === null ? {} : { rated: entry }),
              },
            ];
      });
    },
    keepPhrasing: async ({ who, day, language, text, entry }) => {
      await db
        .insertInto('phrasings')
        .values({ who, day, language, text: storable(text), country: null, entry: storable(entry) })
        .execute();
    },
    phrasings: async (since) => {
      const kept = await db
        .selectFrom('phrasings')
        .select(['text', 'language', 'entry'])
        .where('day', '>=', since)
        .orderBy('seq')
        .execute();
      const shared = await db
        .selectFrom('ticket_lines as line')
        .innerJoin('tickets', 'tickets.number', 'line.ticket')
        .select(['line.ticket', 'line.text', 'tickets.ticket as document'])
        .where('line.kind', '=', 'desk')
        .where('line.text', 'like', '→ %')
        .where('tickets.ticket', 'like', '%"consent":"yes"%')
        .orderBy('line.seq')
        .execute();
      const found = [];
      for (const { ticket, text, document } of shared) {
        const entry = sharedEntry.exec(text ?? '')?.[1];
        const asked = fromJson(document, ticketSchema);
        const first = await db
          .selectFrom('ticket_lines')
          .select('text')
          .where('ticket', '=', ticket)
          .where('kind', '=', 'asker')
          .orderBy('seq')
          .limit(1)
          .executeTakeFirst();
        if (entry !== undefined && asked?.consent === 'yes' && first !== undefined && first.text !== null)
          found.push({ text: scrub(first.text), language: asked.language, entry });
      }
      return [
        ...found,
        ...kept.flatMap(({ text, language, entry }) => {
          const spoken = languageFrom(language);
          return spoken === undefined || entry === null ? [] : [{ text, language: spoken, entry }];
        }),
      ];
    },
    forgetLessons: async (before) => {
      await db.deleteFrom('gaps').where('day', '<', before).execute();
      await db.deleteFrom('phrasings').where('day', '<', before).execute();
    },
    forgetLessonsOf: async (who) => {
      await db.deleteFrom('gaps').where('who', '=', who).execute();
      await db.deleteFrom('phrasings').where('who', '=', who).execute();
    },
    forgetWording: async (ticket) => {
      const rows = await locked().where('ticket', '=', ticket).execute();
      for (const row of rows) {
        const proposal = proposalFrom(row);
        if (proposal?.consented !== true) continue;
        const { number, state } = proposal;
        const open = state === 'waiting' || state === 'sent-back' || state === 'draft';
        const forgotten: Proposal = {
          ...proposal,
          question: '',
          consented: false,
          entry: open ? entryIdOf('', number) : proposal.entry,
          ...(open ? { state: 'draft' } : {}),
        };
        await db
          .updateTable('proposals')
          .set({ state: forgotten.state, proposal: storable(JSON.stringify(forgotten)) })
          .where('number', '=', number)
          .execute();
      }
    },
  };
};

const proposalFrom = (row: { readonly proposal: string } | undefined): Proposal | undefined =>
  row === undefined ? undefined : fromJson(row.proposal, proposalSchema);

const languageFrom = (text: string): Language | undefined => languages.find((one) => one === text);
