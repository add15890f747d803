import type { Breath } from './breathe.ts';
import { nothing, type Draft, type Parsed, type TranslationDraft } from './draft.ts';
import { readText, type EntryText } from './entry-text.ts';
import type { Fields } from './fields.ts';
import type { Home } from './kinds/homes.ts';
import { problemInText, type Place } from './place.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './read-folder.ts';
import { readRows } from './rows.ts';
import { isFields, shape } from './shape.ts';
import { rowTranslation } from './translation-fields.ts';
import type { Language } from '../core/language.ts';
import type { Part } from '../core/entry.ts';
import { list, paragraph, text } from '../core/rich.ts';

/** Reads a table of entries, or with a language the translations of its rows. */
export const parseTable = async (
  file: SourceFile,
  home: Home,
  language: Language | undefined,
  breathe: Breath,
): Promise<Parsed> => {
  const { rows, problems: broken } = await readRows(file, breathe);
  const problems: Problem[] = [...broken];
  const claimed: { id: string; home: Home }[] = [];
  const drafts: Draft[] = [];
  const translations: TranslationDraft[] = [];
  for (const { value, place } of rows) {
    await breathe();
    if (language !== undefined) {
      const shaped = shape(rowTranslation, value, place);
      if ('problems' in shaped) problems.push(...shaped.problems);
      else {
        const sections = partTexts(shaped.data.parts, place, problems).map(({ part, text }) => ({
          title: part.title,
          line: place.line,
          blocks: text.body,
        }));
        translations.push({
          id: shaped.data.id,
          home,
          language,
          place,
          fields: shaped.data,
          body: [],
          sections,
        });
      }
      continue;
    }
    if (isFields(value) && typeof value['id'] === 'string') claimed.push({ id: value['id'], home });
    const shaped = shape(home.schema, value, place);
    if ('problems' in shaped) problems.push(...shaped.problems);
    else drafts.push(draftFrom(shaped.data, home, place, problems));
  }
  const unread = broken.length > 0 && rows.length === 0 && language === undefined ? [home.place] : [];
  return { ...nothing, drafts, translations, claimed, unread, problems };
};

const draftFrom = (fields: Fields, home: Home, place: Place, problems: Problem[]): Draft => {
  const texts = partTexts(fields.parts ?? [], place, problems);
  const parts = [
    ...selectionParts(fields),
    ...texts.map(({ part, text }) => ({ id: part.id, title: part.title, blocks: text.body })),
  ];
  const seen = new Set<string>();
  for (const { id } of parts) {
    if (seen.has(id)) {
      problems.push(
        problemInText(place, place.lineOf(['parts']), `has the part \`${id}\` twice`, 'Join the two'),
      );
    }
    seen.add(id);
  }
  const mentions = texts.flatMap(({ text }) => text.mentions);
  return { id: fields.id ?? '', home, place, fields, body: [], parts, mentions };
};

/** The data of a selection as the parts that people ask a procedure for. */
const selectionParts = ({ selection, how_to_stand: steps }: Fields): readonly Part[] => {
  if (selection === undefined || steps === undefined) return [];
  return [
    { id: 'who', title: 'Who may', blocks: [paragraph(selection.eligible)] },
    {
      id: 'steps',
      title: 'Steps',
      blocks: [
        list(
          steps.map((step) => [text(step)]),
          true,
        ),
      ],
    },
    ...(selection.when === undefined
      ? []
      : [{ id: 'when', title: 'When', blocks: [paragraph(selection.when)] }]),
    { id: 'decides', title: 'Who decides', blocks: [paragraph(selection.chosen_by)] },
  ];
};

interface RowPart {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const partTexts = (
  parts: readonly RowPart[],
  place: Place,
  problems: Problem[],
): { readonly part: RowPart; readonly text: EntryText }[] =>
  parts.map((part, index) => {
    const line = place.lineOf(['parts', index, 'text']);
    const text = readText(part.text, place, line);
    problems.push(...text.problems);
    if (text.sections.length > 0) {
      problems.push(
        problemInText(place, line, 'has a `##` heading inside a part', 'Make it a part of its own'),
      );
    }
    return { part, text };
  });
