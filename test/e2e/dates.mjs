// The nearest door and a reminder that really comes: asked on every platform, waited for by the machine's own clock.
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './checks.mjs';
import { holds } from './conversation.mjs';

/** Whether only this is driven: `E2E_ONLY=dates`. */
export const onlyDates = process.env.E2E_ONLY === 'dates';

// Long enough for the desk to start and for all that is asked before; a deadline is a whole minute.
const minutesAhead = 15 + 4;

/** Knowledge of a deadline that is near, as an overlay: `{ HELPDESK_OVERLAYS }` for the desk. */
export const nearDeadline = () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-e2e-dates-'));
  const at = new Date(Math.ceil((Date.now() + minutesAhead * 60_000) / 60_000) * 60_000);
  const day = at.toISOString().slice(0, 10);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'overlay.yaml'), 'owner: rehearsal desk\n');
  writeFileSync(
    join(folder, 'sources.yaml'),
    `rows:
  - { id: src-rehearsal, title: The rehearsal, summary: "The page of the rehearsal.", publisher: Rehearsal desk, date: "${day}", href: "https://example.org/rehearsal" }
`,
  );
  writeFileSync(
    join(folder, 'dates.yaml'),
    `rows:
  - id: date-rehearsal
    title: Rehearsal call
    summary: The rehearsal call takes proposals until ${at.toISOString().slice(11, 16)} UTC.
    questions: [when does the rehearsal call close, until when can i propose something to the rehearsal, deadline of the rehearsal call]
    topics: [igf]
    status: in-force
    reviewed: { on: ${new Date().toISOString().slice(0, 10)}, by: knowledge editor }
    review_by: 2099-01-01
    owner: rehearsal desk
    scope: global
    confidence: high
    stage: propose
    certainty: confirmed
    ends: ${at.toISOString().slice(0, 16)}
    zone: UTC
    stays_true: The rehearsal comes again.
    contact: { label: Rehearsal desk, href: "https://example.org/rehearsal" }
    sources: [{ source: src-rehearsal, supports: the deadline }]
`,
  );
  return { HELPDESK_OVERLAYS: folder };
};

/**
 * Drives it. Besides what `conversation.mjs` needs, a place gives `arrived()`: everything the desk has shown or sent to
 * whoever asks here, privately too, as one text; and perhaps `look(name)`, which takes a picture.
 */
export const converseDates = async (place, { step }) => {
  const says = (name, run) => step(`${place.name}: ${name}`, run, place.onBroken);
  await says('the nearest doors of a country, from the country outwards', async () => {
    const { words } = await place.ask('is there an igf in togo');
    holds(
      words,
      /Togo IGF[\s\S]*West Africa IGF[\s\S]*African IGF[\s\S]*Worldwide/,
      /IGF Secretariat/,
      /last confirmed: 20\d\d/,
    );
    await place.look?.('dates-doors');
  });
  await says('and the first three steps there', async () => {
    const { words } = await place.follow('next');
    holds(words, /first three steps: Togo/, /First steps for newcomers/, /Togo IGF/);
    await place.look?.('dates-steps');
  });
  await says('in Arabic the same', async () => {
    const { words } = await place.ask('هل يوجد منتدى حوكمة الإنترنت في تونس؟');
    holds(words, /أقرب|تونس/, /جهة الاتصال/, /آخر تأكيد/);
    await place.look?.('dates-arabic');
  });
  await says('a deadline in its own zone, and a reminder a quarter of an hour before', async () => {
    const asked = await place.ask('when does the rehearsal call close');
    holds(asked.words, /Date:[\s\u2060]*until .*\(UTC\)/, /How sure:[\s\u2060]*confirmed/);
    const reminding = await place.follow('remind me 15 minutes before');
    holds(reminding.words, /I will remind you 15 minutes before: Rehearsal call/, /In which time zone/);
    await place.look?.('dates-reminding');
  });
  await says('the time zone is asked for once and kept', async () => {
    const { words } = await place.follow('Nairobi');
    holds(words, /Africa\/Nairobi/);
  });
  await says('the reminder comes by itself, once', async () => {
    const times = async () => (await place.arrived()).match(/Reminder: Rehearsal call/g)?.length ?? 0;
    await until(async () => (await times()) > 0, 'the reminder', 6 * 60_000);
    await new Promise((done) => setTimeout(done, 6_000));
    if ((await times()) !== 1) throw new Error(`${await times()} times`);
    holds(await place.arrived(), /The deadline is in 1[45] minutes/);
    await place.look?.('dates-reminder');
  });
};
