import { stringify } from 'yaml';
import type { IsoDate } from '../../core/entry.ts';
import type { Home } from '../kinds/homes.ts';
import { kebab } from '../parts.ts';
import type { SourceFile } from '../read-folder.ts';
import { editTable, newTable } from './table-edit.ts';
import { countryOrRegion } from './scope-words.ts';

/** Answers of an interview by field; several things for one field as a list. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

const one = (answers: Answers, field: string): string | undefined => {
  const value = answers[field];
  const text = typeof value === 'string' ? value.trim() : value?.join('\n\n').trim();
  return text === '' ? undefined : text;
};
const many = (answers: Answers, field: string): readonly string[] => {
  const value = answers[field] ?? [];
  return (typeof value === 'string' ? [value] : value).filter((text) => text.trim() !== '');
};

/**
 * The files that an interview makes or changes: the entry, and the table of sources where it names a page that is not
 * there yet. `files` are those of the folder as they are.
 */
export const filesFrom = (
  home: Home,
  answers: Answers,
  files: readonly SourceFile[],
  today: IsoDate,
): readonly SourceFile[] => {
  const id = one(answers, 'id') ?? '';
  const named = one(answers, 'source') ?? '';
  const isPage = /^https?:/i.test(named);
  const source = isPage ? `src-${id}`.slice(0, 60).replace(/-$/, '') : named;
  const fields = { ...commonFields(answers, source, today), ...ownFields(home, answers) };
  const page = sourcePage(
    source,
    isPage ? named : 'https://x/',
    one(answers, 'title') ?? id,
    one(answers, 'publisher'),
  );
  return [
    home.form === 'files'
      ? { path: `${home.place}/${id}.md`, content: markdown(home, fields, answers) }
      : inTable(home.place, { id, ...fields }, files),
    ...(isPage && home.place !== 'sources' ? [inTable('sources', page, files)] : []),
  ];
};

/** The row of a source that is a web page; its publisher is the name of the site where nobody said another. */
export const sourcePage = (
  id: string,
  href: string,
  title: string,
  publisher: string = new URL(href).host,
): Readonly<Record<string, unknown>> => ({
  id,
  title: publisher,
  summary: `The page that "${title}" rests on.`,
  publisher,
  date: 'undated',
  href,
});

const commonFields = (
  answers: Answers,
  source: string,
  today: IsoDate,
): Readonly<Record<string, unknown>> => {
  const scope = one(answers, 'scope') ?? 'global';
  const what = countryOrRegion(scope);
  return {
    title: one(answers, 'title'),
    summary: one(answers, 'summary'),
    ...(many(answers, 'questions').length > 0 && { questions: many(answers, 'questions') }),
    topics: many(answers, 'topics'),
    status: 'in-force',
    reviewed: { on: today, by: one(answers, 'reviewed_by') ?? 'knowledge editor' },
    review_by: one(answers, 'review_by'),
    owner: one(answers, 'owner') ?? 'knowledge desk',
    scope: what === 'global' ? 'global' : { [what]: scope },
    confidence: one(answers, 'confidence'),
    sources: [{ source, supports: one(answers, 'supports') }],
  };
};

const ownFields = (home: Home, answers: Answers): Readonly<Record<string, unknown>> => {
  const contact = one(answers, 'contact');
  const optional = Object.fromEntries(
    [
      ['stays_true', 'stays_true'],
      ['type', 'type'],
      ['region', 'region'],
      ['page', 'page'],
      ['stage', 'stage'],
      ['certainty', 'certainty'],
      ['begins', 'begins'],
      ['ends', 'ends'],
      ['zone', 'zone'],
      ['usual', 'usual'],
    ].flatMap(([field = '', from = '']) => {
      const value = one(answers, from);
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const expires = home.place === 'procedures' || home.place === 'selections';
  return {
    ...optional,
    ...(expires && { valid_for: { label: 'usual pattern', until: one(answers, 'review_by') } }),
    ...(one(answers, 'valid_until') !== undefined &&
      !expires && { valid_for: { label: 'as far as known', until: one(answers, 'valid_until') } }),
    ...(contact !== undefined && {
      contact: { label: one(answers, 'publisher') ?? one(answers, 'owner'), href: contact },
    }),
    ...(home.place === 'initiatives' && { countries: many(answers, 'countries') }),
    ...(home.place === 'terms' && {
      meanings: [
        {
          ...(one(answers, 'expansion') !== undefined && { expansion: one(answers, 'expansion') }),
          meaning: one(answers, 'summary'),
          community: one(answers, 'community'),
          ...(one(answers, 'example') !== undefined && { example: one(answers, 'example') }),
        },
      ],
    }),
    ...(home.place === 'selections' && {
      selection: {
        body: one(answers, 'body'),
        chosen_by: one(answers, 'chosen_by'),
        eligible: one(answers, 'eligible'),
        ...(one(answers, 'when') !== undefined && { when: one(answers, 'when') }),
      },
      how_to_stand: many(answers, 'steps'),
    }),
  };
};

const markdown = (home: Home, fields: Readonly<Record<string, unknown>>, answers: Answers): string => {
  const section = (title: string, text: string | undefined): string =>
    text === undefined || text === '' ? '' : `## ${title}\n\n${text}\n\n`;
  const steps = many(answers, 'steps').map((step, index) => `${String(index + 1)}. ${step}`);
  const text =
    home.place === 'procedures'
      ? section('Who may', one(answers, 'who')) +
        section('Steps', steps.join('\n')) +
        section('When', one(answers, 'when')) +
        section('Cost', one(answers, 'cost'))
      : `${one(answers, 'text') ?? ''}\n`;
  return `---\n${stringify(fields, { lineWidth: 110 })}---\n\n${text.trimEnd()}\n`;
};

/**
 * A row in the table of that name; where it is a folder, in a file of its own for what is added by hand. `language` of
 * a translation is `.fr`.
 */
export const inTable = (
  place: string,
  row: Readonly<Record<string, unknown>>,
  files: readonly SourceFile[],
  language = '',
): SourceFile => {
  const table = files.find(({ path }) => path === `${place}${language}.yaml`);
  const path = table?.path ?? `${place}/added${language}.yaml`;
  const before = files.find((file) => file.path === path);
  return { path, content: before === undefined ? newTable([row]) : editTable(before.content, [row]).content };
};

/** The id a title suggests. */
export const suggestedId = (title: string, prefix: string): string => {
  const name = kebab(title);
  return (name.startsWith(prefix) ? name : `${prefix}${name}`).slice(0, 60).replace(/-+$/, '');
};
