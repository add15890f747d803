import { columnsPart } from './columns.ts';
import type { Scene } from './compose.ts';
import type { Entry } from './entry.ts';
import { comparing } from './lexicon/comparing.ts';
import type { Library } from './library.ts';
import { showEntry } from './show.ts';
import type { Turn } from './world.ts';

/** How sure it is that who names two compared things, and a word that compares, wants just that. */
const sure = 0.9;

/** "IGF+ vs CoGov": the comparison that holds both, with the columns that were asked for; absent for every other question. */
export const compared = (scene: Scene, question: string): Turn | undefined => {
  const found = comparisonIn(scene.world.library, question);
  return found === undefined
    ? undefined
    : showEntry(scene, found.entry.id, columnsPart(found.entry, found.ids), {
        confidence: sure,
        text: question,
      });
};

/** The comparison a question asks for, and which of its entries the question names: two at least. */
export const comparisonIn = (
  library: Library,
  question: string,
): { readonly entry: Entry; readonly ids: readonly string[] } | undefined => {
  if (!comparing.test(question)) return undefined;
  const text = spaced(question);
  for (const entry of comparisonsOf(library)) {
    const ids = (entry.compares ?? []).filter((id) =>
      namesOf(library.entries.get(id)).some((name) =>
        /\p{Script=Han}/u.test(name) ? text.includes(name.trim()) : text.includes(name),
      ),
    );
    if (ids.length > 1) return { entry, ids };
  }
  return undefined;
};

const known = new WeakMap<Library, readonly Entry[]>();

const comparisonsOf = (library: Library): readonly Entry[] => {
  const found =
    known.get(library) ?? [...library.entries.values()].filter(({ compares }) => compares !== undefined);
  known.set(library, found);
  return found;
};

// "IGF+" is another thing than "IGF", so the sign stays.
const spaced = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}+]+/gu, ' ')
    .trim()} `;

// "Distributed Co-Governance (CoGov), a model proposed in 2019" is called by the name before the comma and the one in brackets.
const namesOf = (entry: Entry | undefined): readonly string[] =>
  entry === undefined
    ? []
    : [entry, ...entry.translations].flatMap(({ title, aliases }) =>
        [title.replace(/[(（].*$|[,،，].*$/u, ''), /[(（]([^)）]+)[)）]/u.exec(title)?.[1] ?? '', ...aliases]
          .map(spaced)
          .filter((name) => name.trim() !== ''),
      );
