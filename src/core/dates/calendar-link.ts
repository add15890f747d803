import type { Language } from '../language.ts';
import { link, paragraph, type Block } from '../rich.ts';
import { dateWordings } from '../wording/dates/catalogue.ts';
import type { Wanted } from './about.ts';
import { placeToken } from '../places/token.ts';
import type { DateEntry } from './span.ts';

/** Where the file of a date is, for programmes that keep calendars; nothing for a date without a confirmed day. */
export const calendarLine = (
  { pages, language }: { readonly pages?: string | undefined; readonly language: Language },
  entry: DateEntry,
): readonly Block[] => {
  const href = calendarHref(pages, entry, language);
  return href === undefined ? [] : [paragraph(link(dateWordings[language].calendarFile, href))];
};

const calendarHref = (
  pages: string | undefined,
  { id, occasion }: DateEntry,
  language: Language,
): string | undefined =>
  pages === undefined || occasion.certainty !== 'confirmed'
    ? undefined
    : `${pages}/dates/${id}.ics${language === 'en' ? '' : `?lang=${language}`}`;

/** The address of the calendar that holds what is wanted, for as long as anybody subscribes to it. */
export const feedHref = (pages: string, wanted: Wanted, language: Language): string => {
  const query = new URLSearchParams({
    ...(wanted.about === undefined ? {} : { about: wanted.about }),
    ...(wanted.where === undefined ? {} : { place: placeToken(wanted.where) }),
    ...(wanted.stage === undefined ? {} : { stage: wanted.stage }),
    ...(language === 'en' ? {} : { lang: language }),
  }).toString();
  return `${pages}/dates.ics${query === '' ? '' : `?${query}`}`;
};
