import type { Language } from '../core/language.ts';
import type { Correction, Found, Hit } from '../core/world.ts';
import type { Judgement } from './engine.ts';
import { kindOf, type Kind } from './kinds.ts';
import type { Parts, Regarded, Regarding } from './regard.ts';
import type { Searchable } from './sayings.ts';
import type { Analysis } from './words.ts';

/** Most hits that are explained. */
export const mostExplained = 5;

/** Everything a search saw on its way to what it found: its own values, not copies. */
export interface Seen {
  readonly entries: readonly Searchable[];
  readonly analysis: Analysis;
  readonly judgement: Judgement;
  /** What the words alone said, likeliest first. */
  readonly plain: readonly Regarded[];
  /** The second look; absent where there was nothing to look at. */
  readonly regarding: Regarding | undefined;
  /** What came of the second look, likeliest first; those it looked at stand where they stand there. */
  readonly regarded: readonly Hit[];
  /** The chance of the likeliest other subject. */
  readonly rival: number;
  readonly found: Found;
}

/** A word of the subject of a question. */
export interface Word {
  readonly stem: string;
  /** How telling it is: 0 for one that every entry has, 1 for one that none has. */
  readonly weight: number;
  /** Whether any phrasing has it. */
  readonly known: boolean;
}

/** How a hit came by its chance. */
export interface ExplainedHit {
  /** The entry; of another subject, its id after `elsewhere:`. */
  readonly entry: string;
  readonly kind: Kind;
  readonly elsewhere: boolean;
  /** The chance it ended with. */
  readonly confidence: number;
  /** Whether that chance was lowered because another subject is likelier. */
  readonly lowered: boolean;
  /** What its words alone said. */
  readonly words: {
    readonly confidence: number;
    /** The classifier's log-odds. */
    readonly odds: number;
    /** How much of the question its running text has, 0 to 1. */
    readonly text: number;
    /** Share of the question's weight that it explains. */
    readonly explained: number;
    /** Whether one of its phrasings is the very question. */
    readonly exact: boolean;
    /** Words of the question that others know and it has nowhere. */
    readonly missing: readonly string[];
  };
  /** What each thing added to its score at the second look; absent where it was not looked at again. */
  readonly parts?: Parts;
  readonly score?: number;
}

/** How a search came to what it found. */
export interface Explanation {
  readonly language?: Language;
  readonly corrections: readonly Correction[];
  readonly subject: readonly Word[];
  /** Kinds by how much likelier than usual they are asked for, in log-odds; likeliest first. */
  readonly kinds: readonly { readonly kind: Kind; readonly odds: number }[];
  /** Share of the question's weight that any phrasing has. */
  readonly known: number;
  /** The likeliest first, other subjects among them. */
  readonly hits: readonly ExplainedHit[];
  /** The chance of the likeliest other subject. */
  readonly rival: number;
  readonly found: Found;
}

/** Explains what `look` finds: it is given a note to write what it sees into, and searches as ever. */
export const explained = (look: (note: (seen: Seen) => void) => Found): Explanation => {
  let noted: Seen | undefined;
  look((seen) => {
    noted = seen;
  });
  if (noted === undefined) throw new Error('The search did not say what it saw.');
  return explanationOf(noted);
};

const explanationOf = (seen: Seen): Explanation => {
  const { judgement, regarding, found, rival } = seen;
  return {
    ...(found.language === undefined ? {} : { language: found.language }),
    corrections: found.corrections ?? [],
    subject: judgement.weighed.map(({ stem, weight }) => ({ stem, weight, known: judgement.knows(stem) })),
    kinds: [...(regarding?.kinds ?? [])]
      .map(([kind, odds]) => ({ kind, odds }))
      .sort((one, other) => other.odds - one.odds),
    known: judgement.known,
    hits: hitsOf(seen),
    rival,
    found,
  };
};

// Those that were looked at again come first and in the order of that look; the rest follow as they were.
const hitsOf = (seen: Seen): readonly ExplainedHit[] => {
  const scored = seen.regarding?.scored ?? [];
  const looked = new Set(scored.map(({ hit }) => hit));
  const order = [...scored.map(({ hit }) => hit), ...seen.plain.filter((hit) => !looked.has(hit))];
  const final = new Map(seen.found.hits.map(({ entry, confidence }) => [entry, confidence]));
  return order.slice(0, mostExplained).flatMap((hit, index): readonly ExplainedHit[] => {
    const entry = seen.entries[hit.place];
    const evidence = seen.judgement.judged.find((one) => one.entry === hit.place);
    if (entry === undefined || evidence === undefined) return [];
    const own = final.get(entry.id);
    const regarded = seen.regarded[index]?.confidence ?? hit.confidence;
    const look = scored[index];
    return [
      {
        entry: entry.id,
        kind: kindOf(entry),
        elsewhere: hit.entry !== entry.id,
        confidence: own ?? regarded,
        lowered: own !== undefined && own < regarded,
        words: {
          confidence: hit.confidence,
          odds: evidence.odds,
          text: evidence.text,
          explained: evidence.explained,
          exact: evidence.exact,
          missing: missingOf(seen.judgement, hit.place),
        },
        ...(look === undefined ? {} : { parts: look.parts, score: look.score }),
      },
    ];
  });
};

const missingOf = ({ weighed, knows, explains }: Judgement, entry: number): readonly string[] =>
  weighed.flatMap(({ stem }) => (knows(stem) && explains(entry, stem) === 0 ? [stem] : []));
