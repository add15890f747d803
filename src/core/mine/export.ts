import type { Instant } from '../message.ts';
import type { Held, HeldTicket } from './held.ts';
import type { Preferences } from './preferences.ts';

/** Longest export that is shown, in characters. */
export const longestExport = 9_000;

/** Everything that is held, as JSON; where it is too long the oldest messages are left out and that is said. */
export const exportText = (
  held: Held,
  preferences: Preferences,
  now: Instant,
): { readonly text: string; readonly cut: boolean } => {
  const all = held.tickets.reduce((sum, { lines }) => sum + lines.length, 0);
  for (let most = all; ; most = Math.floor(most / 2)) {
    const text = JSON.stringify(documentOf(held, preferences, now, most), null, 1);
    if (text.length <= longestExport || most === 0) return { text, cut: most < all };
  }
};

const documentOf = (held: Held, preferences: Preferences, now: Instant, mostLines: number) => ({
  exported: new Date(now).toISOString(),
  conversations: held.conversations,
  languages: held.languages,
  settings: settingsOf(preferences),
  tickets: ticketsOf(held.tickets, mostLines),
  reminders: held.watches.map(({ entry, kind, language }) => ({ entry, kind, language })),
  dates: held.reminders.map(({ entry, language, leads, told, due }) => ({
    entry,
    language,
    minutesBefore: leads,
    told,
    ...(due === undefined ? {} : { next: new Date(due).toISOString() }),
  })),
  links: held.links,
  otherAccounts: held.accounts,
  procedures: held.runs.map(({ entry, at, skipped, ticks, savedAt, until }) => ({
    entry,
    at,
    leftOut: skipped,
    ticked: ticks,
    saved: new Date(savedAt).toISOString(),
    until: new Date(until).toISOString(),
  })),
  ...(held.told === undefined
    ? {}
    : {
        toldOnce: held.told.map(({ once, where, at }) => ({ once, where, at: new Date(at).toISOString() })),
      }),
  ...(held.blockedUntil === undefined ? {} : { blockedUntil: new Date(held.blockedUntil).toISOString() }),
});

const settingsOf = ({ language, short, plain, zone, zoneAsked }: Preferences) => ({
  ...(language === undefined ? {} : { language }),
  ...(short === undefined ? {} : { short }),
  ...(plain === undefined ? {} : { plain }),
  ...(zone === undefined ? {} : { zone }),
  ...(zoneAsked === undefined ? {} : { zoneAsked }),
});

const ticketsOf = (tickets: readonly HeldTicket[], mostLines: number) => {
  const kept = new Set(
    tickets
      .flatMap(({ lines }) => lines)
      .toSorted((one, other) => other.at - one.at)
      .slice(0, mostLines)
      .map(({ id }) => id),
  );
  return tickets.map(({ ticket, lines }) => ({
    number: ticket.number,
    state: ticket.state,
    desk: ticket.desk,
    language: ticket.language,
    ...(ticket.country === undefined ? {} : { country: ticket.country }),
    opened: new Date(ticket.openedAt).toISOString(),
    lines: lines
      .filter(({ id }) => kept.has(id))
      .map(({ from, text, at }) => ({
        from,
        at: new Date(at).toISOString(),
        ...(text === undefined ? {} : { text }),
      })),
  }));
};
