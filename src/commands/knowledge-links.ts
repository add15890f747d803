import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Library } from '../core/library.ts';
import type { IsoDate } from '../core/entry.ts';

/** What a look at a link saw. */
export interface LinkSeen {
  readonly href: string;
  /** HTTP status, or why there was none. */
  readonly saw: number | 'no answer' | 'no network';
  readonly on: IsoDate;
  /** Since when it has not answered well; absent while it does. */
  readonly failingSince?: IsoDate;
}

/** What earlier looks saw, by address. */
export type LinkRecord = Readonly<Record<string, LinkSeen>>;

/** Asks one address; resolves with its status, or says that nothing answered. Never rejects. */
export type Look = (href: string) => Promise<LinkSeen['saw']>;

const atOnce = 8;

/** Every web address the knowledge leans on, with the ids of the entries that do. */
export const linksOf = ({ entries }: Library): ReadonlyMap<string, readonly string[]> => {
  const used = new Map<string, string[]>();
  const add = (href: string | undefined, id: string): void => {
    if (href !== undefined && /^https?:/i.test(href)) used.set(href, [...(used.get(href) ?? []), id]);
  };
  for (const entry of entries.values()) {
    add(entry.reference?.href, entry.id);
    add(entry.contact?.href, entry.id);
    add(entry.initiative?.page, entry.id);
  }
  return used;
};

/** Looks at links, a few at a time, and adds what it saw to what was known. */
export const lookAtLinks = async (
  hrefs: readonly string[],
  look: Look,
  before: LinkRecord,
  today: IsoDate,
): Promise<LinkRecord> => {
  const seen: Record<string, LinkSeen> = { ...before };
  const waiting = [...hrefs];
  const work = async (): Promise<void> => {
    for (let href = waiting.shift(); href !== undefined; href = waiting.shift()) {
      const saw = await look(href);
      // Without a network nothing was learnt about the link.
      if (saw === 'no network') continue;
      const well = typeof saw === 'number' && saw < 400;
      const since = before[href]?.failingSince ?? today;
      seen[href] = { href, saw, on: today, ...(well ? {} : { failingSince: since }) };
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, hrefs.length) }, work));
  return seen;
};

/** Looks by HTTP: first for the head alone, then, where a server refuses that, for the page. */
export const lookByHttp =
  (ask: typeof fetch, patienceMs = 15_000): Look =>
  async (href) => {
    for (const method of ['HEAD', 'GET'] as const) {
      try {
        const { status } = await ask(href, {
          method,
          redirect: 'follow',
          signal: AbortSignal.timeout(patienceMs),
        });
        if (status < 400 || method === 'GET') return status;
      } catch (error) {
        if (isOffline(error)) return 'no network';
        if (method === 'GET') return 'no answer';
      }
    }
    return 'no answer';
  };

const isOffline = (error: unknown): boolean => {
  const code = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'code' in value ? value.code : undefined;
  const cause = error instanceof Error ? code(error.cause) : undefined;
  return cause === 'ENETUNREACH' || cause === 'EAI_AGAIN' || cause === 'ENETDOWN';
};

/** The record of earlier looks; empty where there is none yet. */
export const readRecord = async (file: string): Promise<LinkRecord> =>
  readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as LinkRecord)
    .catch(() => ({}));

/** Keeps the record beside the desk's data. */
export const writeRecord = async (file: string, record: LinkRecord): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(record, null, 1)}\n`);
};

/** Where the record stands in a data folder. */
export const recordIn = (dataFolder: string): string => join(dataFolder, 'links.json');

/** What to tell a maintainer: what does not answer and who leans on it; ends with the counts. */
export const linkReport = (
  used: ReadonlyMap<string, readonly string[]>,
  record: LinkRecord,
  today: IsoDate,
): readonly string[] => {
  const seenToday = [...used.keys()].filter((href) => record[href]?.on === today);
  const failing = seenToday.flatMap((href) => {
    const seen = record[href];
    return seen?.failingSince === undefined
      ? []
      : [
          `${href} — ${seen.saw === 'no answer' ? 'did not answer' : `answered ${String(seen.saw)}`} (since ${seen.failingSince}). Used by: ${(used.get(href) ?? []).join(', ')}`,
        ];
  });
  if (seenToday.length === 0)
    return ['There is no network here, so nothing was looked at and nothing was changed.'];
  return [
    ...failing,
    `${String(seenToday.length)} of ${String(used.size)} links looked at; ${String(failing.length)} need attention.`,
  ];
};
