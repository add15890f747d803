import type { Draft, TranslationDraft } from '../draft.ts';
import type { Check } from '../knowledge-set.ts';
import { problemAt, problemInText } from '../place.ts';
import type { Problem } from '../problem.ts';
import { didYouMean } from '../suggest.ts';

/** A translation has an original, keeps its order of sections and positions, and says which review it follows. */
export const translations: Check = (set) =>
  set.translations.flatMap((translation): readonly Problem[] => {
    const { id, home, place } = translation;
    const original = set.byId.get(id);
    if (original === undefined || original.home !== home) {
      // An original that is itself broken has its own problem already.
      if (original === undefined && (set.known.has(id) || set.unread.includes(home.place))) return [];
      const ids = set.drafts.filter((draft) => draft.home === home).map((draft) => draft.id);
      const path = place.row === undefined ? [] : ['id'];
      const what = `translates \`${id}\`, which is no entry of \`${home.place}\``;
      return [problemAt(place, path, what, didYouMean(id, ids, 'Write the English original first'))];
    }
    return compare(translation, original);
  });

const compare = (translation: TranslationDraft, original: Draft): readonly Problem[] => {
  const { fields, sections, place, home } = translation;
  const problems: Problem[] = [];
  const reviewedOn = original.fields.reviewed?.on;
  if (reviewedOn !== undefined && fields.follows > reviewedOn) {
    const what = `is ${fields.follows}, later than the review of the original (${reviewedOn})`;
    problems.push(problemAt(place, ['follows'], what, `Write the original's \`reviewed.on\`: ${reviewedOn}`));
  } else if (reviewedOn !== undefined && fields.follows < reviewedOn) {
    const what = `is ${fields.follows}; the original was reviewed again on ${reviewedOn}`;
    const advice = 'Compare the two, then write the newer day; until then readers are told';
    problems.push(problemAt(place, ['follows'], what, advice, 'warning'));
  }
  // A row may leave its parts untranslated; a file is translated whole.
  const mayLackParts = home.form === 'rows' && sections.length === 0;
  if (sections.length !== original.parts.length && !mayLackParts) {
    const titles = original.parts.map(({ title }) => title).join(', ') || 'none';
    const what = `has ${String(sections.length)} sections, the original ${String(original.parts.length)}`;
    const advice = `Keep the original's sections in its order: ${titles}`;
    problems.push(problemInText(place, sections.at(-1)?.line ?? place.line, what, advice));
  }
  const sides = original.fields.contested?.length ?? 0;
  const lacksSides = home.form === 'rows' && fields.contested.length === 0;
  if (fields.contested.length !== sides && !lacksSides) {
    const what = `has ${String(fields.contested.length)} positions, the original ${String(sides)}`;
    problems.push(problemAt(place, ['contested'], what, 'Translate every position, in the same order'));
  }
  const meanings = original.fields.meanings?.length ?? 0;
  if (fields.meanings.length !== meanings && fields.meanings.length > 0) {
    const what = `has ${String(fields.meanings.length)} meanings, the original ${String(meanings)}`;
    problems.push(problemAt(place, ['meanings'], what, 'Translate every meaning, in the same order'));
  }
  if (original.fields.stays_true !== undefined && fields.stays_true === undefined && home.form === 'files') {
    const what = 'is missing, so English is shown once the entry is out of date';
    problems.push(problemAt(place, ['stays_true'], what, 'Translate it from the original', 'warning'));
  }
  return problems;
};
