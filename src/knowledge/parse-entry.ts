import type { Breath } from './breathe.ts';
import { nothing, type Parsed } from './draft.ts';
import { readText } from './entry-text.ts';
import { isId } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Home } from './kinds/homes.ts';
import { partsFrom } from './parts.ts';
import { problemAt, wholeFile } from './place.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './read-folder.ts';
import { shape } from './shape.ts';
import { fileTranslation } from './translation-fields.ts';
import type { Language } from '../core/language.ts';
import { readYaml } from './yaml-data.ts';

/** Reads one Markdown file: an entry, or with a language the translation of one. */
export const parseEntry = async (
  file: SourceFile,
  home: Home,
  id: string,
  language: Language | undefined,
  breathe: Breath,
): Promise<Parsed> => {
  const problems: Problem[] = [];
  const claimed = language === undefined ? [{ id, home }] : [];
  if (!isId(id)) {
    const advice = 'Rename it: lower-case words joined by hyphens, at most 60 characters';
    problems.push(problemAt(wholeFile(file.path), [], `has a name that is not an id (\`${id}\`)`, advice));
  }
  const split = splitFrontMatter(file.path, file.content);
  if ('what' in split) return { ...nothing, claimed, problems: [...problems, split] };
  const yaml = await readYaml(file.path, split.head, breathe, split.headLine);
  const place = { ...yaml.place, line: 1 };
  const text = readText(split.text, place, split.textLine);
  problems.push(...yaml.problems, ...text.problems);
  if (yaml.problems.length > 0) return { ...nothing, claimed, problems };
  const { body, sections, mentions } = text;
  if (language === undefined) {
    const shaped = shape(home.schema, yaml.value ?? {}, place);
    const parts = partsFrom(sections, place, problems);
    if ('problems' in shaped) return { ...nothing, claimed, problems: [...problems, ...shaped.problems] };
    const draft = { id, home, place, fields: shaped.data, body, parts, mentions };
    return { ...nothing, drafts: [draft], claimed, problems };
  }
  const shaped = shape(fileTranslation, yaml.value ?? {}, place);
  if ('problems' in shaped) return { ...nothing, problems: [...problems, ...shaped.problems] };
  const translation = { id, home, language, place, fields: shaped.data, body, sections };
  return { ...nothing, translations: [translation], problems };
};
