import type { Draft, TranslationDraft } from '../draft.ts';
import { whereIs, type Check } from '../knowledge-set.ts';
import { problemAt, type Path, type Place } from '../place.ts';
import type { Problem } from '../problem.ts';

/** Two entries answer to the same words only where `ambiguities.yaml` says so. */
export const phrasings: Check = ({ drafts, translations, ambiguities }) => {
  const declared = new Map<string, Set<string>>();
  for (const { value } of ambiguities) {
    for (const phrase of value.phrases) {
      const entries = declared.get(normalise(phrase)) ?? new Set<string>();
      value.entries.forEach((id) => entries.add(id));
      declared.set(normalise(phrase), entries);
    }
  }
  const claimed = new Map<string, Claim>();
  return [...drafts.flatMap(claimsOf), ...translations.flatMap(claimsOf)].flatMap((claim): Problem[] => {
    const phrase = normalise(claim.text);
    const key = `${claim.language} ${phrase}`;
    const other = claimed.get(key);
    if (phrase === '' || other === undefined) {
      claimed.set(key, claim);
      return [];
    }
    const group = declared.get(phrase);
    if (other.id === claim.id || (group?.has(other.id) === true && group.has(claim.id))) return [];
    const what = `"${claim.text}" is also claimed by \`${other.id}\` (${whereIs(other)})`;
    const advice = `Declare both under one phrase in ambiguities.yaml, or remove it from one`;
    return [problemAt(claim.place, claim.path, what, advice)];
  });
};

interface Claim {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  readonly place: Place;
  readonly path: Path;
}

const claimsOf = (draft: Draft | TranslationDraft): readonly Claim[] => {
  // A source is looked up through what it supports, not asked for by name.
  if (draft.home.kind === 'source') return [];
  const { id, place, fields } = draft;
  const language = 'language' in draft ? draft.language : 'en';
  const claim = (text: string, path: Path): Claim => ({ id, language, text, place, path });
  return [
    claim(fields.title, ['title']),
    ...fields.questions.map((text, index) => claim(text, ['questions', index])),
    ...fields.aliases.map((text, index) => claim(text, ['aliases', index])),
  ];
};

const normalise = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    // "C++" and "C" differ, "1.3" and "13" too: only marks between words go.
    .replace(/[^\p{L}\p{N}\p{M}+#.]+|\.(?!\p{N})/gu, ' ')
    .trim();
