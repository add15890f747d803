import { createBreath } from '../breathe.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { parseFile } from '../parse-file.ts';
import type { FolderContent, SourceFile } from '../read-folder.ts';
import type { Draft, TranslationDraft } from '../draft.ts';

/** An entry as its files hold it; the shape is published as `schema/export.json`. */
export interface ExportedEntry {
  readonly id: string;
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly fields: object;
  readonly text?: string;
  readonly translations?: readonly {
    readonly language: string;
    readonly file: string;
    readonly fields: object;
    readonly text?: string;
  }[];
}

/** Every entry of a folder with its fields, the defaults of its table filled in, in the order of the ids. */
export const exportEntries = async ({
  files,
}: Pick<FolderContent, 'files'>): Promise<readonly ExportedEntry[]> => {
  const breathe = createBreath();
  const drafts: Draft[] = [];
  const translations = new Map<string, TranslationDraft[]>();
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const file of files) {
    const parsed = await parseFile(file, breathe);
    drafts.push(...parsed.drafts);
    for (const one of parsed.translations)
      translations.set(one.id, [...(translations.get(one.id) ?? []), one]);
  }
  return drafts
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((draft) => {
      const others = translations.get(draft.id) ?? [];
      return {
        id: draft.id,
        kind: draft.home.kind,
        file: draft.place.file,
        line: draft.place.line,
        fields: draft.fields,
        ...textOf(byPath.get(draft.place.file)),
        ...(others.length > 0 && {
          translations: others.map(({ language, place, fields }) => ({
            language,
            file: place.file,
            fields,
            ...textOf(byPath.get(place.file)),
          })),
        }),
      };
    });
};

const textOf = (file: SourceFile | undefined): { readonly text?: string } => {
  if (file === undefined || !file.path.endsWith('.md')) return {};
  const split = splitFrontMatter(file.path, file.content);
  return 'text' in split && split.text.trim() !== '' ? { text: split.text.trim() } : {};
};
